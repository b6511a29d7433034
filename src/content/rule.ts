import type { Module } from '../domain/course.ts';
import type { Edit, Severity } from '../domain/diagnostic.ts';
import type { Render } from '../domain/items/item-type.ts';
import type { Phrase } from '../i18n/phrase.ts';
import type { ReadItem } from './build-item.ts';
import type { ModuleDraft, Place } from './draft.ts';

/** What is known of the version that learners have now. */
export interface PublishedModule {
  /** Ids of its items. */
  readonly itemIds: readonly string[];
}

/** Everything a rule may look at. Rules never read files or the store. */
export interface LintContext {
  readonly draft: ModuleDraft;
  readonly items: readonly ReadItem[];
  /** As far as it could be compiled. */
  readonly module: Module;
  readonly render: Render;
  /** Paths of the files below the course's folder; undefined when not known, for example in a preview. */
  readonly files?: ReadonlySet<string>;
  readonly published?: PublishedModule;
}

export interface Finding extends Place {
  readonly message: Phrase;
  readonly fix?: Phrase;
  /** See `Diagnostic`. */
  readonly edits?: readonly Edit[];
}

/** One thing that is checked: one file, one fixture. */
export interface Rule {
  /** Stable; the file's name. */
  readonly name: string;
  readonly severity: Severity;
  check(context: LintContext): Iterable<Finding>;
}
