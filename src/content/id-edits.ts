import type { Edit } from '../domain/diagnostic.ts';
import type { HeadingDraft, ModuleDraft, SectionDraft } from './draft.ts';
import { isId } from './front-matter-values.ts';

/** A heading with the id it has today, written or derived. */
interface Named {
  readonly id: string;
  readonly heading: HeadingDraft;
}

/**
 * Writes the ids that headings have today behind them, so that a rewording keeps results and places. A bare kind such
 * as `## Quiz` is left alone: it has no words of its own that could change. Where two headings have one id, the first
 * keeps it.
 */
export function idEdits(draft: ModuleDraft): Edit[] {
  const seen = new Set<string>();
  return draft.sections.flatMap(namedIn).flatMap(({ id, heading }) => {
    const isFirst = !seen.has(id);
    seen.add(id);
    if (!isFirst || heading.id || heading.text === '' || !isId(id)) return [];
    const line = draft.lines[heading.line - 1]?.text ?? '';
    const column = line.indexOf(heading.text, heading.column - 1 + heading.level) + heading.text.length + 1;
    return [{ line: heading.line, column, length: 0, text: ` {#${id}}` }];
  });
}

function namedIn(section: SectionDraft): Named[] {
  const own = section.heading && hasWords(section) ? [{ id: section.id, heading: section.heading }] : [];
  return [...own, ...section.items.map(({ id, heading }) => ({ id, heading }))];
}

/** A scenario is an item itself, so its id matters even when it has no title yet. */
const hasWords = ({ kind, ownTitle }: SectionDraft): boolean => kind === 'scenario' || ownTitle !== undefined;
