import { importJWK, jwtVerify } from 'jose';
import { createCredentialSigner, type Sealing } from '../../src/badge/credential-signer.ts';
import { deriveKey } from '../../src/lti/secrets.ts';
import { seal, unseal } from '../../src/lti/tool-keys.ts';
import { aDistrict, type District } from '../builders/district.ts';

let district: District;
beforeEach(async () => {
  district = await aDistrict({});
});
afterEach(() => district.close());

/** As `app.ts` wires it. */
const sealingOf = (secret: string): Sealing => {
  const key = deriveKey(secret, 'credential-keys');
  return {
    seal: (kid, text) => seal(key, kid, text),
    unseal: (kid, sealed) => unseal(key, kid, sealed),
  };
};

const signerOf = (secret: string) =>
  createCredentialSigner({
    credentialKeys: district.deps.records.credentialKeys,
    sealing: sealingOf(secret),
    clock: district.deps.clock,
    keyUrl: (kid) => `https://pd.test/verify/keys/${kid}`,
  });

test('what is stored of a key is sealed: no private part is in it, and another secret opens nothing', async () => {
  await signerOf('one secret').sign({ a: 1 });

  const [record] = await district.deps.records.credentialKeys.find({});

  expect(JSON.stringify(record)).not.toMatch(/PRIVATE KEY|"d":/);
  const { id = '', privateKey = '' } = record ?? {};
  expect(sealingOf('one secret').unseal(id, privateKey)).toContain('PRIVATE KEY');
  expect(() => sealingOf('another secret').unseal(id, privateKey)).toThrow();
  expect(() => sealingOf('one secret').unseal('another-id', privateKey)).toThrow();
});

test('a process that starts anew signs with the key that is there', async () => {
  await signerOf('one secret').sign({ a: 1 });

  const badge = await signerOf('one secret').sign({ a: 2 });

  const keys = await signerOf('one secret').publicKeys();
  expect(keys).toHaveLength(1);
  const { payload } = await jwtVerify(badge, await importJWK({ ...keys[0] }, 'RS256'));
  expect(payload).toEqual({ a: 2 });
});
