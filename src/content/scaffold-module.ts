import type { ScaffoldParts } from './scaffold-parts.ts';
import { scaffoldPartsIn } from './scaffold-parts-in.ts';

export interface ModuleFacts {
  readonly title: string;
  readonly id: string;
  /** Whole minutes. */
  readonly minutes: number;
  /** Of the course, BCP 47. */
  readonly language: string;
}

/** Questions in the pool, and how many of them an attempt draws. */
const POOL = 8;
const PICK = 5;

/**
 * A module with every part that a good one has, in words that say what to put in their place. The check finds nothing
 * wrong with it.
 */
export function scaffoldModule(facts: ModuleFacts): string {
  const parts = scaffoldPartsIn(facts.language);
  return [settings(facts, parts), learn(parts), parts.scenario, quiz(parts), after(parts)].join('\n');
}

const settings = ({ title, id, minutes }: ModuleFacts, { objective, opening }: ScaffoldParts): string => `---
title: ${title}
id: ${id}
minutes: ${minutes}
objectives:
  - ${objective}
---

${opening}
`;

const learn = (parts: ScaffoldParts): string => `## Warm-up

${parts.guess}

${parts.question('first-guess', parts.names.guess)}
${parts.learn}
## Check

${parts.question('practice', parts.names.practice)}`;

const quiz = ({ question, names }: ScaffoldParts): string => `## Quiz
Pick: ${PICK}

${Array.from({ length: POOL }, (_, index) => question(`question-${index + 1}`, names.question(index + 1))).join('\n')}`;

const after = ({ after: tasks, question, names, sources }: ScaffoldParts): string => `${tasks}
## Review

${question('review-1', names.review(1))}
${question('review-2', names.review(2))}
## Sources

${sources}
`;
