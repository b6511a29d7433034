import { startTool, type TestTool } from './tool.ts';

let tool: TestTool;
beforeAll(async () => {
  tool = await startTool();
});
afterAll(() => tool.close());

test('a login and a launch end in a Launch', async () => {
  const answer = await tool.browser().launch();

  expect(answer.body).toMatchObject({
    launch: { sub: 'user-1', role: 'learner', module: 'behavior-support/abc-notes' },
    frameAncestors: ['https://sso.lms.example', 'https://lms.example'],
  });
  expect(answer.status).toBe(200);
});
