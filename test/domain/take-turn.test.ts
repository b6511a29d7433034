import { isBegun } from '../../src/domain/attempt.ts';
import { takeTurn, underwayOf } from '../../src/domain/take-turn.ts';
import { withUsedPass } from '../../src/domain/work.ts';
import { aScenario } from '../builders/course.ts';
import { anOpenAttempt, aWork, T0 } from '../builders/work.ts';

const item = aScenario({ id: 'story' });
const current = anOpenAttempt({ items: ['story'] });
const path = (...tries: number[][]) => ({ kind: 'path' as const, tries });

describe('takeTurn', () => {
  it('keeps a part, and locks the whole as an answer', () => {
    const part = takeTurn(aWork({ current }), current, item, path([1]), T0);
    expect(part.current).toMatchObject({ answers: [], underway: { story: path([1]) } });

    const whole = takeTurn(part, part.current ?? current, item, path([0, 0]), T0);
    expect(whole.current).toMatchObject({
      underway: {},
      answers: [{ itemId: 'story', response: path([0, 0]), score: 1, right: true, at: T0 }],
    });
  });

  it('finds nothing under a name that every object has', () => {
    expect(underwayOf({ underway: {} }, 'constructor')).toBeUndefined();
  });

  it('begins an attempt: a pass from elsewhere does not drop it', () => {
    const { current: begun = current, ...rest } = takeTurn(aWork({ current }), current, item, path([1]), T0);
    const pass = { entryId: 'e', attemptId: 'a', score: 1, moduleVersion: 'v', passedAt: T0 };

    expect([isBegun(current), isBegun(begun)]).toEqual([false, true]);
    expect(withUsedPass({ ...rest, current: begun }, pass, [], T0).current).toBe(begun);
    expect(withUsedPass(aWork({ current }), pass, [], T0).current).toBeUndefined();
  });
});
