import { createDeliveryHealth } from '../../src/actions/delivery-health.ts';
import { type DeliveryJob, startDeliveryJob } from '../../src/jobs/deliver-scores.ts';
import type { ScoreMessage, SendOutcome } from '../../src/ports/score-sender.ts';
import { aDistrict, type District } from '../builders/district.ts';
import { until } from '../builders/until.ts';
import { aDelivery, aWork, T0 } from '../builders/work.ts';

const CONFIRMED: SendOutcome = { kind: 'confirmed', status: 200 };

let district: District;
let job: DeliveryJob;
beforeEach(async () => {
  district = await aDistrict();
});
afterEach(async () => {
  await job.stop(0);
  await district.close();
});

const start = (
  send: (message: ScoreMessage, signal: AbortSignal) => Promise<SendOutcome>,
  tick = 10,
): void => {
  job = startDeliveryJob({
    ...district.deps,
    sender: { send, read: async () => ({ kind: 'unreadable', detail: 'not here' }) },
    health: createDeliveryHealth(),
    policy: { base: 1000, cap: 60_000, giveUpAfter: 86_400_000 },
    lease: 60_000,
    sendLimit: 10_000,
    owner: 'worker',
    random: () => 1,
    platforms: async () => ['platform-1', 'platform-2'],
    concurrency: 3,
    tick,
  });
};

const fill = (count: number, platformId = 'platform-1') =>
  Promise.all(
    Array.from({ length: count }, (_, index) =>
      district.deps.records.work.put(
        aWork({ id: `${platformId}-${index}`, platformId, dueAt: T0, deliveries: [aDelivery()] }),
      ),
    ),
  );

const open = () => district.deps.records.work.count({ dueAt: { gte: 0 } });

describe('the delivery job', () => {
  it('sends all that is due, no more at once than allowed per platform', async () => {
    await fill(12);
    let running = 0;
    let most = 0;
    start(async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 15));
      running -= 1;
      return CONFIRMED;
    });

    await until(async () => (await open()) === 0);

    expect(most).toBe(3);
  });

  it('lets an LMS that is down rest while others go on, then tries one grade before it opens again', async () => {
    await fill(5);
    await fill(5, 'platform-2');
    const tries: string[] = [];
    let down = true;
    start(async ({ platformId }) => {
      tries.push(platformId);
      return platformId === 'platform-1' && down
        ? { kind: 'retry', reason: 'unreachable', detail: 'no answer' }
        : CONFIRMED;
    });

    await until(async () => (await open()) === 5);
    const early = tries.filter((platformId) => platformId === 'platform-1').length;
    down = false;
    district.now += 60_000;
    await until(async () => (await open()) === 0);

    expect(early).toBeLessThanOrEqual(3);
  });

  it('starts at once when nudged', async () => {
    start(async () => CONFIRMED, 60_000);
    await fill(1);

    job.nudge('platform-1');

    await until(async () => (await open()) === 0);
  });

  it('finishes what is in hand when stopped, and aborts what takes longer than the grace', async () => {
    await fill(1);
    await fill(1, 'platform-2');
    start(
      (message, signal) =>
        new Promise((resolve) => {
          if (message.platformId === 'platform-1') setTimeout(() => resolve(CONFIRMED), 30);
          signal.addEventListener('abort', () =>
            resolve({ kind: 'retry', reason: 'timeout', detail: 'stopped' }),
          );
        }),
    );
    await until(async () => (await district.deps.records.work.count({ leaseUntil: { gt: T0 } })) === 2);

    await job.stop(200);

    expect(await district.deps.records.work.get('platform-1-0')).toMatchObject({
      deliveries: [{ state: 'confirmed' }],
    });
    expect(await district.deps.records.work.get('platform-2-0')).toMatchObject({
      leaseUntil: 0,
      deliveries: [{ state: 'pending', tries: 0 }],
    });
  });
});
