import { AppError } from '../domain/errors.ts';
import { inLanguage } from '../domain/in-language.ts';
import type { Fields } from '../domain/items/item.ts';
import type { PersonalItem } from '../domain/items/personal-item.ts';
import { personalTypeOf } from '../domain/items/personal-types.ts';
import type { Launch } from '../domain/launch.ts';
import { entryFor, findPersonal, type PersonalEntry, readWritten } from '../domain/personal.ts';
import { stepsOf } from '../domain/steps.ts';
import type { WorkRecord } from '../records/work.ts';
import { changeWork } from './change-work.ts';
import type { Deps } from './deps.ts';
import { moduleOfWork, requireAccess } from './open-work.ts';
import { standingOf, workIdOf } from './standing.ts';

export interface PersonalForm {
  readonly moduleKey: string;
  readonly itemId: string;
  /** `at` of the entry that the page of the form showed; 0: none. */
  readonly seen: number;
  /** The item's own form fields. */
  readonly fields: Fields;
}

/** Why nothing was stored, and what the form held. */
export interface NotWritten {
  /** `changed`: it was changed elsewhere since the page of the form was made. */
  readonly why: 'empty' | 'too-long' | 'changed';
  readonly parts: readonly string[];
}

export interface Writing {
  /** The page of the item. */
  readonly step: number;
  readonly refused?: NotWritten;
}

/**
 * Stores what a learner writes for themselves: a plan, a reflection. An emptied reflection is removed. What was
 * changed elsewhere in the meantime is not overwritten unseen.
 * @throws AppError FORBIDDEN for observers, FORM_INVALID for an item that is not of this module.
 */
export async function writePersonal(deps: Deps, launch: Launch, form: PersonalForm): Promise<Writing> {
  return changePersonal(deps, launch, form, (item, before) => {
    const { parts, missing, tooLong } = readWritten(item, form.fields);
    const { required } = personalTypeOf(item);
    const same = before !== undefined && before.parts.every((text, part) => text === parts[part]);
    if (same) return before;
    if (tooLong.length > 0) return { why: 'too-long', parts };
    const removes = !required && before !== undefined;
    if (missing.length > 0 && !removes) return { why: 'empty', parts };
    if (before && before.at !== form.seen) return { why: 'changed', parts };
    if (missing.length > 0) return 'remove';
    // A plan that changed was rehearsed all the same; its old rehearsal says nothing about it.
    const rehearsedAt = before?.rehearsedAt;
    return { parts, at: deps.clock(), ...(rehearsedAt !== undefined && { rehearsedAt }) };
  });
}

/**
 * Stores the action of a plan as it was written again from memory. Anything is taken; it is never graded.
 * @throws AppError FORBIDDEN for observers, FORM_INVALID for an item that is no written plan of this module.
 */
export async function rehearsePlan(
  deps: Deps,
  launch: Launch,
  form: Omit<PersonalForm, 'seen'>,
): Promise<Writing> {
  return changePersonal(deps, launch, form, (item, before) => {
    if (!before || !personalTypeOf(item).required)
      throw new AppError('FORM_INVALID', `item ${form.itemId} is no plan to rehearse`);
    const { parts, missing, tooLong } = readWritten(item, form.fields);
    const action = parts.length - 1;
    const rehearsal = parts[action] ?? '';
    if (tooLong.includes(action)) return { why: 'too-long', parts: [rehearsal] };
    if (missing.includes(action)) return { why: 'empty', parts: [rehearsal] };
    return { ...before, rehearsal, rehearsedAt: before.rehearsedAt ?? deps.clock() };
  });
}

type Change = (
  item: PersonalItem,
  before: PersonalEntry | undefined,
) => PersonalEntry | 'remove' | NotWritten;

/** One compare-and-set of the entry. */
async function changePersonal(
  deps: Deps,
  launch: Launch,
  form: Pick<PersonalForm, 'moduleKey' | 'itemId'>,
  change: Change,
): Promise<Writing> {
  if (standingOf(launch) === 'read-only') throw new AppError('FORBIDDEN', 'observers do not write');
  await requireAccess(deps, launch, form.moduleKey);
  let writing: Writing = { step: 1 };
  await changeWork(deps, workIdOf(launch, form.moduleKey), async (work) => {
    const { item, step } = await findAsked(deps, work, form.itemId, launch.languages);
    const before = entryFor(work.personal, item);
    const changed = change(item, before);
    writing = { step, ...(isRefusal(changed) && { refused: changed }) };
    if (isRefusal(changed) || changed === before) return work;
    const { [item.id]: _, ...others } = work.personal ?? {};
    const personal = changed === 'remove' ? others : { ...others, [item.id]: changed };
    return { ...work, personal, updatedAt: deps.clock() };
  });
  return writing;
}

const isRefusal = (changed: ReturnType<Change>): changed is NotWritten =>
  typeof changed === 'object' && 'why' in changed;

async function findAsked(
  deps: Deps,
  work: WorkRecord,
  itemId: string,
  languages: readonly string[] = [],
): Promise<{ item: PersonalItem; step: number }> {
  const module = inLanguage(await moduleOfWork(deps, work), languages);
  const item = findPersonal(module, itemId)?.item;
  if (!item) throw new AppError('FORM_INVALID', `item ${itemId} is nothing to write`);
  const drawn = work.current?.items ?? work.latest?.answers.map((answer) => answer.itemId) ?? [];
  const step = stepsOf(module, drawn).findIndex(({ personal }) => personal?.id === itemId) + 1;
  return { item, step };
}
