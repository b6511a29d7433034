import type { PersonalItem } from '../domain/items/personal-item.ts';
import { entryFor, isSettled } from '../domain/personal.ts';
import type { WorkRecord } from '../records/work.ts';
import type { PersonalStep } from './views.ts';

/** What the owner of this work wrote for the item. For pages of the owner only. */
export function personalStep(
  item: PersonalItem,
  work: Pick<WorkRecord, 'personal'> | undefined,
): PersonalStep {
  const entry = entryFor(work?.personal, item);
  return { item, settled: isSettled(work?.personal, item), ...(entry && { entry }) };
}
