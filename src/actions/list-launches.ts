import { AppError } from '../domain/errors.ts';
import type { Where } from '../ports/document-store.ts';
import type { LaunchLogRecord } from '../records/launch-log.ts';
import type { Deps } from './deps.ts';
import type { TenantScope } from './tenant-scope.ts';

export interface LaunchFilter {
  readonly platformId?: string | undefined;
  readonly refusedOnly?: boolean;
  /** The code that a person read off their error page. */
  readonly errorId?: string | undefined;
  /** Continue behind this line, the last of the page before. */
  readonly after?: string | undefined;
}

export interface LaunchPage {
  /** Newest first. */
  readonly launches: readonly LaunchLogRecord[];
  /** There are older ones behind the last. */
  readonly more: boolean;
}

const PAGE = 50;

/** The launch log of one tenant. */
export async function listLaunches(
  deps: Pick<Deps, 'records'>,
  scope: TenantScope,
  { platformId, refusedOnly = false, errorId, after }: LaunchFilter = {},
): Promise<LaunchPage> {
  const { launchLog } = deps.records;
  const where: Where<LaunchLogRecord> = {
    tenantId: scope.tenantId,
    ...(platformId !== undefined && { platformId }),
    ...(refusedOnly && { refused: 1 }),
    ...(errorId !== undefined && { errorId }),
  };
  const last = after === undefined ? undefined : await launchLog.get(after);
  const behind = last?.tenantId === scope.tenantId ? { after: last } : {};
  const found = await launchLog.find(where, { sort: 'at', descending: true, limit: PAGE + 1, ...behind });
  return { launches: found.slice(0, PAGE), more: found.length > PAGE };
}

/** @throws AppError NOT_FOUND when it is not there or another tenant's. */
export async function readLaunch(
  deps: Pick<Deps, 'records'>,
  scope: TenantScope,
  id: string,
): Promise<LaunchLogRecord> {
  const launch = await deps.records.launchLog.get(id);
  if (launch?.tenantId === scope.tenantId) return launch;
  throw new AppError('NOT_FOUND', 'no such launch in this tenant');
}
