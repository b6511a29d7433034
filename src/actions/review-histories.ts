import type { ItemHistory } from '../domain/attempt.ts';
import type { Deps } from './deps.ts';

/** What this person's attempts did with the items of each module, in whatever context; of two the newer one counts. */
export async function reviewHistories(
  { records }: Pick<Deps, 'records'>,
  learnerId: string,
): Promise<ReadonlyMap<string, Readonly<Record<string, ItemHistory>>>> {
  const works = await records.work.find({ learnerId }, { limit: 1000 });
  const own = works.filter(({ preview }) => !preview).sort((a, b) => a.updatedAt - b.updatedAt);
  const histories = new Map<string, Record<string, ItemHistory>>();
  for (const { moduleKey, history } of own)
    histories.set(moduleKey, { ...histories.get(moduleKey), ...history });
  return histories;
}
