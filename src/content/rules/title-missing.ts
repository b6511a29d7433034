import { faultWords } from '../fault-words.ts';
import { entryText } from '../front-matter.ts';
import { isMisspelled } from '../front-matter-checks.ts';
import { MODULE_KEYS } from '../front-matter-values.ts';
import type { Rule } from '../rule.ts';

export const titleMissing: Rule = {
  name: 'title-missing',
  severity: 'error',
  *check({ draft: { frontMatter } }) {
    if (!frontMatter.present || entryText(frontMatter, 'title') !== undefined) return;
    if (isMisspelled(frontMatter, 'title', MODULE_KEYS)) return;
    yield {
      line: 1,
      column: 1,
      ...faultWords('lintSettings.title-missing'),
    };
  },
};
