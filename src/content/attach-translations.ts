import type { Module } from '../domain/course.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { joinTranslations } from '../domain/join-translations.ts';
import { hashOf } from './compile-module.ts';
import { compileTranslation } from './compile-translation.ts';
import type { ModuleText } from './library.ts';
import type { ParseOptions } from './parse-module.ts';

interface Source {
  readonly module: Module;
  readonly text: string;
  readonly options: ParseOptions;
}

export interface Attached {
  /** With the translations that can be served. */
  readonly module: Module;
  /** Their texts. */
  readonly translations: readonly ModuleText[];
  /** Of all of them. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Names a source with its translations; without any it is the source's own name. */
export const versionOf = (source: string, translations: readonly ModuleText[]): string =>
  translations.length === 0
    ? hashOf(source)
    : hashOf(JSON.stringify([source, ...translations.map(({ language, source: text }) => [language, text])]));

const optionsFor = (source: Source, { file, language }: ModuleText): ParseOptions => ({
  ...source.options,
  file,
  courseLanguage: language,
});

/**
 * A module with its translations. One that is broken, or no longer fits, is left out; where the last one that was good
 * still fits, that one stays.
 * @param before texts of the translations that were served until now
 */
export function attachTranslations(
  source: Source,
  texts: readonly ModuleText[],
  before: readonly ModuleText[] = [],
): Attached {
  const compile = (text: ModuleText) =>
    compileTranslation(text.source, optionsFor(source, text), source.text, source.options);
  const results = texts.map((text) => {
    const { module, diagnostics } = compile(text);
    if (module) return { diagnostics, served: [{ module, text }] };
    const earlier = before.find(({ language }) => language === text.language);
    const kept = earlier && compile(earlier).module;
    return { diagnostics, served: kept ? [{ module: kept, text: earlier }] : [] };
  });
  const served = results.flatMap((result) => result.served);
  const translations = served.map(({ text }) => text);
  const version = versionOf(source.text, translations);
  return {
    module: joinTranslations(
      source.module,
      served.map(({ module }) => module),
      version,
    ),
    translations,
    diagnostics: results.flatMap(({ diagnostics }) => diagnostics),
  };
}
