import type { ScreenKind } from '../domain/course.ts';
import type { AnswerLine } from '../domain/items/item-type.ts';

/** A position in a file, counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** One line of a file as the reading rule sees it. */
export interface Line {
  readonly number: number;
  readonly text: string;
  /** Inside a code fence, its marks included: nothing in it is structure. */
  readonly code: boolean;
}

/** One `key: value` or `key:` with a list below it. */
export interface FrontMatterEntry extends Place {
  readonly key: string;
  readonly value: string;
  /** Where the value starts. */
  readonly valuePlace: Place;
  readonly list: readonly (Place & { readonly text: string })[];
}

export interface FrontMatter {
  /** The file starts with `---`. */
  readonly present: boolean;
  /** A second `---` ends it. */
  readonly closed: boolean;
  readonly entries: readonly FrontMatterEntry[];
  /** Lines that are neither a key nor a list entry. */
  readonly strays: readonly (Place & { readonly text: string })[];
}

export type KeywordName =
  | 'Hint'
  | 'Points'
  | 'Pick'
  | 'Shuffle'
  | 'Confidence'
  | 'Exact'
  | 'Type'
  | 'Like'
  | 'Due'
  | 'Plan'
  | 'Reflect';

/** A keyword line at the margin. */
export interface Keyword extends Place {
  readonly name: KeywordName;
  readonly value: string;
}

export interface FeedbackDraft extends Place {
  readonly markdown: string;
  readonly mixUp?: string;
}

/** One line of the answers, with where it stands. */
export interface AnswerDraft extends AnswerLine, Place {
  readonly feedback?: FeedbackDraft;
  /** Choices of a scenario: what stands behind the arrow. */
  readonly target?: Place & { readonly text: string };
}

/** What the text of a heading says: `## Check: What did you see? {#see}`. */
export interface HeadingDraft extends Place {
  readonly level: number;
  readonly text: string;
  readonly id?: Place & { readonly value: string };
}

export interface ItemDraft {
  readonly heading: HeadingDraft;
  /** Given or derived; the first item that has it keeps it. */
  readonly id: string;
  readonly body: readonly Line[];
  readonly answers: readonly AnswerDraft[];
  readonly feedback?: FeedbackDraft;
  readonly keywords: readonly Keyword[];
}

export interface SectionDraft {
  readonly kind: ScreenKind;
  /** Absent: the opening. */
  readonly heading?: HeadingDraft;
  /** The title behind the kind's name, or the heading. */
  readonly ownTitle?: string;
  readonly id: string;
  /** The section's text: all of it, or in an item kind what stands before the first `###`. */
  readonly text: readonly Line[];
  readonly keywords: readonly Keyword[];
  readonly items: readonly ItemDraft[];
}

/** Something that has no place in the format, noticed while reading; a rule of the same name puts it in words. */
export type OddityKind =
  | 'bad-mark'
  | 'stray-feedback'
  | 'feedback-between-answers'
  | 'text-after-answers'
  | 'answers-without-question'
  | 'keyword-repeated'
  | 'mix-up-not-last';

export interface Oddity extends Place {
  readonly kind: OddityKind;
  /** What stands there, or how it should be written. */
  readonly text: string;
  readonly hint?: string;
}

/** A module file, read but not judged. */
export interface ModuleDraft {
  readonly lines: readonly Line[];
  readonly frontMatter: FrontMatter;
  readonly sections: readonly SectionDraft[];
  readonly oddities: readonly Oddity[];
  /** The fence that is never closed. */
  readonly openFence?: Place;
}
