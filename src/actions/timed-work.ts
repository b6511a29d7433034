import type { WorkRecord } from '../records/work.ts';
import { countActive } from './count-active.ts';
import type { Deps } from './deps.ts';
import { timedBy, type Visit } from './visit.ts';

/** The work with the time that this visit tells of; the same work when nothing changes. A preview counts nothing. */
export function timedWork(
  deps: Pick<Deps, 'records' | 'clock'>,
  work: WorkRecord,
  visit: Visit | undefined,
): WorkRecord {
  const request = timedBy(visit, deps.clock());
  if (!request || work.preview) return work;
  const time = countActive(deps, work.learnerId, work.time, request);
  return time === work.time ? work : { ...work, time };
}
