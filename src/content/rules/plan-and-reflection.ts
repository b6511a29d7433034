import type { Rule } from '../rule.ts';
import { placeOf, questionName } from '../rule-helpers.ts';

export const planAndReflection: Rule = {
  name: 'plan-and-reflection',
  severity: 'error',
  *check(context) {
    for (const read of context.items) {
      const reflect = read.item.keywords.find(({ name }) => name === 'Reflect');
      if (!reflect || read.block.plan === undefined) continue;
      yield {
        ...placeOf(reflect),
        message: `${questionName(read, context)} is a plan and a reflection at once.`,
        fix: 'Put a line `### ` with words of its own above the `Reflect:` line.',
      };
    }
  },
};
