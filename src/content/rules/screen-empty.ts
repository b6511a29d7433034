import { isItemKind } from '../kinds.ts';
import type { Rule } from '../rule.ts';
import { screenName, sectionPlace } from '../rule-helpers.ts';

export const screenEmpty: Rule = {
  name: 'screen-empty',
  severity: 'warning',
  *check({ draft }) {
    for (const section of draft.sections) {
      const asks = isItemKind(section.kind);
      if (section.items.length > 0 || (!asks && section.text.length > 0)) continue;
      yield {
        ...sectionPlace(section),
        message: `${screenName(section)} ${asks ? 'has no question' : 'is empty'}.`,
        fix: asks
          ? 'Add a question: a line `### ` with its words, and answers below it.'
          : 'Add text below it, or take the heading out.',
      };
    }
  },
};
