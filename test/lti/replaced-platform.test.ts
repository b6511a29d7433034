import { contextKey, learnerKey, placementKey, platformKey } from '../../src/records/keys.ts';
import { CLAIMS } from '../builders/launch.ts';
import { type Bend, startTool, type TestTool } from './tool.ts';

const OLD_ID = platformKey('https://lms.example', 'old-client');

let tool: TestTool;
beforeAll(async () => {
  tool = await startTool({ platform: { id: OLD_ID, clientId: 'new-client', continues: 'old-deployment' } });
});
afterAll(() => tool.close());

const BEND: Bend = { claims: { aud: 'new-client', [CLAIMS.deploymentId]: 'new-deployment' } };

/** Login and launch with the new client id. */
async function launch() {
  const browser = tool.browser();
  const begun = await browser.login({ client_id: 'new-client' });
  const form = { id_token: await browser.token(begun, BEND), state: begun.state };
  return { browser, form, answer: await browser.post(form) };
}

test('a launch with the new client id has the keys of before, and the real deployment', async () => {
  const contextId = contextKey(OLD_ID, 'old-deployment', 'course-1');

  const { answer } = await launch();

  expect(answer.status).toBe(200);
  expect(answer.body.launch).toMatchObject({
    platformId: OLD_ID,
    deploymentId: 'new-deployment',
    learnerId: learnerKey(OLD_ID, 'user-1'),
    contextId,
    placementId: placementKey(contextId, 'link-1'),
  });
});

test('the first launch from a deployment notes whose contexts it goes on with', async () => {
  await launch();

  const [deployment] = await tool.records.deployments.find({ deploymentId: 'new-deployment' });

  expect(deployment).toMatchObject({ platformId: OLD_ID, contextsOf: 'old-deployment', state: 'active' });
});

test('a launch that is used twice is told so', async () => {
  const { browser, form } = await launch();

  const again = await browser.post(form);

  expect(again.body.code).toBe('LAUNCH_REPLAYED');
});

test('the old client id is unknown', async () => {
  const browser = tool.browser();

  const answer = await browser.send(`/lti/login?${browser.loginParams({ client_id: 'old-client' })}`);

  expect(await answer.json()).toMatchObject({ code: 'PLATFORM_UNKNOWN' });
});
