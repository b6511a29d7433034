import { faultWords } from '../fault-words.ts';
import { readTask } from '../read-task.ts';
import type { Rule } from '../rule.ts';
import { placeOf, screenText } from '../rule-helpers.ts';

export const checkEmpty: Rule = {
  name: 'check-empty',
  severity: 'error',
  *check({ draft, render }) {
    for (const section of draft.sections) {
      if (section.kind !== 'on-the-job') continue;
      for (const entry of readTask(section.text).checklist) {
        if (render.text(entry.markdown) !== '') continue;
        yield {
          ...placeOf(entry),
          ...faultWords('lintScreens.check-empty', { screen: screenText(section) }),
        };
      }
    }
  },
};
