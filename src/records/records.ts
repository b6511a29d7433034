import type { Collection, CollectionSpec, Doc, DocumentStore } from '../ports/document-store.ts';
import { ADMINS, type AdminRecord } from './admin.ts';
import { ADMIN_LINKS, type AdminLinkRecord } from './admin-link.ts';
import { ADMIN_SESSIONS, type AdminSessionRecord } from './admin-session.ts';
import { ATTEMPTS, type AttemptRecord } from './attempt.ts';
import { CERTIFICATES, type CertificateRecord } from './certificate.ts';
import { CERTIFICATE_PRINTS, type CertificatePrintRecord } from './certificate-print.ts';
import { CONTEXTS, type ContextRecord } from './context.ts';
import { CREDENTIAL_KEYS, type CredentialKeyRecord } from './credential-key.ts';
import { DEPLOYMENTS, type DeploymentRecord } from './deployment.ts';
import { ERASURES, type ErasureRecord } from './erasure.ts';
import { FOLLOW_UPS, type FollowUpsRecord } from './follow-ups.ts';
import { IMPORT_MARKS, type ImportMarkRecord } from './import-mark.ts';
import { INVITATIONS, type InvitationRecord } from './invitation.ts';
import { LAUNCH_LOG, type LaunchLogRecord } from './launch-log.ts';
import { LEARNERS, type LearnerRecord } from './learner.ts';
import { LEDGER, type LedgerRecord } from './ledger.ts';
import { MODULE_VERSIONS, type ModuleVersionRecord } from './module-version.ts';
import { NONCES, type NonceRecord } from './nonce.ts';
import { PICKS, type PickRecord } from './pick.ts';
import { PLACEMENTS, type PlacementRecord } from './placement.ts';
import { PLATFORMS, type PlatformRecord } from './platform.ts';
import { REVIEWS, type ReviewRecord } from './review.ts';
import { ROSTERS, type RosterRecord } from './roster.ts';
import { SESSIONS, type SessionRecord } from './session.ts';
import { SUPERVISOR_LINKS, type SupervisorLinkRecord } from './supervisor-link.ts';
import { TENANTS, type TenantRecord } from './tenant.ts';
import { TOOL_KEYS, type ToolKeyRecord } from './tool-key.ts';
import { WORK, type WorkRecord } from './work.ts';

/** Every record type; a store opens with this list. */
export const ALL_SPECS: readonly CollectionSpec<Doc>[] = [
  ADMINS,
  ADMIN_LINKS,
  ADMIN_SESSIONS,
  ATTEMPTS,
  CERTIFICATES,
  CERTIFICATE_PRINTS,
  CONTEXTS,
  CREDENTIAL_KEYS,
  DEPLOYMENTS,
  ERASURES,
  FOLLOW_UPS,
  IMPORT_MARKS,
  INVITATIONS,
  LAUNCH_LOG,
  LEARNERS,
  LEDGER,
  MODULE_VERSIONS,
  NONCES,
  PICKS,
  PLACEMENTS,
  PLATFORMS,
  REVIEWS,
  ROSTERS,
  SESSIONS,
  SUPERVISOR_LINKS,
  TENANTS,
  TOOL_KEYS,
  WORK,
] as unknown as readonly CollectionSpec<Doc>[];

export interface Records {
  readonly admins: Collection<AdminRecord>;
  readonly adminLinks: Collection<AdminLinkRecord>;
  readonly adminSessions: Collection<AdminSessionRecord>;
  readonly attempts: Collection<AttemptRecord>;
  readonly certificates: Collection<CertificateRecord>;
  readonly certificatePrints: Collection<CertificatePrintRecord>;
  readonly contexts: Collection<ContextRecord>;
  readonly credentialKeys: Collection<CredentialKeyRecord>;
  readonly deployments: Collection<DeploymentRecord>;
  readonly erasures: Collection<ErasureRecord>;
  readonly followUps: Collection<FollowUpsRecord>;
  readonly importMarks: Collection<ImportMarkRecord>;
  readonly invitations: Collection<InvitationRecord>;
  readonly launchLog: Collection<LaunchLogRecord>;
  readonly learners: Collection<LearnerRecord>;
  readonly ledger: Collection<LedgerRecord>;
  readonly moduleVersions: Collection<ModuleVersionRecord>;
  readonly nonces: Collection<NonceRecord>;
  readonly picks: Collection<PickRecord>;
  readonly placements: Collection<PlacementRecord>;
  readonly platforms: Collection<PlatformRecord>;
  readonly reviews: Collection<ReviewRecord>;
  readonly rosters: Collection<RosterRecord>;
  readonly sessions: Collection<SessionRecord>;
  readonly supervisorLinks: Collection<SupervisorLinkRecord>;
  readonly tenants: Collection<TenantRecord>;
  readonly toolKeys: Collection<ToolKeyRecord>;
  readonly work: Collection<WorkRecord>;
}

export const openRecords = (store: DocumentStore): Records => ({
  admins: store.collection(ADMINS),
  adminLinks: store.collection(ADMIN_LINKS),
  adminSessions: store.collection(ADMIN_SESSIONS),
  attempts: store.collection(ATTEMPTS),
  certificates: store.collection(CERTIFICATES),
  certificatePrints: store.collection(CERTIFICATE_PRINTS),
  contexts: store.collection(CONTEXTS),
  credentialKeys: store.collection(CREDENTIAL_KEYS),
  deployments: store.collection(DEPLOYMENTS),
  erasures: store.collection(ERASURES),
  followUps: store.collection(FOLLOW_UPS),
  importMarks: store.collection(IMPORT_MARKS),
  invitations: store.collection(INVITATIONS),
  launchLog: store.collection(LAUNCH_LOG),
  learners: store.collection(LEARNERS),
  ledger: store.collection(LEDGER),
  moduleVersions: store.collection(MODULE_VERSIONS),
  nonces: store.collection(NONCES),
  picks: store.collection(PICKS),
  placements: store.collection(PLACEMENTS),
  platforms: store.collection(PLATFORMS),
  reviews: store.collection(REVIEWS),
  rosters: store.collection(ROSTERS),
  sessions: store.collection(SESSIONS),
  supervisorLinks: store.collection(SUPERVISOR_LINKS),
  tenants: store.collection(TENANTS),
  toolKeys: store.collection(TOOL_KEYS),
  work: store.collection(WORK),
});
