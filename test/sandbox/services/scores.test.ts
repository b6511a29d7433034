import type { Mode } from '../../../src/sandbox/options.ts';
import { CANVAS_SUBMISSION, SCOPE } from '../../../src/sandbox/vocabulary.ts';
import { aScore, bearer, type Pair, postScore, startPair } from '../fake-tool.ts';

let pair: Pair;
let authorization: string;
let now = Date.now();

async function start(mode: Mode): Promise<void> {
  pair = await startPair({ mode, clock: () => now });
}

/** A link with an empty line item for each test. */
async function startOver(): Promise<void> {
  // Early in a second: Moodle compares whole seconds.
  now = Math.floor(Date.now() / 1000) * 1000 + 100;
  pair.sandbox.removeLink('abc');
  pair.sandbox.addLink({ id: 'abc', title: 'ABC notes' });
  authorization = await bearer(pair.sandbox, pair.tool, SCOPE.score);
}

const post = (
  change: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Promise<Response> => postScore(pair.sandbox, authorization, aScore(change), headers);
const grade = () => pair.sandbox.grade('abc', 'pat');
const at = (ms: number): { timestamp: string } => ({ timestamp: new Date(now + ms).toISOString() });

describe('generic', () => {
  beforeAll(() => start('generic'));
  beforeEach(startOver);
  afterAll(() => pair.close());

  test('a score is scaled to the line item and kept with its history', async () => {
    const response = await post({ comment: 'Well done' });

    expect(response.status).toBe(204);
    expect(grade()).toMatchObject({ resultScore: 80, scoreGiven: 8, scoreMaximum: 10, comment: 'Well done' });
    expect(grade()?.history).toMatchObject([{ from: 'tool', stored: true }]);
  });

  test('zero is a grade', async () => {
    await post({ scoreGiven: 0 });

    expect(grade()?.resultScore).toBe(0);
  });

  test.each([
    ['older', -1],
    ['equal', 0],
  ])('an %s timestamp is refused and leaves the grade', async (_name, ms) => {
    await post(at(0));

    const response = await post({ ...at(ms), scoreGiven: 1 });

    expect(response.status).toBe(409);
    expect(grade()?.resultScore).toBe(80);
    expect(grade()?.history.at(-1)).toMatchObject({ stored: false, status: 409 });
  });

  test.each([
    ['NotReady', { gradingProgress: 'NotReady' }],
    ['PendingManual', { gradingProgress: 'PendingManual' }],
    ['no scoreGiven', { scoreGiven: undefined, scoreMaximum: undefined }],
  ])('%s clears the grade', async (_name, change) => {
    await post(at(0));

    await post({ ...at(2000), ...change });

    expect(grade()?.resultScore).toBeUndefined();
  });

  test.each([
    ['userId', { userId: undefined }],
    ['userId (a number)', { userId: 4 }],
    ['timestamp', { timestamp: undefined }],
    ['timestamp (without zone)', { timestamp: '2026-11-24T10:00:00' }],
    ['timestamp (no date)', { timestamp: '2026-13-45T10:00:00Z' }],
    ['activityProgress', { activityProgress: 'Done' }],
    ['gradingProgress', { gradingProgress: 'Graded' }],
    ['scoreMaximum', { scoreMaximum: undefined }],
    ['scoreMaximum (0)', { scoreMaximum: 0 }],
    ['scoreGiven', { scoreGiven: -1 }],
    ['scoreGiven (text)', { scoreGiven: '8' }],
    ['a learner: a trainer', { userId: 'user-trainer' }],
    ['a learner: nobody', { userId: 'nobody' }],
    ['submittedAt', { submission: { submittedAt: 'yesterday' } }],
  ])('refuses a score with wrong %s', async (_name, change) => {
    const response = await post(change);

    expect(response.status).toBe(400);
    expect(await response.json()).toHaveProperty('error', expect.any(String));
    expect(pair.sandbox.gradebook()).toEqual([]);
  });

  test('refuses the wrong media type, a parameter is fine', async () => {
    expect((await post({}, { 'content-type': 'application/json' })).status).toBe(415);
    expect(
      (await post({}, { 'content-type': 'application/vnd.ims.lis.v1.score+json; charset=utf-8' })).status,
    ).toBe(204);
  });

  test('refuses a missing, an unknown and an expired token, and a token without the scope', async () => {
    const readonly = await bearer(pair.sandbox, pair.tool, SCOPE.resultReadonly);
    const statusOf = async (value: string) => (await post({}, { authorization: value })).status;

    expect(await statusOf('')).toBe(401);
    expect(await statusOf('Bearer nonsense')).toBe(401);
    expect(await statusOf(readonly)).toBe(403);
    now += 3600_000;
    expect(await statusOf(authorization)).toBe(401);
    expect(pair.sandbox.requests().at(-1)?.reason).toBe('Access token expired');
  });

  test('a line item that is gone answers 404', async () => {
    const [item] = pair.sandbox.lineItems();
    const url = `${pair.sandbox.lineItemUrl(item?.id ?? '')}/scores`;
    pair.sandbox.removeLineItem(item?.id ?? '');

    const response = await fetch(url, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/vnd.ims.lis.v1.score+json' },
      body: '{}',
    });

    expect(response.status).toBe(404);
  });
});

describe('canvas', () => {
  beforeAll(() => start('canvas'));
  beforeEach(startOver);
  afterAll(() => pair.close());

  test('an equal timestamp is accepted, an older one is refused with 400', async () => {
    await post(at(0));

    expect((await post(at(0))).status).toBe(200);
    expect((await post(at(-1))).status).toBe(400);
  });

  test('each distinct submission time is an attempt', async () => {
    const submission = { submittedAt: new Date(now - 5000).toISOString() };
    await post({ ...at(0), submission });
    await post({ ...at(1), submission });
    await post({ ...at(2), submission: { submittedAt: new Date(now - 1000).toISOString() } });

    expect(grade()?.submissions).toHaveLength(2);
  });

  test('tells the allowance and the result URL; a teacher is 422', async () => {
    const response = await post();

    expect(response.headers.get('x-rate-limit-remaining')).toBe('599.5');
    expect(await response.json()).toHaveProperty('resultUrl');
    expect((await post({ userId: 'user-trainer' })).status).toBe(422);
  });

  test('PendingManual sets the grade, preserve_score keeps it', async () => {
    await post({ ...at(0), gradingProgress: 'PendingManual' });
    await post({ ...at(1), gradingProgress: 'NotReady', [CANVAS_SUBMISSION]: { preserve_score: true } });

    expect(grade()?.resultScore).toBe(80);
  });
});

describe('moodle', () => {
  beforeAll(() => start('moodle'));
  beforeEach(startOver);
  afterAll(() => pair.close());

  test('the line item URL keeps its query, the answer is empty', async () => {
    const response = await post(at(0));

    expect(pair.sandbox.lineItemUrl(pair.sandbox.lineItems()[0]?.id ?? '')).toMatch(/\/lineitem\?type_id=3$/);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });

  test('two scores within a second conflict; a later second heals', async () => {
    await post(at(0));

    expect((await post(at(1))).status).toBe(409);
    expect((await post(at(1000))).status).toBe(200);
  });

  test("a trainer's change makes earlier scores conflict", async () => {
    pair.sandbox.setGrade('abc', 'pat', 50);

    expect((await post(at(-5000))).status).toBe(409);
    expect(grade()?.resultScore).toBe(50);
  });

  test('wants the bare media type and caps at the maximum', async () => {
    const typed = await post(at(0), {
      'content-type': 'application/vnd.ims.lis.v1.score+json; charset=utf-8',
    });

    expect(typed.status).toBe(400);
    await post({ ...at(0), scoreGiven: 12 });
    expect(grade()?.resultScore).toBe(100);
  });
});
