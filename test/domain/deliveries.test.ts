import fc from 'fast-check';
import {
  type BestScore,
  backoff,
  type DeliveryTarget,
  type Outcome,
  queueBest,
  recordOutcome,
  retryNow,
  summariseDeliveries,
} from '../../src/domain/deliveries.ts';
import { aDelivery, T0 } from '../builders/work.ts';

const POLICY = { base: 1000, cap: 3_600_000, giveUpAfter: 14 * 86_400_000 };
const TARGET: DeliveryTarget = {
  placementId: 'placement-1',
  lineItem: 'https://lms.test/line/1',
  scopes: ['score'],
};
const best = (score: number): BestScore => ({ attemptId: `attempt-${score}`, score, submittedAt: T0 });
const record = (sent = aDelivery(), outcome: Outcome, now = T0 + 500) =>
  recordOutcome(sent, sent, outcome, now, POLICY, 0.5);

describe('queueBest', () => {
  it('queues one delivery for each target', () => {
    const second = { ...TARGET, placementId: 'placement-2', lineItem: 'https://lms.test/line/2' };

    const deliveries = queueBest([], [TARGET, second], best(0.5), T0);

    expect(
      deliveries.map(({ placementId, score, state, dueAt }) => [placementId, score, state, dueAt]),
    ).toEqual([
      ['placement-1', 0.5, 'pending', T0],
      ['placement-2', 0.5, 'pending', T0],
    ]);
  });

  it('queues nothing before the first score', () => {
    expect(queueBest([], [TARGET], undefined, T0)).toEqual([]);
  });

  it('lets a better score take the place of the one under way, with a timestamp in a later second', () => {
    const [delivery] = queueBest(
      [aDelivery({ score: 0.4, timestamp: T0, tries: 3 })],
      [TARGET],
      best(0.9),
      T0 + 10,
    );

    expect(delivery).toMatchObject({ score: 0.9, tries: 0, state: 'pending', timestamp: T0 + 1000 });
  });

  it.each([0.8, 0.5])('changes nothing for an equal or lower score (%s)', (score) => {
    const before = [aDelivery({ score: 0.8, state: 'confirmed' })];

    expect(queueBest(before, [TARGET], best(score), T0 + 5000)).toBe(before);
  });

  it('sends again when the line item changed, and when a lost one is there again', () => {
    const moved = queueBest(
      [aDelivery({ state: 'confirmed', lineItem: 'https://lms.test/old' })],
      [TARGET],
      best(0.8),
      T0,
    );
    const back = queueBest(
      [aDelivery({ state: 'parked', reason: 'line-item-gone' })],
      [TARGET],
      best(0.8),
      T0,
    );

    expect(moved[0]).toMatchObject({ state: 'pending', lineItem: TARGET.lineItem });
    expect(back[0]).toMatchObject({ state: 'pending' });
  });

  it('keeps a delivery whose placement is no target now', () => {
    const other = aDelivery({ placementId: 'placement-9' });

    expect(queueBest([other], [TARGET], best(0.8), T0)[0]).toBe(other);
  });
});

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
    const delivery = record(aDelivery(), { kind: 'conflict', detail: '409', held: 0.8 }, T0 + 3_600_000);

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
