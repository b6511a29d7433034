import type { Rule } from '../rule.ts';
import { screenName, sectionPlace } from '../rule-helpers.ts';

export const taskWithoutDue: Rule = {
  name: 'task-without-due',
  severity: 'warning',
  *check({ draft }) {
    for (const section of draft.sections) {
      if (section.kind !== 'on-the-job' || section.keywords.some(({ name }) => name === 'Due')) continue;
      yield {
        ...sectionPlace(section),
        message: `${screenName(section)} does not say when it is due; 7 days are taken.`,
        fix: 'Write `Due: 7 days` on the line below its heading.',
      };
    }
  },
};
