import { aSigner, BASE_URL } from '../builders/certificates.ts';
import { T0 } from '../builders/work.ts';
import { aCli, type Cli } from './a-cli.ts';

const DAY = 86_400_000;

let cli: Cli;
beforeEach(async () => {
  cli = await aCli();
});
afterEach(() => cli.close());

/** As a running tool has it. */
const aRunningSigner = () => aSigner(cli.records.credentialKeys, { clock: () => cli.now });

/** The id of the key that this process signs with. */
const signingKey = async (signer: ReturnType<typeof aSigner>): Promise<string> => {
  const [header = ''] = (await signer.sign({ a: 1 })).split('.');
  const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { kid: string };
  return kid.split('/').at(-1) ?? '';
};

it('before the first badge there is no key', async () => {
  const list = await cli.run('keys', 'list-badges');

  expect([list.code, list.out]).toEqual([
    0,
    'No badge key yet; the tool makes one with the first badge that somebody downloads.\n',
  ]);
});

it('withdraws a key by its id or its address: it leaves the key set, and a running tool signs with another', async () => {
  const signer = aRunningSigner();
  const leaked = await signingKey(signer);
  cli.now += DAY;

  const ran = await cli.run('keys', 'withdraw-badge', `${BASE_URL}/verify/keys/${leaked}`, '--yes');
  const next = await signingKey(signer);

  expect(ran.out).toMatch(/^The key [\w-]{22} is withdrawn\. Badges that it signed are no longer accepted/);
  expect(next).not.toBe(leaked);
  expect((await signer.publicKeys()).map(({ kid }) => kid)).toEqual([`${BASE_URL}/verify/keys/${next}`]);
  expect(await signer.publicKey(leaked)).toBeUndefined();
  expect(await signer.publicKey(next)).toBeDefined();
  expect(await cli.records.credentialKeys.get(leaked)).toMatchObject({ privateKey: '' });
});

it('lists the keys with what they are for', async () => {
  const signer = aRunningSigner();
  const leaked = await signingKey(signer);
  cli.now += DAY;
  await cli.run('keys', 'withdraw-badge', leaked, '--yes');
  const next = await signingKey(signer);

  const text = await cli.run('keys', 'list-badges');
  const data = (await cli.run('keys', 'list-badges', '--json')).data();

  expect(text.out).toMatch(/withdrawn; its badges cannot be checked +2026-11-24 10:00 +2026-11-25 10:00/);
  expect(data).toEqual({
    keys: [
      { key: next, state: 'signing', createdAt: new Date(T0 + DAY).toISOString() },
      {
        key: leaked,
        state: 'withdrawn',
        createdAt: new Date(T0).toISOString(),
        withdrawnAt: new Date(T0 + DAY).toISOString(),
      },
    ],
  });
});

it('asks first; a "no" withdraws nothing, and nobody at a terminal is wrong use', async () => {
  const kid = await signingKey(aRunningSigner());
  cli.answers = ['no', 'yes'];

  const no = await cli.run('keys', 'withdraw-badge', kid);
  expect([no.code, no.out]).toEqual([1, expect.stringContaining('Nothing was withdrawn.')]);
  expect(await cli.records.credentialKeys.get(kid)).not.toHaveProperty('withdrawnAt');
  expect((await cli.run('keys', 'withdraw-badge', kid)).code).toBe(0);

  const other = await signingKey(aRunningSigner());
  cli.answers = undefined;
  expect((await cli.run('keys', 'withdraw-badge', other)).code).toBe(2);
  expect(await cli.records.credentialKeys.get(other)).not.toHaveProperty('withdrawnAt');
});

it('says so when there is no such key, and when it was withdrawn before', async () => {
  const kid = await signingKey(aRunningSigner());
  await cli.run('keys', 'withdraw-badge', kid, '--yes');
  const before = await cli.records.credentialKeys.get(kid);
  cli.now += DAY;

  const again = await cli.run('keys', 'withdraw-badge', kid, '--yes');

  expect([again.code, again.out]).toEqual([1, `The key ${kid} was withdrawn before.\n`]);
  expect(await cli.records.credentialKeys.get(kid)).toEqual(before);
  for (const typed of ['/', 'x'.repeat(500), 'AAAAAAAAAAAAAAAAAAAAAA']) {
    const { code, out } = await cli.run('keys', 'withdraw-badge', typed, '--yes');
    expect([code, out]).toEqual([1, expect.stringContaining('There is no badge key')]);
  }
});
