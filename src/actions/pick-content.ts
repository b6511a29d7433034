import type { Module } from '../domain/course.ts';
import type { DeepLinkingSettings } from '../domain/deep-linking.ts';
import type { Launch } from '../domain/launch.ts';
import {
  contentItemsOf,
  type LinkWords,
  recordItemOf,
  takesLineItems,
  takesLinks,
} from '../domain/pick-items.ts';
import { readWishes, type WishFields, type WishProblem } from '../domain/pick-wishes.ts';
import { pickKey } from '../records/keys.ts';
import type { Deps } from './deps.ts';
import { takesDates } from './list-pickable.ts';
import { type Choice, chosenOf, placedIn, requirePicking } from './picking.ts';

export interface PickForm extends Choice, WishFields {}

export type PickProblem =
  | WishProblem
  | 'nothing-chosen'
  /** The LMS takes one module at a time. */
  | 'only-one'
  | 'too-many'
  /** A chosen module cannot be opened, or no longer exists. */
  | 'not-served'
  /** The LMS asked for other things than links. */
  | 'no-links';

export type Picked = { readonly kind: 'refused'; readonly problems: readonly PickProblem[] } | PickAnswer;

/** For the browser to carry back: `jwt` in the form field `JWT`, to `action`. */
export interface PickAnswer {
  readonly kind: 'answer';
  readonly action: string;
  readonly jwt: string;
  /** Links in it; 0 when the trainer cancelled. */
  readonly count: number;
}

const MOST_AT_ONCE = 100;
const YEAR = 365 * 86_400_000;

function choiceProblems(
  choice: Choice,
  modules: readonly Module[],
  settings: DeepLinkingSettings,
): PickProblem[] {
  const served = new Set(modules.map(({ key }) => key));
  const links = modules.length + (choice.record ? 1 : 0);
  const problems: PickProblem[] = [];
  if (!takesLinks(settings)) problems.push('no-links');
  if (choice.modules.some((key) => !served.has(key))) problems.push('not-served');
  else if (links === 0) problems.push('nothing-chosen');
  if (links > 1 && !settings.acceptMultiple) problems.push('only-one');
  if (links > MOST_AT_ONCE) problems.push('too-many');
  return problems;
}

/** The fields that this LMS has no use for do not count, whatever they hold. */
const usedFields = (form: PickForm, launch: Launch, settings: DeepLinkingSettings): WishFields => ({
  ...form,
  graded: form.graded && takesLineItems(settings),
  ...(!takesDates(launch) && { availableFrom: '', due: '' }),
});

async function notePicks(deps: Deps, launch: Launch, modules: readonly Module[]): Promise<void> {
  const { platformId, contextId } = launch;
  const pickedAt = deps.clock();
  const pick = { platformId, contextId, pickedAt, expiresAt: pickedAt + YEAR };
  await Promise.all(
    modules.map(({ key }) =>
      deps.records.picks.put({ id: pickKey(contextId, key), moduleKey: key, ...pick }),
    ),
  );
}

/**
 * Signs the trainer's choice for the LMS, or says everything that is wrong with it.
 * @param recordWords what the link to the record is called
 * @throws AppError FORBIDDEN for people who do not teach here, and outside of a deep linking launch.
 */
export async function pickContent(
  deps: Deps,
  launch: Launch,
  form: PickForm,
  recordWords: LinkWords,
): Promise<Picked> {
  const settings = requirePicking(launch);
  const placed = await placedIn(deps, launch.contextId);
  const modules = chosenOf(deps.library.courses(), placed, form);
  const { wishes, problems } = readWishes(usedFields(form, launch, settings), deps.clock());
  const all = [...choiceProblems(form, modules, settings), ...problems];
  if (all.length > 0 || !wishes) return { kind: 'refused', problems: all };
  const items = [
    ...contentItemsOf(modules, wishes, settings),
    ...(form.record ? [recordItemOf(recordWords, settings)] : []),
  ];
  const { platformId, deploymentId } = launch;
  const answer = await deps.deepLinking.respond({ platformId, deploymentId, settings }, items);
  await notePicks(deps, launch, modules);
  return { kind: 'answer', ...answer, count: items.length };
}
