import type { StepBlock } from '../domain/items/item-type.ts';
import { itemTypeOf } from '../domain/items/item-types.ts';
import type { ReadItem } from './build-item.ts';
import type { SectionDraft } from './draft.ts';
import { KIND_NAMES } from './kinds.ts';
import { markdownOf } from './read-lines.ts';
import { readScenario, type StepDraft } from './read-scenario.ts';

const blockOf = ({ item, choices }: StepDraft): StepBlock => ({
  id: item.id,
  heading: item.heading.text,
  body: markdownOf(item.body),
  choices: choices.map(({ markdown, credit, to, feedback }) => ({
    markdown,
    credit,
    ...(to === undefined ? {} : { to }),
    ...(feedback && { feedback }),
  })),
  ...(item.feedback && { why: item.feedback.markdown }),
});

/** A scenario section as the one item that it is; its id is the screen's. None for a section without steps. */
export function readScenarioItem(section: SectionDraft): ReadItem[] {
  const steps = readScenario(section).map(blockOf);
  if (steps.length === 0 || !section.heading) return [];
  const heading = { ...section.heading, text: section.ownTitle ?? KIND_NAMES.scenario };
  const item = { heading, id: section.id, body: [], answers: [], keywords: section.keywords };
  return [
    {
      section,
      item,
      block: { lines: [], exact: false, asText: false, steps },
      type: itemTypeOf({ type: 'scenario' }),
    },
  ];
}
