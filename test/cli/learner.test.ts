import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aPerson, dump, holders, keepPerson, keepTogether } from '../builders/stored-person.ts';
import { aPlatform } from '../lti/tool.ts';
import { aCli, type Cli } from './a-cli.ts';

const one = aPerson('one');
const other = aPerson('other');
const REASON = ['--reason', 'Asked by the person'];

let cli: Cli;
let dir: string;
beforeEach(async () => {
  cli = await aCli();
  dir = await mkdtemp(join(tmpdir(), 'aidewell-learner-'));
  await cli.records.platforms.insert(aPlatform({ id: one.platformId, name: 'District LMS' }));
  for (const person of [one, other]) await keepPerson(cli.records, person);
  await keepTogether(cli.records, one, other);
});
afterEach(async () => {
  await cli.close();
  await rm(dir, { recursive: true, force: true });
});

test.each([
  ['LMS and user id', ['--platform', 'District LMS', '--sub', one.sub]],
  ['record id', ['--learner', one.learnerId]],
  ['code', ['--learner', one.learnerId.slice(0, 12).toUpperCase()]],
])('export by %s writes a file for this user only', async (_, words) => {
  const file = join(dir, 'person.json');

  const ran = await cli.run('learner', 'export', ...words, '--out', file);

  expect(ran).toMatchObject({ code: 0, err: '' });
  expect(ran.out).toContain('work 1');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const text = await readFile(file, 'utf8');
  expect(JSON.parse(text)).toMatchObject({ person: one.learnerId, lms: 'District LMS' });
  expect(text).toContain('The words of one');
  expect(text).not.toContain(other.name);
});

test('export as a page, without own words', async () => {
  const file = join(dir, 'person.html');
  const words = ['--learner', one.learnerId, '--out', file, '--format', 'html', '--without-own-words'];

  const ran = await cli.run('learner', 'export', ...words, '--json');

  expect(ran.data()).toMatchObject({ file, learner: one.learnerId, counts: { attempts: 1 } });
  const text = await readFile(file, 'utf8');
  expect(text).toContain('<h1>What is stored about you</h1>');
  expect(text).not.toContain('The words of one');
});

test('export overwrites nothing and leaves no half of a file', async () => {
  const file = join(dir, 'person.json');
  const words = ['learner', 'export', '--learner', one.learnerId, '--out', file];
  await cli.run(...words);
  const before = await readFile(file, 'utf8');

  const again = await cli.run(...words);
  const noFolder = await cli.run(...words.slice(0, -1), join(dir, 'none', 'person.json'));

  expect(again).toMatchObject({ code: 1 });
  expect(again.err).toContain('is there already');
  expect(noFolder.err).toContain('There is no folder');
  expect(await readFile(file, 'utf8')).toBe(before);
});

test.each([
  ['nobody', ['--platform', 'District LMS', '--sub', 'nobody'], 1, 'Nothing is stored about this person'],
  ['no LMS', ['--platform', 'Other', '--sub', one.sub], 1, 'No LMS is registered'],
  ['an unknown id', ['--learner', 'f'.repeat(40)], 1, 'Nothing is stored about'],
  ['half', ['--sub', one.sub], 2, 'Give --platform and --sub, or --learner.'],
  ['both', ['--sub', one.sub, '--learner', one.learnerId], 2, 'not both'],
])('%s: says so and erases nothing', async (_, words, code, sentence) => {
  const before = await dump(cli.records);

  const ran = await cli.run('learner', 'erase', ...words, ...REASON, '--yes');

  expect(ran.code).toBe(code);
  expect(ran.out + ran.err).toContain(sentence);
  expect(await dump(cli.records)).toEqual(before);
});

test('erase says what goes and what stays, asks, and takes only a yes', async () => {
  const words = ['learner', 'erase', '--learner', one.learnerId, ...REASON];
  cli.answers = ['y', 'yes'];

  const refused = await cli.run(...words);
  const before = await dump(cli.records);
  const done = await cli.run(...words);

  expect(refused).toMatchObject({ code: 1 });
  expect(refused.out).toMatch(/Goes: learners 1, work 1, attempts 1/);
  expect(refused.out).toMatch(/Stays: .*\(ledger 1, certificates 1\)/);
  expect(holders(before, [one.sub])).not.toEqual([]);
  expect(done.code).toBe(0);
  expect(done.out).toContain('Erased: sessions 1');
  expect(holders(await dump(cli.records), [one.name])).toEqual(['certificates', 'ledger']);
});

test('erase needs a reason, and somebody to ask or --yes', async () => {
  const words = ['learner', 'erase', '--learner', one.learnerId];

  expect((await cli.run(...words, '--yes')).code).toBe(2);
  expect((await cli.run(...words, '--reason', 'x', '--yes')).code).toBe(2);
  expect((await cli.run(...words, ...REASON)).code).toBe(2);
  expect((await cli.run(...words, ...REASON, '--json', '--yes')).data()).toMatchObject({
    learner: one.learnerId,
    counts: { work: 1, attempts: 1, sessions: 1 },
  });
});
