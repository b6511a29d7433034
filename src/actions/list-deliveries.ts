import type { Delivery } from '../domain/delivery.ts';
import type { Page, Where } from '../ports/document-store.ts';
import type { WorkRecord } from '../records/work.ts';
import type { Deps } from './deps.ts';

/** `unsent`: pending and parked. `all`: confirmed ones too. */
export type DeliveryFilter = 'unsent' | 'parked' | 'pending' | 'all';

export interface ListedDelivery {
  readonly workId: string;
  readonly platformId: string;
  readonly learnerId: string;
  readonly contextId: string;
  readonly moduleKey: string;
  readonly delivery: Delivery;
}

export interface DeliveryList {
  readonly deliveries: readonly ListedDelivery[];
  /** There are more than the limit. */
  readonly more: boolean;
}

/** Index conditions that find the work records of each kind of delivery. */
const WHERE: Readonly<Record<DeliveryFilter, readonly Where<WorkRecord>[]>> = {
  parked: [{ parked: 1 }],
  pending: [{ dueAt: { gte: 0 } }],
  unsent: [{ parked: 1 }, { dueAt: { gte: 0 } }],
  all: [{}],
};

const matches = ({ state }: Delivery, filter: DeliveryFilter): boolean =>
  filter === 'all' || (filter === 'unsent' ? state === 'pending' || state === 'parked' : state === filter);

const PAGE = 200;

/** The work records that this condition finds, page by page. */
export async function* eachWork(
  deps: Pick<Deps, 'records'>,
  where: Where<WorkRecord>,
): AsyncGenerator<WorkRecord> {
  let after: WorkRecord | undefined;
  do {
    const page: Page<WorkRecord> = { limit: PAGE, ...(after && { after }) };
    const found: readonly WorkRecord[] = await deps.records.work.find(where, page);
    yield* found;
    after = found.length === PAGE ? found.at(-1) : undefined;
  } while (after);
}

/** Grades on their way or stuck, by work record. */
export async function listDeliveries(
  deps: Pick<Deps, 'records'>,
  filter: DeliveryFilter,
  options: { readonly platformId?: string | undefined; readonly limit: number },
): Promise<DeliveryList> {
  const deliveries: ListedDelivery[] = [];
  const seen = new Set<string>();
  for (const where of WHERE[filter]) {
    const platform = options.platformId === undefined ? {} : { platformId: options.platformId };
    for await (const work of eachWork(deps, { ...where, ...platform })) {
      if (seen.has(work.id)) continue;
      seen.add(work.id);
      const { id: workId, platformId, learnerId, contextId, moduleKey } = work;
      for (const delivery of work.deliveries.filter((one) => matches(one, filter))) {
        if (deliveries.length === options.limit) return { deliveries, more: true };
        deliveries.push({ workId, platformId, learnerId, contextId, moduleKey, delivery });
      }
    }
  }
  return { deliveries, more: false };
}
