import type { CertificateFacts, Revocation } from '../domain/certificate.ts';
import type { CollectionSpec, Doc } from '../ports/document-store.ts';

/**
 * A certificate. What it says is settled at issue; only a revocation is ever added. Id: `certificateKey(...)`, so that
 * a form that is sent twice issues one.
 */
export interface CertificateRecord extends Doc {
  readonly tenantId: string;
  readonly platformId: string;
  readonly learnerId: string;
  readonly courseId: string;
  readonly schoolYear: number;
  /** 1 for the first of this person, course and school year; each later one replaces the one before. */
  readonly number: number;
  /** Canonical, as printed. */
  readonly code: string;
  /** Id of the certificate that it replaces. */
  readonly replaces?: string;
  /** The `badgeId` of that one. */
  readonly replacesBadge?: string;
  readonly facts: CertificateFacts;
  /** Ledger rows that it counts. */
  readonly entryIds: readonly string[];
  /** Of its badge: a UUID that says nothing and leads nowhere. */
  readonly badgeId: string;
  /** Of its badge: the salt of the name's hash. */
  readonly salt: string;
  readonly issuedAt: number;
  /** It is kept as long as the ledger's rows of its day. */
  readonly expiresAt: number;
  readonly revocation?: Revocation;
  /** That of `revocation`, for the list of revoked ones. */
  readonly revokedAt?: number;
}

export const CERTIFICATES: CollectionSpec<CertificateRecord> = {
  name: 'certificates',
  fields: {
    tenantId: 'string',
    platformId: 'string',
    learnerId: 'string',
    courseId: 'string',
    code: 'string',
    replaces: 'string',
    issuedAt: 'number',
    revokedAt: 'number',
  },
  indexes: [
    { on: ['code'], unique: true },
    { on: ['replaces'], unique: true },
    { on: ['learnerId', 'issuedAt'] },
    { on: ['tenantId', 'issuedAt'] },
    { on: ['tenantId', 'revokedAt'] },
    { on: ['tenantId', 'replaces'] },
    { on: ['platformId'] },
  ],
};
