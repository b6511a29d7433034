import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lintCourse } from '../../src/content/lint-course.ts';
import { parseModule } from '../../src/content/parse-module.ts';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import { en } from '../../src/i18n/en.ts';
import { type Part, type Phrase, say } from '../../src/i18n/phrase.ts';
import { translatorFor } from '../../src/i18n/translator.ts';
import { soundsEnglish } from '../builders/english.ts';
import { COURSES, MODULES, translatedFolder } from './faulty-files.ts';
import { TRANSLATIONS } from './faulty-translations.ts';

const FIXTURES = join(dirname(fileURLToPath(import.meta.url)), '../fixtures/courses/rules');
const HEAD = '---\ntitle: T\nminutes: 8\n---\n';

const ofModule = (text: string): readonly Diagnostic[] =>
  parseModule(text, {
    file: 'notes/01-a.md',
    courseId: 'notes',
    id: 'a',
    courseLanguage: 'en',
    files: new Set(['media/chart.svg', 'media/clip.mp4']),
    published: { itemIds: ['gone'] },
  }).diagnostics;

/** Every kind of fault there is, each in a file. */
const faults = (): Diagnostic[] => [
  ...readdirSync(FIXTURES).flatMap((name) => ofModule(readFileSync(join(FIXTURES, name), 'utf8'))),
  ...MODULES.flatMap((text) => ofModule(text.startsWith('---') ? text : HEAD + text)),
  ...COURSES.flatMap((course) => lintCourse(course)),
  ...TRANSLATIONS.flatMap(([source, own]) => lintCourse(translatedFolder(source, own))),
];

const isPhrase = (part: Part): part is Phrase => typeof part === 'object' && 'key' in part;

const keysOf = (words: Phrase): string[] => [
  words.key,
  ...Object.values(words.values).flatMap((part) => (isPhrase(part) ? keysOf(part) : [])),
];

/** What stands between backticks is as files have it. */
const asHtml = (sentence: string): string =>
  sentence
    .replace(/`[^`]*`/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');

const phrases = faults().flatMap(({ message, fix }) => [message, ...(fix ? [fix] : [])]);

test('every sentence about course files is said by some file: none lacks a value, none is left over', () => {
  const areas = Object.entries(en).filter(([area]) => area.startsWith('lint'));
  const keys = areas.flatMap(([area, words]) => Object.keys(words).map((key) => `${area}.${key}`));

  expect([...new Set(phrases.flatMap(keysOf))].sort()).toEqual(keys.sort());
});

test('every sentence is another one in Spanish, which has no English left in it', () => {
  const [english, spanish] = [translatorFor('en'), translatorFor('es')];

  const same = phrases.filter((words) => say(words, english) === say(words, spanish));
  const mixed = phrases.flatMap((words) => soundsEnglish(asHtml(say(words, spanish))));

  expect(same).toEqual([]);
  expect(mixed).toEqual([]);
});
