import type { LedgerEntry } from '../domain/ledger.ts';
import type { CollectionSpec, Doc } from '../ports/document-store.ts';

/**
 * A person's record of PD: rows are written once and never changed. Id of a pass: `passKey(...)`, so that it is there
 * once for a person, a module and a school year; of others as the action that writes them says.
 */
export interface LedgerRecord extends Doc, LedgerEntry {
  readonly expiresAt: number;
}

export const LEDGER: CollectionSpec<LedgerRecord> = {
  name: 'ledger',
  fields: {
    platformId: 'string',
    learnerId: 'string',
    tenantId: 'string',
    contextId: 'string',
    schoolYear: 'number',
    at: 'number',
  },
  indexes: [
    { on: ['learnerId', 'at'] },
    { on: ['tenantId', 'schoolYear', 'learnerId'] },
    { on: ['contextId', 'schoolYear', 'learnerId'] },
    { on: ['platformId'] },
  ],
};
