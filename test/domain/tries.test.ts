import { isUsedUp, triesLeft, withGrant } from '../../src/domain/tries.ts';
import { anOpenAttempt, aWork, T0 } from '../builders/work.ts';

const grant = { at: T0, by: 'trainer-1' };

describe('tries', () => {
  it.each([
    [undefined, 7, 0, undefined],
    [3, 1, 0, 2],
    [3, 3, 0, 0],
    [3, 3, 1, 1],
    [2, 5, 1, 0],
  ])('of %s with %d submitted and %d granted: %s left', (attempts, submitted, grants, left) => {
    const work = aWork({ attempts: submitted, grants: Array.from({ length: grants }, () => grant) });

    expect(triesLeft(attempts === undefined ? {} : { attempts }, work)).toBe(left);
  });

  it('are not used up while one is open', () => {
    expect(isUsedUp({ attempts: 1 }, aWork({ attempts: 1, current: anOpenAttempt() }))).toBe(false);
    expect(isUsedUp({ attempts: 1 }, aWork({ attempts: 1 }))).toBe(true);
  });

  it('are granted one at a time, and only where none is left', () => {
    const work = aWork({ attempts: 1 });
    const once = withGrant(work, { attempts: 1 }, grant);

    expect(once.grants).toEqual([grant]);
    expect(withGrant(once, { attempts: 1 }, grant)).toBe(once);
    expect(withGrant(work, {}, grant)).toBe(work);
  });
});
