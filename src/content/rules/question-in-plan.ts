import type { Rule } from '../rule.ts';
import { placeOf, questionName } from '../rule-helpers.ts';

export const questionInPlan: Rule = {
  name: 'question-in-plan',
  severity: 'error',
  *check(context) {
    for (const read of context.items) {
      if (read.section.kind !== 'plan' || read.personal) continue;
      yield {
        ...placeOf(read.item.heading),
        message: `${questionName(read, context)} stands under \`## Plan\` and is neither a plan nor a reflection.`,
        fix: 'Add a line `Plan: If [cue], then I will [action]` or `Reflect: ` below it, or move it under `## Check`.',
      };
    }
  },
};
