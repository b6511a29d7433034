import type { Collection, DocumentStore } from '../../src/ports/document-store.ts';
import { openMongoStore } from '../../src/store/mongo-store.ts';
import { insertAll, SPECS, someThings, THINGS, type Thing } from '../contract/things.ts';
import { type Fault, type FaultyProxy, startFaultyProxy } from '../servers/mongodb/faulty-proxy.ts';
import { mongodbForTests, startStandIn } from '../servers/mongodb/mongodb.ts';

const server = await mongodbForTests();
/** A proxy sees neither encrypted nor several servers, so these tests want the stand-in. */
const isPlain = !('skipped' in server) && server.isStandIn;
const withServer = isPlain ? describe : describe.skip;
const uri = 'skipped' in server ? '' : server.uri;

afterAll(async () => {
  if (!('skipped' in server)) await server.stop();
});

const SOCKET_TIMEOUT = 500;

const openAt = (at: string): Promise<DocumentStore> =>
  openMongoStore({
    uri: at,
    specs: SPECS,
    clock: Date.now,
    poolSize: 3,
    serverSelectionTimeoutMs: 2000,
    socketTimeoutMs: SOCKET_TIMEOUT,
  });

const LOST: Readonly<Record<string, Fault>> = {
  'the answer is lost': { kind: 'answer lost' },
  'the request is lost': { kind: 'request lost' },
  'the answer hangs': { kind: 'answer hangs' },
};

withServer('a connection that is cut during a write', () => {
  let proxy: FaultyProxy;
  let store: DocumentStore;
  let direct: DocumentStore;
  /** Through the proxy, and past it. */
  let things: Collection<Thing>;
  let others: Collection<Thing>;

  beforeEach(async () => {
    proxy = await startFaultyProxy(uri);
    direct = await openAt(uri);
    store = await openAt(proxy.uri);
    things = store.collection(THINGS);
    others = direct.collection(THINGS);
    await others.remove({ id: { gte: ' ' } });
  });

  afterEach(async () => {
    expect(proxy.waiting).toBe(0);
    await store.close();
    await direct.close();
    await proxy.close();
  });

  describe.each(Object.keys(LOST))('%s:', (name) => {
    const fault = LOST[name] ?? { kind: 'answer lost' };

    test('an insert succeeds and is there once', async () => {
      proxy.arm(fault);

      expect(await things.insert({ id: 'a', code: 'X', note: 1 })).toStrictEqual({
        id: 'a',
        version: 1,
        code: 'X',
        note: 1,
      });

      expect(await others.find({})).toStrictEqual([{ id: 'a', version: 1, code: 'X', note: 1 }]);
    });

    test('an insert of an id that is taken is a duplicate', async () => {
      await others.insert({ id: 'a', note: 'theirs' });
      proxy.arm(fault);

      await expect(things.insert({ id: 'a', note: 'ours' })).rejects.toMatchObject({ code: 'DUPLICATE' });

      expect(await others.get('a')).toMatchObject({ note: 'theirs' });
    });

    test('a put counts the version on once', async () => {
      await others.insert({ id: 'a' });
      proxy.arm(fault);

      expect(await things.put({ id: 'a', note: 1 })).toStrictEqual({ id: 'a', version: 2, note: 1 });
      proxy.arm(fault);
      expect(await things.put({ id: 'b', note: 1 })).toStrictEqual({ id: 'b', version: 1, note: 1 });

      expect(await others.get('a')).toStrictEqual({ id: 'a', version: 2, note: 1 });
    });

    test('a replace succeeds once', async () => {
      await others.insert({ id: 'a' });
      proxy.arm(fault);

      expect(await things.replace({ id: 'a', note: 1 }, 1)).toStrictEqual({ id: 'a', version: 2, note: 1 });

      expect(await others.get('a')).toStrictEqual({ id: 'a', version: 2, note: 1 });
    });

    test('a replace of another version fails', async () => {
      await others.put({ id: 'a' });
      await others.put({ id: 'a', note: 'theirs' });
      proxy.arm(fault);

      expect(await things.replace({ id: 'a', note: 'ours' }, 1)).toBeUndefined();

      expect(await others.get('a')).toMatchObject({ note: 'theirs' });
    });

    test('a claim answers what it claimed and claims nothing else', async () => {
      await insertAll(others, someThings(3));
      proxy.arm(fault);

      const claimed = await things.claim(
        { group: 'g', rank: { lt: 9 } },
        { rank: 9, owner: 'me' },
        { sort: 'rank' },
      );

      expect(claimed).toStrictEqual({ id: 't000', version: 2, group: 'g', rank: 9, owner: 'me' });
      expect(await others.count({ owner: 'me' })).toBe(1);
    });

    test('a claim of nothing answers nothing', async () => {
      proxy.arm(fault);

      expect(await things.claim({ group: 'nobody' }, { owner: 'me' })).toBeUndefined();
    });
  });

  test('what others changed before the answer was lost stays, and the answer is about our change', async () => {
    await others.insert({ id: 'b' });
    const change = (id: string) => () => others.put({ id, note: 'theirs' });

    proxy.arm({ kind: 'answer lost', meanwhile: change('a') });
    const inserted = await things.insert({ id: 'a', note: 'ours' });
    proxy.arm({ kind: 'answer lost', meanwhile: change('b') });
    const put = await things.put({ id: 'b', note: 'ours' });
    proxy.arm({ kind: 'answer lost', meanwhile: change('b') });
    const replaced = await things.replace({ id: 'b', note: 'ours' }, 3);

    expect(inserted).toStrictEqual({ id: 'a', version: 1, note: 'ours' });
    expect(put).toStrictEqual({ id: 'b', version: 2, note: 'ours' });
    expect(replaced).toStrictEqual({ id: 'b', version: 4, note: 'ours' });
    expect(await others.find({})).toStrictEqual([
      { id: 'a', version: 2, note: 'theirs' },
      { id: 'b', version: 5, note: 'theirs' },
    ]);
  });

  test('a second loss is survived when the first was of the request', async () => {
    proxy.arm({ kind: 'request lost' }, { kind: 'answer lost' });

    expect(await things.insert({ id: 'a' })).toStrictEqual({ id: 'a', version: 1 });
  });

  test('a server that stays away is unreachable, for work and for readiness', async () => {
    await proxy.close();

    await expect(things.insert({ id: 'a' })).rejects.toMatchObject({ code: 'UNREACHABLE' });
    await expect(things.get('a')).rejects.toMatchObject({ code: 'UNREACHABLE' });
    await expect(store.check()).rejects.toMatchObject({ code: 'UNREACHABLE' });
  });
});

withServer('a server of an older version', () => {
  test.each([
    { wire: 8, major: 4 },
    { wire: 13, major: 4 },
  ])('is named as too old (%o)', async (version) => {
    const old = await startStandIn(version);

    await expect(openAt(old.uri)).rejects.toMatchObject({
      code: 'TOO_OLD',
      message: expect.stringContaining('4.4 or newer'),
    });

    await old.stop();
  });
});

withServer('the description', () => {
  test('names server, version and database', async () => {
    const store = await openAt(uri);

    expect(store.description).toMatch(
      /^MongoDB 5\.0\.0, database "aidewell_test_[0-9a-f]+" at 127\.0\.0\.1:\d+$/,
    );
    await store.close();
  });
});

describe('the password', () => {
  test.each([
    ['UNREACHABLE', 'mongodb://me:s3cret@127.0.0.1:1/x'],
    ['UNREACHABLE', 'mongodb://me:s3cret@127.0.0.1:1,127.0.0.1:2/x?replicaSet=rs'],
    ['FAILED', 'mongodb://me:s3/cret@127.0.0.1:1/x'],
    ['FAILED', 'mongodb://me:s3cret@@127.0.0.1:1/x'],
    ['FAILED', 'postgres://me:s3cret@127.0.0.1/x'],
    ['FAILED', 'mongodb://me:s3cret@127.0.0.1:1/x?w=s3cret&nonsense=s3cret'],
  ])('is in no error (%s)', async (code, at) => {
    const error: unknown = await openAt(at).catch((reason: unknown) => reason);

    expect(error).toMatchObject({ name: 'StoreError', code });
    expect(JSON.stringify([String(error), (error as Error).stack, (error as Error).cause])).not.toMatch(
      /s3|cret/,
    );
  });
});

withServer('a server that refuses to build an index', () => {
  let proxy: FaultyProxy;

  beforeEach(async () => {
    proxy = await startFaultyProxy(uri);
  });
  afterEach(() => proxy.close());

  const refuse = (answer: Readonly<Record<string, unknown>>, times: number): void =>
    proxy.arm(
      ...Array.from({ length: times }, (): Fault => ({ kind: 'answered', command: 'createIndexes', answer })),
    );

  test.each([
    ['another build is under way', { ok: 0, code: 12587, errmsg: 'background operation in progress' }],
    ['no code', { ok: 0, errmsg: 'Unknown error' }],
  ])('is asked again when another process may be the reason: %s', async (_name, answer) => {
    refuse(answer, 2);

    const store = await openAt(proxy.uri);

    expect(proxy.waiting).toBe(0);
    await store.close();
  });

  test('is not asked for ever', async () => {
    refuse({ ok: 0, code: 112, errmsg: 'WriteConflict' }, 100);

    await expect(openAt(proxy.uri)).rejects.toThrow('failed (MongoServerError 112)');
  });

  test('is believed when the reason is another', async () => {
    refuse({ ok: 0, code: 13, errmsg: 'not authorized' }, 1);

    await expect(openAt(proxy.uri)).rejects.toMatchObject({ code: 'READ_ONLY' });
  });
});
