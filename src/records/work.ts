import type { Work } from '../domain/work.ts';
import type { CollectionSpec, Doc } from '../ports/document-store.ts';

/**
 * Id: `workKey(...)`. One document, so that an answer, its lock, the score and the deliveries change together or
 * not at all.
 */
export interface WorkRecord extends Doc, Work {}

export const WORK: CollectionSpec<WorkRecord> = {
  name: 'work',
  fields: {
    platformId: 'string',
    learnerId: 'string',
    contextId: 'string',
    moduleKey: 'string',
    unfiledSince: 'number',
    dueAt: 'number',
    leaseUntil: 'number',
    leaseOwner: 'string',
    parked: 'number',
  },
  indexes: [
    { on: ['platformId', 'dueAt'] },
    { on: ['dueAt'] },
    { on: ['parked', 'platformId'] },
    { on: ['unfiledSince'] },
    { on: ['contextId', 'moduleKey'] },
    { on: ['learnerId'] },
  ],
};
