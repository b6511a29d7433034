import { collectionOf } from '../records/collection-of.ts';
import type { Deps } from './deps.ts';
import { kindsAboutOne, type PersonDoc, recordsAbout } from './person-data.ts';

/** How many records are about this person, by the name of their collection; only where there are any. */
export async function countPerson(
  { records }: Pick<Deps, 'records'>,
  learnerId: string,
): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const kind of kindsAboutOne()) {
    const where = recordsAbout(kind, learnerId);
    const count = where ? await collectionOf<PersonDoc>(records, kind).count(where) : 0;
    if (count > 0) counts[kind] = count;
  }
  return counts;
}
