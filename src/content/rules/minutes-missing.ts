import { entryText } from '../front-matter.ts';
import { isMisspelled } from '../front-matter-checks.ts';
import { MODULE_KEYS } from '../front-matter-values.ts';
import type { Rule } from '../rule.ts';

export const minutesMissing: Rule = {
  name: 'minutes-missing',
  severity: 'error',
  *check({ draft: { frontMatter } }) {
    if (!frontMatter.present || entryText(frontMatter, 'minutes') !== undefined) return;
    if (isMisspelled(frontMatter, 'minutes', MODULE_KEYS)) return;
    yield {
      line: 1,
      column: 1,
      message: 'The module does not say how many minutes it takes.',
      fix: 'Add a line such as `minutes: 8` to the settings at the top.',
    };
  },
};
