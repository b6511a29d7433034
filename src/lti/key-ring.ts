import type { Clock } from '../ports/clock.ts';
import type { Collection } from '../ports/document-store.ts';
import type { KeyRing, Rotation, SigningKeyInfo } from '../ports/key-ring.ts';
import type { ToolKeyRecord } from '../records/tool-key.ts';
import { deriveKey } from './secrets.ts';
import { isLiving, makeToolKey, signerOf, unseal } from './tool-keys.ts';

const DAY = 86_400_000;
/** Platforms keep our key set for hours; Canvas and Moodle ask again at once. */
const PUBLISHED_BEFORE = DAY;
const OVERLAP = 7 * DAY;
/** Other processes may sign with what they read some seconds ago. */
const LEAVES_WITHIN = 60_000;
const TRIES = 10;

export function createKeyRing(deps: {
  readonly toolKeys: Collection<ToolKeyRecord>;
  readonly secret: string;
  readonly clock: Clock;
}): KeyRing {
  const { toolKeys, secret, clock } = deps;

  const living = async (): Promise<ToolKeyRecord[]> =>
    (await toolKeys.find({}, { limit: 1000 })).filter((key) => isLiving(key, clock()));

  const isReadable = ({ id, privateKey }: ToolKeyRecord): boolean => {
    try {
      unseal(deriveKey(secret, 'tool-keys'), id, privateKey);
      return true;
    } catch {
      return false;
    }
  };

  const describe = (key: ToolKeyRecord, signer: ToolKeyRecord | undefined): SigningKeyInfo => {
    const started = key.signsFrom <= clock();
    return {
      kid: key.id,
      state: started ? (key.id === signer?.id ? 'signing' : 'old') : 'next',
      createdAt: key.createdAt,
      signsFrom: key.signsFrom,
      ...(key.retiresAt !== undefined && { retiresAt: key.retiresAt }),
      readable: isReadable(key),
    };
  };

  /** An end that was set before stays, unless the new one is sooner. The store forgets the key then. */
  const retire = async (id: string, at: number): Promise<void> => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const key = await toolKeys.get(id);
      if (!key || (key.retiresAt ?? Infinity) <= at) return;
      if (await toolKeys.replace({ ...key, retiresAt: at, expiresAt: at }, key.version)) return;
    }
  };

  const waiting = (keys: readonly ToolKeyRecord[]): ToolKeyRecord | undefined =>
    keys
      .filter((key) => key.signsFrom > clock())
      .sort((a, b) => a.signsFrom - b.signsFrom || (a.id < b.id ? -1 : 1))[0];

  /** Of two made at the same moment, the first stays. */
  const announce = async (): Promise<Rotation> => {
    const keys = await living();
    const signer = signerOf(keys, clock());
    if (!signer) return { kind: 'no-key' };
    const before = waiting(keys);
    if (before) return { kind: 'waiting', key: describe(before, signer) };
    if (!isReadable(signer)) return { kind: 'other-secret' };
    const draft = await makeToolKey(secret, clock());
    const signsFrom = clock() + PUBLISHED_BEFORE;
    const key = await toolKeys.insert({ ...draft, signsFrom });
    const first = waiting(await living());
    if (first && first.id !== key.id) {
      await toolKeys.remove({ id: key.id });
      return { kind: 'waiting', key: describe(first, signer) };
    }
    for (const old of keys) await retire(old.id, signsFrom + OVERLAP);
    return { kind: 'rotated', key: describe(key, signer) };
  };

  const replaceNow = async (): Promise<Rotation> => {
    const now = clock();
    const keys = await living();
    const key = await toolKeys.insert(await makeToolKey(secret, now));
    for (const old of keys) {
      if (old.signsFrom > now) await toolKeys.remove({ id: old.id });
      else await retire(old.id, now + LEAVES_WITHIN);
    }
    return { kind: 'rotated', key: describe(key, key) };
  };

  return {
    async list() {
      const keys = await living();
      const signer = signerOf(keys, clock());
      return keys.sort((a, b) => b.signsFrom - a.signsFrom).map((key) => describe(key, signer));
    },
    rotate: (when) => (when === 'now' ? replaceNow() : announce()),
  };
}
