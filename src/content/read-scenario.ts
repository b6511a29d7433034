import type { ChoiceCredit } from '../domain/items/item.ts';
import type { AnswerDraft, ItemDraft, SectionDraft } from './draft.ts';
import { slugOf } from './read-heading.ts';

/** A choice of a step, its target looked up. */
export interface ChoiceDraft extends AnswerDraft {
  readonly credit: ChoiceCredit;
  /** Position of the step it leads to; absent: the story ends, or the target does not exist. */
  readonly to?: number;
  /** It has an arrow that leads nowhere. */
  readonly lost: boolean;
}

export interface StepDraft {
  readonly item: ItemDraft;
  readonly choices: readonly ChoiceDraft[];
}

/** A step is named by its id, or by its heading: capitals, marks and spaces make no difference. */
function findStep(steps: readonly ItemDraft[], target: string): number | undefined {
  const slug = slugOf(target);
  const byId = steps.findIndex(({ id }) => id === slug);
  const found = byId >= 0 ? byId : steps.findIndex(({ heading }) => slugOf(heading.text) === slug);
  return slug === '' || found < 0 ? undefined : found;
}

const creditOf = ({ ticked, half }: AnswerDraft): ChoiceCredit => (ticked ? 1 : half ? 0.5 : 0);

function readChoice(steps: readonly ItemDraft[], answer: AnswerDraft): ChoiceDraft {
  const { target } = answer;
  const to = target && findStep(steps, target.text);
  return {
    ...answer,
    credit: creditOf(answer),
    lost: target !== undefined && to === undefined,
    ...(to === undefined ? {} : { to }),
  };
}

/** The steps of a scenario section with what their choices lead to; none for other sections. */
export const readScenario = ({ kind, items }: Pick<SectionDraft, 'kind' | 'items'>): StepDraft[] =>
  kind === 'scenario'
    ? items.map((item) => ({ item, choices: item.answers.map((answer) => readChoice(items, answer)) }))
    : [];
