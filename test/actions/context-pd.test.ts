import { claimLess } from '../../src/actions/claim-less.ts';
import { eachPerson } from '../../src/actions/each-person.ts';
import { listContextPd } from '../../src/actions/list-context-pd.ts';
import { markPd } from '../../src/actions/mark-pd.ts';
import { readPersonPd } from '../../src/actions/read-person-pd.ts';
import { readTranscript } from '../../src/actions/read-transcript.ts';
import type { LedgerEntry } from '../../src/domain/ledger.ts';
import { aDistrict, type District } from '../builders/district.ts';
import { aLaunch } from '../builders/launch.ts';
import { anEarnedTime, anEntry } from '../builders/ledger.ts';
import { T0 } from '../builders/work.ts';

const trainer = aLaunch({ role: 'trainer', sub: 'trainer-1', name: 'Toni Trainer' });
const learner = aLaunch();
const YEAR = 2026;

let district: District;
beforeEach(async () => {
  district = await aDistrict();
});
afterEach(() => district.close());

const write = (changes: Partial<LedgerEntry>, detail = anEarnedTime()) =>
  district.deps.records.ledger.insert(
    anEntry(
      {
        learnerId: learner.learnerId,
        platformId: learner.platformId,
        contextId: learner.contextId,
        ...changes,
      },
      detail,
    ),
  );

test('lists what people earned in this context by name, and nothing of other contexts or years', async () => {
  await write({ id: 'a', learnerName: 'Zoe' }, anEarnedTime({ creditedSeconds: 1800 }));
  await write({ id: 'b', learnerId: 'l2', learnerName: 'Ana' });
  await write({ id: 'c', learnerId: 'l3', contextId: 'elsewhere' });
  await write({ id: 'd', learnerId: 'l4', schoolYear: 2025 });

  const { people, years, schoolYear } = await listContextPd(district.deps, trainer);

  expect(schoolYear).toBe(YEAR);
  expect(years.slice(0, 2)).toEqual([2026, 2025]);
  expect(people.map(({ name, totals, modules }) => [name, totals.hours, modules])).toEqual([
    ['Ana', 0, 1],
    ['Zoe', 0.5, 1],
  ]);
});

test('a trainer signs off and marks paid, one row or all; what is marked already writes nothing', async () => {
  await write({ id: 'a' });
  await write({ id: 'b' }, anEarnedTime({ moduleKey: 'behavior-support/functions' }));
  const form = { learnerId: learner.learnerId, schoolYear: YEAR };

  expect(await markPd(district.deps, trainer, { ...form, entryId: 'a', mark: 'paid', value: true })).toBe(1);
  expect(await markPd(district.deps, trainer, { ...form, mark: 'sign-off', value: true })).toBe(2);
  expect(await markPd(district.deps, trainer, { ...form, mark: 'sign-off', value: true })).toBe(0);
  district.now += 1000;
  expect(
    await markPd(district.deps, trainer, { ...form, entryId: 'b', mark: 'sign-off', value: false }),
  ).toBe(1);

  const rows = await readPersonPd(district.deps, trainer, learner.learnerId, YEAR);
  expect(rows.map(({ id, paid, signedOff }) => [id, paid, signedOff?.byName])).toEqual([
    ['b', undefined, undefined],
    ['a', true, 'Toni Trainer'],
  ]);
  expect(await district.deps.records.ledger.count({ learnerId: learner.learnerId })).toBe(5);
});

test('the learner sees the marks; a claim survives beside them', async () => {
  await write({ id: 'a' });
  await markPd(district.deps, trainer, {
    learnerId: learner.learnerId,
    schoolYear: YEAR,
    mark: 'paid',
    value: false,
  });
  await claimLess(district.deps, learner, 'a', 2);

  const { rows } = await readTranscript(district.deps, learner);

  expect(rows).toMatchObject([{ paid: false, claimedSeconds: 120, creditedSeconds: 480 }]);
});

test('trainers mark nothing elsewhere, nobody marks their own, learners nothing at all', async () => {
  await write({ id: 'a', contextId: 'elsewhere' });
  await write({ id: 'own', learnerId: trainer.learnerId });
  const form = { schoolYear: YEAR, mark: 'sign-off' as const, value: true };

  await expect(
    markPd(district.deps, trainer, { ...form, learnerId: learner.learnerId }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(
    markPd(district.deps, trainer, { ...form, learnerId: trainer.learnerId }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(
    markPd(district.deps, learner, { ...form, learnerId: learner.learnerId }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(listContextPd(district.deps, learner)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(readPersonPd(district.deps, trainer, learner.learnerId, YEAR)).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('a district is read person by person over pages of rows, with the confirmed name', async () => {
  for (let index = 0; index < 620; index++) {
    const learnerId = `learner-${String(index % 3)}`;
    await write({ id: `row-${String(index).padStart(4, '0')}`, learnerId, at: T0 + index });
  }
  await district.deps.records.ledger.insert(
    anEntry(
      { id: 'name', learnerId: 'learner-1', learnerName: 'Patricia Para', at: T0 - 1 },
      { kind: 'legal-name', name: 'Patricia Para' },
    ),
  );
  await write({ id: 'other-district', tenantId: 'north' });

  const people: [string, string | undefined, number][] = [];
  for await (const person of eachPerson(district.deps, { tenantId: 'main', schoolYear: YEAR }))
    people.push([person.learnerId, person.name, person.rows.length]);

  expect(people).toEqual([
    ['learner-0', 'Pat Para', 207],
    ['learner-1', 'Patricia Para', 207],
    ['learner-2', 'Pat Para', 206],
  ]);
});
