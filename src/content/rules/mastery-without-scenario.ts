import { faultWords } from '../fault-words.ts';
import { entryOf } from '../front-matter.ts';
import { readYesNo } from '../front-matter-values.ts';
import type { Rule } from '../rule.ts';

export const masteryWithoutScenario: Rule = {
  name: 'mastery-without-scenario',
  severity: 'warning',
  *check({ draft }) {
    const entry = entryOf(draft.frontMatter, 'mastery');
    const asked = entry && readYesNo(entry.value) === true;
    if (!entry || !asked || draft.sections.some(({ kind }) => kind === 'scenario')) return;
    yield {
      ...entry.valuePlace,
      ...faultWords('lintSettings.mastery-without-scenario'),
    };
  },
};
