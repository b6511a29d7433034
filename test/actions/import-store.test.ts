import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ExportHead, exportStore } from '../../src/actions/export-store.ts';
import { importStore, mayImport } from '../../src/actions/import-store.ts';
import { checkExport } from '../../src/actions/read-export.ts';
import { requireWholeStore } from '../../src/actions/require-whole-store.ts';
import type { Doc, DocumentStore } from '../../src/ports/document-store.ts';
import { collectionOf } from '../../src/records/collection-of.ts';
import { ALL_SPECS, openRecords, type Records } from '../../src/records/records.ts';
import { TRANSFERS } from '../../src/records/transfer.ts';
import { openMongoStore } from '../../src/store/mongo-store.ts';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import { aPerson, keepPerson, keepTogether } from '../builders/stored-person.ts';
import { keepTenants } from '../builders/tenants.ts';
import { T0 } from '../builders/work.ts';
import { mongodbForTests } from '../servers/mongodb/mongodb.ts';

const HEAD: ExportHead = { aidewell: 'export', format: 1, madeAt: '2026-11-24T10:00:00.000Z', version: '0' };
const clock = () => T0;
const server = await mongodbForTests();
afterAll(() => ('skipped' in server ? undefined : server.stop()));

let dir: string;
let stores: DocumentStore[] = [];
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'aidewell-import-'));
});
afterEach(async () => {
  for (const store of stores) await store.close();
  stores = [];
  await rm(dir, { recursive: true, force: true });
});

const embedded = async (name: string): Promise<Records> => {
  const store = await openSqliteStore({ file: join(dir, name), specs: ALL_SPECS, clock });
  stores.push(store);
  return openRecords(store);
};

/** Records of every type that moves. */
const filled = async (): Promise<Records> => {
  const records = await embedded('full.db');
  const [one, other] = [aPerson('one'), aPerson('other')];
  for (const person of [one, other]) await keepPerson(records, person);
  await keepTogether(records, one, other);
  await keepTenants(records);
  const { contextId, platformId } = one.launch;
  const owned = { tenantId: 'main', createdAt: T0, expiresAt: T0 + 1e9 };
  await records.adminLinks.insert({ id: 'hash-1', ...owned, used: 0 });
  await records.adminSessions.insert({ id: 'handle-1', ...owned, secretHash: 'hash', seenAt: T0 });
  await records.invitations.insert({ id: 'hash-2', ...owned, used: 1, usedAt: T0 });
  await records.nonces.insert({ id: 'nonce', expiresAt: T0 + 1000 });
  const key = { publicJwk: { kid: 'k' }, privateKey: 'sealed', createdAt: T0 };
  await records.toolKeys.insert({ id: 'k', ...key, signsFrom: T0 });
  await records.credentialKeys.insert({ id: 'c', ...key });
  const source = { file: 'small/notes.md', language: 'en', source: '# \u2028 "\u0000" 🎈', createdAt: T0 };
  await records.moduleVersions.insert({ id: 'small/notes@1', moduleKey: 'small/notes', ...source });
  await records.picks.insert({
    id: 'pick',
    ...{ platformId, contextId, moduleKey: 'small/notes', pickedAt: T0, expiresAt: T0 + 1e9 },
  });
  await records.placements.insert({
    id: 'placed',
    platformId,
    contextId,
    moduleKey: 'small/notes',
    scopes: [],
  });
  const note = { learnerId: 'gone', platformId, tenantId: 'main', at: T0, by: 'cli', reason: 'Asked' };
  await records.erasures.insert({ id: 'erasure', ...note, counts: { work: 1 }, expiresAt: T0 + 1e9 });
  return records;
};

const linesOf = async (records: Records, head = HEAD): Promise<string[]> => {
  const lines: string[] = [];
  for await (const line of exportStore(records, head)) lines.push(line);
  return lines;
};

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

/** What is stored, but for versions, which are the store's. */
const contentOf = async (records: Records): Promise<Record<string, unknown[]>> => {
  const all: Record<string, unknown[]> = {};
  for (const { name } of ALL_SPECS) {
    const docs = await collectionOf<Doc>(records, name).find({}, { limit: 1000 });
    all[name] = docs.map(({ version: _version, ...doc }) => doc);
  }
  return all;
};

const bringIn = async (records: Records, lines: readonly string[], merge = false) => {
  const checked = await checkExport(each(lines));
  const may = await mayImport({ records }, checked, () => each(lines), merge);
  if (may.kind !== 'yes' && may.kind !== 'goes-on') return may;
  return importStore({ records, clock }, checked, () => each(lines));
};

test('the store of these tests has every record type that moves', async () => {
  const content = await contentOf(await filled());

  const missing = TRANSFERS.filter(({ name, of }) => of !== 'never' && content[name]?.length === 0);
  expect(missing).toEqual([]);
});

test('embedded to embedded: everything is there as it was', async () => {
  const from = await filled();
  const to = await embedded('new.db');

  const imported = await bringIn(to, await linesOf(from));

  expect(imported).toMatchObject({ same: 0, different: 0, over: 0 });
  expect(await contentOf(to)).toEqual(await contentOf(from));
});

if ('skipped' in server) test.skip(server.skipped, () => {});
else
  test(`embedded to ${server.description} and back: everything is there as it was`, async () => {
    const uri = server.uri.replace(/\/([^/?]+)(\?.*)?$/, '/$1_import$2');
    const store = await openMongoStore({ uri, specs: ALL_SPECS, clock });
    stores.push(store);
    const [from, between, to] = [await filled(), openRecords(store), await embedded('new.db')];

    const there = await bringIn(between, await linesOf(from));
    const back = await bringIn(to, await linesOf(between));

    expect([there, back]).toMatchObject([{ different: 0 }, { different: 0 }]);
    expect(await contentOf(between)).toEqual(await contentOf(from));
    expect(await contentOf(to)).toEqual(await contentOf(from));
  });

test('a store that is not empty is refused and stays as it was', async () => {
  const lines = await linesOf(await filled());
  const to = await embedded('new.db');
  await to.nonces.insert({ id: 'n', expiresAt: T0 + 1 });

  expect(await bringIn(to, lines)).toEqual({ kind: 'not-empty', has: ['nonces'] });
  expect(await to.work.count({})).toBe(0);
});

test('merge adds what is missing and keeps what is there', async () => {
  const lines = await linesOf(await filled());
  const to = await embedded('new.db');
  await bringIn(to, lines);
  await to.attempts.remove({ id: 'attempt-one' });
  const work = await to.work.get('work-one');
  if (work) await to.work.replace({ ...work, step: 'changed here' }, work.version);

  const again = await bringIn(to, lines, true);

  expect(again).toMatchObject({ added: 1, different: 1, differing: ['work work-one'] });
  expect(await to.attempts.get('attempt-one')).toBeDefined();
  expect(await to.work.get('work-one')).toMatchObject({ step: 'changed here' });
});

test('merge is refused before anything is written where two records cannot both be there', async () => {
  const from = await filled();
  const lines = await linesOf(from);
  const to = await embedded('new.db');
  const [platform] = await from.platforms.find({});
  if (platform) await to.platforms.insert({ ...platform, id: 'another' });

  const may = await bringIn(to, lines, true);

  expect(may).toEqual({ kind: 'clash', of: [`platforms ${platform?.id}`] });
  expect(await to.work.count({})).toBe(0);
});

test('an interrupted import keeps the tool from starting, no launch finds an LMS, and the same file goes on', async () => {
  const from = await filled();
  const lines = await linesOf(from);
  const to = await embedded('new.db');
  const checked = await checkExport(each(lines));
  async function* cut(): AsyncGenerator<string> {
    for (const line of lines) {
      if (line.startsWith('{"end":"ledger"')) throw new Error('killed');
      yield line;
    }
  }
  await expect(importStore({ records: to, clock }, checked, cut)).rejects.toThrow('killed');

  await expect(requireWholeStore(to)).rejects.toThrow('not at its end');
  expect(await to.platforms.count({})).toBe(0);
  const other = await linesOf(from, { ...HEAD, version: '1' });
  expect(await bringIn(to, other)).toMatchObject({ kind: 'other-import' });
  expect(await bringIn(to, lines)).toMatchObject({ different: 0 });

  await expect(requireWholeStore(to)).resolves.toBeUndefined();
  expect(await contentOf(to)).toEqual(await contentOf(from));
});

describe('a file that is not whole is refused', () => {
  let lines: string[] = [];
  beforeEach(async () => {
    if (lines.length === 0) lines = await linesOf(await filled());
  });
  const at = (text: string) => lines.findIndex((line) => line.includes(text));

  test.each<[string, () => string[], RegExp]>([
    ['nothing', () => [], /no export of Aidewell/],
    ['another file', () => ['hello\n'], /no export of Aidewell/],
    ['newer', () => [lines[0]?.replace('"format":1', '"format":2') ?? ''], /newer Aidewell/],
    ['no end', () => lines.slice(0, -1), /its end is missing/],
    ['more behind', () => [...lines, '{}\n'], /behind its end/],
    ['a record less', () => lines.toSpliced(at('"work-one"'), 1), /records of "work" are not as they were/],
    [
      'a changed grade',
      () => lines.map((line) => line.replace('"score":0.8', '"score":1.0')),
      /not as they were/,
    ],
    ['a kind less', () => lines.toSpliced(at('"end":"nonces"'), 1), /line \d+: /],
    ['no JSON', () => lines.toSpliced(1, 0, 'x\n'), /line 2: it is no JSON object/],
    [
      'an unknown kind',
      () => lines.toSpliced(1, 0, '{"kind":"import_marks","doc":{"id":"import"}}\n'),
      /no known kind/,
    ],
    [
      'a wrong type',
      () => lines.toSpliced(1, 0, '{"kind":"work","doc":{"id":"w","dueAt":"x"}}\n'),
      /no record of "work"/,
    ],
  ])('%s', async (_, made, message) => {
    await expect(checkExport(each(made()))).rejects.toThrow(message);
  });
});

test('what is over at the import is left out', async () => {
  const lines = await linesOf(await filled());
  const to = await embedded('new.db');
  const checked = await checkExport(each(lines));

  const imported = await importStore({ records: to, clock: () => T0 + 2000 }, checked, () => each(lines));

  expect(imported.over).toBe(1);
  expect(await to.nonces.count({})).toBe(0);
});

test('one district goes alone, without the keys of the installation and without others’ people', async () => {
  const from = await filled();

  const lines = await linesOf(from, { ...HEAD, tenant: 'north' });

  const text = lines.join('');
  const { counts } = await checkExport(each(lines));
  expect(text).toContain('Person of north');
  for (const theirs of ['south', 'Person ONE', 'sealed', 'nonce"']) expect(text).not.toContain(theirs);
  expect(counts).toMatchObject({
    work: 1,
    learners: 1,
    contexts: 1,
    deployments: 1,
    platforms: 2,
    tool_keys: 0,
  });
});
