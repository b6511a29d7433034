const BRACKETS = /\[([^[\]]*)\]/g;

/** A plan's sentence, taken apart at its brackets. */
export interface PlanText {
  /** Around the brackets: one more than there are brackets. */
  readonly around: readonly string[];
  readonly brackets: readonly string[];
}

export function readPlan(text: string): PlanText {
  const pieces = text.split(BRACKETS);
  return {
    around: pieces.filter((_, index) => index % 2 === 0),
    brackets: pieces.filter((_, index) => index % 2 === 1).map((bracket) => bracket.trim()),
  };
}

/** Two brackets that say something, with words before each. */
export const isPlan = ({ around, brackets }: PlanText): boolean =>
  brackets.length === 2 &&
  brackets.every((bracket) => bracket !== '') &&
  around.slice(0, 2).every((words) => /\p{L}/u.test(words));
