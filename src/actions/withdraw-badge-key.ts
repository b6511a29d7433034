import type { CredentialKeyRecord } from '../records/credential-key.ts';
import type { Deps } from './deps.ts';

const TRIES = 10;

/**
 * Takes a key out of use for good: it signs no badge any more, its private part is gone from the record, and nobody can
 * check a badge of it. One that was withdrawn before stays as it is. Undefined where there is none.
 * @param id the last part of the key's address
 */
export async function withdrawBadgeKey(
  { records, clock }: Pick<Deps, 'records' | 'clock'>,
  id: string,
): Promise<CredentialKeyRecord | undefined> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const key = await records.credentialKeys.get(id);
    if (!key || key.withdrawnAt !== undefined) return key;
    const withdrawn = { ...key, privateKey: '', withdrawnAt: clock() };
    const stored = await records.credentialKeys.replace(withdrawn, key.version);
    if (stored) return stored;
  }
  return undefined;
}
