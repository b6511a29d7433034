import type { Launch } from '../domain/launch.ts';
import type { CollectionSpec, Doc } from '../ports/document-store.ts';

/** One launch's session. Id: the public handle in its pages' URLs; the cookie's secret is stored hashed. */
export interface SessionRecord extends Doc {
  readonly platformId: string;
  readonly learnerId: string;
  /** SHA-256 of the cookie's secret, hex. */
  readonly secretHash: string;
  readonly launch: Launch;
  /** Origins that may frame this session's pages. */
  readonly frameAncestors: readonly string[];
  /** The picker as it was left for a preview: its query. */
  readonly picking?: string;
  /** The language that was picked on a page. */
  readonly language?: string;
  readonly createdAt: number;
  /** Touched at most once a minute. */
  readonly seenAt: number;
  /** Never later than `createdAt` plus the absolute limit. */
  readonly expiresAt: number;
}

export const SESSIONS: CollectionSpec<SessionRecord> = {
  name: 'sessions',
  fields: { platformId: 'string', learnerId: 'string' },
  indexes: [{ on: ['learnerId'] }],
};
