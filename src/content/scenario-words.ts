import type { StepBlock } from '../domain/items/item-type.ts';
import { bestPath } from '../domain/items/scenario-path.ts';

interface BestStep {
  readonly step: StepBlock;
  /** Position of the best choice. */
  readonly best: number;
}

/** The steps of the best path; without one, all of them. */
function bestSteps(steps: readonly StepBlock[]): BestStep[] {
  const path = bestPath({ steps });
  if (path.length === 0) return steps.map((step) => ({ step, best: 0 }));
  const found: BestStep[] = [];
  let at = 0;
  for (const best of path) {
    const step = steps[at];
    if (step) found.push({ step, best });
    at = step?.choices[best]?.to ?? at;
  }
  return found;
}

/** Markdown that a learner reads who always chooses best: each step with all its choices. */
export const stepsToRead = (steps: readonly StepBlock[] = []): string[] =>
  bestSteps(steps).flatMap(({ step: { heading, body, choices } }) => [
    heading,
    body,
    ...choices.map(({ markdown }) => markdown),
  ]);

/** Markdown of what comes of those choices. */
export const consequencesToRead = (steps: readonly StepBlock[] = []): string[] =>
  bestSteps(steps).map(({ step, best }) => step.choices[best]?.feedback?.markdown ?? '');
