import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DocumentStore } from '../../src/ports/document-store.ts';
import { ALL_SPECS, openRecords } from '../../src/records/records.ts';
import { openStore } from '../../src/store/open-store.ts';
import { addWords } from './a-cli.ts';

const PROGRAM = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'dist/cli.js');

let dir: string;
let store: DocumentStore | undefined;
beforeAll(() => {
  if (!existsSync(PROGRAM)) throw new Error('Build first: npm run build');
});
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'aidewell-cli-'));
});
afterEach(async () => {
  await store?.close();
  store = undefined;
  await rm(dir, { recursive: true, force: true });
});

/** Runs the built program in a world of its own. */
const run = (words: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  new Promise<{ code: number | null; out: string; err: string }>((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, ...words], {
      env: { PATH: process.env['PATH'] ?? '', AIDEWELL_DATA: join(dir, 'data'), ...env },
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => out.push(part));
    child.stderr.on('data', (part: Buffer) => err.push(part));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    );
  });

describe('node dist/cli.js', () => {
  it('registers an LMS that an open store sees at once', async () => {
    const file = join(dir, 'data', 'aidewell.db');
    store = await openStore({ kind: 'sqlite', file }, ALL_SPECS, Date.now);
    const records = openRecords(store);

    const added = await run([...addWords(), '--activate', '--deployment', '7', '--json']);

    expect(added.err).toBe('');
    expect(added.code).toBe(0);
    const { platform } = JSON.parse(added.out) as { platform: { id: string } };
    expect(await records.platforms.get(platform.id)).toMatchObject({ name: 'Canvas', active: true });

    const off = await run(['platform', 'deactivate', platform.id]);

    expect(off.code).toBe(0);
    expect((await records.platforms.get(platform.id))?.active).toBe(false);
  });

  it('ends with 2 on wrong use, without opening anything', async () => {
    const { code, out, err } = await run(['platform', 'add', '--name', 'X']);

    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('--issuer is missing');
    expect(await readdir(dir)).toEqual([]);
  });

  it('explains itself without a configuration', async () => {
    const { code, out } = await run(['--help'], { AIDEWELL_CONFIG: join(dir, 'none.json') });

    expect(code).toBe(0);
    expect(out).toContain('platform add');
  });

  it('tells every fault of the configuration in words, without a stack', async () => {
    const file = join(dir, 'lti.config.json');
    await writeFile(file, '{ "prot": 1, "secret": "hunter2" }');

    const { code, err } = await run(['platform', 'list'], { AIDEWELL_CONFIG: file });

    expect(code).toBe(1);
    expect(err).toContain('Did you mean "port"?');
    expect(err).not.toMatch(/hunter2| {4}at /);
  });

  it('makes no secret', async () => {
    await run(['platform', 'list']);

    expect(await readdir(join(dir, 'data'))).not.toContain('secret');
  });
});
