import { changeWork } from '../actions/change-work.ts';
import type { Deps } from '../actions/deps.ts';
import { keepVersion, moduleAt } from '../actions/module-versions.ts';
import { type Answer, type Practice, scoreAnswers } from '../domain/attempt.ts';
import { findItem, isGraded, type Module } from '../domain/course.ts';
import { drawItems } from '../domain/draw.ts';
import type { Item } from '../domain/items/item.ts';
import { itemTypeOf } from '../domain/items/item-types.ts';
import type { WorkRecord } from '../records/work.ts';

/**
 * Takes the author's own answers over to the file as it is now, graded anew, so that a reworded feedback shows at once.
 * Learners stay on the version that they started on; here that would hide what was just saved. Answers to questions
 * that were rebuilt are let go.
 */
export async function followFile(deps: Deps, workId: string, moduleKey: string): Promise<void> {
  const entry = deps.library.find(moduleKey);
  const work = await deps.records.work.get(workId);
  const before = work?.current?.moduleVersion ?? work?.latest?.moduleVersion;
  if (!entry?.module || !work || before === undefined || before === entry.module.version) return;
  const { module } = entry;
  await keepVersion(deps, entry, true);
  try {
    const old = await moduleAt(deps, moduleKey, before);
    await changeWork(deps, workId, (now) => takenOver(now, old, module));
  } catch {
    // Whatever does not fit the new file is worth less than a page that shows it.
    await deps.records.work.remove({ id: workId });
  }
}

function takenOver(work: WorkRecord, old: Module, module: Module): WorkRecord {
  const fits: Fits = (itemId) => {
    const [was, is] = [findItem(old, itemId)?.item, findItem(module, itemId)?.item];
    return was !== undefined && is !== undefined && shapeOf(was) === shapeOf(is);
  };
  const practice = Object.entries(work.practice)
    .filter(([itemId]) => fits(itemId))
    .map(([itemId, tried]) => [itemId, regraded(itemId, tried, module)] as const);
  return {
    ...work,
    practice: Object.fromEntries(practice),
    ...(work.current && { current: openRun(work.current, module, work, fits) }),
    ...(work.latest && { latest: submitted(work.latest, module, fits) }),
  };
}

type Current = NonNullable<WorkRecord['current']>;
type Latest = NonNullable<WorkRecord['latest']>;

type Fits = (itemId: string) => boolean;

function openRun(run: Current, module: Module, { history }: WorkRecord, fits: Fits): Current {
  const items = itemsOf(run, module, history);
  const answers = run.answers
    .filter(({ itemId }) => items.includes(itemId) && fits(itemId))
    .map((answer) => regraded(answer.itemId, answer, module));
  const underway = Object.entries(run.underway ?? {}).filter(
    ([itemId]) => items.includes(itemId) && fits(itemId),
  );
  return {
    ...run,
    moduleVersion: module.version,
    items,
    answers,
    ...(run.underway && { underway: Object.fromEntries(underway) }),
  };
}

/** The same questions while they are there and as many as are drawn now; a retry asks only what is left to pass. */
function itemsOf(run: Current, module: Module, history: WorkRecord['history']): readonly string[] {
  const graded = module.screens.filter(isGraded).flatMap((screen) => screen.items.map(({ id }) => id));
  const kept = run.items.filter((id) => graded.includes(id));
  if (run.carried && run.carried.length > 0) return kept;
  const drawn = drawItems(module, history, run.id);
  return kept.length === drawn.length ? kept : drawn;
}

/** A finished attempt goes along only as a whole. */
function submitted(attempt: Latest, module: Module, fits: Fits): Latest {
  if (!attempt.answers.every(({ itemId }) => fits(itemId))) return attempt;
  const answers = attempt.answers.map((answer) => regraded(answer.itemId, answer, module));
  const scored = scoreAnswers(module, answers, attempt.carried);
  return { ...attempt, moduleVersion: module.version, answers, ...scored };
}

function regraded<A extends Answer | Practice>(itemId: string, answer: A, module: Module): A {
  const item = findItem(module, itemId)?.item;
  return item ? { ...answer, ...itemTypeOf(item).grade(item, answer.response) } : answer;
}

/** How an item is built, without its words: an answer to one of the same shape still makes sense. */
const shapeOf = (item: Item): string => JSON.stringify([item.type, countsOf(item)]);

function countsOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(countsOf);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value)
    .filter(([name, part]) => Array.isArray(part) && name !== 'hints')
    .map(([name, part]) => [name, countsOf(part)]);
}
