import type { Stage } from './stage.ts';

/** One thing that is bent against the running server, and what it must answer. */
export interface Case {
  /** The number in the list of cases; `A+` and so on for what the list misses. */
  readonly id: string;
  readonly rule: string;
  readonly bend: string;
  readonly answer: string;
  run(stage: Stage): Promise<string>;
}

export type Runner = (stage: Stage) => Promise<string>;

/** Rows of one number: rule, bend, answer, how. */
export const rows = (id: string, ...list: readonly (readonly [string, string, string, Runner])[]): Case[] =>
  list.map(([rule, bend, answer, run]) => ({ id, rule, bend, answer, run }));

/** Counts equal answers: `19 x 401 LAUNCH_REPLAYED, 1 x opens for a learner`. */
export function tally(answers: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const answer of answers) counts.set(answer, (counts.get(answer) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([answer, count]) => `${count} x ${answer}`)
    .join(', ');
}
