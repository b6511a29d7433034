import { createOldSweep } from '../../src/actions/sweep-old.ts';
import { aDistrict, type District } from '../builders/district.ts';
import { aPerson, keepPerson } from '../builders/stored-person.ts';
import { T0 } from '../builders/work.ts';

const YEAR = 365.25 * 86_400_000;
const one = aPerson('one');

let district: District;
beforeEach(async () => {
  district = await aDistrict();
  const { records } = district.deps;
  await keepPerson(records, one);
  for (const work of await records.work.find({})) {
    const { dueAt: _due, unfiledSince: _since, ...rest } = work;
    await records.work.replace({ ...rest, unfiled: [], unledgered: [], deliveries: [] }, work.version);
  }
});
afterEach(() => district.close());

const records = () => district.deps.records;
const sweepAt = async (at: number, workYears?: number): Promise<number> => {
  district.now = at;
  const retention = { ledgerYears: 8, ...(workYears !== undefined && { workYears }) };
  const sweep = createOldSweep({ ...district.deps, retention });
  return (await sweep()) + (await sweep());
};

test('without a limit nothing ever goes', async () => {
  expect(await sweepAt(T0 + 100 * YEAR)).toBe(0);
  expect(await sweepAt(T0 + 100 * YEAR, 0)).toBe(0);
  expect(await records().work.count({})).toBe(1);
});

test('what was done within the limit stays, what is older goes', async () => {
  expect(await sweepAt(T0 + 3 * YEAR - 1, 3)).toBe(0);
  expect(await sweepAt(T0 + 3 * YEAR + 1, 3)).toBe(4);

  const left = [records().work, records().attempts, records().reviews, records().followUps];
  expect(await Promise.all(left.map((collection) => collection.count({})))).toEqual([0, 0, 0, 0]);
});

test('the person stays while a PD record or a right needs them, and goes after that', async () => {
  await sweepAt(T0 + 4 * YEAR, 3);
  expect(await records().learners.get(one.learnerId)).toBeDefined();

  await records().admins.remove({ personId: one.learnerId });
  await sweepAt(T0 + 9 * YEAR, 3);

  expect(await records().learners.get(one.learnerId)).toBeUndefined();
});

test('work with a grade that waits stays, and what was touched since', async () => {
  const [work] = await records().work.find({});
  if (!work) throw new Error('missing');
  await records().work.replace({ ...work, parked: 1 }, work.version);
  await records().work.insert({ ...work, id: 'touched', updatedAt: T0 + 2 * YEAR });

  await sweepAt(T0 + 4 * YEAR, 3);

  expect((await records().work.find({})).map(({ id }) => id)).toEqual(['touched', 'work-one']);
});
