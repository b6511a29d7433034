import { faultWords } from '../fault-words.ts';
import { readTask } from '../read-task.ts';
import type { Rule } from '../rule.ts';
import { screenText, sectionPlace } from '../rule-helpers.ts';

export const checklistMissing: Rule = {
  name: 'checklist-missing',
  severity: 'warning',
  *check({ draft }) {
    for (const section of draft.sections) {
      if (section.kind !== 'on-the-job' || section.text.length === 0) continue;
      if (readTask(section.text).checklist.length > 0) continue;
      yield {
        ...sectionPlace(section),
        ...faultWords('lintScreens.checklist-missing', { screen: screenText(section) }),
      };
    }
  },
};
