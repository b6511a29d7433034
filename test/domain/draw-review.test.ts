import fc from 'fast-check';
import { countQuestions, drawReview, type ReviewPool } from '../../src/domain/draw-review.ts';
import { aChoice, aModule, aScenario, aScreen } from '../builders/course.ts';
import { aFollowUp } from '../builders/follow-up.ts';

const moduleOf = (id: string, reviews: readonly string[], quiz: readonly string[]) =>
  aModule({
    id,
    screens: [
      aScreen({ id: 'story', kind: 'scenario', items: [aScenario({ id: 'story-1' })] }),
      aScreen({ id: 'quiz', kind: 'quiz', items: quiz.map((item) => aChoice({ id: item })) }),
      aScreen({ id: 'review', kind: 'review', items: reviews.map((item) => aChoice({ id: item })) }),
    ],
  });

const poolOf = (
  id: string,
  reviews: readonly string[],
  quiz: readonly string[],
  with_: Partial<ReviewPool> = {},
): ReviewPool => ({ module: moduleOf(id, reviews, quiz), followUp: aFollowUp(), history: {}, ...with_ });

const ids = (pools: readonly ReviewPool[], seed = 's'): string[] =>
  drawReview(pools, seed).map(({ itemId }) => itemId);

const missed = { lastAttempt: 1, right: false };
const known = { lastAttempt: 1, right: true };

test('items kept for reviews come before unseen ones, those before missed ones, those before known ones', () => {
  const history = { q1: known, q2: missed, q3: missed };
  const pool = poolOf('m', ['r1', 'r2'], ['q1', 'q2', 'q3', 'q4'], { history });

  expect(ids([pool]).sort()).toEqual(['q2', 'q3', 'q4', 'r1', 'r2']);
});

test('what was answered sure and wrong comes first, in a review or in the module', () => {
  const items = { r1: { at: 5, right: false, confidence: 'sure' as const } };
  const history = { q1: { ...missed, confidence: 'sure' as const } };
  const pool = poolOf('m', ['r1', 'r2', 'r3'], ['q1', 'q2', 'q3'], {
    followUp: aFollowUp({ items }),
    history,
  });

  expect(ids([pool]).slice(0, 2).sort()).toEqual(['q1', 'r1']);
});

test('a right answer in a review ends that', () => {
  const items = { q1: { at: 5, right: true } };
  const history = { q1: { ...missed, confidence: 'sure' as const } };
  const pool = poolOf('m', ['r1', 'r2', 'r3'], ['q1', 'q2', 'q3'], {
    followUp: aFollowUp({ items }),
    history,
  });

  expect(ids([pool])).not.toContain('q1');
});

test('known items come again when nothing else is left, the oldest first', () => {
  const items = Object.fromEntries(
    ['r1', 'r2', 'q1', 'q2', 'q3', 'q4'].map((id, at) => [id, { at: at + 1, right: true }]),
  );
  const pool = poolOf('m', ['r1', 'r2'], ['q1', 'q2', 'q3', 'q4'], { followUp: aFollowUp({ items }) });

  expect(ids([pool]).sort()).toEqual(['q1', 'q2', 'q3', 'r1', 'r2']);
});

test('modules take turns, five at most', () => {
  const pools = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => poolOf(id, [`${id}1`, `${id}2`], []));

  expect(ids(pools).sort()).toEqual(
    ['a1', 'b1', 'c1', 'd1', 'e1'].map((id) => expect.stringMatching(id[0] ?? '')),
  );
  expect(ids(pools.slice(0, 2))).toHaveLength(4);
});

test('scenarios are not asked: they need more than one answer', () => {
  expect(ids([poolOf('m', [], [])])).toEqual([]);
  expect(countQuestions([moduleOf('m', [], ['q1'])])).toBe(1);
});

test('whatever the pools hold: five at most, as many as said, none twice, the same for the same seed', () => {
  const pools = fc.uniqueArray(
    fc.record({
      id: fc.integer({ min: 1, max: 20 }),
      reviews: fc.nat(4),
      quiz: fc.nat(8),
      seen: fc.nat(255),
    }),
    { selector: ({ id }) => id, maxLength: 8 },
  );
  fc.assert(
    fc.property(pools, fc.string(), (shapes, seed) => {
      const all = shapes.map(({ id, reviews, quiz, seen }) => {
        const quizIds = Array.from({ length: quiz }, (_, index) => `q${index}`);
        const history = Object.fromEntries(
          quizIds.filter((_, index) => seen & (1 << index)).map((q) => [q, missed]),
        );
        return poolOf(
          `m${id}`,
          Array.from({ length: reviews }, (_, index) => `r${index}`),
          quizIds,
          { history },
        );
      });
      const drawn = drawReview(all, seed);
      expect(drawn).toHaveLength(countQuestions(all.map(({ module }) => module)));
      expect(new Set(drawn.map(({ moduleKey, itemId }) => `${moduleKey} ${itemId}`)).size).toBe(drawn.length);
      expect(drawReview(all, seed)).toEqual(drawn);
      expect(drawn.length).toBeLessThanOrEqual(5);
    }),
  );
});
