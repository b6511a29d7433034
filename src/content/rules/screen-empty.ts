import type { SectionDraft } from '../draft.ts';
import { faultWords } from '../fault-words.ts';
import { isItemKind } from '../kinds.ts';
import type { Rule } from '../rule.ts';
import { screenName, sectionPlace } from '../rule-helpers.ts';

function missingIn({ kind }: SectionDraft): 'scenario' | 'items' | 'text' {
  if (kind === 'scenario') return 'scenario';
  return isItemKind(kind) ? 'items' : 'text';
}

export const screenEmpty: Rule = {
  name: 'screen-empty',
  severity: 'warning',
  *check({ draft }) {
    for (const section of draft.sections) {
      const asks = isItemKind(section.kind);
      if (section.items.length > 0 || (!asks && section.text.length > 0)) continue;
      yield {
        ...sectionPlace(section),
        ...faultWords(`lintText.screen-empty.${missingIn(section)}`, { screen: screenName(section) }),
      };
    }
  },
};
