import { faultWords } from '../fault-words.ts';
import { entryOf, listOf } from '../front-matter.ts';
import { isMisspelled } from '../front-matter-checks.ts';
import { MODULE_KEYS } from '../front-matter-values.ts';
import type { Rule } from '../rule.ts';

const MOST = 2;

export const objectivesCount: Rule = {
  name: 'objectives-count',
  severity: 'warning',
  *check({ draft: { frontMatter } }) {
    const entry = entryOf(frontMatter, 'objectives');
    const count = listOf(frontMatter, 'objectives').length;
    if (!frontMatter.present || (count > 0 && count <= MOST)) return;
    if (count === 0 && isMisspelled(frontMatter, 'objectives', MODULE_KEYS)) return;
    yield {
      line: entry?.line ?? 1,
      column: entry?.column ?? 1,
      ...(count === 0
        ? faultWords('lintSettings.objectives-missing')
        : faultWords('lintSettings.objectives-count', { count })),
    };
  },
};
