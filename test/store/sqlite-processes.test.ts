import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DocumentStore } from '../../src/ports/document-store.ts';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import { insertAll, SPECS, someThings, THINGS } from '../contract/things.ts';
import { childCommand, startChild } from './child.ts';

const ROUNDS = 5;

let folder = '';
let file = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aidewell-store-'));
  file = join(folder, 'store.db');
});

afterEach(() => rm(folder, { recursive: true }));

const open = (): Promise<DocumentStore> => openSqliteStore({ file, specs: SPECS, clock: Date.now });

test('nothing acknowledged is lost when a writing process is killed', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const writer = startChild(childCommand('write', file, `w${round}`));
    await writer.printed(1 + Math.floor(Math.random() * 150));
    writer.process.kill('SIGKILL');
    const acknowledged = await writer.ended;
    expect(acknowledged.length).toBeGreaterThan(0);

    const store = await open();
    const things = store.collection(THINGS);
    const written = await things.count({ group: `w${round}` });
    const counter = await things.get(`w${round}-counter`);
    const [lastId = '', lastVersion = ''] = acknowledged.at(-1)?.split(' ') ?? [];
    expect(await things.get(lastId)).toBeDefined();
    expect(counter?.version).toBeGreaterThanOrEqual(Number(lastVersion));
    expect(written - acknowledged.length).toBeGreaterThanOrEqual(0);
    expect(written - acknowledged.length).toBeLessThanOrEqual(1);
    await store.close();
  }
}, 120_000);

test('four processes claim 200 documents once each', async () => {
  const store = await open();
  await insertAll(store.collection(THINGS), someThings(200));
  const workers = ['a', 'b', 'c', 'd'].map((name) => startChild(childCommand('claim', file, name)));

  await Promise.all(workers.map((worker) => worker.printed(1)));
  for (const worker of workers) worker.process.stdin?.write('go\n');
  const claimed = await Promise.all(workers.map(({ ended }) => ended));

  const ids = claimed.flatMap(([, ...lines]) => lines);
  expect(ids.sort()).toEqual(someThings(200).map(({ id }) => id));
  await store.close();
}, 60_000);

test('others open, write and close the file while a process writes', async () => {
  const writer = startChild(childCommand('write', file, 'w'));
  await writer.printed(1);

  for (let round = 0; round < 10; round += 1) {
    const store = await open();
    await store.collection(THINGS).put({ id: 'mine', rank: round });
    await store.check();
    await store.close();
  }
  const before = writer.lines.length;
  await writer.printed(before + 10);
  writer.process.kill('SIGKILL');

  const lines = await writer.ended;
  expect(lines.length).toBeGreaterThanOrEqual(before + 10);
  expect(lines.every((line) => line.startsWith('w-'))).toBe(true);
}, 60_000);

test('processes that open a new file at once all succeed', async () => {
  const openers = Array.from({ length: 4 }, () => startChild(childCommand('open', file)));

  expect(await Promise.all(openers.map(({ ended }) => ended))).toEqual(Array(4).fill(['ok']));
}, 60_000);
