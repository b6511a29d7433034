import fc from 'fast-check';
import { MOST_BETWEEN } from '../../src/domain/pd-time.ts';
import { fullAllowance, refilled, spend } from '../../src/domain/time-allowance.ts';

test('it grows with the clock, up to what counts between two requests', () => {
  const empty = spend(fullAllowance(1000), MOST_BETWEEN);

  expect(empty.left).toBe(0);
  expect(refilled(empty, 6000)).toEqual({ at: 6000, left: 5000 });
  expect(refilled(empty, 6000 + 10 * MOST_BETWEEN).left).toBe(MOST_BETWEEN);
  expect(refilled(empty, 0)).toEqual(empty);
});

test('whatever is wished for, no more is given than the clock shows and the beginning', () => {
  const wishes = fc.array(fc.record({ after: fc.nat(400_000), ms: fc.nat(400_000) }), { maxLength: 30 });
  fc.assert(
    fc.property(wishes, (asked) => {
      let allowance = fullAllowance(0);
      let given = 0;
      let now = 0;
      for (const { after, ms } of asked) {
        now += after;
        allowance = refilled(allowance, now);
        given += Math.min(ms, allowance.left);
        allowance = spend(allowance, ms);
      }

      expect(given).toBeLessThanOrEqual(now + MOST_BETWEEN);
    }),
  );
});
