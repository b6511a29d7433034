import type { Attempt } from '../domain/attempt.ts';
import type { CollectionSpec, Doc } from '../ports/document-store.ts';

/** A submitted attempt, immutable. Id: the attempt's own. */
export interface AttemptRecord extends Doc, Attempt {
  readonly platformId: string;
}

export const ATTEMPTS: CollectionSpec<AttemptRecord> = {
  name: 'attempts',
  fields: {
    platformId: 'string',
    learnerId: 'string',
    contextId: 'string',
    moduleKey: 'string',
    submittedAt: 'number',
  },
  indexes: [
    { on: ['learnerId', 'submittedAt'] },
    { on: ['contextId', 'moduleKey', 'submittedAt'] },
    { on: ['platformId'] },
  ],
};
