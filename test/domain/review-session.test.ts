import { followUpOf, reviewedBefore, withPass } from '../../src/domain/follow-up.ts';
import {
  answerAt,
  finishWhenAnswered,
  nextOpen,
  openSession,
  type ReviewSession,
  withoutQuestions,
  withReviewAnswer,
} from '../../src/domain/review-session.ts';
import { aFollowUp, someFollowUps } from '../builders/follow-up.ts';
import { T0 } from '../builders/work.ts';

const DAY = 86_400_000;

const question = (moduleKey: string, itemId: string) => ({ moduleKey, moduleVersion: 'v1', itemId });

const session = (with_: Partial<ReviewSession> = {}): ReviewSession => ({
  id: 'session-1',
  startedAt: T0 + 2 * DAY,
  questions: [question('c/a', 'q1'), question('c/b', 'q1'), question('c/a', 'q2')],
  answers: [],
  ...with_,
});

const begun = () =>
  someFollowUps({ modules: { 'c/a': aFollowUp(), 'c/b': aFollowUp({ done: 3 }) }, session: session() });

const answer = (number: number, itemId: string, right = true) => ({
  number,
  itemId,
  response: { kind: 'options' as const, options: [0] },
  score: right ? 1 : 0,
  right,
  at: T0 + 2 * DAY + number,
});

test('an answer is locked once, and the same item id in two modules is two questions', () => {
  const once = withReviewAnswer(begun(), answer(1, 'q1', false));
  const again = withReviewAnswer(once, answer(1, 'q1', true));
  const other = withReviewAnswer(once, answer(2, 'q1', true));

  expect(again).toBe(once);
  expect(reviewedBefore(followUpOf(other, 'c/a') ?? aFollowUp(), 'q1')?.right).toBe(false);
  expect(reviewedBefore(followUpOf(other, 'c/b') ?? aFollowUp(), 'q1')?.right).toBe(true);
});

test('forged numbers and items change nothing', () => {
  const all = begun();

  expect(withReviewAnswer(all, answer(4, 'q1'))).toBe(all);
  expect(withReviewAnswer(all, answer(0, 'q1'))).toBe(all);
  expect(withReviewAnswer(all, answer(1, 'q2'))).toBe(all);
});

test('with the last answer each module’s review is done, in whatever order the answers came', () => {
  const answered = [answer(3, 'q2', false), answer(1, 'q1'), answer(2, 'q1')].reduce(
    withReviewAnswer,
    begun(),
  );
  const done = finishWhenAnswered(answered, T0 + 3 * DAY);

  expect(followUpOf(done, 'c/a')).toMatchObject({ done: 1, lastAt: T0 + 3 * DAY });
  expect(followUpOf(done, 'c/b')).toMatchObject({ done: 4, lastAt: T0 + 3 * DAY });
  expect(openSession(done)).toBeUndefined();
  expect(done.unfiled.map(({ id, number, answers }) => [id, number, answers.length])).toEqual([
    ['session-1.1', 1, 2],
    ['session-1.2', 4, 1],
  ]);
  expect(finishWhenAnswered(done, T0 + 4 * DAY)).toBe(done);
  expect(withReviewAnswer(done, answer(1, 'q1'))).toBe(done);
});

test('a session that is not answered to its end does no review', () => {
  const all = withReviewAnswer(begun(), answer(1, 'q1'));

  expect(finishWhenAnswered(all, T0 + 3 * DAY)).toBe(all);
  expect(nextOpen(session())).toBe(1);
});

test('questions that are gone are skipped; a module of which nothing was asked is not reviewed', () => {
  const one = [answer(1, 'q1'), answer(3, 'q2')].reduce(withReviewAnswer, begun());
  const left = withoutQuestions(one, [2], T0 + 3 * DAY);

  expect(left.session?.finishedAt).toBe(T0 + 3 * DAY);
  expect(followUpOf(left, 'c/a')?.done).toBe(1);
  expect(followUpOf(left, 'c/b')?.done).toBe(3);
  expect(withoutQuestions(begun(), [1, 2, 3], T0).session).toBeUndefined();
  expect(answerAt(session(), 1)).toBeUndefined();
});

test('the same pass begins reviews once; a later one begins them anew and keeps what is known of the items', () => {
  const pass = { moduleKey: 'c/a', attemptId: 'a1', at: T0 };
  const started = withPass(someFollowUps(), pass);
  const reviewed = someFollowUps({
    modules: { 'c/a': aFollowUp({ done: 5, items: { q1: { at: 1, right: true } } }) },
  });
  const later = withPass(reviewed, { ...pass, attemptId: 'a2', at: T0 + 300 * DAY });

  expect(withPass(started, pass)).toBe(started);
  expect(withPass(reviewed, pass)).toBe(reviewed);
  expect(followUpOf(later, 'c/a')).toMatchObject({
    done: 0,
    lastAt: T0 + 300 * DAY,
    items: { q1: { right: true } },
  });
});
