import type { Delivery } from '../domain/delivery.ts';
import { AppError } from '../domain/errors.ts';
import type { WorkRecord } from '../records/work.ts';
import type { Deps } from './deps.ts';
import { eachWork } from './list-deliveries.ts';
import { type Retried, retryDelivery, retryUnchanged } from './retry-delivery.ts';
import type { TenantScope } from './tenant-scope.ts';

/** One grade that is not in the LMS, for an admin. */
export interface TenantDelivery {
  readonly workId: string;
  readonly platformName: string;
  /** The person's name, where the LMS shares names. */
  readonly learnerName?: string;
  readonly learnerId: string;
  readonly contextTitle?: string;
  readonly moduleTitle: string;
  readonly delivery: Delivery;
}

export interface TenantDeliveries {
  /** Parked ones first, then the pending ones that wait longest. */
  readonly deliveries: readonly TenantDelivery[];
  /** There are more than the limit. */
  readonly more: boolean;
}

const isUnsent = ({ state }: Delivery): boolean => state === 'pending' || state === 'parked';
const needsPerson = ({ state }: Delivery): boolean => state === 'parked';

/** Asks each context once. */
function holder(deps: Pick<Deps, 'records'>, scope: TenantScope) {
  const known = new Map<string, Promise<{ readonly title?: string } | undefined>>();
  return (contextId: string): Promise<{ readonly title?: string } | undefined> => {
    const found =
      known.get(contextId) ??
      deps.records.contexts
        .get(contextId)
        .then((context) =>
          context && scope.holds(context)
            ? { ...(context.title !== undefined && { title: context.title }) }
            : undefined,
        );
    known.set(contextId, found);
    return found;
  };
}

/** Work records of the tenant with unsent grades, parked ones first. */
async function* unsentWork(deps: Pick<Deps, 'records'>, scope: TenantScope) {
  const contextOf = holder(deps, scope);
  const seen = new Set<string>();
  for (const where of [{ parked: 1 }, { dueAt: { gte: 0 } }]) {
    for (const platform of scope.platforms) {
      for await (const work of eachWork(deps, { ...where, platformId: platform.id })) {
        if (seen.has(work.id)) continue;
        seen.add(work.id);
        const context = await contextOf(work.contextId);
        if (context) yield { work, platform, context };
      }
    }
  }
}

export async function listTenantDeliveries(
  deps: Pick<Deps, 'records' | 'library'>,
  scope: TenantScope,
  limit: number,
): Promise<TenantDeliveries> {
  const deliveries: TenantDelivery[] = [];
  for await (const { work, platform, context } of unsentWork(deps, scope)) {
    const person = await deps.records.learners.get(work.learnerId);
    for (const delivery of work.deliveries.filter(isUnsent)) {
      if (deliveries.length === limit) return { deliveries: sorted(deliveries), more: true };
      deliveries.push({
        workId: work.id,
        platformName: platform.name,
        ...(person?.name !== undefined && { learnerName: person.name }),
        learnerId: work.learnerId,
        ...(context.title !== undefined && { contextTitle: context.title }),
        moduleTitle: deps.library.find(work.moduleKey)?.module?.title ?? work.moduleKey,
        delivery,
      });
    }
  }
  return { deliveries: sorted(deliveries), more: false };
}

const sorted = (deliveries: readonly TenantDelivery[]): TenantDelivery[] =>
  deliveries.toSorted((a, b) => Number(needsPerson(b.delivery)) - Number(needsPerson(a.delivery)));

/** How many of the tenant's work records have a grade that needs a person; counting stops at `most`. */
export async function countParked(
  deps: Pick<Deps, 'records'>,
  scope: TenantScope,
  most: number,
): Promise<number> {
  const contextOf = holder(deps, scope);
  let count = 0;
  for (const { id: platformId } of scope.platforms) {
    for await (const work of eachWork(deps, { parked: 1, platformId })) {
      if (await contextOf(work.contextId)) count += 1;
      if (count === most) return count;
    }
  }
  return count;
}

async function workIn(deps: Pick<Deps, 'records'>, scope: TenantScope, workId: string): Promise<WorkRecord> {
  const work = await deps.records.work.get(workId);
  if (work && scope.platform(work.platformId) && (await holder(deps, scope)(work.contextId))) return work;
  throw new AppError('NOT_FOUND', 'no such work in this tenant');
}

/**
 * Sends the unsent grades of one work record again, also one that a person changed in the LMS.
 * @throws AppError NOT_FOUND when it is not this tenant's
 */
export async function retryTenantDelivery(
  deps: Pick<Deps, 'records' | 'clock' | 'nudge'>,
  scope: TenantScope,
  workId: string,
): Promise<Retried> {
  const { platformId } = await workIn(deps, scope, workId);
  const retried = await retryDelivery(deps, workId);
  deps.nudge(platformId);
  return retried;
}

/** Sends all unsent grades of the tenant again; those that a person changed in the LMS stay. */
export async function retryTenantDeliveries(
  deps: Pick<Deps, 'records' | 'clock' | 'nudge'>,
  scope: TenantScope,
): Promise<Retried> {
  // Read to the end first: a record that became due would be found again as a pending one.
  const ids: string[] = [];
  for await (const { work } of unsentWork(deps, scope)) ids.push(work.id);
  const total = { due: 0, leftOut: 0 };
  for (const id of ids) {
    const { due, leftOut } = await retryUnchanged(deps, id);
    total.due += due;
    total.leftOut += leftOut;
  }
  for (const { id } of scope.platforms) deps.nudge(id);
  return total;
}
