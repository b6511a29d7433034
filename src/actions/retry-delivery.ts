import { retryNow } from '../domain/deliveries.ts';
import { type Delivery, isAsking } from '../domain/delivery.ts';
import { withDeliveries } from '../domain/work.ts';
import type { WorkRecord } from '../records/work.ts';
import { changeWork } from './change-work.ts';
import type { Deps } from './deps.ts';
import { eachWork } from './list-deliveries.ts';

export interface Retried {
  /** Deliveries that are due now. */
  readonly due: number;
  /** Left as they were: a person changed the grade in the LMS, and a send would overwrite it. */
  readonly leftOut: number;
}

/** What was stopped on purpose is not unsent. */
const isUnsent = ({ state }: Delivery): boolean => state === 'pending' || state === 'parked';

async function retry(
  deps: Pick<Deps, 'records' | 'clock'>,
  workId: string,
  wanted: (delivery: Delivery) => boolean,
): Promise<Retried> {
  let result: Retried = { due: 0, leftOut: 0 };
  const now = deps.clock();
  await changeWork(deps, workId, (work) => {
    const due = work.deliveries.filter(wanted).length;
    result = { due, leftOut: work.deliveries.filter(isUnsent).length - due };
    if (due === 0) return work;
    const deliveries = work.deliveries.map((one) => (wanted(one) ? retryNow(one, now) : one));
    return withDeliveries(work, deliveries);
  });
  return result;
}

/**
 * Makes the unsent grades of one work record due now, also one that a person changed in the LMS: whoever names the
 * record wants it.
 * @throws AppError NOT_FOUND, TRY_AGAIN as `changeWork`.
 */
export const retryDelivery = (deps: Pick<Deps, 'records' | 'clock'>, workId: string): Promise<Retried> =>
  retry(deps, workId, isUnsent);

/**
 * The same, except a grade that a person changed in the LMS: that one stays.
 * @throws AppError as `retryDelivery`
 */
export const retryUnchanged = (deps: Pick<Deps, 'records' | 'clock'>, workId: string): Promise<Retried> =>
  retry(deps, workId, (one) => isUnsent(one) && !isAsking(one));

/** Makes all unsent grades due now, of one platform or of all; grades that a person changed stay. */
export async function retryAllDeliveries(
  deps: Pick<Deps, 'records' | 'clock'>,
  platformId?: string,
): Promise<Retried> {
  const platform = platformId === undefined ? {} : { platformId };
  const total = { due: 0, leftOut: 0 };
  const seen = new Set<string>();
  for (const where of [{ parked: 1 }, { dueAt: { gte: 0 } }]) {
    // Read to the end first: a record that became due would be found again by the second condition.
    const ids: string[] = [];
    for await (const work of eachWork(deps, { ...where, ...platform })) ids.push(work.id);
    for (const id of ids.filter((one) => !seen.has(one))) {
      seen.add(id);
      const { due, leftOut } = await retryUnchanged(deps, id);
      total.due += due;
      total.leftOut += leftOut;
    }
  }
  return total;
}

const SHORTEST_PREFIX = 6;

/** The work records whose id begins like this, at most two: enough to know whether it is unique. */
export const findWork = async (
  deps: Pick<Deps, 'records'>,
  prefix: string,
): Promise<readonly WorkRecord[]> => {
  const exact = await deps.records.work.get(prefix);
  if (exact) return [exact];
  if (prefix.length < SHORTEST_PREFIX) return [];
  return deps.records.work.find({ id: { gte: prefix, lte: `${prefix}\u{10FFFF}` } }, { limit: 2 });
};
