import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const run = promisify(execFile);

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

/** What dependency-cruiser says of `src` in this folder, by our rules. */
const violationsIn = async (folder: string): Promise<readonly Violation[]> => {
  const args = ['--config', join(ROOT, '.dependency-cruiser.cjs'), '--output-type', 'json', 'src'];
  const program = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const { stdout } = await run(process.execPath, [program, ...args], {
    cwd: folder,
    maxBuffer: 64 * 1024 * 1024,
  });
  return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
};

/** File, what it imports, the rule that must object. */
const PLANTED: readonly (readonly [file: string, imported: string, rule: string])[] = [
  ['domain/a.ts', '../ports/port.ts', 'domain-imports-only-itself'],
  ['domain/b.ts', 'node:fs', 'domain-is-pure'],
  ['domain/c.ts', 'zod', 'domain-is-pure'],
  ['content/a.ts', '../records/record.ts', 'content-imports-only-domain'],
  ['content/b.ts', 'marked', 'marked-has-one-place'],
  ['ports/a.ts', '../records/record.ts', 'ports-imports-only-domain'],
  ['records/a.ts', '../actions/action.ts', 'records-imports-only-ports-domain'],
  ['actions/a.ts', '../http/page.ts', 'actions-imports-only-content-records-ports-domain'],
  ['actions/b.ts', '../store/sqlite-store.ts', 'actions-imports-only-content-records-ports-domain'],
  ['http/a.ts', '../lti/engine.ts', 'http-imports-only-actions-content-records-ports-domain-i18n'],
  ['http/b.ts', '../content/content.ts', 'pages-and-jobs-reach-content-by-actions'],
  ['http/assets/a.ts', '../page.ts', 'browser-modules-stand-alone'],
  ['http/c.ts', './assets/asset.ts', 'browser-modules-are-not-imported'],
  ['jobs/a.ts', '../http/page.ts', 'jobs-imports-only-actions-content-records-ports-domain'],
  [
    'cli/a.ts',
    '../store/sqlite-store.ts',
    'cli-imports-only-preview-actions-content-records-ports-domain-config-i18n',
  ],
  ['store/a.ts', '../lti/engine.ts', 'store-imports-only-records-ports-domain'],
  ['lti/a.ts', '../pdf/pdf.ts', 'lti-imports-only-records-ports-domain'],
  ['i18n/a.ts', '../domain/domain.ts', 'i18n-imports-only-itself'],
  ['domain/d.ts', '../i18n/translator.ts', 'domain-imports-only-itself'],
  ['records/b.ts', '../i18n/phrase.ts', 'records-imports-only-ports-domain'],
  ['pdf/a.ts', '../store/sqlite-store.ts', 'pdf-imports-only-records-ports-domain-i18n'],
  ['badge/a.ts', '../lti/engine.ts', 'badge-imports-only-records-ports-domain'],
  ['pdf/b.ts', 'pdfkit', 'pdfkit-has-one-place'],
  ['config/a.ts', '../ports/port.ts', 'config-imports-only-domain'],
  ['sandbox/a.ts', '../domain/thing.ts', 'sandbox-imports-only-itself'],
  ['http/d.ts', '../sandbox/lms.ts', 'sandbox-is-started-by-wiring-only'],
  ['http/e.ts', 'ltijs', 'ltijs-has-one-place'],
  ['store/b.ts', 'mongoose', 'mongoose-has-one-place'],
  ['store/mongo-a.ts', 'libsql', 'libsql-has-one-place'],
  ['http/f.ts', '../app.ts', 'wiring-is-not-imported'],
  ['log.ts', './domain/thing.ts', 'log-imports-only-ports'],
  ['helpers/a.ts', '../domain/thing.ts', 'every-file-has-a-known-folder'],
  ['actions/c.ts', '../../test/builder.ts', 'src-never-imports-test'],
  ['actions/d.ts', './not-there.ts', 'imports-resolve'],
  ['actions/e.ts', 'axe-core', 'no-dev-dependency-in-src'],
  ['actions/cycle-a.ts', './cycle-b.ts', 'no-cycles'],
];

/** Things that the planted files import. */
const INNOCENT = [
  ...['domain/thing.ts', 'ports/port.ts', 'records/record.ts', 'actions/action.ts', 'http/page.ts'],
  ...['content/content.ts', 'http/assets/asset.ts', 'lti/engine.ts', 'pdf/pdf.ts', 'sandbox/lms.ts'],
  ...['store/sqlite-store.ts', 'app.ts', '../test/builder.ts', 'domain/domain.ts'],
  ...['i18n/translator.ts', 'i18n/phrase.ts'],
];

const plant = async (folder: string): Promise<void> => {
  const write = async (file: string, content: string): Promise<void> => {
    const path = join(folder, 'src', file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  };
  for (const file of INNOCENT) await write(file, 'export const thing = 1;\n');
  for (const [file, imported] of PLANTED) {
    await write(file, `import * as used from '${imported}';\nexport const planted = used;\n`);
  }
  await write('actions/cycle-b.ts', "export * from './cycle-a.ts';\n");
  await write('content/alone.ts', 'export const alone = 1;\n');
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({
      type: 'module',
      dependencies: { zod: '*', marked: '*', ltijs: '*', mongoose: '*', libsql: '*' },
      devDependencies: { 'axe-core': '*' },
    }),
  );
};

describe('who may import whom', () => {
  it('holds in src', async () => {
    const found = (await violationsIn(ROOT)).map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);

    expect(found).toEqual([]);
  });

  it('is enforced: every planted import is found', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'aidewell-planted-'));
    try {
      await plant(folder);

      const found = (await violationsIn(folder)).map(({ rule, from }) => `${from} ${rule.name}`);

      const missed = PLANTED.map(([file, , rule]) => `src/${file} ${rule}`).filter(
        (line) => !found.includes(line),
      );
      expect(missed).toEqual([]);
      expect(found).toContain('src/content/alone.ts no-orphans');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
