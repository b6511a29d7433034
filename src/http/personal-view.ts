import type { NotWritten } from '../actions/change-personal.ts';
import type { PersonalStep, StepPage } from '../actions/views.ts';
import type { Html } from '../domain/course.ts';
import { partField } from '../domain/items/item-type.ts';
import type { PersonalItem, PlanItem } from '../domain/items/personal-item.ts';
import { personalTypeOf } from '../domain/items/personal-types.ts';
import type { PersonalEntry } from '../domain/personal.ts';
import type { Translator } from '../i18n/translator.ts';
import type { Links } from './links.ts';
import type { Session } from './session.ts';

/** A plan's sentence with what its writer filled in. */
export interface SentenceView {
  readonly before: string;
  readonly cue: string;
  readonly between: string;
  readonly action: string;
  readonly after: string;
}

/** One text field. */
interface FieldView {
  readonly field: string;
  /** Its visible name; '' where the page names it. */
  readonly name: string;
  readonly example: string;
  readonly text: string;
  readonly most: number;
  readonly wrong: boolean;
}

export interface PersonalView {
  readonly partial: string;
  readonly id: string;
  readonly stem: Html;
  readonly body: Html;
  readonly hints: readonly Html[];
  /** Reflections. */
  readonly question: Html | undefined;
  readonly form: {
    readonly csrf: string;
    readonly attempt: string;
    readonly write: string;
    readonly rehearse: string;
    readonly seen: number;
  };
  readonly disabled: boolean;
  /** Plans: written, and not yet rehearsed. */
  readonly rehearsing: boolean;
  readonly settled: boolean;
  readonly written: boolean;
  readonly sentence: SentenceView | undefined;
  readonly rehearsal: string;
  readonly fields: readonly FieldView[];
  readonly again: FieldView | undefined;
  /** What keeps the form from being stored, in words. */
  readonly problem: string;
  /** Changed elsewhere: what is stored now. */
  readonly stored: SentenceView | undefined;
}

/** A form that was not stored. */
export interface RefusedForm extends NotWritten {
  readonly form: 'write' | 'rehearse';
}

export function sentenceView({ sentence }: PlanItem, parts: readonly string[]): SentenceView {
  const [before, between, after] = sentence;
  return { before, cue: parts[0] ?? '', between, action: parts[1] ?? '', after };
}

/** The words before a field without the marks around them: `, then I will ` names its field "then I will". */
const nameOf = (words: string): string => words.replace(/^[\s\p{P}]+|\s+$/gu, '');

function problemWords(t: Translator, item: PersonalItem, { why, form }: RefusedForm): string {
  const most = Math.max(...personalTypeOf(item).longest);
  if (why === 'too-long') return t('plan.long', { most });
  if (why === 'changed') return t('plan.changed');
  if (item.type === 'reflection') return t('plan.reflect.empty');
  return form === 'rehearse' ? t('plan.rehearse.empty') : t('plan.empty');
}

function fieldViews(
  item: PersonalItem,
  entry: PersonalEntry | undefined,
  refused?: RefusedForm,
): FieldView[] {
  const parts = refused?.form === 'write' ? refused.parts : (entry?.parts ?? []);
  const isWrong = (text: string, most: number): boolean =>
    (refused?.why === 'empty' && text === '') || (refused?.why === 'too-long' && text.length > most);
  return personalTypeOf(item).longest.map((most, part) => ({
    field: partField(part),
    name: item.type === 'plan' ? nameOf(item.sentence[part] ?? '') : '',
    example: item.type === 'plan' ? (item.examples[part] ?? '') : '',
    text: parts[part] ?? '',
    most,
    wrong: refused?.form === 'write' && isWrong(parts[part] ?? '', most),
  }));
}

/** The second half of a plan, empty: it is written from memory. */
function againView(item: PersonalItem, refused?: RefusedForm): FieldView | undefined {
  const action = fieldViews(item, undefined).at(-1);
  if (item.type !== 'plan' || !action) return undefined;
  const again = refused?.form === 'rehearse' ? refused : undefined;
  return { ...action, example: '', text: again?.parts[0] ?? '', wrong: again !== undefined };
}

/** What the page of a plan or a reflection shows its writer. */
export function personalView(
  page: StepPage,
  { item, entry, settled }: PersonalStep,
  session: Session,
  links: Links,
  refused?: RefusedForm,
): PersonalView {
  const { key } = page.module;
  const sentence = item.type === 'plan' && entry ? sentenceView(item, entry.parts) : undefined;
  return {
    partial: `personal/${item.type}`,
    id: item.id,
    stem: item.stem,
    body: item.body,
    hints: item.hints,
    question: item.type === 'reflection' ? item.question : undefined,
    form: {
      csrf: session.csrf,
      attempt: page.attemptId,
      write: links.write(key),
      rehearse: links.rehearse(key),
      seen: entry?.at ?? 0,
    },
    disabled: page.standing === 'read-only',
    rehearsing: sentence !== undefined && !settled && refused?.form !== 'write',
    settled: sentence !== undefined && settled,
    written: entry !== undefined,
    sentence,
    rehearsal: entry?.rehearsal ?? '',
    fields: fieldViews(item, entry, refused),
    again: againView(item, refused),
    problem: refused ? problemWords(session.t, item, refused) : '',
    stored: refused?.why === 'changed' ? sentence : undefined,
  };
}
