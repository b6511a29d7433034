import type { Line, Place } from './draft.ts';
import { slugOf } from './read-heading.ts';
import { indentOf, isBlank } from './read-lines.ts';
import { readListEntry } from './read-mark.ts';

/** One line of a supervisor's checklist. */
export interface CheckDraft extends Place {
  /** Given or derived, unique in the list. */
  readonly id: string;
  readonly markdown: string;
}

const ID = /[ \t]*\{#([^{}]*)\}[ \t]*$/;

/** The lines of `## On the job` taken apart: its task list is the checklist, the rest is text. */
export function readTask(lines: readonly Line[]): { text: Line[]; checklist: CheckDraft[] } {
  const text: Line[] = [];
  const entries: (Place & { content: string[] })[] = [];
  let inEntry = false;
  for (const line of lines) {
    const entry = line.code ? undefined : readListEntry(line.text);
    if (entry?.mark === 'box') {
      entries.push({ line: line.number, column: entry.column, content: [entry.text] });
      inEntry = true;
    } else if (inEntry && !line.code && !entry && !isBlank(line) && indentOf(line.text) >= 2) {
      entries.at(-1)?.content.push(line.text.trim());
    } else {
      inEntry = false;
      text.push(line);
    }
  }
  return { text, checklist: withIds(entries) };
}

function withIds(entries: readonly (Place & { content: string[] })[]): CheckDraft[] {
  const taken = new Set<string>();
  return entries.map(({ line, column, content }, index) => {
    const written = content.join(' ');
    const markdown = written.replace(ID, '');
    const base = slugOf(ID.exec(written)?.[1] ?? '') || slugOf(markdown) || `check-${index + 1}`;
    let id = base;
    for (let count = 2; taken.has(id); count++) id = `${base}-${count}`;
    taken.add(id);
    return { id, markdown, line, column };
  });
}
