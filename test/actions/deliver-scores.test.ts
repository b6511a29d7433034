import { type DeliveryDeps, deliverScores } from '../../src/actions/deliver-scores.ts';
import { createDeliveryHealth } from '../../src/actions/delivery-health.ts';
import { queueBest } from '../../src/domain/queue-best.ts';
import type { HeldAnswer, HeldQuery, ScoreMessage, SendOutcome } from '../../src/ports/score-sender.ts';
import type { WorkRecord } from '../../src/records/work.ts';
import { aDistrict, type District } from '../builders/district.ts';
import { aDelivery, aWork, T0 } from '../builders/work.ts';

const CONFIRMED: SendOutcome = { kind: 'confirmed', status: 200 };
const FAULT: SendOutcome = { kind: 'retry', reason: 'unreachable', detail: 'no answer' };
const still = new AbortController().signal;

let district: District;
let sent: ScoreMessage[];
let looked: HeldQuery[];
let held: HeldAnswer;
beforeEach(async () => {
  district = await aDistrict();
  sent = [];
  looked = [];
  held = { kind: 'unreadable', detail: 'no right' };
});
afterEach(() => district.close());

type Send = (message: ScoreMessage) => SendOutcome | Promise<SendOutcome>;

const worker = (send: Send, owner = 'worker-1'): DeliveryDeps => ({
  ...district.deps,
  sender: {
    async send(message) {
      sent.push(message);
      return send(message);
    },
    async read(query) {
      looked.push(query);
      return held;
    },
  },
  health: createDeliveryHealth(),
  policy: { base: 1000, cap: 60_000, giveUpAfter: 86_400_000 },
  lease: 60_000,
  sendLimit: 10_000,
  owner,
  random: () => 1,
});

const put = (changes: Partial<WorkRecord> = {}): Promise<WorkRecord> =>
  district.deps.records.work.put(aWork({ dueAt: T0, deliveries: [aDelivery()], ...changes }));

const work = (id = 'work-1') => district.deps.records.work.get(id);

describe('deliverScores', () => {
  it('sends what is due and keeps the receipt', async () => {
    await put();

    const delivered = await deliverScores(
      worker(() => CONFIRMED),
      'platform-1',
      still,
    );

    expect(delivered).toEqual({ kind: 'sent', outcomes: [CONFIRMED] });
    expect(sent).toEqual([
      {
        platformId: 'platform-1',
        lineItem: 'https://lms.test/line/1',
        scopes: ['https://purl.imsglobal.org/spec/lti-ags/scope/score'],
        userId: 'user-1',
        score: 0.8,
        timestamp: T0,
        submittedAt: T0,
        attemptId: 'attempt-1',
      },
    ]);
    expect(await work()).toMatchObject({
      leaseUntil: 0,
      deliveries: [{ state: 'confirmed', receipt: { score: 0.8 } }],
    });
    expect((await work())?.dueAt).toBeUndefined();
  });

  it('is idle when nothing is due: later, elsewhere, or in other hands', async () => {
    await put({ dueAt: T0 + 1 });
    await put({ id: 'work-2', platformId: 'platform-2' });
    await put({ id: 'work-3', leaseUntil: T0 + 1 });

    expect(
      await deliverScores(
        worker(() => CONFIRMED),
        'platform-1',
        still,
      ),
    ).toEqual({ kind: 'idle' });
  });

  it('sends the same body again after a fault, when its pause is over', async () => {
    await put();
    let outcome: SendOutcome = FAULT as SendOutcome;
    const one = worker(() => outcome);

    await deliverScores(one, 'platform-1', still);
    expect(await deliverScores(one, 'platform-1', still)).toEqual({ kind: 'idle' });
    district.now += 1000;
    outcome = CONFIRMED;
    await deliverScores(one, 'platform-1', still);

    expect(sent).toHaveLength(2);
    expect(sent[0]).toEqual(sent[1]);
    expect(await work()).toMatchObject({ deliveries: [{ state: 'confirmed', tries: 2 }] });
  });

  it('gives no work record to two workers at once', async () => {
    await Promise.all(Array.from({ length: 30 }, (_, index) => put({ id: `work-${index}` })));
    const workers = Array.from({ length: 6 }, (_, index) => worker(() => CONFIRMED, `worker-${index}`));

    await Promise.all(
      workers.map(async (one) => {
        while ((await deliverScores(one, 'platform-1', still)).kind === 'sent');
      }),
    );

    expect(sent).toHaveLength(30);
  });

  it('is taken over when a worker died with the lease in its hands', async () => {
    await put({ leaseUntil: T0 + 60_000, leaseOwner: 'dead' });

    expect(
      await deliverScores(
        worker(() => CONFIRMED),
        'platform-1',
        still,
      ),
    ).toEqual({ kind: 'idle' });
    district.now += 60_000;
    await deliverScores(
      worker(() => CONFIRMED),
      'platform-1',
      still,
    );

    expect(await work()).toMatchObject({ leaseUntil: 0, deliveries: [{ state: 'confirmed' }] });
  });

  it('keeps a better score that was earned while the older one was on its way', async () => {
    await put();

    await deliverScores(
      worker(async () => {
        const now = await work();
        if (now && sent.length === 1)
          await district.deps.records.work.put({
            ...now,
            deliveries: [aDelivery({ score: 1, attemptId: 'attempt-2', timestamp: T0 + 1000, dueAt: T0 })],
            dueAt: T0,
          });
        return CONFIRMED;
      }),
      'platform-1',
      still,
    );

    expect(await work()).toMatchObject({
      dueAt: T0,
      deliveries: [{ state: 'pending', score: 1, receipt: { score: 0.8 } }],
    });
    await deliverScores(
      worker(() => CONFIRMED),
      'platform-1',
      still,
    );
    expect(sent.map((message) => message.score)).toEqual([0.8, 1]);
  });

  it('releases what it holds when it is stopped, and counts the broken-off send for nothing', async () => {
    await put();
    const stop = new AbortController();

    await deliverScores(
      worker(() => {
        stop.abort();
        return FAULT;
      }),
      'platform-1',
      stop.signal,
    );

    expect(await work()).toMatchObject({
      leaseUntil: 0,
      dueAt: T0,
      deliveries: [{ state: 'pending', tries: 0 }],
    });
  });

  it('sends one learner’s two links one after the other, each with its own outcome', async () => {
    const second = aDelivery({ placementId: 'placement-2', lineItem: 'https://lms.test/line/2' });
    await put({ deliveries: [aDelivery(), second] });

    await deliverScores(
      worker((message) =>
        message.lineItem.endsWith('2')
          ? { kind: 'park', reason: 'line-item-gone', detail: '404' }
          : CONFIRMED,
      ),
      'platform-1',
      still,
    );

    expect(await work()).toMatchObject({
      parked: 1,
      deliveries: [{ state: 'confirmed' }, { state: 'parked' }],
    });
  });
});

describe('before a grade is sent again', () => {
  const receipt = { score: 0.5, at: T0 - 9000, status: 200 };
  const holds = (score: number, comment?: string): HeldAnswer => ({
    kind: 'held',
    grades: new Map([['user-1', { score, maximum: 100, ...(comment && { comment }) }]]),
  });
  const deliver = (send: Send = () => CONFIRMED) => deliverScores(worker(send), 'platform-1', still);

  it('the LMS is asked what it holds, of this learner only', async () => {
    await put({ deliveries: [aDelivery({ receipt })] });
    held = holds(0.5, 'Well observed.');

    await deliver();

    expect(looked).toMatchObject([{ lineItem: 'https://lms.test/line/1', userId: 'user-1' }]);
    expect(sent).toMatchObject([{ score: 0.8, comment: 'Well observed.' }]);
  });

  it('it is sent over a score of ours that arrived, but whose answer a crash took', async () => {
    const inHand = aDelivery({ score: 0.65, receipt });
    const { placementId, lineItem, scopes } = inHand;
    const best = { attemptId: 'attempt-3', score: 0.8, submittedAt: T0 };
    await put({
      deliveries: queueBest({ deliveries: [inHand], best }, [{ placementId, lineItem, scopes }], T0),
    });
    held = holds(0.65);

    await deliver();

    expect(sent).toMatchObject([{ score: 0.8 }]);
    expect(await work()).toMatchObject({ deliveries: [{ state: 'confirmed', receipt: { score: 0.8 } }] });
  });

  it('it is not sent over what a person changed', async () => {
    await put({ deliveries: [aDelivery({ receipt })] });
    held = holds(0.95);

    const delivered = await deliver();

    expect(sent).toEqual([]);
    expect(delivered).toMatchObject({ outcomes: [{ kind: 'changed' }] });
    expect(await work()).toMatchObject({
      parked: 1,
      deliveries: [{ state: 'parked', reason: 'newer-grade', held: { score: 0.95 } }],
    });
  });

  it('a grade that somebody took out is not sent again either', async () => {
    await put({ deliveries: [aDelivery({ receipt })] });
    held = { kind: 'held', grades: new Map() };

    await deliver();

    expect(sent).toEqual([]);
    expect(await work()).toMatchObject({ deliveries: [{ reason: 'newer-grade', held: { maximum: 100 } }] });
  });

  it('it counts as delivered when the LMS has it already', async () => {
    await put({ deliveries: [aDelivery({ receipt })] });
    held = holds(0.8);

    await deliver();

    expect(sent).toEqual([]);
    expect(await work()).toMatchObject({ deliveries: [{ state: 'confirmed', receipt: { score: 0.8 } }] });
  });

  it('a trainer’s word is enough', async () => {
    await put({ deliveries: [aDelivery({ receipt, overwrite: true })] });
    held = holds(0.95);

    await deliver();

    expect(looked).toEqual([]);
    expect(sent).toHaveLength(1);
  });

  it('an LMS that cannot say is asked again, and after three tries the grade goes', async () => {
    await put({ deliveries: [aDelivery({ receipt })] });
    held = { kind: 'retry', reason: 'lms-error', detail: '503' };
    const one = worker(() => CONFIRMED);

    for (let time = 0; time < 4; time++) {
      await deliverScores(one, 'platform-1', still);
      district.now += 60_000;
    }

    expect(looked).toHaveLength(4);
    expect(sent).toHaveLength(1);
    expect(await work()).toMatchObject({ deliveries: [{ state: 'confirmed' }] });
  });

  it('the first send of a grade looks at nothing', async () => {
    await put();

    await deliver();

    expect(looked).toEqual([]);
  });
});

describe('a locked grade', () => {
  const LOCKED: SendOutcome = { kind: 'retry', reason: 'lms-error', detail: '500', status: 500 };
  const other = aDelivery({ placementId: 'placement-2', lineItem: 'https://lms.test/line/2' });

  it('is parked after three answers of 500 while others arrive', async () => {
    const one = worker((message) => (message.lineItem.endsWith('2') ? CONFIRMED : LOCKED));
    await put();

    for (let time = 0; time < 3; time++) {
      await deliverScores(one, 'platform-1', still);
      await put({ id: `other-${time}`, deliveries: [other] });
      await deliverScores(one, 'platform-1', still);
      district.now += 60_000;
    }

    expect(await work()).toMatchObject({ deliveries: [{ state: 'parked', reason: 'grade-locked' }] });
  });

  it('in a locked column is parked at the first answer once the column is known', async () => {
    const one = worker((message) => (message.lineItem.endsWith('2') ? CONFIRMED : LOCKED));
    for (let time = 0; time < 3; time++) await put({ id: `work-${time}`, deliveries: [aDelivery()] });
    await put({ id: 'other', deliveries: [other] });

    for (let time = 0; time < 4; time++) await deliverScores(one, 'platform-1', still);
    await put({ id: 'late', deliveries: [aDelivery()] });
    await deliverScores(one, 'platform-1', still);

    expect(await work('late')).toMatchObject({ deliveries: [{ reason: 'grade-locked' }] });
  });

  it('is an outage while nothing arrives', async () => {
    await put();
    const one = worker(() => LOCKED);

    for (let time = 0; time < 6; time++) {
      await deliverScores(one, 'platform-1', still);
      district.now += 60_000;
    }

    expect(sent).toHaveLength(6);
    expect(await work()).toMatchObject({ deliveries: [{ state: 'pending', reason: 'lms-error' }] });
  });
});
