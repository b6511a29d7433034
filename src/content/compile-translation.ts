import type { Module } from '../domain/course.ts';
import type { Diagnostic, Severity } from '../domain/diagnostic.ts';
import { compareStructure, type ReadModule } from './compare-structure.ts';
import { faultWords } from './fault-words.ts';
import { type ParseOptions, readModule } from './parse-module.ts';
import type { Finding } from './rule.ts';
import { compareNotes } from './translation-notes.ts';

/** Names of the faults that a translation shows when it is laid beside its source. */
export const TRANSLATION_RULES = [
  'translation-differs',
  'translation-setting',
  'translation-stale',
  'translation-unmarked',
];

/** Warnings about how something is worded or written; others say something of the module, whatever its language. */
const OF_WORDING: ReadonlySet<string> = new Set([
  'blank-without-star',
  'choice-too-long',
  'expected-wrong-without-feedback',
  'feedback-names-option',
  'heading-skips-level',
  'html-shown-as-text',
  'keyword-misspelled',
  'kind-misspelled',
  'option-without-feedback',
  'screen-empty',
]);

/** A setting that only the source has. */
const isOfSource = (rule: string): boolean => rule === 'minutes-missing';

/** A translation lies one folder deeper than what its links name. */
export const asBesideSource = (text: string): string => text.replaceAll('](../', '](');

export interface ReadTranslation {
  /** Absent when any diagnostic is an error. */
  readonly module?: Module;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * A translation beside its source: checked by itself, then for the same structure, then for parts whose source changed.
 * Never throws.
 * @param sourceFile the source's file name, for messages
 */
export function compileTranslation(
  text: string,
  options: ParseOptions,
  sourceText: string,
  sourceOptions: ParseOptions,
): ReadTranslation {
  const { file } = options;
  const read = readModule(asBesideSource(text), options);
  const own = read.diagnostics.filter(({ rule, severity }) =>
    severity === 'error' ? !isOfSource(rule) : OF_WORDING.has(rule),
  );
  const source = readModule(sourceText, sourceOptions).read;
  const found = source && read.read ? compare(source, read.read) : [];
  const diagnostics = [...own, ...found.map((finding): Diagnostic => ({ file, ...finding }))].sort(
    (a, b) => a.line - b.line || a.column - b.column,
  );
  const isBroken = diagnostics.some(({ severity }) => severity === 'error');
  return { diagnostics, ...(read.read && !isBroken && { module: read.read.module }) };
}

type Named = Finding & { readonly rule: string; readonly severity: Severity };

const named =
  (rule: string, severity: Severity) =>
  (finding: Finding): Named => ({ rule, severity, ...finding });

function compare(source: ReadModule, own: ReadModule): Named[] {
  const differing = compareStructure(source, own);
  if (differing.length > 0) return differing.map(named('translation-differs', 'error'));
  const { stale, unnoted } = compareNotes(source.draft, own.draft, source.file);
  return [
    ...compareSettings(source, own).map(named('translation-setting', 'warning')),
    ...stale.map(named('translation-stale', 'warning')),
    ...unnoted.map(named('translation-unmarked', 'warning')),
  ];
}

/** Settings that hold for every language and stand in the source. */
const SHARED = ['id', 'minutes', 'standards', 'hours', 'pass', 'attempts', 'mastery', 'credit'];

const written = ({ draft }: ReadModule, key: string) =>
  draft.frontMatter.entries.find((entry) => entry.key === key);

function compareSettings(source: ReadModule, own: ReadModule): Finding[] {
  return SHARED.flatMap((key) => {
    const [theirs, ours] = [written(source, key), written(own, key)];
    const textOf = (entry: typeof ours): string =>
      [entry?.value ?? '', ...(entry?.list ?? []).map(({ text }) => text)].join('\n').trim();
    if (!ours || textOf(theirs) === textOf(ours)) return [];
    return [
      {
        line: ours.line,
        column: ours.column,
        ...faultWords('lintTranslation.translation-setting', { key, file: source.file }),
      },
    ];
  });
}
