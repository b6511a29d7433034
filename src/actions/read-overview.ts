import type { PlatformRecord } from '../records/platform.ts';
import type { Deps } from './deps.ts';
import { countParked } from './tenant-deliveries.ts';
import type { TenantScope } from './tenant-scope.ts';

/** What an admin looks at first. Counts of this moment. */
export interface Overview {
  /** Own platforms that are switched off. */
  readonly inactive: readonly PlatformRecord[];
  /** Deployments that wait for an admin. */
  readonly waiting: number;
  /** Grades that need a person; `MOST_COUNTED` stands for that many or more. */
  readonly parked: number;
  /** Refused launches of the last day, and all of them. */
  readonly refused: number;
  readonly launches: number;
  readonly platforms: number;
  readonly deployments: number;
  readonly admins: number;
}

export const MOST_COUNTED = 1000;
const DAY = 86_400_000;

export async function readOverview(
  deps: Pick<Deps, 'records' | 'clock'>,
  scope: TenantScope,
): Promise<Overview> {
  const { tenantId } = scope;
  const at = { gte: deps.clock() - DAY };
  const [parked, refused, launches, admins] = await Promise.all([
    countParked(deps, scope, MOST_COUNTED),
    deps.records.launchLog.count({ tenantId, refused: 1, at }),
    deps.records.launchLog.count({ tenantId, at }),
    deps.records.admins.count({ tenantId }),
  ]);
  return {
    inactive: scope.platforms.filter((platform) => scope.owns(platform) && !platform.active),
    waiting: scope.deployments.filter(({ state }) => state === 'waiting').length,
    parked,
    refused,
    launches,
    platforms: scope.platforms.length,
    deployments: scope.deployments.filter(({ state }) => state === 'active').length,
    admins,
  };
}
