import type { Edit } from '../domain/diagnostic.ts';
import type { ModuleDraft } from './draft.ts';
import { faultWords } from './fault-words.ts';
import { entryOf } from './front-matter.ts';
import type { Finding } from './rule.ts';
import { type Piece, piecesOf } from './translation-pieces.ts';

/** The setting of a translation that notes what each of its parts translates. */
const NOTES_KEY = 'translates';

/** `- least-prompt 3f2a9c1b 88d01e22`: the part, its source's hash and its own when it was last in step. */
const NOTE = /^(\S+)[ \t]+([0-9a-f]{8})[ \t]+([0-9a-f]{8})$/;

interface Note {
  readonly source: string;
  readonly own: string;
}

type State = 'new' | 'same' | 'reworded' | 'renewed' | 'stale';

/** Own words that changed after the source did are taken as brought up to date. */
function stateOf(note: Note | undefined, source: Piece, own: Piece): State {
  if (!note) return 'new';
  if (note.source === source.hash) return note.own === own.hash ? 'same' : 'reworded';
  return note.own === own.hash ? 'stale' : 'renewed';
}

function notesOf(draft: ModuleDraft): ReadonlyMap<string, Note> {
  const lines = entryOf(draft.frontMatter, NOTES_KEY)?.list ?? [];
  return new Map(
    lines.flatMap(({ text }) => {
      const [, id = '', source = '', own = ''] = NOTE.exec(text) ?? [];
      return id === '' ? [] : [[id, { source, own }] as const];
    }),
  );
}

/** Writes these lines in place of the ones that are there. */
function editsFor(draft: ModuleDraft, wanted: readonly string[]): Edit[] {
  const entry = entryOf(draft.frontMatter, NOTES_KEY);
  const written = entry?.list ?? [];
  if (written.length === 0) {
    const fence = draft.lines.filter(({ text }) => /^---[ \t]*$/.test(text))[1];
    const start = entry ? [] : [`${NOTES_KEY}:`];
    const line = entry ? entry.line + 1 : fence?.number;
    const text = [...start, ...wanted].map((one) => `${one}\n`).join('');
    return line === undefined ? [] : [{ line, column: 1, length: 0, text }];
  }
  return written.flatMap(({ line }, index) => {
    const old = draft.lines[line - 1]?.text ?? '';
    const text = index === written.length - 1 ? wanted.slice(index).join('\n') : (wanted[index] ?? '');
    return old === text ? [] : [{ line, column: 1, length: old.length, text }];
  });
}

interface Compared {
  readonly source: Piece;
  readonly own: Piece;
  readonly state: State;
  readonly note: Note | undefined;
}

const noteLine = ({ source, own, state, note }: Compared): string =>
  state === 'stale' && note
    ? `- ${source.id} ${note.source} ${note.own}`
    : `- ${source.id} ${source.hash} ${own.hash}`;

const staleFinding = ({ source, own }: Compared, file: string): Finding => ({
  line: own.line,
  column: 1,
  ...faultWords('lintTranslation.translation-stale', {
    part: source.name,
    file,
    line: source.line,
    id: source.id,
    setting: NOTES_KEY,
  }),
});

interface Notes {
  /** Parts whose source changed. */
  readonly stale: readonly Finding[];
  /** What the settings do not note yet; its edits note it. */
  readonly unnoted: readonly Finding[];
}

/**
 * Compares the parts of a translation, which has the structure of its source, with what its settings note of them.
 * @param file of the source, for messages
 */
export function compareNotes(source: ModuleDraft, own: ModuleDraft, file: string): Notes {
  const notes = notesOf(own);
  const pieces = piecesOf(own);
  const compared = piecesOf(source).flatMap((from, index): Compared[] => {
    const piece = pieces[index];
    const note = notes.get(from.id);
    return piece ? [{ source: from, own: piece, note, state: stateOf(note, from, piece) }] : [];
  });
  const open = compared.filter(({ state }) => state !== 'same' && state !== 'stale');
  const edits = editsFor(own, compared.map(noteLine));
  const unnoted: Finding = {
    line: entryOf(own.frontMatter, NOTES_KEY)?.line ?? 1,
    column: 1,
    ...faultWords('lintTranslation.translation-unmarked', { file, count: open.length }),
    edits,
  };
  return {
    stale: compared.filter(({ state }) => state === 'stale').map((one) => staleFinding(one, file)),
    unnoted: open.length === 0 ? [] : [unnoted],
  };
}
