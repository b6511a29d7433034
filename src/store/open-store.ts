import type { Clock } from '../ports/clock.ts';
import type { CollectionSpec, Doc, DocumentStore } from '../ports/document-store.ts';

export type StoreSettings =
  | {
      readonly kind: 'sqlite';
      /** Path of the data file; made with its folder when missing. */
      readonly file: string;
      /** How long to wait for another process's lock, milliseconds. Default 5000. */
      readonly busyTimeoutMs?: number;
    }
  | {
      readonly kind: 'mongodb';
      /** Connection string with the database name; may hold a password. */
      readonly uri: string;
      /** Connections kept by this process. Default 20. */
      readonly poolSize?: number;
      /** How long to look for a server that takes writes, milliseconds. Default 5000. */
      readonly serverSelectionTimeoutMs?: number;
      /** How long an answer may take, milliseconds. Default 20000. */
      readonly socketTimeoutMs?: number;
    };

/**
 * Opens the store that the settings name. Only its driver is loaded.
 * @throws StoreError saying what an admin can do.
 */
export async function openStore(
  settings: StoreSettings,
  specs: readonly CollectionSpec<Doc>[],
  clock: Clock,
): Promise<DocumentStore> {
  if (settings.kind === 'sqlite') {
    const { openSqliteStore } = await import('./sqlite-store.ts');
    return openSqliteStore({ ...settings, specs, clock });
  }
  const { openMongoStore } = await import('./mongo-store.ts');
  return openMongoStore({ ...settings, specs, clock });
}
