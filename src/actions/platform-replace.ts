import { AppError } from '../domain/errors.ts';
import { type Draft, StoreError } from '../ports/document-store.ts';
import type { DeploymentRecord } from '../records/deployment.ts';
import { deploymentKey } from '../records/keys.ts';
import type { PlatformRecord } from '../records/platform.ts';
import type { Deps } from './deps.ts';
import { listDeployments } from './platform-deployments.ts';
import { type PlatformUse, platformUse } from './platform-remove.ts';

export type Replaced =
  | { readonly kind: 'replaced'; readonly platform: PlatformRecord }
  /** People worked from the new one already; what they did there would stay behind. */
  | { readonly kind: 'in-use'; readonly use: PlatformUse }
  /** The config file or the sandbox brings the old one back. */
  | { readonly kind: 'read-only' }
  | { readonly kind: 'other-tenant' }
  | { readonly kind: 'same' }
  /** The old one has no such deployment. */
  | { readonly kind: 'no-such-deployment' };

export interface ReplaceOptions {
  /** The old deployment whose contexts go on. Default: the only one, if there is only one. */
  readonly continues?: string | undefined;
  readonly evenIfUsed: boolean;
}

/** Deployments that began contexts of their own. */
const ownContexts = (deployments: readonly DeploymentRecord[]): readonly string[] =>
  deployments.filter(({ contextsOf }) => contextsOf === undefined).map(({ deploymentId }) => deploymentId);

/** Behind a shared client id stand many customers: contexts of one must never become those of another. */
const continuedOf = (
  before: PlatformRecord,
  after: PlatformRecord,
  own: readonly string[],
  named: string | undefined,
): string | undefined => {
  if (before.shared || after.shared) return undefined;
  return named ?? (own.length === 1 ? own[0] : undefined);
};

/** The old record with the new one's registration. Absent properties of the new one must not survive. */
function merge(
  before: PlatformRecord,
  after: PlatformRecord,
  continues: string | undefined,
  now: number,
): Draft<PlatformRecord> {
  const { version: _version, tokenAudience: _audience, continues: _before, ...kept } = before;
  const { issuer, clientId, authUrl, tokenUrl, jwksUrl, tokenAudience, active, source, shared } = after;
  const earlier = { issuer: before.issuer, clientId: before.clientId, until: now };
  return {
    ...kept,
    ...{ issuer, clientId, authUrl, tokenUrl, jwksUrl, active, source, shared },
    ...(tokenAudience !== undefined && { tokenAudience }),
    ...(after.product !== undefined && { product: after.product }),
    ...(continues !== undefined && { continues }),
    earlier: [...(before.earlier ?? []), earlier],
  };
}

/**
 * Puts the new registration into the old record; the new one's record goes first, since two cannot hold one client id.
 * When the second step fails, the first is taken back.
 */
async function takeOver(
  { records }: Pick<Deps, 'records'>,
  before: PlatformRecord,
  after: PlatformRecord,
  merged: Draft<PlatformRecord>,
): Promise<PlatformRecord> {
  const { version: _version, ...draft } = after;
  await records.platforms.remove({ id: after.id });
  try {
    const stored = await records.platforms.replace(merged, before.version);
    if (stored) return stored;
    throw new AppError('TRY_AGAIN', 'the old LMS was changed by others at the same time; try again');
  } catch (error) {
    await records.platforms.insert(draft);
    throw error;
  }
}

/** Deployments of the new record as the old one has them. */
const broughtTo = (
  platformId: string,
  deployments: readonly DeploymentRecord[],
  continues: string | undefined,
): Draft<DeploymentRecord>[] =>
  deployments.map(({ version: _version, contextsOf: _none, ...deployment }) => ({
    ...deployment,
    id: deploymentKey(platformId, deployment.deploymentId),
    platformId,
    ...(continues !== undefined && continues !== deployment.deploymentId && { contextsOf: continues }),
  }));

/**
 * Before the registration moves: a launch right after that, or after a crash, must not learn one anew that is revoked.
 * Where the old record has one of the same id, its own stays until then. Answers the ids of what it wrote.
 */
async function bringDeployments(
  { records }: Pick<Deps, 'records'>,
  brought: readonly Draft<DeploymentRecord>[],
): Promise<readonly string[]> {
  const written: string[] = [];
  for (const deployment of brought) {
    try {
      written.push((await records.deployments.insert(deployment)).id);
    } catch (error) {
      if (!(error instanceof StoreError && error.code === 'DUPLICATE')) throw error;
    }
  }
  return written;
}

async function settleDeployments(
  deps: Pick<Deps, 'records'>,
  from: PlatformRecord,
  to: PlatformRecord,
): Promise<void> {
  const { deployments } = deps.records;
  for (const deployment of broughtTo(to.id, await listDeployments(deps, from.id), to.continues))
    await deployments.put(deployment);
  await deployments.remove({ platformId: from.id });
}

/** The registration and its deployments move; where they cannot, all is as before. */
async function move(
  deps: Pick<Deps, 'records'>,
  before: PlatformRecord,
  after: PlatformRecord,
  merged: Draft<PlatformRecord>,
): Promise<PlatformRecord> {
  const { deployments } = deps.records;
  const brought = broughtTo(before.id, await listDeployments(deps, after.id), merged.continues);
  const written = await bringDeployments(deps, brought);
  try {
    const platform = await takeOver(deps, before, after, merged);
    await settleDeployments(deps, after, platform);
    return platform;
  } catch (error) {
    const stored = await deps.records.platforms.get(after.id);
    if (stored) for (const id of written) await deployments.remove({ id });
    throw error;
  }
}

/**
 * The old LMS connection goes on with the new one's issuer, client id, addresses and deployments. Learners, contexts,
 * work, grades and admins hang on the old record's id, so that they stay as they are.
 * @see docs/decisions/014-replacing-a-platform.md
 * @throws AppError NOT_FOUND, TRY_AGAIN
 */
export async function replacePlatform(
  deps: Pick<Deps, 'records' | 'clock'>,
  oldId: string,
  newId: string,
  options: ReplaceOptions,
): Promise<Replaced> {
  if (oldId === newId) return { kind: 'same' };
  const [before, after] = await Promise.all([
    deps.records.platforms.get(oldId),
    deps.records.platforms.get(newId),
  ]);
  if (!before || !after) throw new AppError('NOT_FOUND', 'one of the two LMSs was removed');
  if (before.tenantId !== after.tenantId) return { kind: 'other-tenant' };
  if (before.source === 'config' || before.source === 'sandbox') return { kind: 'read-only' };
  const own = ownContexts(await listDeployments(deps, oldId));
  if (options.continues !== undefined && !own.includes(options.continues))
    return { kind: 'no-such-deployment' };
  const use = await platformUse(deps, newId);
  if (!options.evenIfUsed && use.learners + use.unsent > 0) return { kind: 'in-use', use };

  const continues = continuedOf(before, after, own, options.continues);
  const platform = await move(deps, before, after, merge(before, after, continues, deps.clock()));
  await deps.records.sessions.remove({ platformId: after.id });
  return { kind: 'replaced', platform };
}
