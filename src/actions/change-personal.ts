import { AppError } from '../domain/errors.ts';
import { inLanguage } from '../domain/in-language.ts';
import type { Fields } from '../domain/items/item.ts';
import type { PersonalItem } from '../domain/items/personal-item.ts';
import type { Launch } from '../domain/launch.ts';
import { entryFor, findPersonal, type PersonalEntry } from '../domain/personal.ts';
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

type Change = (
  item: PersonalItem,
  before: PersonalEntry | undefined,
) => PersonalEntry | 'remove' | NotWritten;

/**
 * One compare-and-set of what a learner wrote for an item.
 * @throws AppError FORBIDDEN for observers, FORM_INVALID for an item that is not of this module.
 */
export async function changePersonal(
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
