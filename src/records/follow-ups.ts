import type { FollowUps } from '../domain/follow-up.ts';
import type { CollectionSpec, Doc } from '../ports/document-store.ts';

/**
 * Id: the learner's. One document for a person, so that an answer of a review, its lock, and what is due next change
 * together or not at all.
 */
export interface FollowUpsRecord extends Doc, FollowUps {}

export const FOLLOW_UPS: CollectionSpec<FollowUpsRecord> = {
  name: 'follow_ups',
  fields: { platformId: 'string', learnerId: 'string', unfiledSince: 'number' },
  indexes: [{ on: ['learnerId'] }, { on: ['unfiledSince'] }, { on: ['platformId'] }],
};
