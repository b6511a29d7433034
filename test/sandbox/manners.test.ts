import { readManners } from '../../src/sandbox/manners.ts';
import type { SandboxOptions } from '../../src/sandbox/options.ts';
import { CANVAS_SUBMISSION, CLAIM, MEDIA, SCOPE } from '../../src/sandbox/vocabulary.ts';
import { aScore, bearer, type Pair, postScore, startPair } from './fake-tool.ts';

let pair: Pair;
let authorization: string;
afterEach(() => pair.close());

const start = async (options: SandboxOptions): Promise<void> => {
  pair = await startPair(options);
  authorization = await bearer(pair.sandbox, pair.tool, SCOPE.score, SCOPE.resultReadonly);
};
let sent = 0;
const post = (change: Record<string, unknown> = {}): Promise<Response> => {
  const timestamp = new Date(Date.now() + ++sent * 1000).toISOString();
  return postScore(pair.sandbox, authorization, aScore({ timestamp, ...change }), {});
};
const submitted = (submittedAt: string) => ({ submission: { submittedAt } });

describe('canvas', () => {
  beforeEach(() => start({ mode: 'canvas' }));

  test('takes so many attempts, and a repeat of one', async () => {
    pair.sandbox.setManners('abc', { attemptLimit: 1 });

    const first = await post(submitted('2026-11-24T08:00:00Z'));
    const repeat = await post(submitted('2026-11-24T08:00:00Z'));
    const second = await post(submitted('2026-11-24T09:00:00Z'));

    expect([first.status, repeat.status, second.status]).toEqual([200, 200, 422]);
    expect(await second.text()).toMatch(/maximum number of allowed attempts/);
    expect(pair.sandbox.grade('abc', 'pat')?.submissions).toHaveLength(1);
  });

  test('takes nothing for a draft, and then does', async () => {
    pair.sandbox.setManners('abc', { unpublished: true });
    const draft = await post();
    pair.sandbox.setManners('abc', { unpublished: false });

    expect([draft.status, (await post()).status]).toEqual([422, 200]);
    expect(await draft.text()).toMatch(/unpublished/);
  });

  test('takes nothing once the course has ended', async () => {
    pair.sandbox.conclude('course-101', true);
    const ended = await post();
    pair.sandbox.conclude('course-101', false);

    expect([ended.status, (await post()).status]).toEqual([422, 200]);
    expect(await ended.text()).toMatch(/course has concluded/);
  });

  test('shows any score above zero as complete', async () => {
    pair.sandbox.setManners('abc', { completeIncomplete: true });
    const shown = [pair.sandbox.shownGrade('abc', 'pat')];
    for (const scoreGiven of [0, 0.1, 8]) {
      await post({ scoreGiven });
      shown.push(pair.sandbox.shownGrade('abc', 'pat'));
    }

    expect(shown).toEqual(['-', 'incomplete', 'complete', 'complete']);
  });

  test('opens for a review what came with the submission, from the course', async () => {
    const url = `${pair.sandbox.startLaunch('pat', 'abc').action.replace('/login', '/launch')}?attempt=a1`;
    expect(() => pair.sandbox.startReview('trainer', 'abc', 'pat')).toThrow(/submitted nothing/);

    await post({ [CANVAS_SUBMISSION]: { submission_type: 'basic_lti_launch', submission_data: url } });
    await post();

    expect(pair.sandbox.grade('abc', 'pat')?.reviewUrl).toBe(url);
    expect(pair.sandbox.startReview('trainer', 'abc', 'pat').params).toMatchObject({ target_link_uri: url });
  });
});

describe('moodle', () => {
  beforeEach(() => start({ mode: 'moodle' }));

  test('answers 500 for a locked grade, and for every grade of a locked column', async () => {
    pair.sandbox.setManners('abc', { locked: ['user-pat'] });
    const [pat, zoe] = [await post(), await post({ userId: 'user-zoe' })];
    pair.sandbox.setManners('abc', { locked: 'all' });

    expect([pat.status, zoe.status, (await post({ userId: 'user-zoe' })).status]).toEqual([500, 200, 500]);
  });

  test('forgets the feedback with a score that has none', async () => {
    await post();
    pair.sandbox.setGrade('abc', 'pat', 70, 'Well observed.');
    await post({ comment: 'Well observed.' });
    const kept = pair.sandbox.grade('abc', 'pat')?.comment;
    await post();

    expect([kept, pair.sandbox.grade('abc', 'pat')?.comment]).toEqual(['Well observed.', undefined]);
  });
});

describe('generic', () => {
  test('keeps the feedback, and asks for a review with its message', async () => {
    await start({});
    pair.sandbox.setGrade('abc', 'pat', 70, 'Well observed.');
    await post();

    const launch = pair.sandbox.startReview('trainer', 'abc', 'pat');

    expect(pair.sandbox.grade('abc', 'pat')?.comment).toBe('Well observed.');
    expect(launch.params).toMatchObject({ login_hint: expect.any(String) });
    expect(CLAIM.forUser).toMatch(/for_user$/);
  });

  test('writes malformed links where it is told to', async () => {
    await start({ malformedLinks: true, rosterPageSize: 2 });
    const token = await bearer(pair.sandbox, pair.tool, SCOPE.roster);

    const answer = await fetch(`${pair.sandbox.url}/services/course-101/memberships?a=1`, {
      headers: { authorization: token, accept: MEDIA.roster },
    });

    const link = Buffer.from(answer.headers.get('link') ?? '', 'latin1').toString('utf8');
    expect(link).toMatch(/^<[^>]*&amp;page=2>; rel=\u201cnext\u201d$/);
  });

  test('the settings can be made over HTTP, and hold no nonsense', async () => {
    await start({});
    const put = (path: string, body: unknown) =>
      fetch(`${pair.sandbox.url}/api/${path}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const id = pair.sandbox.lineItemsOf('abc')[0]?.id ?? '';

    const item = await put(`lineitems/${id}`, { attemptLimit: 2, unpublished: 'yes' });

    expect(await item.json()).toMatchObject({ manners: { attemptLimit: 2 } });
    expect((await put('lineitems/none', {})).status).toBe(404);
    expect(await (await put('courses/course-101', { concluded: true })).json()).toMatchObject({
      concluded: true,
    });
    expect((await put('courses/none', {})).status).toBe(404);
    expect(readManners({ attemptLimit: 'x', locked: [1], completeIncomplete: 1 })).toEqual({});
  });
});
