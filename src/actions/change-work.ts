import { AppError } from '../domain/errors.ts';
import type { WorkRecord } from '../records/work.ts';
import type { Deps } from './deps.ts';

const TRIES = 10;

/**
 * Reads the work, lets `change` decide and stores its answer if nobody was faster; else decides anew on what is
 * there now. An answer that is the same object is not written.
 * @throws AppError NOT_FOUND when the work does not exist, TRY_AGAIN when others kept changing it.
 */
export async function changeWork(
  deps: Pick<Deps, 'records'>,
  id: string,
  change: (work: WorkRecord) => WorkRecord | Promise<WorkRecord>,
): Promise<WorkRecord> {
  for (let tries = 0; tries < TRIES; tries++) {
    const work = await deps.records.work.get(id);
    if (!work) throw new AppError('NOT_FOUND', `work ${id} does not exist`);
    const changed = await change(work);
    if (changed === work) return work;
    const stored = await deps.records.work.replace(changed, work.version);
    if (stored) return stored;
  }
  throw new AppError('TRY_AGAIN', `work ${id} was changed by others ${TRIES} times in a row`);
}
