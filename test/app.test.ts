import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import supertest from 'supertest';
import { type App, createApp } from '../src/app.ts';
import { loadConfig } from '../src/config/load.ts';
import { silentLog } from './builders/district.ts';
import { freePort } from './flows/world.ts';

const ROOT = resolve(import.meta.dirname, '..');

let dir: string;
let app: App | undefined;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'aidewell-app-'));
});
afterEach(async () => {
  await app?.stop();
  app = undefined;
  await rm(dir, { recursive: true, force: true });
});

async function start(path = ''): Promise<string> {
  const port = await freePort();
  const file = join(dir, 'lti.config.json');
  const url = `http://localhost:${port}${path}`;
  const settings = {
    port,
    url,
    dataDir: join(dir, 'data'),
    coursesDir: join(ROOT, 'courses'),
    sandbox: { enabled: false },
  };
  await writeFile(file, JSON.stringify(settings));
  const config = await loadConfig({ file, env: {}, production: false });
  app = await createApp(config, { log: silentLog, version: 'test', root: ROOT });
  await app.listen();
  return `http://127.0.0.1:${port}`;
}

it('serves keys without private parts, health, metrics and pages from one process', async () => {
  const tool = supertest(await start());

  const keys = await tool.get('/lti/keys').expect(200).expect('Content-Type', /json/);
  await tool.get('/healthz').expect(200);
  await tool.get('/readyz').expect(200, { ok: true, checks: { store: 'ok', library: 'ok' } });
  const metrics = await tool.get('/metrics').expect(200);
  const front = await tool.get('/').expect(200);
  await tool.get('/verify/keys').expect(200, { keys: [] });
  const unknown = await tool.get('/verify/7QHK-3MRD-WXYE-4FGC').expect(404);

  expect(keys.body.keys).toHaveLength(1);
  expect(unknown.text).toContain('No certificate has this code');
  expect(Object.keys(keys.body.keys[0]).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
  expect(metrics.text).toMatch(/^aidewell_deliveries_due 0$/m);
  expect(metrics.text).toMatch(/^aidewell_modules_served [1-9]/m);
  expect(front.headers['x-powered-by']).toBeUndefined();
});

it('serves everything below the path of its base URL, and nothing beside it', async () => {
  const tool = supertest(await start('/pd'));

  await tool.get('/pd/healthz').expect(200);
  await tool.get('/pd/lti/keys').expect(200);
  await tool.get('/healthz').expect(404);
  const pages = JSON.stringify(app?.library.courses());
  const picture = /src=\\"(\/pd\/media\/[^"\\]+)/.exec(pages)?.[1] ?? 'no picture';
  await tool
    .get(picture)
    .expect(200)
    .expect('Content-Type', /image\/svg/);
});

it('answers with the same key after a restart', async () => {
  const first = await supertest(await start()).get('/lti/keys');
  await app?.stop();

  const second = await supertest(await start()).get('/lti/keys');

  expect(second.body).toEqual(first.body);
});
