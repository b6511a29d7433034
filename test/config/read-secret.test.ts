import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig, readSecret } from '../../src/config/load.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'aidewell-config-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const source = (env: Readonly<Record<string, string>> = {}) => ({
  env: { AIDEWELL_DATA: join(dir, 'data'), ...env },
  production: false,
});

test('the secret of the environment comes first', async () => {
  const secret = await readSecret(source({ AIDEWELL_SECRET: 'a secret of the environment' }));

  expect(secret?.reveal()).toBe('a secret of the environment');
});

test('else the one that a server of this data folder keeps', async () => {
  const server = await loadConfig(source());

  expect((await readSecret(source()))?.reveal()).toBe(server.secret.reveal());
});

test('a command makes none', async () => {
  expect(await readSecret(source())).toBeUndefined();
  expect(await readdir(dir)).toEqual([]);
});
