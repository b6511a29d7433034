import { readTask } from '../read-task.ts';
import type { Rule } from '../rule.ts';
import { placeOf, screenName } from '../rule-helpers.ts';

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
          message: `${screenName(section)} has a line in its checklist without words.`,
          fix: 'Write behind the box what a supervisor can see, or take the line out.',
        };
      }
    }
  },
};
