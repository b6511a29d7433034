import { readFileSync } from 'node:fs';
import type { App } from '../../src/app.ts';
import { PERSONAS } from '../../src/sandbox/personas.ts';
import { CLAIMS } from '../builders/launch.ts';
import { until } from '../builders/until.ts';
import { aVisitor, RIGHT } from '../flows/visitor.ts';
import { openWorld, startTool, type World } from '../flows/world.ts';
import { signToken } from '../lti/fake-platform.ts';
import { Guest } from './guest.ts';
import { openStage, type Stage } from './stage.ts';

type Claims = Readonly<Record<string, unknown>>;

const RECORDED = JSON.parse(
  readFileSync(new URL('../lti/moodle-claims.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, Claims>>;

describe('messages recorded from a running Moodle 4.2, replayed', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
    const { iss, aud } = RECORDED['student'] ?? {};
    await stage.addPlatform('moodle', { issuer: String(iss), clientId: String(aud) });
  });
  afterAll(() => stage.close());

  /** Moodle's own fields of a login, as recorded; only our address is another. */
  const loginOf = (claims: Claims): Record<string, string> => ({
    iss: String(claims['iss']),
    target_link_uri: `${stage.url}/lti/launch`,
    login_hint: String(claims['sub']),
    lti_message_hint: '{"cmid":7,"launchid":"ltilaunch6_1795465163"}',
    client_id: String(claims['aud']),
    lti_deployment_id: '3',
  });

  async function replay(claims: Claims): Promise<string> {
    const guest = new Guest(stage);
    const login = await guest.login(loginOf(claims));
    const { searchParams } = new URL(login.headers.get('location') ?? 'x:');
    const iat = Math.floor(Date.now() / 1000);
    const fresh = { iat, exp: iat + 60, nonce: searchParams.get('nonce') };
    const ours = { [CLAIMS.targetLinkUri]: `${stage.url}/lti/launch` };
    const id_token = await signToken({ ...claims, ...ours, ...fresh }, stage.key);
    return guest.describe(await guest.post({ id_token, state: searchParams.get('state') ?? '' }));
  }

  test.each([
    ['student', 'opens for a learner, list of modules'],
    ['teacher', 'opens for a trainer, library'],
    ['admin', 'opens for a trainer, library'],
  ])('%s', async (name, expected) => {
    expect(await replay(RECORDED[name] ?? {})).toBe(expected);
  });

  test('the token as it was recorded is long expired', async () => {
    const claims = RECORDED['student'] ?? {};
    const guest = new Guest(stage);
    const login = await guest.login(loginOf(claims));
    const { searchParams } = new URL(login.headers.get('location') ?? 'x:');
    const ours = { [CLAIMS.targetLinkUri]: `${stage.url}/lti/launch`, nonce: searchParams.get('nonce') };
    const id_token = await signToken({ ...claims, iat: 1795465217, exp: 1795465277, ...ours }, stage.key);

    const answer = await stage.later(Math.max(0, 1795469000_000 - Date.now()), async () =>
      guest.post({ id_token, state: searchParams.get('state') ?? '' }),
    );

    expect(await guest.describe(answer)).toBe('401 LAUNCH_EXPIRED');
  });
});

describe.each(['generic', 'canvas', 'moodle'] as const)('the sandbox in %s mode', (mode) => {
  let world: World;
  let app: App;
  beforeAll(async () => {
    world = await openWorld({ sandbox: { mode } });
    app = await startTool(world);
  });
  afterAll(async () => {
    await app?.stop();
    await world?.close();
  });

  test('every persona gets in', async () => {
    const visits = await Promise.all(
      PERSONAS.map(async ({ id }) => [id, await aVisitor(world, id).launch()] as const),
    );

    expect(visits.filter(([, { status }]) => status !== 200).map(([id]) => id)).toEqual([]);
  });

  test('a pass arrives in the gradebook, and a better one later', async () => {
    const visitor = aVisitor(world, 'pat');

    const first = await visitor.takeQuiz(await visitor.launch(), () => '1');
    await until(() => world.sandbox.grade(world.linkId, 'pat')?.resultScore === 0, 15_000);
    const page = await visitor.browser.submit(first, '/retry');
    await visitor.takeQuiz(page, RIGHT);
    await until(() => world.sandbox.grade(world.linkId, 'pat')?.resultScore === 100, 15_000);
  }, 40_000);
});
