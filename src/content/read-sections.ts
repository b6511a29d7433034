import type { ScreenKind } from '../domain/course.ts';
import type { HeadingDraft, ItemDraft, Keyword, Line, Oddity, SectionDraft } from './draft.ts';
import { isItemKind, kindOf } from './kinds.ts';
import { readHeading, readKeyword, slugOf } from './read-heading.ts';
import { readItem } from './read-item.ts';
import { isBlank, trimLines } from './read-lines.ts';
import { readListEntry } from './read-mark.ts';
import { readTarget } from './read-target.ts';

interface Block {
  readonly heading?: HeadingDraft;
  readonly lines: Line[];
}

/** The screens of a file: what stands before the first `##`, then one for each `##`. */
export function readSections(lines: readonly Line[]): { sections: SectionDraft[]; oddities: Oddity[] } {
  const oddities: Oddity[] = [];
  const blocks = splitAt(lines, 2);
  const sections = blocks.flatMap((block) => {
    if (!block.heading) return block.lines.every(isBlank) ? [] : [readOpening(block.lines)];
    return [readSection(block.heading, block.lines, oddities)];
  });
  return { sections, oddities };
}

/** Splits at headings of exactly this level; the first block has none. */
function splitAt(lines: readonly Line[], level: number): Block[] {
  const blocks: Block[] = [{ lines: [] }];
  for (const line of lines) {
    const heading = readHeading(line);
    if (heading?.level === level) blocks.push({ heading, lines: [] });
    else blocks.at(-1)?.lines.push(line);
  }
  return blocks;
}

/** Splits at `###`, and at `####` where only a question can stand: after answers, or over the first ones. */
function splitAtQuestions(lines: readonly Line[], oddities: Oddity[]): Block[] {
  const blocks: Block[] = [{ lines: [] }];
  let answered = false;
  for (const [index, line] of lines.entries()) {
    const heading = readHeading(line);
    const deep = heading && heading.level > 3;
    const asks = deep && (answered || (!blocks.at(-1)?.heading && headsAnswers(lines, index)));
    if (heading && asks) {
      const place = { line: heading.line, column: heading.column };
      oddities.push({
        kind: 'bad-mark',
        ...place,
        text: '#'.repeat(heading.level),
        hint: `### ${heading.text}`,
      });
    }
    if (heading && (heading.level === 3 || asks)) {
      blocks.push({ heading, lines: [] });
      answered = false;
    } else {
      blocks.at(-1)?.lines.push(line);
      answered ||= blocks.length > 1 && isAnswer(line);
    }
  }
  return blocks;
}

const isAnswer = (line: Line): boolean => {
  const mark = line.code ? undefined : readListEntry(line.text)?.mark;
  return mark === 'box' || mark === 'accepted';
};

/** Answers come before the next heading. */
function headsAnswers(lines: readonly Line[], heading: number): boolean {
  for (let index = heading + 1; index < lines.length; index++) {
    const line = lines[index];
    if (!line || readHeading(line)) return false;
    if (isAnswer(line)) return true;
  }
  return false;
}

const readOpening = (lines: readonly Line[]): SectionDraft => ({
  kind: 'opening',
  id: 'opening',
  text: trimLines(lines),
  keywords: [],
  items: [],
});

function readSection(heading: HeadingDraft, lines: Line[], oddities: Oddity[]): SectionDraft {
  const { kind, ownTitle } = kindOf(heading.text);
  const id = idOf(heading, 'screen');
  const section = { kind, heading, id, ...(ownTitle === undefined ? {} : { ownTitle }) };
  if (!isItemKind(kind)) {
    const { text, keywords } =
      kind === 'on-the-job' ? takeKeywords(lines, oddities) : { text: lines, keywords: [] };
    return { ...section, text: trimLines(text), keywords, items: [] };
  }
  const [head, ...blocks] = splitAtQuestions(lines, oddities);
  const { text, keywords } = takeKeywords(head?.lines ?? [], oddities);
  findAnswersWithoutQuestion(text, oddities);
  const items = blocks.flatMap((block) =>
    block.heading ? [readItemBlock(block.heading, block.lines, kind, oddities)] : [],
  );
  return { ...section, text: trimLines(text), keywords, items };
}

function readItemBlock(
  heading: HeadingDraft,
  lines: readonly Line[],
  kind: ScreenKind,
  oddities: Oddity[],
): ItemDraft {
  const { oddities: found, ...item } = readItem(lines);
  const isStep = kind === 'scenario';
  oddities.push(...found.filter((oddity) => !(isStep && isHalfMark(oddity))));
  const answers = isStep ? item.answers.map((answer) => readTarget(answer, lines)) : item.answers;
  return { heading, id: idOf(heading, isStep ? 'step' : 'item'), ...item, answers };
}

/** `[~]` is a mark of its own in a scenario. */
const isHalfMark = ({ kind, text }: Oddity): boolean => kind === 'bad-mark' && text === '[~]';

/** The id in `{#...}`, else one made from the words, else one made from the line. */
const idOf = (heading: HeadingDraft, fallback: string): string =>
  slugOf(heading.id?.value ?? '') || slugOf(heading.text) || `${fallback}-${heading.line}`;

/** Takes the keyword lines out; of a repeated one the first counts. */
function takeKeywords(lines: readonly Line[], oddities: Oddity[]): { text: Line[]; keywords: Keyword[] } {
  const text: Line[] = [];
  const keywords = new Map<string, Keyword>();
  for (const line of lines) {
    const keyword = readKeyword(line);
    if (!keyword) text.push(line);
    else if (!keywords.has(keyword.name)) keywords.set(keyword.name, keyword);
    else oddities.push({ kind: 'keyword-repeated', line: keyword.line, column: 1, text: keyword.name });
  }
  return { text, keywords: [...keywords.values()] };
}

function findAnswersWithoutQuestion(text: readonly Line[], oddities: Oddity[]): void {
  for (const line of text) {
    const entry = line.code ? undefined : readListEntry(line.text);
    if (entry?.mark !== 'box' && entry?.mark !== 'accepted') continue;
    oddities.push({
      kind: 'answers-without-question',
      line: line.number,
      column: entry.column,
      text: line.text.trim(),
    });
    return;
  }
}
