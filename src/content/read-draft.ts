import type { ModuleDraft } from './draft.ts';
import { readFrontMatter } from './front-matter.ts';
import { readLines } from './read-lines.ts';
import { readSections } from './read-sections.ts';

/** A module file taken apart by the reading rule, before any Markdown is rendered. Pure, never throws. */
export function readDraft(text: string): ModuleDraft {
  const { lines, openFence } = readLines(text);
  const { frontMatter, rest } = readFrontMatter(lines);
  const { sections, oddities } = readSections(rest);
  return { lines, frontMatter, sections, oddities, ...(openFence ? { openFence } : {}) };
}
