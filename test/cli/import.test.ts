import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireWholeStore } from '../../src/actions/require-whole-store.ts';
import { IMPORT_MARK_ID } from '../../src/records/import-mark.ts';
import { aPerson, dump, keepPerson } from '../builders/stored-person.ts';
import { keepTenants } from '../builders/tenants.ts';
import { T0 } from '../builders/work.ts';
import { aCli, type Cli } from './a-cli.ts';

let from: Cli;
let to: Cli;
let dir: string;
let file: string;
beforeEach(async () => {
  [from, to] = [await aCli(), await aCli()];
  dir = await mkdtemp(join(tmpdir(), 'aidewell-export-'));
  file = join(dir, 'store.ndjson');
  await keepPerson(from.records, aPerson('one'));
  await keepTenants(from.records);
  const key = { publicJwk: { kid: 'k' }, privateKey: 'sealed', createdAt: T0, signsFrom: T0 };
  await from.records.toolKeys.insert({ id: 'k', ...key });
});
afterEach(async () => {
  await from.close();
  await to.close();
  await rm(dir, { recursive: true, force: true });
});

const ids = (dumped: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(dumped).map(([kind, text]) => [kind, text.match(/"id":"[^"]+"/g)]));

test('export and import move a store; the file is for this user only', async () => {
  const written = await from.run('export', '--out', file);
  const checked = await to.run('import', file, '--check');
  const before = await to.records.work.count({});
  const read = await to.run('import', file);

  expect(written.code).toBe(0);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(checked.out).toContain('It can be imported');
  expect(before).toBe(0);
  expect(read).toMatchObject({ code: 0, err: '' });
  const records = /Wrote \S+ (\d+) records/.exec(written.out)?.[1];
  expect(read.out).toContain(`Imported ${records} records.`);
  expect(ids(await dump(to.records))).toEqual(ids(await dump(from.records)));
});

test('an existing file is not overwritten', async () => {
  await writeFile(file, 'mine');

  expect(await from.run('export', '--out', file)).toMatchObject({ code: 1 });
  expect(await readFile(file, 'utf8')).toBe('mine');
});

test('another secret is said, and only taken when it is meant', async () => {
  await from.run('export', '--out', file);
  to.secret = 'another secret, long enough for a tool';

  const refused = await to.run('import', file);
  const meant = await to.run('import', file, '--other-secret');

  expect(refused).toMatchObject({ code: 1 });
  expect(refused.out).toContain('with another secret');
  expect(meant.code).toBe(0);
});

test('a damaged or cut file is refused, and nothing is written', async () => {
  await from.run('export', '--out', file);
  const text = await readFile(file, 'utf8');

  await writeFile(file, text.replace('sub-of-one', 'sub-of-two'));
  const changed = await to.run('import', file);
  await writeFile(file, text.slice(0, -20));
  const cut = await to.run('import', file);
  const none = await to.run('import', join(dir, 'none'));

  expect([changed.code, cut.code, none.code]).toEqual([1, 1, 1]);
  expect(changed.err).toContain('The export is damaged in line');
  expect(cut.err).toContain('cut off');
  expect(none.err).toContain('There is no file');
  expect(Object.values(await dump(to.records)).every((kind) => kind === '[]')).toBe(true);
});

test('a store that is not empty needs --merge', async () => {
  await from.run('export', '--out', file);
  await to.run('import', file);
  await to.records.attempts.remove({ id: 'attempt-one' });

  const refused = await to.run('import', file);
  const merged = await to.run('import', file, '--merge', '--json');

  expect(refused.out).toContain('This store is not empty');
  expect(merged.data()).toMatchObject({ added: 1, different: 0 });
});

test('one that was interrupted goes on', async () => {
  await from.run('export', '--out', file);
  const end = (await readFile(file, 'utf8')).trimEnd().split('\n').at(-1) ?? '';
  const { sha256 } = JSON.parse(end) as { sha256: string };
  await to.records.importMarks.insert({ id: IMPORT_MARK_ID, file: sha256, startedAt: T0 });
  const [work] = await from.records.work.find({}, { limit: 1 });
  if (work) await to.records.work.insert(work);

  const ran = await to.run('import', file);

  expect(ran.out).toContain('It goes on.');
  expect(ran.out).toContain('1 were there already');
  await expect(requireWholeStore(to.records)).resolves.toBeUndefined();
});

test('a district goes alone, and an unknown one is said', async () => {
  const unknown = await from.run('export', '--out', file, '--tenant', 'west');
  const north = await from.run('export', '--out', file, '--tenant', 'north');

  expect(unknown.out).toContain('Nothing belongs to the tenant "west"');
  expect(north.code).toBe(0);
  expect(await readFile(file, 'utf8')).not.toContain('Person of south');
});
