import { AppError } from '../domain/errors.ts';
import type { Item } from '../domain/items/item.ts';
import type { Launch } from '../domain/launch.ts';
import { stepsOf } from '../domain/steps.ts';
import type { Deps } from './deps.ts';
import { moduleOfWork, requireAccess } from './open-work.ts';
import { workIdOf } from './standing.ts';

/** Where a module teaches what an item asks: a step of it, or its beginning. */
export interface Lesson {
  readonly moduleKey: string;
  readonly step?: number;
}

async function mayOpen(deps: Deps, launch: Launch, moduleKey: string): Promise<boolean> {
  try {
    await requireAccess(deps, launch, moduleKey);
    return deps.library.find(moduleKey)?.module !== undefined;
  } catch (error) {
    if (error instanceof AppError && error.code === 'FORBIDDEN') return false;
    throw error;
  }
}

/**
 * The item's screen in the module as this person's pages show it; for a review item that of the item it is like.
 * Undefined where this launch cannot open the module.
 */
export async function findLesson(
  deps: Deps,
  launch: Launch,
  moduleKey: string,
  { id, like }: Pick<Item, 'id' | 'like'>,
): Promise<Lesson | undefined> {
  if (!(await mayOpen(deps, launch, moduleKey))) return undefined;
  const work = await deps.records.work.get(workIdOf(launch, moduleKey));
  const run = work?.current?.items ?? work?.latest?.answers.map(({ itemId }) => itemId);
  if (!work || !run) return { moduleKey };
  const steps = stepsOf(await moduleOfWork(deps, work), run);
  const wanted = new Set([id, like]);
  const exact = steps.findIndex(({ item }) => item !== undefined && wanted.has(item.id));
  const near = steps.findIndex(({ screen }) => screen.items.some((item) => wanted.has(item.id)));
  const index = exact >= 0 ? exact : near;
  return index < 0 ? { moduleKey } : { moduleKey, step: index + 1 };
}
