import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStore } from '../../src/store/open-store.ts';
import { SPECS, THINGS } from '../contract/things.ts';
import { childCommand } from './child.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aidewell-store-'));
});

afterEach(() => rm(folder, { recursive: true }));

test('the embedded store is opened by its file', async () => {
  const file = join(folder, 'store.db');

  const store = await openStore({ kind: 'sqlite', file }, SPECS, Date.now);

  expect(store.description).toMatch(/^embedded SQLite 3\.\d+\.\d+ store in \//);
  expect(await store.collection(THINGS).insert({ id: 'a' })).toMatchObject({ version: 1 });
  await store.close();
});

test('a MongoDB store is opened by its address', async () => {
  const settings = {
    kind: 'mongodb',
    uri: 'mongodb://127.0.0.1:1/x',
    serverSelectionTimeoutMs: 100,
  } as const;

  await expect(openStore(settings, SPECS, Date.now)).rejects.toMatchObject({ code: 'UNREACHABLE' });
});

test('the embedded store does not load the other driver', () => {
  const [node] = childCommand();
  const built = fileURLToPath(new URL('../../dist/store/open-store.js', import.meta.url));
  const program = `
    import { createRequire } from 'node:module';
    import { openStore } from ${JSON.stringify(built)};
    const store = await openStore({ kind: 'sqlite', file: ${JSON.stringify(join(folder, 'store.db'))} }, [], Date.now);
    await store.close();
    const loaded = Object.keys(createRequire(import.meta.url).cache);
    console.log(['libsql', 'mongoose', 'mongodb'].filter((name) => loaded.some((path) => path.includes('/node_modules/' + name + '/'))).join());`;

  const printed = execFileSync(node, ['--input-type=module', '-e', program], {
    cwd: folder,
    encoding: 'utf8',
  });

  expect(printed.trim()).toBe('libsql');
});
