import type { LaunchTrail } from '../../src/domain/launch-trail.ts';
import { deploymentKey, platformKey } from '../../src/records/keys.ts';
import { CLAIMS } from '../builders/launch.ts';
import { makeKey } from './fake-platform.ts';
import { startTool, type TestTool } from './tool.ts';

const PLATFORM = platformKey('https://lms.example', 'client-1');

let tool: TestTool;
let trails: (LaunchTrail | undefined)[];

beforeEach(async () => {
  trails = [];
  tool = await startTool({
    async onLaunch(_launch, _req, res, _frameAncestors, trail) {
      trails.push(trail);
      res.json({});
    },
    onError(error, _req, res, trail) {
      trails.push(trail);
      res.status(400).json({ code: error.code });
    },
  });
});
afterEach(() => tool.close());

test('an accepted launch brings its platform, its deployment and every rule that held', async () => {
  await tool.browser().launch();

  expect(trails).toEqual([
    {
      platformId: PLATFORM,
      tenantId: 'main',
      deploymentId: 'deployment-1',
      passed: expect.arrayContaining(['form', 'signature', 'deployment-enabled']),
      proven: true,
    },
  ]);
});

test('the tenant is that of the deployment, not that of the platform', async () => {
  await tool.records.deployments.insert({
    id: deploymentKey(PLATFORM, 'deployment-1'),
    platformId: PLATFORM,
    deploymentId: 'deployment-1',
    tenantId: 'elsewhere',
    state: 'active',
    firstSeenAt: 0,
  });

  await tool.browser().launch();
  await tool.browser().launch({ key: makeKey('key-1') });

  const [proven, madeUp] = trails;
  expect(proven).toMatchObject({ tenantId: 'elsewhere' });
  expect(madeUp).toMatchObject({ tenantId: 'main', proven: false, failed: { rule: 'signature' } });
  expect(madeUp).not.toHaveProperty('deploymentId');
});

test('a refused launch brings the rule that failed and its reason', async () => {
  await tool.browser().launch({ claims: { [CLAIMS.version]: '1.1' } });

  expect(trails).toEqual([
    expect.objectContaining({
      proven: true,
      failed: { rule: 'version', code: 'LAUNCH_INVALID', reason: 'the LTI version is not 1.3.0' },
    }),
  ]);
  expect(trails[0]?.passed).not.toContain('version');
});

test('what gets no further than the form has no trail', async () => {
  await tool.browser().post({ id_token: 'a.b.c', state: 'ab' });
  await tool.browser().send('/lti/login?iss=https://unknown.example&login_hint=x&target_link_uri=x');

  expect(trails).toEqual([undefined, undefined]);
});

test('a login whose cookie is lost in a frame brings its platform', async () => {
  const query = `${tool.browser().loginParams()}&probe=frame`;

  await tool.browser().send(`/lti/login?${query}`, { headers: { 'Sec-Fetch-Dest': 'iframe' } });

  expect(trails).toEqual([
    {
      platformId: PLATFORM,
      tenantId: 'main',
      passed: ['platform-known'],
      failed: {
        rule: 'cookie-kept',
        code: 'LAUNCH_STATE_LOST',
        reason: 'this browser keeps no cookie of ours',
      },
      proven: false,
    },
  ]);
});

test('a login at a platform that is switched off brings it, so that its admins see why nobody gets in', async () => {
  const [record] = await tool.records.platforms.find({});
  if (record) await tool.records.platforms.put({ ...record, active: false });

  await tool.browser().send(`/lti/login?${tool.browser().loginParams()}`);

  expect(trails).toEqual([
    {
      platformId: PLATFORM,
      tenantId: 'main',
      passed: [],
      failed: {
        rule: 'platform-known',
        code: 'PLATFORM_INACTIVE',
        reason: 'login from an inactive platform',
      },
      proven: false,
    },
  ]);
});

test('what the check behind the rules finds out counts as rules too', async () => {
  await tool.browser().launch();

  expect(trails[0]?.passed.slice(-2)).toEqual(['deployment-enabled', 'nonce-unused']);
});

test('a rule that failed in the end is not among those that held', async () => {
  const [record] = await tool.records.platforms.find({});
  if (record) await tool.records.platforms.put({ ...record, shared: true });

  await tool.browser().launch();

  expect(trails[0]).toMatchObject({ failed: { rule: 'deployment-enabled' } });
  expect(trails[0]?.passed).not.toContain('deployment-enabled');
  expect(trails[0]?.passed).toContain('nonce-unused');
});
