import type { Clock } from '../ports/clock.ts';
import { type CollectionSpec, type Doc, type DocumentStore, StoreError } from '../ports/document-store.ts';

export interface MongoOptions {
  readonly uri: string;
  readonly specs: readonly CollectionSpec<Doc>[];
  readonly clock: Clock;
  readonly poolSize?: number;
  readonly serverSelectionTimeoutMs?: number;
  readonly socketTimeoutMs?: number;
}

export async function openMongoStore(_options: MongoOptions): Promise<DocumentStore> {
  throw new StoreError('FAILED', 'The MongoDB store is not there yet.');
}
