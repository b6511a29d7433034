import type { Launch } from '../domain/launch.ts';
import type { Deps } from './deps.ts';
import { eachWork } from './list-deliveries.ts';
import { placedTitle } from './placed-title.ts';
import { requireTeaching } from './require-teaching.ts';
import type { GradesPage } from './trainer-views.ts';

/** How many work records of each module have a grade that waits for a person. */
async function countStuck(deps: Deps, contextId: string): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for await (const { moduleKey, preview } of eachWork(deps, { contextId, parked: 1 }))
    if (!preview) counts.set(moduleKey, (counts.get(moduleKey) ?? 0) + 1);
  return counts;
}

/**
 * The modules placed in a trainer's context, in the library's order, those it no longer has last.
 * @throws AppError FORBIDDEN
 */
export async function listGrades(deps: Deps, launch: Launch): Promise<GradesPage> {
  requireTeaching(launch);
  const { contextId, contextTitle } = launch;
  const [placements, stuck] = await Promise.all([
    deps.records.placements.find({ contextId }, { limit: 1000 }),
    countStuck(deps, contextId),
  ]);
  const placed = new Set(placements.map(({ moduleKey }) => moduleKey));
  const order = deps.library.courses().flatMap((course) => course.modules.map(({ key }) => key));
  const place = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  const modules = [...placed]
    .sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
    .map((key) => {
      const links = placements.filter(({ moduleKey }) => moduleKey === key);
      const withoutColumn = links.filter(({ lineItem }) => lineItem === undefined).length;
      return { key, title: placedTitle(deps, key, links), stuck: stuck.get(key) ?? 0, withoutColumn };
    });
  return { ...(contextTitle !== undefined && { contextTitle }), modules };
}
