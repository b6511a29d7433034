import { type Phrase, phrase } from '../../i18n/phrase.ts';
import { nearestTo } from '../nearest.ts';
import { slugOf } from '../read-heading.ts';
import type { StepDraft } from '../read-scenario.ts';
import type { Rule } from '../rule.ts';
import { placeOf, shorten } from '../rule-helpers.ts';
import { choiceText, scenariosOf } from '../scenario-rules.ts';

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

function fixOf(target: string, steps: readonly StepDraft[]): Phrase {
  if (END_WORDS.has(slugOf(target))) return phrase('lintScenario.scenario-target-unknown.end');
  const nearest = nearestStep(target, steps);
  return nearest === undefined
    ? phrase('lintScenario.scenario-target-unknown.fix')
    : phrase('lint.nearest', { name: shorten(nearest) });
}

export const scenarioTargetUnknown: Rule = {
  name: 'scenario-target-unknown',
  severity: 'error',
  *check(context) {
    for (const { steps } of scenariosOf(context)) {
      for (const choice of steps.flatMap(({ choices }) => choices)) {
        const { target } = choice;
        if (!target || !choice.lost) continue;
        const words = { choice: choiceText(choice, context), target: shorten(target.text) };
        yield {
          ...placeOf(target),
          message: phrase(`lintScenario.scenario-target-${target.text === '' ? 'empty' : 'unknown'}`, words),
          fix: fixOf(target.text, steps),
        };
      }
    }
  },
};
