import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  generateKeyPair,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { promisify } from 'node:util';
import { SetupError } from '../domain/errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { Collection } from '../ports/document-store.ts';
import type { ToolKeyRecord } from '../records/tool-key.ts';
import { deriveKey } from './secrets.ts';

interface SigningKey {
  readonly kid: string;
  readonly key: KeyObject;
}

/** The tool's own key set: one for every platform. */
export interface ToolKeys {
  /** The newest key whose time has come; made now when there is none yet. */
  signingKey(): Promise<SigningKey>;
  /** What `GET /lti/keys` publishes: no private part. */
  publicKeys(): Promise<ToolKeyRecord['publicJwk'][]>;
}

/** Milliseconds that a process may work with what it read: another may rotate meanwhile. */
const CACHE = 5_000;
const IV_BYTES = 12;
const TAG_BYTES = 16;

const generate = promisify(generateKeyPair);

/** AES-256-GCM; the key id is authenticated too, so that no record's key can be put into another. */
export function seal(key: Buffer, kid: string, text: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(kid));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
}

export function unseal(key: Buffer, kid: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(kid)).setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  const text = [decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()];
  return Buffer.concat(text).toString('utf8');
}

/** RSA 2048, made off the event loop. @see 1EdTech Security Framework 1.1, section 6.2 */
export async function makeToolKey(secret: string, now: number): Promise<Omit<ToolKeyRecord, 'version'>> {
  const { publicKey, privateKey } = await generate('rsa', { modulusLength: 2048 });
  const id = randomBytes(16).toString('base64url');
  const { kty = '', n = '', e = '' } = publicKey.export({ format: 'jwk' });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return {
    id,
    publicJwk: { kty, n, e, kid: id, alg: 'RS256', use: 'sig' },
    privateKey: seal(deriveKey(secret, 'tool-keys'), id, pem),
    createdAt: now,
    signsFrom: now,
  };
}

/** It is still published. */
export const isLiving = ({ retiresAt }: ToolKeyRecord, now: number): boolean =>
  retiresAt === undefined || retiresAt > now;

/** The same in every process, whatever the order of reading: the latest start, then the lowest id. */
export function signerOf(keys: readonly ToolKeyRecord[], now: number): ToolKeyRecord | undefined {
  const started = keys.filter((key) => key.signsFrom <= now);
  return started.sort((a, b) => b.signsFrom - a.signsFrom || (a.id < b.id ? -1 : 1))[0];
}

export function createToolKeys(deps: {
  readonly toolKeys: Collection<ToolKeyRecord>;
  readonly secret: string;
  readonly clock: Clock;
}): ToolKeys {
  const { toolKeys, secret, clock } = deps;
  const opened = new Map<string, KeyObject>();
  let read: { at: number; keys: ToolKeyRecord[] } | undefined;
  let making: Promise<void> | undefined;

  const load = async (): Promise<ToolKeyRecord[]> => {
    const now = clock();
    const keys = await toolKeys.find({}, { sort: 'signsFrom', limit: 100 });
    const living = keys.filter((key) => isLiving(key, now));
    read = { at: now, keys: living };
    return living;
  };

  /** What was read lately; when the store is away, what was read last. */
  const current = async (): Promise<ToolKeyRecord[]> => {
    if (read && clock() - read.at < CACHE) return read.keys;
    try {
      return await load();
    } catch (error) {
      if (!read) throw error;
      return read.keys;
    }
  };

  /**
   * Two processes may make one at once: each keeps to the one that `signerOf` names, and drops its own other.
   */
  const makeFirst = async (): Promise<void> => {
    const draft = await makeToolKey(secret, clock());
    if (signerOf(await load(), clock())) return;
    const { id } = await toolKeys.insert(draft);
    if (signerOf(await load(), clock())?.id === id) return;
    await toolKeys.remove({ id });
    await load();
  };

  const withKey = async (): Promise<{ signer: ToolKeyRecord; keys: ToolKeyRecord[] }> => {
    const keys = await current();
    const signer = signerOf(keys, clock());
    if (signer) return { signer, keys };
    making ??= makeFirst().finally(() => {
      making = undefined;
    });
    await making;
    return withKey();
  };

  const open = ({ id, privateKey }: ToolKeyRecord): KeyObject => {
    const known = opened.get(id);
    if (known) return known;
    try {
      const key = createPrivateKey(unseal(deriveKey(secret, 'tool-keys'), id, privateKey));
      opened.set(id, key);
      return key;
    } catch (cause) {
      const words =
        'The signing key in the store was made with another AIDEWELL_SECRET. Start with that secret; if it is lost, ' +
        'run `aidewell keys rotate --now` to make a new key.';
      throw new SetupError(words, { cause });
    }
  };

  return {
    async signingKey() {
      const { signer } = await withKey();
      return { kid: signer.id, key: open(signer) };
    },
    publicKeys: async () => (await withKey()).keys.map(({ publicJwk }) => publicJwk),
  };
}
