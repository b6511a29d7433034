import type { StoryStep } from './answered.ts';
import type { ScenarioChoice, ScenarioItem, ScenarioStep } from './item.ts';
import { bestPath, type Walk, walk } from './scenario-path.ts';

/** Tries, from 1, in which this choice was made. */
const chosenIn = (walks: readonly Walk[], step: ScenarioStep, choice: ScenarioChoice): number[] =>
  walks.flatMap(({ turns }, index) =>
    turns.some((turn) => turn.step === step && turn.choice === choice) ? [index + 1] : [],
  );

function mapStep(
  item: ScenarioItem,
  walks: readonly Walk[],
  step: ScenarioStep,
  place: number | undefined,
): StoryStep {
  const choices = step.choices.map((choice) => {
    const next = choice.to === undefined ? undefined : item.steps[choice.to];
    return {
      html: choice.html,
      credit: choice.credit,
      chosenIn: chosenIn(walks, step, choice),
      ...(choice.feedback && { consequence: choice.feedback.html }),
      ...(next && { to: next.heading }),
    };
  });
  return {
    heading: step.heading,
    body: step.body,
    choices,
    ...(place !== undefined && { place }),
    ...(step.why && { why: step.why }),
  };
}

/** All steps of a scenario with what every choice leads to: the best path first, then the others as they stand. */
export function storyMap(item: ScenarioItem, walks: readonly Walk[]): StoryStep[] {
  const best = walk(item, bestPath(item)).turns.map(({ step }) => step);
  const others = item.steps.filter((step) => !best.includes(step));
  return [
    ...best.map((step, index) => mapStep(item, walks, step, index + 1)),
    ...others.map((step) => mapStep(item, walks, step, undefined)),
  ];
}
