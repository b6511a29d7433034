import fc from 'fast-check';
import { bestAfter, cappedScore } from '../../src/domain/best-score.ts';
import type { BestScore } from '../../src/domain/deliveries.ts';
import { anAttempt, T0 } from '../builders/work.ts';

const attempt = (id: string, score: number, unmastered = false) =>
  anAttempt({ id, score, passed: !unmastered && score >= 0.8, ...(unmastered && { unmastered: true }) });

describe('the best score', () => {
  it('is capped a whole percent below the pass mark while mastery is missing, and keeps what was earned', () => {
    expect(bestAfter(undefined, attempt('one', 0.95, true), 0.8, false)).toEqual({
      attemptId: 'one',
      score: cappedScore(0.95, 0.8),
      earned: 0.95,
      submittedAt: T0,
    });
    expect(cappedScore(0.95, 0.8)).toBeCloseTo(0.79);
    expect(cappedScore(0.5, 0.8)).toBe(0.5);
    expect(cappedScore(0.5, 0)).toBe(0);
  });

  it('is what was earned once the module is passed, whichever attempt earned it', () => {
    const before = bestAfter(undefined, attempt('one', 0.95, true), 0.8, false);

    expect(bestAfter(before, attempt('two', 0.85), 0.8, true)).toEqual({
      attemptId: 'one',
      score: 0.95,
      submittedAt: T0,
    });
    expect(bestAfter(before, attempt('two', 1), 0.8, true)).toMatchObject({ attemptId: 'two', score: 1 });
  });

  it('keeps the first of equal ones, and of capped ones the one that earned more', () => {
    const before = bestAfter(undefined, attempt('one', 0.85, true), 0.8, false);

    expect(bestAfter(before, attempt('two', 0.85, true), 0.8, false)).toBe(before);
    expect(bestAfter(before, attempt('two', 0.9, true), 0.8, false)).toMatchObject({ earned: 0.9 });
  });

  it('never falls, and stays below the pass mark until a pass', () => {
    const attempts = fc.array(
      fc.record({ score: fc.double({ min: 0, max: 1, noNaN: true }), mastered: fc.boolean() }),
      {
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(attempts, (list) => {
        let best: BestScore | undefined;
        let passed = false;
        for (const [index, { score, mastered }] of list.entries()) {
          const one = attempt(`a${index}`, score, !mastered);
          passed ||= one.passed;
          const after = bestAfter(best, one, 0.8, passed);
          expect(after.score).toBeGreaterThanOrEqual(best?.score ?? 0);
          if (!passed) expect(after.score).toBeLessThan(0.8);
          else expect(after).not.toHaveProperty('earned');
          best = after;
        }
      }),
    );
  });
});
