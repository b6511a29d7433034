import { syllable } from 'syllable';
import type { Place } from './draft.ts';

/** One paragraph, list entry or heading as plain text. */
export interface GradedText extends Place {
  readonly text: string;
}

export interface ReadingGrade {
  /** Flesch-Kincaid grade level of all texts together. */
  readonly grade: number;
  readonly words: number;
  readonly hardest: GradedText;
}

/** Sentences shorter than this are never named as the hardest. */
const LEAST_HARD_WORDS = 8;

/** A dot behind these does not end a sentence. */
const ABBREVIATION = /\b(Mr|Mrs|Ms|Dr|St|vs|etc|e\.g|i\.e|U\.S|No|Sec|p|pp|a\.m|p\.m)\./gi;

/** Citations of law: `34 CFR 300.5`, `20 U.S.C. 1401`, `Section 504`, `Public Law 94-142`, `WAC 179-13`. */
const CITATION =
  /\b\d+ (?:CFR|C\.F\.R\.|USC|U\.S\.C\.|FR) [\d.()a-z\u00a7-]+|\b(?:Section|Part|Title|Public Law|WAC|Rule) [\dIVX][\w.-]*/g;

/** Small words that stand inside a name: `Individuals with Disabilities Education Act`. */
const INSIDE_NAME: ReadonlySet<string> = new Set(['of', 'the', 'and', 'for', 'with', 'in', 'to', 'on']);

/** The grade of these texts, or undefined when they hold no sentence. Words in `terms` count as short ones. */
export function gradeTexts(texts: readonly GradedText[], terms: readonly string[]): ReadingGrade | undefined {
  const exempt = new Set(terms.flatMap((term) => wordsOf(term.toLowerCase())).flatMap(withForms));
  const total = { words: 0, sentences: 0, syllables: 0 };
  let hardest: (GradedText & { grade: number }) | undefined;
  for (const { text, line, column } of texts) {
    for (const sentence of sentencesOf(text)) {
      const words = wordsOf(withoutNames(sentence));
      if (words.length === 0) continue;
      const syllables = words.reduce((sum, word) => sum + syllablesOf(word, exempt), 0);
      total.words += words.length;
      total.sentences++;
      total.syllables += syllables;
      const grade = fleschKincaid(words.length, 1, syllables);
      const hard = words.length >= LEAST_HARD_WORDS ? grade : grade - 100;
      if (!hardest || hard > hardest.grade) hardest = { text: sentence, line, column, grade: hard };
    }
  }
  if (!hardest) return undefined;
  const { grade: _, ...sentence } = hardest;
  return {
    grade: fleschKincaid(total.words, total.sentences, total.syllables),
    words: total.words,
    hardest: sentence,
  };
}

const fleschKincaid = (words: number, sentences: number, syllables: number): number =>
  0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;

const sentencesOf = (text: string): string[] =>
  text
    .replace(ABBREVIATION, (abbreviation) => abbreviation.replaceAll('.', '\u2024'))
    .split(/(?<=[.!?:]["'\u201d\u2019)]?)\s+(?=\S)/)
    .map((sentence) => sentence.replaceAll('\u2024', '.').trim())
    .filter((sentence) => sentence !== '');

/** Citations, and names of laws, programs and people (two or more capitalized words), each as one short word. */
function withoutNames(sentence: string): string {
  const kept: string[] = [];
  let name: string[] = [];
  const close = () => {
    const small = name.findLastIndex((word) => !INSIDE_NAME.has(word)) + 1;
    kept.push(...(small > 1 ? ['name'] : name.slice(0, small)), ...name.slice(small));
    name = [];
  };
  for (const word of sentence.replace(CITATION, 'law').split(' ')) {
    const capitalized = /^["'\u201c(]*\p{Lu}[\p{L}'\u2019-]*[).,;:!?"'\u201d]*$/u.test(word);
    if (!capitalized && !(name.length > 0 && INSIDE_NAME.has(word))) close();
    if (capitalized || name.length > 0) name.push(word);
    else kept.push(word);
    if (/[.,;:!?]$/.test(word) && name.length > 0) close();
  }
  close();
  return kept.join(' ');
}

const wordsOf = (text: string): string[] => text.match(/\p{L}[\p{L}'\u2019]*/gu) ?? [];

/** The word with its plural and its stem, so that `behavior` also exempts `behaviors`. */
const withForms = (word: string): string[] => [
  word,
  `${word}s`,
  `${word}es`,
  word.replace(/y$/, 'ies'),
  word.replace(/s$/, ''),
];

/** Courses say the same few thousand words again and again; counting one takes longest in all the lint. */
const counted = new Map<string, number>();
const MOST_COUNTED = 20_000;

function countSyllables(word: string): number {
  const known = counted.get(word);
  if (known !== undefined) return known;
  const count = Math.max(1, syllable(word));
  if (counted.size < MOST_COUNTED) counted.set(word, count);
  return count;
}

/** Acronyms are read letter by letter and known by sight. */
function syllablesOf(word: string, exempt: ReadonlySet<string>): number {
  if (exempt.has(word.toLowerCase().replace(/['\u2019]s$/, '')) || /^[A-Z]{2,6}s?$/.test(word)) return 1;
  return countSyllables(word);
}
