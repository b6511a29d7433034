import type { LedgerEntry } from '../domain/ledger.ts';
import { StoreError } from '../ports/document-store.ts';
import type { Deps } from './deps.ts';

/** Writes one row; what is there already under its id stays as it is. Answers whether it is new. */
export async function writeLedger(deps: Pick<Deps, 'records'>, entry: LedgerEntry): Promise<boolean> {
  try {
    await deps.records.ledger.insert(entry);
    return true;
  } catch (error) {
    if (error instanceof StoreError && error.code === 'DUPLICATE') return false;
    throw error;
  }
}
