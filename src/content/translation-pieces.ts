import { createHash } from 'node:crypto';
import { type Phrase, phrase } from '../i18n/phrase.ts';
import type { ModuleDraft } from './draft.ts';

/** A part of a file that is translated and goes stale by itself: the settings, a screen's text, or a question. */
export interface Piece {
  /** `@settings`, else the id of the screen or question. */
  readonly id: string;
  /** Where it starts. */
  readonly line: number;
  /** Of its text; ids and blank lines do not count. */
  readonly hash: string;
  /** For messages. */
  readonly name: Phrase;
}

/** Settings that are words; the others count as in the source. */
const TRANSLATED = ['title', 'summary', 'objectives', 'note', 'certificate'];

const ID_MARK = /[ \t]*\{#[^}]*\}[ \t]*$/;

function hashOf(lines: readonly string[]): string {
  const text = lines.map((line) => line.replace(ID_MARK, '').trim()).filter((line) => line !== '');
  return createHash('sha256').update(text.join('\n')).digest('hex').slice(0, 8);
}

function settingsOf({ frontMatter }: ModuleDraft): Piece {
  const words = TRANSLATED.flatMap((key) => {
    const entry = frontMatter.entries.find((one) => one.key === key);
    return entry ? [key, entry.value, ...entry.list.map(({ text }) => text)] : [];
  });
  return { id: '@settings', line: 1, hash: hashOf(words), name: phrase('lintTranslation.part.settings') };
}

const named = ({ text }: { readonly text: string }): Phrase =>
  phrase('lintTranslation.part.named', { name: text });

/** The pieces of a file in its order. Each ends where the next one starts. */
export function piecesOf(draft: ModuleDraft): Piece[] {
  const starts = draft.sections.flatMap(({ id, heading, text, items }) => [
    {
      id,
      line: heading?.line ?? text[0]?.number ?? 1,
      name: heading ? named(heading) : phrase('lintTranslation.part.opening'),
    },
    ...items.map((item) => ({ id: item.id, line: item.heading.line, name: named(item.heading) })),
  ]);
  const pieces = starts.map((start, index): Piece => {
    const end = starts[index + 1]?.line ?? draft.lines.length + 1;
    const lines = draft.lines.slice(start.line - 1, end - 1).map(({ text }) => text);
    return { ...start, hash: hashOf(lines) };
  });
  return [settingsOf(draft), ...pieces];
}
