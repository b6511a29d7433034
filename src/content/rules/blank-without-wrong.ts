import { eachBlank } from '../blank-rules.ts';
import type { Rule } from '../rule.ts';
import { questionName } from '../rule-helpers.ts';

export const blankWithoutWrong: Rule = {
  name: 'blank-without-wrong',
  severity: 'error',
  check: (context) =>
    eachBlank(context, ({ picked, parts }, _texts, read) =>
      picked && parts.every(({ starred }) => starred)
        ? {
            message: `${questionName(read, context)} has a blank to pick from in which every choice is right.`,
            fix: 'Add a wrong choice without a star, or take the stars out, so that learners type.',
          }
        : undefined,
    ),
};
