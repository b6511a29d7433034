import type { PlatformRecord } from '../records/platform.ts';
import type { Deps } from './deps.ts';

/** What hangs on a platform. */
export interface PlatformUse {
  readonly learners: number;
  /** Work records with a grade that is still to be sent. */
  readonly unsent: number;
}

export type Removed =
  | { readonly kind: 'removed'; readonly use: PlatformUse }
  | { readonly kind: 'in-use'; readonly use: PlatformUse }
  | { readonly kind: 'read-only' };

export async function platformUse(deps: Pick<Deps, 'records'>, platformId: string): Promise<PlatformUse> {
  const [learners, pending, parked] = await Promise.all([
    deps.records.learners.count({ platformId }),
    deps.records.work.count({ platformId, dueAt: { gte: 0 } }),
    deps.records.work.count({ platformId, parked: 1 }),
  ]);
  return { learners, unsent: pending + parked };
}

/**
 * Forgets the registration, its deployments and open sessions. What its learners did stays: adding the same issuer
 * and client id again finds it. One that is in use goes only if `evenIfUsed`.
 */
export async function removePlatform(
  deps: Pick<Deps, 'records'>,
  platform: Pick<PlatformRecord, 'id' | 'source'>,
  evenIfUsed: boolean,
): Promise<Removed> {
  if (platform.source === 'config') return { kind: 'read-only' };
  const use = await platformUse(deps, platform.id);
  if (!evenIfUsed && use.learners + use.unsent > 0) return { kind: 'in-use', use };
  await deps.records.platforms.remove({ id: platform.id });
  await deps.records.deployments.remove({ platformId: platform.id });
  await deps.records.sessions.remove({ platformId: platform.id });
  return { kind: 'removed', use };
}
