import fc from 'fast-check';
import {
  backoff,
  type Outcome,
  recordOutcome,
  retryNow,
  type Surroundings,
  summariseDeliveries,
} from '../../src/domain/deliveries.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import { aDelivery, T0 } from '../builders/work.ts';

const POLICY = { base: 1000, cap: 3_600_000, giveUpAfter: 14 * 86_400_000 };
const record = (sent = aDelivery(), outcome: Outcome, now = T0 + 500, around?: Surroundings) =>
  recordOutcome(sent, sent, outcome, now, POLICY, 0.5, around);

describe('recordOutcome', () => {
  it('keeps the receipt of a confirmed grade', () => {
    const delivery = record(aDelivery(), {
      kind: 'confirmed',
      status: 200,
      resultUrl: 'https://lms.test/r/1',
    });

    expect(delivery).toMatchObject({
      state: 'confirmed',
      receipt: { score: 0.8, at: T0 + 500, status: 200, resultUrl: 'https://lms.test/r/1' },
    });
    expect(delivery.dueAt).toBeUndefined();
  });

  it('tries again later with the same timestamp after a fault that heals', () => {
    const delivery = record(aDelivery(), { kind: 'retry', reason: 'unreachable', detail: 'no answer' });

    expect(delivery).toMatchObject({ state: 'pending', tries: 1, timestamp: T0, reason: 'unreachable' });
    expect(delivery.dueAt).toBe(T0 + 500 + 750);
  });

  it('waits as long as the LMS asked for', () => {
    const delivery = record(aDelivery(), {
      kind: 'retry',
      reason: 'rate-limited',
      detail: '429',
      retryAfter: 90_000,
    });

    expect(delivery.dueAt).toBe(T0 + 500 + 90_000);
  });

  it('parks what needs a person', () => {
    const delivery = record(aDelivery(), { kind: 'park', reason: 'line-item-gone', detail: '404' });

    expect(delivery).toMatchObject({ state: 'parked', reason: 'line-item-gone', detail: '404' });
    expect(delivery.dueAt).toBeUndefined();
  });

  it('gives up on a fault that lasts longer than the policy', () => {
    const late = T0 + POLICY.giveUpAfter + 1;

    expect(record(aDelivery(), { kind: 'retry', reason: 'timeout', detail: '' }, late)).toMatchObject({
      state: 'parked',
      reason: 'gave-up',
    });
  });

  it('heals a conflict within the same second by a later timestamp, three times at most', () => {
    let delivery = aDelivery();
    for (let i = 1; i <= 3; i++) {
      delivery = record(delivery, { kind: 'conflict', detail: '409' }, T0 + i);
      expect(delivery).toMatchObject({ state: 'pending', conflicts: i, timestamp: T0 + i * 1000 });
    }

    expect(record(delivery, { kind: 'conflict', detail: '409' }, T0 + 4)).toMatchObject({
      state: 'parked',
      reason: 'newer-grade',
    });
  });

  it('never overwrites a grade that was changed in the LMS while ours waited', () => {
    const delivery = record(aDelivery(), { kind: 'conflict', detail: '409' }, T0 + 3_600_000);

    expect(delivery).toMatchObject({ state: 'parked', reason: 'newer-grade', timestamp: T0 });
  });

  it('takes a conflict with our own grade for what it is: an earlier try that got through', () => {
    const delivery = record(
      aDelivery(),
      { kind: 'conflict', detail: '409', held: { score: 0.8, maximum: 100 } },
      T0 + 3_600_000,
    );

    expect(delivery).toMatchObject({ state: 'confirmed', receipt: { score: 0.8 } });
  });

  it('does not touch a better score that came while the older one was on its way', () => {
    const sent = aDelivery({ score: 0.4, attemptId: 'a' });
    const newer = aDelivery({ score: 0.9, attemptId: 'b', timestamp: T0 + 1000 });

    const confirmed = recordOutcome(newer, sent, { kind: 'confirmed', status: 200 }, T0 + 1, POLICY, 0);
    const parked = recordOutcome(
      newer,
      sent,
      { kind: 'park', reason: 'rejected', detail: '' },
      T0 + 1,
      POLICY,
      0,
    );

    expect(confirmed).toMatchObject({ state: 'pending', score: 0.9, receipt: { score: 0.4 } });
    expect(parked).toBe(newer);
  });

  it('asks the trainer when the LMS holds something else than it confirmed', () => {
    const held = { score: 0.95, maximum: 100 };
    const receipt = { score: 0.5, at: T0 - 9000, status: 200 };

    const delivery = record(aDelivery({ receipt }), { kind: 'changed', held });

    expect(delivery).toMatchObject({ state: 'parked', reason: 'newer-grade', held, receipt });
    expect(delivery.dueAt).toBeUndefined();
  });

  it('remembers what the LMS held when it refused an older timestamp', () => {
    const held = { score: 0.3, maximum: 10 };

    expect(record(aDelivery(), { kind: 'conflict', detail: '409', held }, T0 + 3_600_000)).toMatchObject({
      reason: 'newer-grade',
      held,
    });
  });

  it.each(['confirmed', 'retry'] as const)(
    'does not start a delivery that was stopped while it was under way: %s',
    (kind) => {
      const stopped = aDelivery({ state: 'stopped', reason: 'excused' });
      const outcome: Outcome =
        kind === 'confirmed' ? { kind, status: 200 } : { kind, reason: 'timeout', detail: '' };

      const after = recordOutcome(stopped, aDelivery(), outcome, T0 + 500, POLICY, 0.5);

      expect(after).toMatchObject({ state: 'stopped', reason: 'excused' });
      expect(after.receipt?.score).toBe(kind === 'confirmed' ? 0.8 : undefined);
    },
  );

  it('keeps the word to overwrite until the grade is there', () => {
    const failed = record(aDelivery({ overwrite: true }), { kind: 'retry', reason: 'timeout', detail: '' });

    expect(failed.overwrite).toBe(true);
    expect(record(failed, { kind: 'confirmed', status: 200 }).overwrite).toBeUndefined();
  });
});

describe('answers of 500', () => {
  const BROKEN: Outcome = { kind: 'retry', reason: 'lms-error', detail: '500', status: 500 };
  const OTHERS: Surroundings = { errorsOnLineItem: 0, confirmedAt: T0 + 2 };
  const repeat = (times: number, around?: Surroundings, outcome = BROKEN): Delivery => {
    let delivery = aDelivery();
    for (let time = 1; time <= times; time++) delivery = record(delivery, outcome, T0 + time, around);
    return delivery;
  };

  it('park a grade after three in a row while others arrive', () => {
    expect(repeat(2, OTHERS)).toMatchObject({ state: 'pending', serverErrors: { count: 2, since: T0 + 1 } });
    expect(repeat(3, OTHERS)).toMatchObject({ state: 'parked', reason: 'grade-locked', detail: '500' });
  });

  it('are an outage while nothing arrives, or nothing since they began', () => {
    expect(repeat(9)).toMatchObject({ state: 'pending', reason: 'lms-error' });
    expect(repeat(9, { errorsOnLineItem: 9, confirmedAt: T0 - 1 })).toMatchObject({ state: 'pending' });
  });

  it('count for the whole line item: a locked column need not be found out by each learner', () => {
    const around = { errorsOnLineItem: 3, errorsSince: T0 - 60_000, confirmedAt: T0 - 30_000 };

    expect(repeat(1, around)).toMatchObject({ state: 'parked', reason: 'grade-locked' });
  });

  it('start anew after another answer, and 503 is not one of them', () => {
    const after = record(repeat(2, OTHERS), { kind: 'retry', reason: 'timeout', detail: '' });

    expect(after.serverErrors).toBeUndefined();
    expect(repeat(5, OTHERS, { ...BROKEN, status: 503 })).toMatchObject({ state: 'pending' });
  });
});

describe('backoff', () => {
  it('doubles from base to cap and is spread over the upper half', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.double({ min: 0, max: 1, noNaN: true }), (tries, random) => {
        const full = Math.min(POLICY.cap, POLICY.base * 2 ** tries);
        const pause = backoff(tries, POLICY, random);
        expect(pause).toBeGreaterThanOrEqual(Math.floor(full / 2));
        expect(pause).toBeLessThanOrEqual(full);
      }),
    );
  });
});

describe('retryNow', () => {
  it('is due at once with a later timestamp, whatever the state was', () => {
    const parked = aDelivery({
      state: 'parked',
      reason: 'newer-grade',
      detail: '409',
      tries: 5,
      conflicts: 2,
    });

    const delivery = retryNow(parked, T0 + 60_000);

    expect(delivery).toMatchObject({
      state: 'pending',
      dueAt: T0 + 60_000,
      timestamp: T0 + 60_000,
      tries: 0,
    });
    expect(delivery.reason).toBeUndefined();
  });

  it('overwrites what a person changed, and nothing else', () => {
    const changed = aDelivery({ state: 'parked', reason: 'newer-grade', held: { score: 1, maximum: 100 } });

    expect(retryNow(changed, T0)).toMatchObject({ state: 'pending', overwrite: true });
    expect(retryNow(changed, T0).held).toBeUndefined();
    expect(retryNow(aDelivery({ state: 'confirmed' }), T0).overwrite).toBeUndefined();
  });
});

describe('summariseDeliveries', () => {
  it('names the earliest due one and whether any is parked', () => {
    const { dueAt: _due, ...rest } = aDelivery({ state: 'parked' });

    expect(summariseDeliveries([aDelivery({ dueAt: 30 }), aDelivery({ dueAt: 20 }), rest])).toEqual({
      dueAt: 20,
      parked: 1,
    });
    expect(summariseDeliveries([])).toEqual({ dueAt: undefined, parked: 0 });
  });
});
