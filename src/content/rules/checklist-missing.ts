import { readTask } from '../read-task.ts';
import type { Rule } from '../rule.ts';
import { screenName, sectionPlace } from '../rule-helpers.ts';

export const checklistMissing: Rule = {
  name: 'checklist-missing',
  severity: 'warning',
  *check({ draft }) {
    for (const section of draft.sections) {
      if (section.kind !== 'on-the-job' || section.text.length === 0) continue;
      if (readTask(section.text).checklist.length > 0) continue;
      yield {
        ...sectionPlace(section),
        message: `${screenName(section)} has no checklist, so a supervisor cannot confirm it.`,
        fix: 'Add lines `- [ ] ` with what a supervisor can see when it is done.',
      };
    }
  },
};
