import { aDelivery, T0 } from '../builders/work.ts';
import { aCli, addWords, type Cli, keepWork } from './a-cli.ts';

let cli: Cli;
beforeEach(async () => {
  cli = await aCli();
});
afterEach(() => cli.close());

const parked = (reason: 'gave-up' | 'newer-grade' = 'gave-up') => {
  const { dueAt: _due, ...delivery } = aDelivery({
    state: 'parked',
    reason,
    detail: 'HTTP 400',
    tries: 7,
    score: 0.796,
  });
  return delivery;
};
const confirmed = () => {
  const { dueAt: _due, ...delivery } = aDelivery({ state: 'confirmed' });
  return { ...delivery, receipt: { score: 0.8, at: T0, status: 200 } };
};

const keepThree = async (): Promise<void> => {
  const pending = aDelivery({ reason: 'lms-error', detail: 'HTTP 503', tries: 2, dueAt: T0 + 60_000 });
  await keepWork(cli.records, {
    id: 'aaaaaaaaaaaaaaaa',
    learnerId: 'learner-one-is-long',
    deliveries: [parked()],
  });
  await keepWork(cli.records, { id: 'bbbbbbbbbbbbbbbb', platformId: 'platform-2', deliveries: [pending] });
  await keepWork(cli.records, { id: 'cccccccccccccccc', deliveries: [confirmed()] });
};

const listed = async (...words: string[]) =>
  (
    (await cli.run('deliveries', 'list', '--json', ...words)).data() as { deliveries: { workId: string }[] }
  ).deliveries.map(({ workId }) => workId[0]);

describe('deliveries list', () => {
  it('shows what is not delivered, why, and when it is tried next', async () => {
    await keepThree();

    const { code, out } = await cli.run('deliveries', 'list');

    expect(code).toBe(0);
    const [, first, second] = out.split('\n');
    expect(first).toMatch(/^aaaaaaaaaaaa {2}learner-one- {2}course\/module {2}parked +79% +7 /);
    expect(first).toContain('It was tried for a long time without success. (HTTP 400) Retry when');
    expect(second).toMatch(
      /^bbbbbbbbbbbb .*pending +80% +2 +2026-11-24T10:01:00.000Z +https:\/\/lms.test\/line\/1/,
    );
    expect(second).toContain(
      'The LMS answered with a fault of its own. (HTTP 503) It is tried again by itself.',
    );
    expect(out).not.toContain('cccc');
  });

  it('filters by state and LMS, and stops at the limit', async () => {
    await keepThree();
    await cli.run(...addWords());
    const [platform] = await cli.records.platforms.find({});
    await keepWork(cli.records, {
      id: 'dddddddddddddddd',
      platformId: platform?.id ?? '',
      deliveries: [parked()],
    });

    expect(await listed()).toEqual(['a', 'd', 'b']);
    expect(await listed('--state', 'parked')).toEqual(['a', 'd']);
    expect(await listed('--state', 'pending')).toEqual(['b']);
    expect(await listed('--state', 'all')).toEqual(['a', 'b', 'c', 'd']);
    expect(await listed('--platform', 'Canvas')).toEqual(['d']);
    expect(await listed('--limit', '1')).toEqual(['a']);
    expect((await cli.run('deliveries', 'list', '--limit', '2')).out).toContain('There are more than 2.');
    expect((await cli.run('deliveries', 'list', '--platform', 'Moodle')).code).toBe(1);
  });

  it('says so when there are none', async () => {
    expect((await cli.run('deliveries', 'list')).out).toBe('No such grades.\n');
  });

  it('goes through more work than one page of the store holds', async () => {
    for (let i = 0; i < 205; i++) await keepWork(cli.records, { id: `w${i}`, deliveries: [parked()] });

    expect(await listed('--limit', '1000')).toHaveLength(205);
  });
});

describe('deliveries retry', () => {
  it('makes one due now, by the beginning of its id', async () => {
    await keepThree();
    cli.now = T0 + 3_600_000;

    const { code, out } = await cli.run('deliveries', 'retry', 'aaaaaaaa');

    expect([code, out]).toEqual([0, '1 grade is sent again now.\n']);
    const work = await cli.records.work.get('aaaaaaaaaaaaaaaa');
    expect(work).toMatchObject({ dueAt: cli.now, parked: 0, deliveries: [{ state: 'pending', tries: 0 }] });
    expect(work?.deliveries[0]?.timestamp).toBeGreaterThan(T0);
  });

  it('makes all due now, except grades that a person changed in the LMS', async () => {
    await keepThree();
    await keepWork(cli.records, { id: 'dddddddddddddddd', deliveries: [parked('newer-grade')] });

    const all = await cli.run('deliveries', 'retry', '--all', '--json');
    const named = await cli.run('deliveries', 'retry', 'dddddddddddddddd');

    expect(all.data()).toEqual({ retried: 2, leftOut: 1 });
    expect(await cli.records.work.get('bbbbbbbbbbbbbbbb')).toMatchObject({ dueAt: T0 });
    expect(await cli.records.work.get('cccccccccccccccc')).toMatchObject({
      deliveries: [{ state: 'confirmed' }],
    });
    expect(named.out).toContain('1 grade is sent again now.');
  });

  it('keeps to one LMS', async () => {
    await cli.run(...addWords());
    const [platform] = await cli.records.platforms.find({});
    await keepThree();
    await keepWork(cli.records, {
      id: 'dddddddddddddddd',
      platformId: platform?.id ?? '',
      deliveries: [parked()],
    });

    const { data } = await cli.run('deliveries', 'retry', '--all', '--platform', 'Canvas', '--json');

    expect(data()).toEqual({ retried: 1, leftOut: 0 });
    expect(await listed('--state', 'parked')).toEqual(['a']);
  });

  it('does not guess which record is meant', async () => {
    await keepWork(cli.records, { id: 'abcdef01', deliveries: [parked()] });
    await keepWork(cli.records, { id: 'abcdef02', deliveries: [parked()] });

    const several = await cli.run('deliveries', 'retry', 'abcdef');
    const short = await cli.run('deliveries', 'retry', 'abc');
    const none = await cli.run('deliveries', 'retry', 'ffffffffff');

    expect([several.code, short.code, none.code]).toEqual([1, 1, 1]);
    expect(several.out).toContain('give more of the id');
    expect(none.out).toContain('There is no work record "ffffffffff".');
    expect(await listed('--state', 'parked')).toHaveLength(2);
  });
});
