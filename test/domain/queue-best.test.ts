import type { BestScore, DeliveryTarget } from '../../src/domain/deliveries.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import { type Earned, keepHeld, queueBest } from '../../src/domain/queue-best.ts';
import { aDelivery, T0 } from '../builders/work.ts';

const TARGET: DeliveryTarget = {
  placementId: 'placement-1',
  lineItem: 'https://lms.test/line/1',
  scopes: ['score'],
};
const RECEIPT = { score: 0.8, at: T0, status: 200 };
const best = (score: number): BestScore => ({ attemptId: `attempt-${score}`, score, submittedAt: T0 });
const earned = (
  deliveries: readonly Delivery[],
  score = 0.8,
  more: Pick<Earned, 'passedAt' | 'excused'> = {},
): Earned => ({ deliveries, best: best(score), ...more });
const EXCUSED = { excused: { at: T0, by: 'trainer-1' } };

describe('queueBest', () => {
  it('queues one delivery for each target', () => {
    const second = { ...TARGET, placementId: 'placement-2', lineItem: 'https://lms.test/line/2' };

    const deliveries = queueBest(earned([], 0.5), [TARGET, second], T0);

    expect(
      deliveries.map(({ placementId, score, state, dueAt }) => [placementId, score, state, dueAt]),
    ).toEqual([
      ['placement-1', 0.5, 'pending', T0],
      ['placement-2', 0.5, 'pending', T0],
    ]);
  });

  it('queues nothing before the first score', () => {
    expect(queueBest({ deliveries: [] }, [TARGET], T0)).toEqual([]);
  });

  it('lets a better score take the place of the one under way, with a timestamp in a later second', () => {
    const [delivery] = queueBest(
      earned([aDelivery({ score: 0.4, timestamp: T0, tries: 3 })], 0.9),
      [TARGET],
      T0 + 10,
    );

    expect(delivery).toMatchObject({ score: 0.9, tries: 0, state: 'pending', timestamp: T0 + 1000 });
  });

  it('remembers what it replaced unconfirmed, which the LMS may hold all the same', () => {
    const crashed = queueBest(earned([aDelivery({ score: 0.4, receipt: RECEIPT })], 0.6), [TARGET], T0);
    const [twice] = queueBest(earned(crashed, 0.9), [TARGET], T0);
    const [after] = queueBest(earned([aDelivery({ score: 0.8, state: 'confirmed' })], 0.9), [TARGET], T0);

    expect(twice).toMatchObject({ score: 0.9, receipt: RECEIPT, unanswered: [0.4, 0.6] });
    expect(after).not.toHaveProperty('unanswered');
  });

  it.each(['parked', 'stopped'] as const)('remembers a score that was %s', (state) => {
    const reason = state === 'parked' ? 'gave-up' : 'not-passed';

    const [delivery] = queueBest(earned([aDelivery({ score: 0.4, state, reason })], 0.9), [TARGET], T0);

    expect(delivery).toMatchObject({ score: 0.9, unanswered: [0.4] });
  });

  it.each([0.8, 0.5])('changes nothing for an equal or lower score (%s)', (score) => {
    const before = [aDelivery({ score: 0.8, state: 'confirmed' })];

    expect(queueBest(earned(before, score), [TARGET], T0 + 5000)).toBe(before);
  });

  it('sends again when the line item changed, and when a lost one is there again', () => {
    const moved = queueBest(
      earned([aDelivery({ state: 'confirmed', lineItem: 'https://lms.test/old', receipt: RECEIPT })]),
      [TARGET],
      T0,
    );
    const back = queueBest(earned([aDelivery({ state: 'parked', reason: 'line-item-gone' })]), [TARGET], T0);

    expect(moved[0]).toMatchObject({ state: 'pending', lineItem: TARGET.lineItem });
    expect(moved[0]?.receipt).toBeUndefined();
    expect(back[0]).toMatchObject({ state: 'pending' });
  });

  it('keeps a delivery whose placement is no target now', () => {
    const other = aDelivery({ placementId: 'placement-9' });

    expect(queueBest(earned([other]), [TARGET], T0)[0]).toBe(other);
  });
});

describe('an excused learner', () => {
  it('has nothing pending and nothing parked, whatever placement it belongs to', () => {
    const gone = aDelivery({ placementId: 'placement-9' });
    const before = [aDelivery({ state: 'parked', reason: 'gave-up' }), gone];

    const after = queueBest(earned(before, 0.8, EXCUSED), [TARGET], T0);

    expect(after.map(({ state, reason, dueAt }) => [state, reason, dueAt])).toEqual([
      ['stopped', 'excused', undefined],
      ['stopped', 'excused', undefined],
    ]);
    expect(queueBest(earned(after, 0.8, EXCUSED), [TARGET], T0)).toBe(after);
  });

  it('keeps what the LMS holds, and a question that is open', () => {
    const before = [
      aDelivery({ state: 'confirmed', receipt: RECEIPT }),
      aDelivery({ placementId: 'placement-2', state: 'parked', reason: 'newer-grade' }),
    ];

    expect(queueBest(earned(before, 1, EXCUSED), [TARGET], T0)).toBe(before);
  });

  it('gets the best score sent once the excuse is lifted', () => {
    const stopped = queueBest(earned([], 0.5, EXCUSED), [TARGET], T0);

    const [delivery] = queueBest(earned(stopped, 0.9), [TARGET], T0 + 5000);

    expect(stopped).toMatchObject([{ state: 'stopped', reason: 'excused' }]);
    expect(delivery).toMatchObject({ state: 'pending', score: 0.9, dueAt: T0 + 5000 });
    expect(delivery?.reason).toBeUndefined();
  });
});

describe('a placement that sends only after passing', () => {
  const WHEN_PASSED: DeliveryTarget = { ...TARGET, sendWhen: 'passed' };

  it('says so and sends nothing before, and the best score then', () => {
    const before = queueBest(earned([], 0.5), [WHEN_PASSED], T0);
    const passed = queueBest(earned(before, 0.9, { passedAt: T0 }), [WHEN_PASSED], T0 + 5000);

    expect(before).toMatchObject([{ state: 'stopped', reason: 'not-passed' }]);
    expect(before[0]?.dueAt).toBeUndefined();
    expect(passed).toMatchObject([{ state: 'pending', score: 0.9 }]);
  });

  it('takes a waiting score back when it is switched on, and sends it when it is switched off', () => {
    const on = queueBest(earned([aDelivery()]), [WHEN_PASSED], T0);
    const off = queueBest(earned(on), [TARGET], T0);

    expect(on).toMatchObject([{ state: 'stopped', reason: 'not-passed' }]);
    expect(off).toMatchObject([{ state: 'pending' }]);
  });
});

describe('a grade that a person changed in the LMS', () => {
  const asking = aDelivery({
    state: 'parked',
    reason: 'newer-grade',
    receipt: RECEIPT,
    held: { score: 0.9, maximum: 100 },
  });

  it('is not overwritten by a better score: the question stays, with the new one', () => {
    const [delivery] = queueBest(earned([asking], 1), [TARGET], T0);

    expect(delivery).toMatchObject({
      state: 'parked',
      reason: 'newer-grade',
      score: 1,
      attemptId: 'attempt-1',
    });
  });

  it('is kept until a score beats it, which asks again', () => {
    const kept = keepHeld(asking);
    const below = queueBest(earned([kept], 0.85), [TARGET], T0);
    const above = queueBest(earned(below, 1), [TARGET], T0);

    expect(kept).toMatchObject({ state: 'stopped', reason: 'kept', held: { score: 0.9 } });
    expect(below).toMatchObject([{ state: 'stopped', reason: 'kept', score: 0.85 }]);
    expect(above).toMatchObject([{ state: 'parked', reason: 'newer-grade', score: 1 }]);
  });

  it('can be kept only when it asks', () => {
    const pending = aDelivery();

    expect(keepHeld(pending)).toBe(pending);
  });
});
