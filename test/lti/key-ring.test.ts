import { createKeyRing } from '../../src/lti/key-ring.ts';
import { createToolKeys } from '../../src/lti/tool-keys.ts';
import { openTestRecords, SECRET, type TestRecords, testClock } from './tool.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const clock = testClock();
let store: TestRecords;
beforeEach(async () => {
  clock.offset = 0;
  store = await openTestRecords(clock);
});
afterEach(() => store.close());

/** A process of its own. */
const open = (secret = SECRET) => {
  const deps = { toolKeys: store.records.toolKeys, secret, clock };
  const keys = createToolKeys(deps);
  return {
    ring: createKeyRing(deps),
    signer: async () => (await keys.signingKey()).kid,
    published: async () => (await keys.publicKeys()).map(({ kid }) => kid).sort(),
  };
};

const rotated = async (tool: ReturnType<typeof open>, when: 'announced' | 'now' = 'announced') => {
  const rotation = await tool.ring.rotate(when);
  if (rotation.kind !== 'rotated') throw new Error(rotation.kind);
  return rotation.key;
};

test('a new key is published a day before it signs; the old one stays a week longer, then is gone for good', async () => {
  const tool = open();
  const old = await tool.signer();

  const key = await rotated(tool);

  clock.offset = 6_000;
  expect([await tool.signer(), await tool.published()]).toEqual([old, [old, key.kid].sort()]);
  clock.offset = DAY - 10_000;
  expect(await tool.signer()).toBe(old);
  clock.offset = DAY + 10_000;
  expect([await tool.signer(), await tool.published()]).toEqual([key.kid, [old, key.kid].sort()]);
  clock.offset = 8 * DAY - 10_000;
  expect(await tool.published()).toHaveLength(2);
  clock.offset = 8 * DAY + 10_000;
  expect([await tool.signer(), await tool.published()]).toEqual([key.kid, [key.kid]]);
  expect(await store.records.toolKeys.find({})).toHaveLength(1);
});

test('the list says which key signs, which comes and which goes', async () => {
  const tool = open();
  const old = await tool.signer();
  const key = await rotated(tool);

  const before = await tool.ring.list();
  clock.offset = DAY + HOUR;
  const after = await tool.ring.list();

  expect(before).toEqual([
    { ...key, state: 'next', readable: true },
    expect.objectContaining({ kid: old, state: 'signing', retiresAt: key.signsFrom + 7 * DAY }),
  ]);
  expect(after.map(({ kid, state }) => [kid, state])).toEqual([
    [key.kid, 'signing'],
    [old, 'old'],
  ]);
});

test('while a new key waits, another rotation changes nothing', async () => {
  const tool = open();
  await tool.signer();
  const key = await rotated(tool);

  const again = await tool.ring.rotate('announced');

  expect(again).toEqual({ kind: 'waiting', key });
  expect(await store.records.toolKeys.find({})).toHaveLength(2);
});

test('five rotations at once make one key', async () => {
  const tool = open();
  await tool.signer();

  const rotations = await Promise.all(Array.from({ length: 5 }, () => open().ring.rotate('announced')));

  expect(await store.records.toolKeys.find({})).toHaveLength(2);
  expect(rotations.filter(({ kind }) => kind === 'rotated')).toHaveLength(1);
  const old = await store.records.toolKeys.get(await tool.signer());
  expect(old?.retiresAt).toBeDefined();
});

test('before the first start there is nothing to rotate', async () => {
  expect(await open().ring.rotate('announced')).toEqual({ kind: 'no-key' });
  expect(await open().ring.list()).toEqual([]);
});

test('with another secret nothing is rotated, and the list says that it does not fit', async () => {
  await open().signer();
  const stranger = open('another secret');

  expect(await stranger.ring.rotate('announced')).toEqual({ kind: 'other-secret' });
  expect(await stranger.ring.list()).toEqual([
    expect.objectContaining({ state: 'signing', readable: false }),
  ]);
});

test('a lost secret or a leaked key: the new one signs at once, the others leave within a minute', async () => {
  const before = open();
  const leaked = await before.signer();
  const waiting = await rotated(before);

  const after = open('another secret');
  const key = await rotated(after, 'now');

  clock.offset = 6_000;
  expect(await after.signer()).toBe(key.kid);
  expect(await after.published()).toEqual([leaked, key.kid].sort());
  clock.offset = 70_000;
  expect(await after.published()).toEqual([key.kid]);
  expect(await store.records.toolKeys.get(waiting.kid)).toBeUndefined();
});
