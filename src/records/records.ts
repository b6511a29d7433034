import type { Collection, CollectionSpec, Doc, DocumentStore } from '../ports/document-store.ts';
import { ATTEMPTS, type AttemptRecord } from './attempt.ts';
import { CONTEXTS, type ContextRecord } from './context.ts';
import { DEPLOYMENTS, type DeploymentRecord } from './deployment.ts';
import { LEARNERS, type LearnerRecord } from './learner.ts';
import { MODULE_VERSIONS, type ModuleVersionRecord } from './module-version.ts';
import { NONCES, type NonceRecord } from './nonce.ts';
import { PLACEMENTS, type PlacementRecord } from './placement.ts';
import { PLATFORMS, type PlatformRecord } from './platform.ts';
import { SESSIONS, type SessionRecord } from './session.ts';
import { TOOL_KEYS, type ToolKeyRecord } from './tool-key.ts';
import { WORK, type WorkRecord } from './work.ts';

/** Every record type; a store opens with this list. */
export const ALL_SPECS: readonly CollectionSpec<Doc>[] = [
  ATTEMPTS,
  CONTEXTS,
  DEPLOYMENTS,
  LEARNERS,
  MODULE_VERSIONS,
  NONCES,
  PLACEMENTS,
  PLATFORMS,
  SESSIONS,
  TOOL_KEYS,
  WORK,
] as unknown as readonly CollectionSpec<Doc>[];

export interface Records {
  readonly attempts: Collection<AttemptRecord>;
  readonly contexts: Collection<ContextRecord>;
  readonly deployments: Collection<DeploymentRecord>;
  readonly learners: Collection<LearnerRecord>;
  readonly moduleVersions: Collection<ModuleVersionRecord>;
  readonly nonces: Collection<NonceRecord>;
  readonly placements: Collection<PlacementRecord>;
  readonly platforms: Collection<PlatformRecord>;
  readonly sessions: Collection<SessionRecord>;
  readonly toolKeys: Collection<ToolKeyRecord>;
  readonly work: Collection<WorkRecord>;
}

export const openRecords = (store: DocumentStore): Records => ({
  attempts: store.collection(ATTEMPTS),
  contexts: store.collection(CONTEXTS),
  deployments: store.collection(DEPLOYMENTS),
  learners: store.collection(LEARNERS),
  moduleVersions: store.collection(MODULE_VERSIONS),
  nonces: store.collection(NONCES),
  placements: store.collection(PLACEMENTS),
  platforms: store.collection(PLATFORMS),
  sessions: store.collection(SESSIONS),
  toolKeys: store.collection(TOOL_KEYS),
  work: store.collection(WORK),
});
