/** What a login and a launch ask the store, before the pages: pinned, so that it does not creep up. */
import { countStore } from '../builders/count-store.ts';
import { startTool, type TestTool } from './tool.ts';

let tool: TestTool;
beforeAll(async () => {
  tool = await startTool();
});
afterAll(() => tool.close());

test('a login reads the platform; a launch reads platform and deployment, and writes the nonce', async () => {
  await tool.browser().launch();
  const counted = countStore(tool.records);
  const browser = tool.browser();
  let begun = await browser.login();

  const login = await counted(async () => {
    begun = await browser.login();
  });
  const id_token = await browser.token(begun);
  const launch = await counted(() => browser.post({ id_token, state: begun.state }));

  expect(login).toEqual(['platforms.find']);
  expect(launch).toEqual(['platforms.get', 'deployments.get', 'nonces.insert']);
});
