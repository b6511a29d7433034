import type { Edit } from '../../domain/diagnostic.ts';
import { editDistance } from '../../domain/items/edit-distance.ts';
import type { HeadingDraft } from '../draft.ts';
import { faultWords } from '../fault-words.ts';
import { KIND_NAMES } from '../kinds.ts';
import type { Rule } from '../rule.ts';
import { placeOf, shorten } from '../rule-helpers.ts';

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}]/gu, '');

const nameOf = (heading: string): string => heading.split(':', 1)[0] ?? '';

/** The kind that this name almost is. */
export function almostKind(heading: string): string | undefined {
  const name = bare(nameOf(heading));
  return Object.values(KIND_NAMES).find((kind) => editDistance(name, bare(kind), 1) <= 1);
}

/** The name in the heading becomes the kind's. */
function nameEdit(heading: HeadingDraft, line: string, kind: string): Edit {
  const name = nameOf(heading.text).trimEnd();
  const column = line.indexOf(name, heading.column - 1 + heading.level) + 1;
  return { line: heading.line, column, length: name.length, text: kind };
}

export const kindMisspelled: Rule = {
  name: 'kind-misspelled',
  severity: 'warning',
  *check({ draft }) {
    for (const { kind, heading } of draft.sections) {
      const almost = kind === 'text' && heading ? almostKind(heading.text) : undefined;
      if (!heading || almost === undefined) continue;
      yield {
        ...placeOf(heading),
        ...faultWords('lintText.kind-misspelled', { text: shorten(heading.text), kind: almost }),
        edits: [nameEdit(heading, draft.lines[heading.line - 1]?.text ?? '', almost)],
      };
    }
  },
};
