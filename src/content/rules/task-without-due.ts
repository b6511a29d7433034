import { faultWords } from '../fault-words.ts';
import type { Rule } from '../rule.ts';
import { screenText, sectionPlace } from '../rule-helpers.ts';

export const taskWithoutDue: Rule = {
  name: 'task-without-due',
  severity: 'warning',
  *check({ draft }) {
    for (const section of draft.sections) {
      if (section.kind !== 'on-the-job' || section.keywords.some(({ name }) => name === 'Due')) continue;
      yield {
        ...sectionPlace(section),
        ...faultWords('lintScreens.task-without-due', { screen: screenText(section) }),
      };
    }
  },
};
