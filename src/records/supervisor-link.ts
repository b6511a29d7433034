import type { CollectionSpec, Doc } from '../ports/document-store.ts';

/**
 * A way for a supervisor to confirm one learner's task once, without signing in. Id: SHA-256 of its secret, hex. It
 * works while the learner's follow-up names it. Kept for some time after `until`, so that its page can say that it is
 * over.
 */
export interface SupervisorLinkRecord extends Doc {
  readonly platformId: string;
  readonly learnerId: string;
  readonly tenantId: string;
  readonly contextId?: string;
  readonly moduleKey: string;
  /** The version whose checklist is shown. */
  readonly moduleVersion: string;
  /** As the learner entered it for this link. */
  readonly learnerName: string;
  readonly createdAt: number;
  /** Milliseconds; it can be used before. */
  readonly until: number;
  readonly expiresAt: number;
}

export const SUPERVISOR_LINKS: CollectionSpec<SupervisorLinkRecord> = {
  name: 'supervisor_links',
  fields: { platformId: 'string', learnerId: 'string', tenantId: 'string' },
  indexes: [{ on: ['learnerId'] }, { on: ['tenantId'] }],
};
