import type { AnswerDraft, FeedbackDraft, ItemDraft, Keyword, Line, Oddity, Place } from './draft.ts';
import { almostKeyword, readKeyword } from './read-heading.ts';
import { indentOf, isBlank, trimLines } from './read-lines.ts';
import { type ListEntry, readIndentedEntry, readListEntry } from './read-mark.ts';

type Quoted = Place & { lines: string[] };
type OpenAnswer = { entry: ListEntry; place: Place; content: string[]; feedback?: Quoted };
type Last = 'text' | 'answer' | 'answer-feedback' | 'general' | 'keyword';

const QUOTE = /^[ \t]*>[ \t]?/;
const MIX_UP = /^[ \t]*Mix-up:[ \t]*(.*)$/;

/** An item's lines below its heading, read one by one: its text, its answers with their feedback, its keywords. */
export function readItem(lines: readonly Line[]): Omit<ItemDraft, 'heading' | 'id'> & { oddities: Oddity[] } {
  const reader = new ItemReader();
  for (const line of lines) reader.read(line);
  return reader.finish();
}

class ItemReader {
  private readonly body: Line[] = [];
  private readonly keywords: Keyword[] = [];
  private readonly seen = new Set<string>();
  private readonly oddities: Oddity[] = [];
  private answers: OpenAnswer[] = [];
  /** The lines of the list and of what follows it: all of it is text if another list comes. */
  private listLines: Line[] = [];
  private after: Line[] = [];
  private general: Quoted | undefined;
  private last: Last = 'text';
  private blankBefore = true;
  /** An answer was indented: said once for the question. */
  private indented = false;

  read(line: Line): void {
    if (isBlank(line) && !line.code) {
      this.blank(line);
      return;
    }
    this.content(line);
    this.blankBefore = false;
  }

  private blank(line: Line): void {
    this.blankBefore = true;
    if (this.answers.length === 0) this.body.push(line);
    else this.listLines.push(line);
    if (this.after.length > 0) this.after.push(line);
  }

  private content(line: Line): void {
    const keyword = readKeyword(line);
    if (keyword) {
      this.keyword(keyword);
      return;
    }
    if (this.answers.length > 0) this.listLines.push(line);
    if (!line.code && QUOTE.test(line.text)) this.quote(line);
    else if (!this.entry(line)) this.text(line);
  }

  private keyword(keyword: Keyword): void {
    if (this.seen.has(keyword.name)) this.odd('keyword-repeated', keyword, keyword.name);
    else this.keywords.push(keyword);
    if (keyword.name !== 'Hint') this.seen.add(keyword.name);
    this.last = 'keyword';
  }

  private quote(line: Line): void {
    const indented = indentOf(line.text) >= 2;
    const place = { line: line.number, column: line.text.indexOf('>') + 1 };
    const text = line.text.replace(QUOTE, '');
    const answer = this.answers.at(-1);
    if (this.last === 'keyword' && !(this.blankBefore && !indented)) {
      this.odd('stray-feedback', place, text);
    } else if (!answer) {
      this.body.push(line);
      this.last = 'text';
    } else if (this.after.length > 0) {
      this.after.push(line);
    } else if (this.last === 'general' ? !this.blankBefore || !indented : this.blankBefore && !indented) {
      this.general = this.quoted(this.general, place, text);
      this.last = 'general';
    } else {
      answer.feedback = this.quoted(answer.feedback, place, text);
      this.last = 'answer-feedback';
    }
  }

  private quoted(quoted: Quoted | undefined, place: Place, text: string): Quoted {
    if (!quoted) return { ...place, lines: [text] };
    if (this.blankBefore) quoted.lines.push('');
    quoted.lines.push(text);
    return quoted;
  }

  /** Takes the line when it starts an answer. */
  private entry(line: Line): boolean {
    const entry = line.code ? undefined : (readListEntry(line.text) ?? readIndentedEntry(line.text));
    const current = this.answers.at(-1);
    if (!entry) return false;
    const inside = current && this.after.length === 0 && indentOf(line.text) >= current.entry.contentIndent;
    if (inside && !isIndented(entry)) return false;
    if (!current && entry.ordered && !this.blankBefore && this.last === 'text') return false;
    if (this.after.length > 0) this.leaveList(entry);
    if (this.general && this.last === 'general') {
      this.odd('feedback-between-answers', this.general, this.general.lines[0] ?? '');
    }
    if (this.listLines.length === 0) this.listLines.push(line);
    const place = { line: line.number, column: entry.column };
    if (entry.bad && !(isIndented(entry) && this.indented)) {
      const at = { line: line.number, column: entry.bad.column };
      this.oddities.push({ kind: 'bad-mark', ...at, text: entry.bad.found, hint: entry.bad.write });
    }
    if (isIndented(entry)) this.indented = true;
    this.answers.push({ entry, place, content: [entry.text] });
    this.last = 'answer';
    return true;
  }

  /** Another list starts after some text: a list like any text before it was text; one with answers was split by it. */
  private leaveList(next: ListEntry): void {
    const isText = this.answers.every(
      ({ entry: { mark } }) =>
        mark === 'plain' || mark === 'numbered' || (mark === 'pair' && next.mark !== 'pair'),
    );
    if (isText && !this.general) {
      const line = this.listLines.pop();
      for (const textLine of this.listLines) this.body.push(textLine);
      this.listLines = line ? [line] : [];
      this.answers = [];
    } else {
      this.textAfterAnswers();
    }
    this.after = [];
  }

  private text(line: Line): void {
    const answer = this.answers.at(-1);
    const mixUp = line.code ? null : MIX_UP.exec(line.text);
    const place = { line: line.number, column: line.text.search(/\S/) + 1 };
    if (mixUp) this.odd('mix-up-not-last', place, mixUp[1] ?? '');
    else if (answer && !line.code && almostKeyword(line.text)) this.lowerKeyword(line, place);
    else if (!answer) this.plainText(line);
    else if (this.after.length > 0) this.after.push(line);
    else if (this.continues(line, answer)) this.continue(line, answer);
    else this.after.push(line);
  }

  /** `hint: x` below the answers: no text can stand there, so it is a keyword that lacks its capital. */
  private lowerKeyword(line: Line, place: Place): void {
    this.textAfterAnswers();
    this.after = [];
    this.odd('text-after-answers', place, line.text.trim());
    this.last = 'keyword';
  }

  private plainText(line: Line): void {
    this.body.push(unescapeKeyword(line));
    this.last = 'text';
  }

  private continues(line: Line, answer: OpenAnswer): boolean {
    if (this.last === 'keyword') return false;
    if (!this.blankBefore) return true;
    return this.last === 'answer' && indentOf(line.text) >= Math.min(2, answer.entry.contentIndent);
  }

  private continue(line: Line, answer: OpenAnswer): void {
    if (this.last === 'general') this.general?.lines.push(line.text.trim());
    else if (this.last === 'answer-feedback') answer.feedback?.lines.push(line.text.trim());
    else {
      if (this.blankBefore) answer.content.push('');
      answer.content.push(dedent(line.text, answer.entry.contentIndent));
    }
  }

  private textAfterAnswers(): void {
    const [first] = trimLines(this.after);
    if (!first) return;
    const place = { line: first.number, column: first.text.search(/\S/) + 1 };
    this.odd('text-after-answers', place, first.text.trim());
  }

  private odd(kind: Oddity['kind'], { line, column }: Place, text: string): void {
    this.oddities.push({ kind, line, column, text });
  }

  finish(): Omit<ItemDraft, 'heading' | 'id'> & { oddities: Oddity[] } {
    this.textAfterAnswers();
    const general = this.general && this.feedback(this.general);
    if (general?.mixUp !== undefined) this.odd('stray-feedback', general, `Mix-up: ${general.mixUp}`);
    return {
      body: trimLines(this.body),
      answers: this.answers.map((answer) => this.answer(answer)),
      keywords: this.keywords,
      oddities: this.oddities,
      ...(general ? { feedback: general } : {}),
    };
  }

  private answer({ entry, place, content, feedback }: OpenAnswer): AnswerDraft {
    const markdown = content.join('\n').trim();
    const half = entry.half && { half: true };
    const base = { mark: entry.mark, ticked: entry.ticked, ...half, markdown, ...place };
    return feedback ? { ...base, feedback: this.feedback(feedback) } : base;
  }

  private feedback({ lines, line, column }: Quoted): FeedbackDraft {
    const found = lines.findIndex((text) => MIX_UP.test(text));
    if (found === -1) return { markdown: lines.join('\n').trim(), line, column };
    const mixUp = MIX_UP.exec(lines[found] ?? '')?.[1]?.trim() ?? '';
    const rest = lines.toSpliced(found, 1);
    if (rest.slice(found).some((text) => text.trim() !== '')) {
      this.odd('mix-up-not-last', { line: line + found, column }, mixUp);
    }
    return { markdown: rest.join('\n').trim(), mixUp, line, column };
  }
}

const isIndented = ({ bad }: ListEntry): boolean => bad?.found.trim() === '';

/** `\Hint: x` is text that reads `Hint: x`. */
function unescapeKeyword(line: Line): Line {
  const bare = line.text.startsWith('\\') ? { ...line, text: line.text.slice(1) } : line;
  return readKeyword(bare) ? bare : line;
}

const dedent = (text: string, width: number): string =>
  text.replace(new RegExp(`^[ \\t]{0,${Math.max(0, width)}}`), '');
