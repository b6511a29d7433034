import type { ModuleDraft, SectionDraft } from './draft.ts';
import { type ChoiceDraft, readScenario, type StepDraft } from './read-scenario.ts';
import type { LintContext } from './rule.ts';
import { shorten } from './rule-helpers.ts';

/** A scenario of the module, with at least one step. */
export interface ScenarioDraft {
  readonly section: SectionDraft;
  readonly steps: readonly StepDraft[];
}

/** Of modules in hand: each scenario rule asks for the same. */
const read = new WeakMap<ModuleDraft, readonly ScenarioDraft[]>();

export function scenariosOf({ draft }: LintContext): readonly ScenarioDraft[] {
  const known = read.get(draft);
  if (known) return known;
  const scenarios = draft.sections.flatMap((section) => {
    const steps = readScenario(section);
    return steps.length === 0 ? [] : [{ section, steps }];
  });
  read.set(draft, scenarios);
  return scenarios;
}

export const stepsIn = (context: LintContext): StepDraft[] =>
  scenariosOf(context).flatMap(({ steps }) => steps);

/** The words by which every message names a step. */
export const stepText = ({ item }: StepDraft, { render }: LintContext): string =>
  shorten(render.text(item.heading.text));

export const choiceText = ({ markdown }: ChoiceDraft, { render }: LintContext): string =>
  shorten(render.text(markdown));

type Follow = (choice: ChoiceDraft) => boolean;
const ALL: Follow = () => true;

/** Positions of the steps that can be come by from the first one, by the choices that count. */
export function reachedSteps(steps: readonly StepDraft[], follow: Follow = ALL): Set<number> {
  const reached = new Set<number>([0]);
  for (const at of reached)
    for (const choice of steps[at]?.choices ?? [])
      if (choice.to !== undefined && follow(choice)) reached.add(choice.to);
  return reached;
}

/** What has an arrow that leads nowhere is a fault of its own, not an end. */
const ends = (choice: ChoiceDraft): boolean => choice.to === undefined;

/** Positions of the steps from which the end can be reached, by the choices that count. */
export function endingSteps(steps: readonly StepDraft[], follow: Follow = ALL): Set<number> {
  const ending = new Set<number>();
  const leadsOut = (choice: ChoiceDraft): boolean =>
    follow(choice) && (ends(choice) || (choice.to !== undefined && ending.has(choice.to)));
  for (let size = -1; size !== ending.size; ) {
    size = ending.size;
    for (const [at, { choices }] of steps.entries()) if (choices.some(leadsOut)) ending.add(at);
  }
  return ending;
}
