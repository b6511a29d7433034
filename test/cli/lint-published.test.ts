import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { moduleVersionKey } from '../../src/records/keys.ts';
import { aModuleText } from '../builders/district.ts';
import { T0 } from '../builders/work.ts';
import { aCli, type Cli } from './a-cli.ts';

const COURSE = '---\ntitle: Small course\nsummary: For tests.\nlanguage: en\n---\n\nA course for tests.\n';
const KEY = 'small/module';
const GONE = 'small/01-module.md';

let cli: Cli;
beforeEach(async () => {
  cli = await aCli();
  await mkdir(join(cli.coursesDir, 'small'), { recursive: true });
  await writeFile(join(cli.coursesDir, 'small/course.md'), COURSE);
  await writeFile(join(cli.coursesDir, GONE), aModuleText().replace('{#q3}', '{#q-new}'));
});
afterEach(() => cli.close());

const publish = (source: string) =>
  cli.records.moduleVersions.insert({
    id: moduleVersionKey(KEY, 'a-version'),
    moduleKey: KEY,
    file: GONE,
    language: 'en',
    source,
    createdAt: T0,
  });

const gone = async (...words: string[]) => {
  const { code, err, data } = await cli.run('lint', '--json', ...words);
  const { diagnostics } = data() as { diagnostics: { rule: string; file: string; message: string }[] };
  return { code, err, found: diagnostics.filter(({ rule }) => rule === 'published-id-gone') };
};

describe('lint beside the store of the tool', () => {
  it('says which questions of the version that learners have are gone', async () => {
    await publish(aModuleText());

    const { code, found } = await gone();

    expect(code).toBe(0);
    expect(found).toMatchObject([{ file: GONE, message: expect.stringContaining('"q3"') }]);
  });

  it('compares nothing where learners have this very file, or no store is there', async () => {
    await publish(aModuleText().replace('{#q3}', '{#q-new}'));
    const same = await gone();
    cli.published = false;
    const alone = await gone();

    expect([same.found, alone.found]).toEqual([[], []]);
  });

  it('looks at the files alone when it is asked to', async () => {
    await publish(aModuleText());

    expect((await gone('--files-only')).found).toEqual([]);
  });

  it('checks the files all the same when a stored version cannot be read', async () => {
    await publish('no module at all');

    expect(await gone()).toMatchObject({ code: 0, found: [] });
  });
});
