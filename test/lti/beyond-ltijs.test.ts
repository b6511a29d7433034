import { CLAIMS } from '../builders/launch.ts';
import { type Bend, startTool, type TestTool } from './tool.ts';

const REVIEW = {
  [CLAIMS.messageType]: 'LtiSubmissionReviewRequest',
  [CLAIMS.forUser]: { user_id: 'user-9' },
};
const review: Bend = { claims: REVIEW };
const nobody: Bend = { claims: { sub: undefined } };

let tool: TestTool;
beforeAll(async () => {
  tool = await startTool({ platform: { options: { anonymousReading: true } } });
});
afterAll(() => tool.close());

describe('launches that ltijs does not know', () => {
  test('a submission review opens the learner that the platform names', async () => {
    const answer = await tool.browser().launch(review);

    expect(answer.status).toBe(200);
    expect(answer.body.launch).toMatchObject({ message: 'submission-review', reviewOf: 'user-9' });
  });

  test('a launch without a person reads, where the platform allows it', async () => {
    const answer = await tool.browser().launch(nobody);

    expect(answer.body.launch).toMatchObject({ message: 'resource-link', sub: '', role: 'observer' });
  });

  test.each([
    ['a submission review', review],
    ['a launch without a person', nobody],
  ])('%s is used once, also by twenty at the same moment', async (_name, bend) => {
    const browser = tool.browser();
    const begun = await browser.login();
    const form = new URLSearchParams({ id_token: await browser.token(begun, bend), state: begun.state });
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const post = () => fetch(`${tool.url}/lti/launch`, { method: 'POST', body: form, headers: { cookie } });

    const answers = await Promise.all(Array.from({ length: 20 }, post));
    const bodies = (await Promise.all(answers.map((answer) => answer.json()))) as { code?: string }[];

    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(bodies.filter(({ code }) => code === 'LAUNCH_REPLAYED')).toHaveLength(19);
  });

  test('a review by nobody and a choice of modules by nobody stay refused', async () => {
    const choice = {
      [CLAIMS.messageType]: 'LtiDeepLinkingRequest',
      [CLAIMS.deepLinking]: { deep_link_return_url: 'https://lms.example/return' },
    };

    const answers = await Promise.all(
      [REVIEW, choice].map((claims) => tool.browser().launch({ claims: { ...claims, sub: undefined } })),
    );

    expect(answers.map(({ body }) => body.code)).toEqual(['LAUNCH_ANONYMOUS', 'LAUNCH_ANONYMOUS']);
  });

  test('a nonce that cannot be stored leaves the login open for another try', async () => {
    const { nonces } = tool.records;
    const insert = nonces.insert.bind(nonces);
    Object.assign(nonces, { insert: () => Promise.reject(new Error('away')) });
    const browser = tool.browser();
    const begun = await browser.login();
    const form = { id_token: await browser.token(begun, review), state: begun.state };

    const first = await browser.post(form);
    Object.assign(nonces, { insert });
    const second = await browser.post(form);

    expect(first.body.code).toBe('STORE_UNAVAILABLE');
    expect(second.status).toBe(200);
  });
});
