import type { Item } from './items/item.ts';
import type { PersonalItem } from './items/personal-item.ts';

declare const htmlBrand: unique symbol;
/**
 * A rendered, safe fragment, ready to send. `content/markdown.ts` makes one from Markdown, `items/escape-text.ts`
 * from plain text; nothing else does.
 */
export type Html = string & { readonly [htmlBrand]: true };

/** Clock hours by kind, for the certificate. */
export interface Hours {
  readonly content?: number;
  readonly pedagogy?: number;
  readonly language?: number;
}

/** What `course.md` says. */
export interface Course {
  /** The folder's name. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** BCP 47, default `en`. */
  readonly language: string;
  readonly edition?: string;
  readonly owner?: string;
  readonly standards: readonly string[];
  readonly hours: Hours;
  readonly certificate?: string;
  /** Reviews of its modules count as PD time. */
  readonly reviewTime?: boolean;
  readonly intro: Html;
  /** Ids of its modules in order, whether they compiled or not. */
  readonly modules: readonly string[];
  /** The same course in other languages: title, summary, intro and certificate wording. */
  readonly translations?: readonly Course[];
}

export type ScreenKind =
  | 'opening' // text before the first `##`
  | 'text'
  | 'warm-up'
  | 'example'
  | 'check'
  | 'scenario'
  | 'quiz'
  | 'plan'
  | 'on-the-job'
  | 'review'
  | 'sources';

export interface Source {
  readonly html: Html;
  readonly text: string;
  /** A law shows "your state and district rules come first". */
  readonly law: boolean;
  /** How it was verified, for authors and reviewers; not shown. */
  readonly mark?: string;
}

/** One `##` section. */
export interface Screen {
  /** Unique in the module, also among item ids. */
  readonly id: string;
  readonly kind: ScreenKind;
  /** The title to show: its own, else the kind's English name, else (opening) the module's title. */
  readonly title: string;
  /** The text of the screen, or what heads all its items. May be empty. */
  readonly html: Html;
  /** Words of `html`, for the minutes. */
  readonly words: number;
  readonly items: readonly Item[];
  /** Quiz only: how many items an attempt draws; absent means all. */
  readonly pick?: number;
  readonly sources?: readonly Source[];
  /** What learners write for themselves here, behind the items. */
  readonly personal?: readonly PersonalItem[];
}

/** The task for the workplace, from `## On the job`. */
export interface Task {
  /** Its screen's id. */
  readonly id: string;
  /** Days after passing. */
  readonly dueDays: number;
  readonly title: string;
  /** What to do, without the checklist. May be empty. */
  readonly html: Html;
  /** What a supervisor looks for. */
  readonly checklist: readonly {
    /** Stable, unique in the task: from `{#id}`, else from its words. */
    readonly id: string;
    readonly html: Html;
    readonly text: string;
  }[];
}

/** One compiled Markdown file: immutable, named by the hash of its source. */
export interface Module {
  readonly courseId: string;
  readonly id: string;
  /** `<course>/<module>`, the value of a placement's custom parameter `module`. */
  readonly key: string;
  /** SHA-256 of the source, hex. */
  readonly version: string;
  readonly language: string;
  readonly title: string;
  readonly minutes: number;
  readonly objectives: readonly string[];
  readonly standards: readonly string[];
  readonly hours: Hours;
  /** 0..1; the unrounded score must reach it. */
  readonly pass: number;
  /** Undefined: unlimited. */
  readonly attempts?: number;
  readonly mastery: boolean;
  readonly credit: 'measured' | 'stated';
  /** Content note: what is in it, where to find support. */
  readonly note?: string;
  /** Words that the reading grade leaves out. */
  readonly terms?: readonly string[];
  readonly screens: readonly Screen[];
  readonly task?: Task;
  /** The same module in other languages: same ids, same answers in the same order, other words. */
  readonly translations?: readonly Module[];
}

/** Screens whose items count to the score. */
export const isGraded = (screen: Screen): boolean => screen.kind === 'quiz' || screen.kind === 'scenario';

/** Screens whose items may be tried until right and never count. */
export const isPractice = (screen: Screen): boolean => screen.kind === 'warm-up' || screen.kind === 'check';

/** Screens a learner walks through; review items are kept for spaced review. */
export const isShown = (screen: Screen): boolean => screen.kind !== 'review';

export function findItem(module: Module, itemId: string): { screen: Screen; item: Item } | undefined {
  for (const screen of module.screens) {
    const item = screen.items.find((candidate) => candidate.id === itemId);
    if (item) return { screen, item };
  }
  return undefined;
}
