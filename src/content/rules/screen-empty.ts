import type { SectionDraft } from '../draft.ts';
import { isItemKind } from '../kinds.ts';
import type { Rule } from '../rule.ts';
import { screenName, sectionPlace } from '../rule-helpers.ts';

function wordsFor(section: SectionDraft): { message: string; fix: string } {
  const name = screenName(section);
  if (section.kind === 'scenario')
    return {
      message: `${name} has no step.`,
      fix: 'Add a step: a line `### ` with what happens, and its choices below it.',
    };
  return isItemKind(section.kind)
    ? {
        message: `${name} has no question.`,
        fix: 'Add a question: a line `### ` with its words, and answers below it.',
      }
    : { message: `${name} is empty.`, fix: 'Add text below it, or take the heading out.' };
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
        ...wordsFor(section),
      };
    }
  },
};
