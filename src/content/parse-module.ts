import type { Module } from '../domain/course.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Render } from '../domain/items/item-type.ts';
import { type ReadItem, recogniseItems } from './build-item.ts';
import type { ReadModule } from './compare-structure.ts';
import { type CompileInput, compileModule } from './compile-module.ts';
import type { ModuleDraft } from './draft.ts';
import { limitDiagnostic, tooLargeDiagnostic } from './limit-diagnostics.ts';
import { findLimitFaults, isTooLarge } from './limits.ts';
import { createMarkdown } from './markdown.ts';
import { mediaUrl } from './media-url.ts';
import { readDraft } from './read-draft.ts';
import { readLines } from './read-lines.ts';
import type { PublishedModule } from './rule.ts';
import { RULES } from './rules.ts';

export interface ParseOptions extends Omit<CompileInput, 'text'> {
  /** Path below the courses folder, with `/`. */
  readonly file: string;
  /** The address of a file below the course's folder; default: `mediaUrl` without a hash. */
  readonly mediaUrl?: (path: string) => string;
  /** Paths of the files below the course's folder; without them, links to files are not checked. */
  readonly files?: ReadonlySet<string>;
  /** The version that learners have now, to notice items whose id changed. */
  readonly published?: PublishedModule;
}

export interface ParsedModule {
  /** Absent when any diagnostic is an error. */
  readonly module?: Module;
  /** In the order of the file. */
  readonly diagnostics: readonly Diagnostic[];
}

/** More of the same says nothing new, and a file that repeats one fault must not take forever. */
const MOST_PER_RULE = 50;

/** A file on its way to a module. Every step fills in what the next ones need. */
interface Work {
  readonly text: string;
  readonly options: ParseOptions;
  readonly render: Render;
  readonly diagnostics: Diagnostic[];
  draft?: ModuleDraft;
  items?: ReadItem[];
  module?: Module;
}

/** In order. A step that returns false ends the way: what follows must never see such a file. */
const STEPS: readonly (readonly [name: string, step: (work: Work) => boolean])[] = [
  ['refuse a file that is too large', refuseTooLarge],
  ['refuse what Markdown cannot bear', refuseBeyondLimits],
  ['read the structure line by line', readStructure],
  ['recognise the items', recognise],
  ['render the pieces', compile],
  ['check the rules', checkRules],
];

/** A module file, compiled and checked. Never throws, whatever the text. */
export function parseModule(text: string, options: ParseOptions): ParsedModule {
  const { module, diagnostics } = run(text, options);
  const blocked = diagnostics.some((diagnostic) => diagnostic.severity === 'error');
  return module && !blocked ? { module, diagnostics } : { diagnostics };
}

/** As far as the file could be read, with every diagnostic: for comparing files. Never throws. */
export function readModule(
  text: string,
  options: ParseOptions,
): { readonly read?: ReadModule; readonly diagnostics: readonly Diagnostic[] } {
  const { draft, items, module, diagnostics } = run(text, options);
  const file = options.file.slice(options.courseId.length + 1);
  return { diagnostics, ...(draft && items && module && { read: { file, draft, items, module } }) };
}

/**
 * The module of a text that was published once, compiled as far as possible: rules made since then do not count.
 * Throws when the text is beyond the limits, which no published text ever was.
 */
export function compilePublished(text: string, options: ParseOptions): Module {
  const { module } = run(text, options);
  if (!module) throw new Error(`The stored version of ${options.file} cannot be compiled`);
  return module;
}

function run(text: string, options: ParseOptions): Work {
  const url = options.mediaUrl ?? ((path: string) => mediaUrl(options.courseId, path));
  const work: Work = { text, options, render: createMarkdown({ mediaUrl: url }), diagnostics: [] };
  STEPS.every(([, step]) => step(work));
  work.diagnostics.sort((a, b) => a.line - b.line || a.column - b.column);
  return work;
}

function refuseTooLarge({ text, options, diagnostics }: Work): boolean {
  if (!isTooLarge(text)) return true;
  diagnostics.push(tooLargeDiagnostic(options.file, text));
  return false;
}

function refuseBeyondLimits({ text, options, diagnostics }: Work): boolean {
  const faults = findLimitFaults(readLines(text).lines);
  diagnostics.push(...faults.map((fault) => limitDiagnostic(options.file, fault)));
  return faults.length === 0;
}

function readStructure(work: Work): boolean {
  work.draft = readDraft(work.text);
  return true;
}

function recognise(work: Work): boolean {
  if (work.draft) work.items = recogniseItems(work.draft);
  return work.items !== undefined;
}

function compile(work: Work): boolean {
  const { text, options, draft, items, render } = work;
  if (draft && items) work.module = compileModule({ ...options, text }, draft, items, render);
  return work.module !== undefined;
}

function checkRules({ options, draft, items, module, render, diagnostics }: Work): boolean {
  if (!draft || !items || !module) return false;
  const { file, files, published } = options;
  const context = {
    draft,
    items,
    module,
    render,
    ...(files ? { files } : {}),
    ...(published ? { published } : {}),
  };
  for (const { name, severity, check } of RULES) {
    let left = MOST_PER_RULE;
    for (const finding of check(context)) {
      diagnostics.push({ file, severity, rule: name, ...finding });
      if (--left === 0) break;
    }
  }
  return true;
}
