import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deliverScores } from '../../src/actions/deliver-scores.ts';
import { createDeliveryHealth } from '../../src/actions/delivery-health.ts';
import { enterLaunch } from '../../src/actions/enter-launch.ts';
import { erasePass } from '../../src/actions/erase-pass.ts';
import { erasePerson, sweepErasures } from '../../src/actions/erase-person.ts';
import { fileAttempts } from '../../src/actions/file-attempts.ts';
import { PERSONAL_DATA } from '../../src/records/personal-data.ts';
import { aDistrict, aModuleText, type District } from '../builders/district.ts';
import { aPerson, dump, holders, keepPerson, keepTogether } from '../builders/stored-person.ts';

const one = aPerson('one');
const other = aPerson('other');
const FORM = { tenantId: 'main', by: 'cli', reason: 'Asked by the person' };
const MINUTE = 60_000;

let district: District;
beforeEach(async () => {
  district = await aDistrict({ 'small/01-notes.md': aModuleText() });
  await keepPerson(district.deps.records, one);
  await keepPerson(district.deps.records, other);
  await keepTogether(district.deps.records, one, other);
});
afterEach(() => district.close());

const records = () => district.deps.records;
const traces = async (texts: readonly string[]) => holders(await dump(records()), texts);

test('nothing names the person afterwards but the proof of PD hours and the note of the erasure', async () => {
  await erasePerson(district.deps, one, FORM);
  district.now += 2 * MINUTE;
  await sweepErasures(district.deps);

  expect(await traces([one.sub])).toEqual([]);
  expect(await traces(['The words of one', 'A note of one'])).toEqual([]);
  expect(await traces([one.name])).toEqual(['certificates', 'ledger']);
  expect(await traces([one.learnerId])).toEqual(['certificates', 'erasures', 'ledger']);
});

test('every record type that goes was there to go', async () => {
  const { counts } = await erasePerson(district.deps, one, FORM);

  const going = Object.entries(PERSONAL_DATA).filter(([, { erased }]) => erased === 'removed');
  expect(Object.keys(counts)).toEqual(expect.arrayContaining(going.map(([name]) => name)));
  expect(counts).toMatchObject({ rosters: 1, deeds: 3, ledger: 3 });
});

test('the other person has everything they had, but for who excused them', async () => {
  const before = await dump(records());

  await erasePerson(district.deps, one, FORM);

  const after = await dump(records());
  expect(holders(after, [other.learnerId])).toEqual(
    holders(before, [other.learnerId]).filter((kind) => kind !== 'erasures'),
  );
  const work = await records().work.get('work-other');
  expect(work).toMatchObject({ excused: { by: 'erased' }, grants: [{ by: 'erased' }], personal: {} });
  expect(work?.deliveries).toHaveLength(1);
});

test('rows that were earned and not yet written are kept; rows lose the course and the attempt', async () => {
  await erasePerson(district.deps, one, FORM);

  const rows = await records().ledger.find({ learnerId: one.learnerId });
  expect(rows.map(({ id }) => id)).toEqual(['earned-one', 'passed-one', 'reviewed-one']);
  for (const row of rows) {
    expect(row).not.toHaveProperty('contextId');
    expect(row.detail).not.toHaveProperty('attemptId');
    expect(row).toMatchObject({ learnerName: one.name, detail: { creditedSeconds: 480 } });
  }
});

test('it is on record: who, when, why and how much, no name and, at its end, no user id', async () => {
  const { id } = await erasePerson(district.deps, one, FORM);
  expect(await records().erasures.get(id)).toMatchObject({ sub: one.sub, dueAt: district.now + MINUTE });

  district.now += MINUTE;
  await sweepErasures(district.deps);

  const ended = await records().erasures.get(id);
  expect(ended).toMatchObject({ ...FORM, learnerId: one.learnerId, endedAt: district.now });
  expect(ended?.counts['work']).toBe(1);
  expect(JSON.stringify(ended)).not.toContain(one.name);
  expect(ended).not.toHaveProperty('sub');
  expect(ended).not.toHaveProperty('dueAt');
});

test('what a request that was under way writes is gone too, before the person can begin anew', async () => {
  const stale = await records().work.get('work-one');
  const session = await records().sessions.get('handle-of-one-0123456789');
  if (!stale || !session) throw new Error('missing');
  await erasePerson(district.deps, one, FORM);

  await records().sessions.insert(session);
  await records().work.insert(stale);
  await fileAttempts(district.deps, stale);
  const launch = { ...one.launch, module: 'small/notes' };
  await expect(enterLaunch(district.deps, launch)).rejects.toMatchObject({ code: 'TRY_AGAIN' });
  for (const _pass of [1, 2]) {
    district.now += MINUTE;
    await sweepErasures(district.deps);
  }

  expect(await traces([one.sub])).toEqual([]);
  expect(await traces([one.learnerId])).toEqual(['certificates', 'erasures', 'ledger']);
  await expect(enterLaunch(district.deps, launch)).resolves.toMatchObject({ page: 'module' });
  expect(await records().learners.get(one.learnerId)).toMatchObject({ firstSeenAt: district.now });
});

test('after a later launch nothing more of the person is erased', async () => {
  await erasePerson(district.deps, one, FORM);
  district.now += MINUTE;
  await sweepErasures(district.deps);
  await enterLaunch(district.deps, { ...one.launch, module: 'small/notes' });

  district.now += 60 * MINUTE;
  await sweepErasures(district.deps);

  expect(await records().learners.get(one.learnerId)).toBeDefined();
});

test('after the store was closed nothing of the person’s own words is left in its files', async () => {
  const [file, folder] = [join(district.dir, 'data/aidewell.db'), join(district.dir, 'data')];
  const bytes = async () => {
    const names = await readdir(folder);
    return Buffer.concat(await Promise.all(names.map((name) => readFile(join(folder, name)))));
  };
  // Long enough for pages of its own, which the file keeps when they are free.
  const work = await records().work.get('work-one');
  const personal = { plan: { parts: ['The words of one. '.repeat(2000)], at: 0 } };
  if (work) await records().work.replace({ ...work, personal }, work.version);
  expect((await bytes()).includes('The words of one')).toBe(true);

  await erasePerson(district.deps, one, FORM);
  await district.store.close();

  expect((await readFile(file)).includes('The words of other')).toBe(true);
  expect((await bytes()).includes('The words of one')).toBe(false);
});

test('a crash in the middle: the sweep of another process goes on with it', async () => {
  const broken = new Error('the process died');
  const { attempts } = records();
  const dying = { ...records(), attempts: { ...attempts, remove: () => Promise.reject(broken) } };
  await expect(erasePerson({ ...district.deps, records: dying as never }, one, FORM)).rejects.toBe(broken);
  expect(await traces([one.sub])).not.toEqual([]);

  district.now += 11 * MINUTE;
  expect(await sweepErasures(district.deps)).toBe(1);

  expect(await traces([one.name])).toEqual(['certificates', 'ledger']);
});

test('the same again goes on with the one that is open', async () => {
  const first = await erasePerson(district.deps, one, FORM);
  const again = await erasePerson(district.deps, one, FORM);

  expect(again.id).toBe(first.id);
  expect(again.counts).toEqual(first.counts);
});

test('a pass on nothing changes nothing', async () => {
  await erasePass(district.deps, one);
  const before = await dump(records());

  expect(await erasePass(district.deps, one)).toEqual({});
  expect(await dump(records())).toEqual(before);
});

test('a grade that is in hand while its person goes makes no fault, and no other is sent', async () => {
  const work = await records().work.get('work-one');
  if (work) await records().work.replace({ ...work, excused: undefined }, work.version);
  await records().work.remove({ id: 'work-other' });
  let sent = 0;
  const deps = {
    ...district.deps,
    policy: { base: 1000, cap: 10_000, giveUpAfter: 1e9 },
    lease: 90_000,
    sendLimit: 15_000,
    health: createDeliveryHealth(),
    owner: 'worker',
    random: () => 0.5,
    sender: {
      ...district.deps.sender,
      send: async () => {
        sent += 1;
        await erasePerson(district.deps, one, FORM);
        return { kind: 'confirmed' as const, status: 200, at: district.now };
      },
    },
  };

  await deliverScores(deps as never, one.platformId, new AbortController().signal);

  expect(sent).toBe(1);
  expect(await traces([one.sub])).toEqual(['erasures']);
  await expect(deliverScores(deps as never, one.platformId, new AbortController().signal)).resolves.toEqual({
    kind: 'idle',
  });
});
