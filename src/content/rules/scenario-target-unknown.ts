import { nearestTo } from '../nearest.ts';
import { slugOf } from '../read-heading.ts';
import type { StepDraft } from '../read-scenario.ts';
import type { Rule } from '../rule.ts';
import { placeOf, quote } from '../rule-helpers.ts';
import { choiceName, scenariosOf } from '../scenario-rules.ts';

const END_WORDS: ReadonlySet<string> = new Set(['end', 'the-end', 'ends', 'finish', 'fin']);

/** Headings first: they are what trainers read. */
function nearestStep(target: string, steps: readonly StepDraft[]): string | undefined {
  const headings = steps.map(({ item }) => item.heading.text);
  return (
    nearestTo(target, headings) ??
    nearestTo(
      target,
      steps.map(({ item }) => item.id),
    )
  );
}

function fixOf(target: string, steps: readonly StepDraft[]): string {
  if (END_WORDS.has(slugOf(target))) return 'Take the arrow out to end the story here.';
  const nearest = nearestStep(target, steps);
  return nearest === undefined
    ? 'Write the heading or the id of a step behind the arrow, or take the arrow out to end the story here.'
    : `Did you mean ${quote(nearest)}?`;
}

export const scenarioTargetUnknown: Rule = {
  name: 'scenario-target-unknown',
  severity: 'error',
  *check(context) {
    for (const { steps } of scenariosOf(context)) {
      for (const choice of steps.flatMap(({ choices }) => choices)) {
        const { target } = choice;
        if (!target || !choice.lost) continue;
        const leads =
          target.text === ''
            ? 'has an arrow with nothing behind it'
            : `leads to ${quote(target.text)}, which is no step of this scenario`;
        yield {
          ...placeOf(target),
          message: `The choice ${choiceName(choice, context)} ${leads}.`,
          fix: fixOf(target.text, steps),
        };
      }
    }
  },
};
