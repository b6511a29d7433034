import { createPrivateKey, generateKeyPair, type KeyObject, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { SignJWT } from 'jose';
import type { Clock } from '../ports/clock.ts';
import type { CredentialSigner, PublicJwk } from '../ports/credential-signer.ts';
import type { Collection, Draft } from '../ports/document-store.ts';
import type { CredentialKeyRecord } from '../records/credential-key.ts';

/** Encrypts private keys for the store. The key's id is bound in: no record's key fits another's. */
export interface Sealing {
  seal(kid: string, text: string): string;
  /** @throws when it was sealed with another secret */
  unseal(kid: string, sealed: string): string;
}

interface SignerDeps {
  readonly credentialKeys: Collection<CredentialKeyRecord>;
  readonly sealing: Sealing;
  readonly clock: Clock;
  /** Where a public key is answered as a JWK. */
  readonly keyUrl: (kid: string) => string;
}

const MOST = 1000;
/** 16 bytes of base64url. */
const KID = /^[\w-]{22}$/;
const generate = promisify(generateKeyPair);

/** RSA 2048, made off the event loop. @see Open Badges 3.0, section 8.2.3: RS256 is what every verifier knows */
async function makeKey({ sealing, clock }: SignerDeps): Promise<Draft<CredentialKeyRecord>> {
  const { publicKey, privateKey } = await generate('rsa', { modulusLength: 2048 });
  const id = randomBytes(16).toString('base64url');
  const { kty = '', n = '', e = '' } = publicKey.export({ format: 'jwk' });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return {
    id,
    publicJwk: { kty, n, e, kid: id, alg: 'RS256', use: 'sig' },
    privateKey: sealing.seal(id, pem),
    createdAt: clock(),
  };
}

const isInUse = ({ withdrawnAt }: CredentialKeyRecord): boolean => withdrawnAt === undefined;

/** Undefined for a key of another secret: it stays published, and signs nothing any more. */
function openKey(sealing: Sealing, { id, privateKey }: CredentialKeyRecord): KeyObject | undefined {
  try {
    return createPrivateKey(sealing.unseal(id, privateKey));
  } catch {
    return undefined;
  }
}

/** Signs badges with the newest key that this installation's secret opens; makes one where there is none. */
export function createCredentialSigner(deps: SignerDeps): CredentialSigner {
  const { credentialKeys, sealing, keyUrl } = deps;
  let signing: Promise<{ kid: string; key: KeyObject }> | undefined;

  const newestFirst = async (): Promise<CredentialKeyRecord[]> =>
    (await credentialKeys.find({}, { sort: 'createdAt', descending: true, limit: MOST })).filter(isInUse);

  const findOrMake = async (): Promise<{ kid: string; key: KeyObject }> => {
    for (const record of await newestFirst()) {
      const key = openKey(sealing, record);
      if (key) return { kid: record.id, key };
    }
    await credentialKeys.insert(await makeKey(deps));
    return findOrMake();
  };

  /** Under the `kid` that badges name it by. */
  const published = ({ id, publicJwk }: CredentialKeyRecord): PublicJwk => ({
    ...publicJwk,
    kid: keyUrl(id),
  });

  const usable = async (id: string): Promise<CredentialKeyRecord | undefined> => {
    const record = await credentialKeys.get(id);
    return record && isInUse(record) ? record : undefined;
  };

  /** A fault is not kept: the next badge tries again. Nor is a key that was withdrawn meanwhile, by whatever process. */
  const signingKey = async (): Promise<{ kid: string; key: KeyObject }> => {
    const known = signing;
    if (known && !(await known.then(({ kid }) => usable(kid)))) signing = undefined;
    signing ??= findOrMake().catch((error: unknown) => {
      signing = undefined;
      throw error;
    });
    return signing;
  };

  return {
    async sign(claims) {
      const { kid, key } = await signingKey();
      const header = { alg: 'RS256', typ: 'JWT', kid: keyUrl(kid) };
      return new SignJWT({ ...claims }).setProtectedHeader(header).sign(key);
    },
    publicKeys: async () => (await newestFirst()).map(published),
    async publicKey(id) {
      const record = KID.test(id) ? await usable(id) : undefined;
      return record && published(record);
    },
  };
}
