import { AppError } from '../domain/errors.ts';
import type { Collection } from '../ports/document-store.ts';
import { StoreError } from '../ports/document-store.ts';
import type { NonceRecord } from '../records/nonce.ts';
import type { LaunchScope } from './launch-scope.ts';
import { nonceKey } from './nonce-key.ts';

/**
 * Uses up the nonce of a launch: one insert, which fails for the second.
 * @throws AppError LAUNCH_REPLAYED, STORE_UNAVAILABLE; also left in the scope
 */
export async function useNonce(
  nonces: Collection<NonceRecord>,
  scope: LaunchScope,
  nonce: unknown,
): Promise<void> {
  try {
    const id = nonceKey(scope.platform.id, String(nonce));
    await nonces.insert({ id, expiresAt: scope.nonceExpiresAt });
  } catch (cause) {
    const replayed = cause instanceof StoreError && cause.code === 'DUPLICATE';
    scope.fault = replayed
      ? new AppError('LAUNCH_REPLAYED', 'the nonce was used before', { rule: 'nonce-unused' })
      : new AppError('STORE_UNAVAILABLE', 'the nonce could not be stored', {}, { cause });
    throw scope.fault;
  }
}
