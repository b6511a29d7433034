import type { FiledReview } from '../domain/follow-up.ts';
import type { CollectionSpec, Doc } from '../ports/document-store.ts';

/** Id: `<session>.<number of its first question on the module>`. What a person answered in one review of a module. */
export interface ReviewRecord extends Doc, FiledReview {}

export const REVIEWS: CollectionSpec<ReviewRecord> = {
  name: 'reviews',
  fields: {
    platformId: 'string',
    learnerId: 'string',
    contextId: 'string',
    moduleKey: 'string',
    at: 'number',
  },
  indexes: [{ on: ['learnerId', 'at'] }, { on: ['contextId', 'moduleKey', 'at'] }, { on: ['platformId'] }],
};
