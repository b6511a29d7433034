import { createPublicKey, sign, verify } from 'node:crypto';
import { createToolKeys, makeToolKey, seal, unseal } from '../../src/lti/tool-keys.ts';
import { openTestRecords, SECRET, type TestRecords, testClock } from './tool.ts';

const clock = testClock();
let store: TestRecords;

beforeEach(async () => {
  clock.offset = 0;
  store = await openTestRecords(clock);
});
afterEach(() => store.close());

const open = (secret = SECRET) => createToolKeys({ toolKeys: store.records.toolKeys, secret, clock });

/** A key that begins to sign and retires at these offsets from now, in ms. */
const put = async (signsFrom: number, retiresAt?: number) => {
  const key = await makeToolKey(SECRET, Date.now());
  const retires = retiresAt === undefined ? {} : { retiresAt: Date.now() + retiresAt };
  await store.records.toolKeys.insert({ ...key, signsFrom: Date.now() + signsFrom, ...retires });
  return key.id;
};

test('the first use makes one key, which every later process reads', async () => {
  const first = await open().signingKey();
  const second = await open().signingKey();
  const published = await open().publicKeys();

  const [jwk] = published;
  expect(published).toHaveLength(1);
  expect(second.kid).toBe(first.kid);
  expect(jwk).toEqual({
    kty: 'RSA',
    n: expect.any(String),
    e: 'AQAB',
    kid: first.kid,
    alg: 'RS256',
    use: 'sig',
  });
  const text = Buffer.from('text');
  const signature = sign('RSA-SHA256', text, second.key);
  expect(verify('RSA-SHA256', text, createPublicKey({ key: { ...jwk }, format: 'jwk' }), signature)).toBe(
    true,
  );
  expect(second.key.asymmetricKeyDetails?.modulusLength).toBe(2048);
});

test('five processes at once agree on one signing key', async () => {
  const processes = Array.from({ length: 5 }, () => open());

  await Promise.all(processes.map((keys) => keys.signingKey()));
  clock.offset = 6_000;
  const kids = await Promise.all(processes.map(async (keys) => (await keys.signingKey()).kid));

  expect(new Set(kids).size).toBe(1);
});

test('the event loop goes on while a key is made', async () => {
  let ticks = 0;
  const timer = setInterval(() => {
    ticks += 1;
  }, 1);

  await open().signingKey();
  clearInterval(timer);

  expect(ticks).toBeGreaterThan(3);
});

test('the private key is encrypted, and bound to its key id', async () => {
  await open().signingKey();
  const [record] = await store.records.toolKeys.find({});

  expect(JSON.stringify(record)).not.toContain('PRIVATE KEY');
  const key = Buffer.alloc(32, 1);
  const sealed = seal(key, 'a', 'text');
  expect(unseal(key, 'a', sealed)).toBe('text');
  expect(() => unseal(key, 'b', sealed)).toThrow();
});

test('another secret is named as the cause', async () => {
  await open().signingKey();

  await expect(open('another secret').signingKey()).rejects.toThrow(
    'The signing key in the store was made with another AIDEWELL_SECRET.',
  );
});

test('a rotation: published before it signs, the old one until it retires', async () => {
  const old = await put(-1000, 60_000);
  const next = await put(30_000);
  const keys = open();

  const kids = async () => (await keys.publicKeys()).map(({ kid }) => kid).sort();
  expect((await keys.signingKey()).kid).toBe(old);
  expect(await kids()).toEqual([old, next].sort());
  clock.offset = 31_000;
  expect((await keys.signingKey()).kid).toBe(next);
  expect(await kids()).toEqual([old, next].sort());
  clock.offset = 61_000;
  expect(await kids()).toEqual([next]);
});

test('while the store is away, the keys read last go on', async () => {
  const keys = open();
  const { kid } = await keys.signingKey();
  clock.offset = 60_000;

  Object.assign(store.records.toolKeys, { find: () => Promise.reject(new Error('away')) });

  expect((await keys.signingKey()).kid).toBe(kid);
});
