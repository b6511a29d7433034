import type { Hours } from '../domain/course.ts';

/** What a front matter key may hold. */
export interface KeyForm {
  readonly form:
    | 'text'
    | 'list'
    | 'minutes'
    | 'percent'
    | 'count'
    | 'yes-no'
    | 'credit'
    | 'hours'
    | 'id'
    | 'language';
  /** How it is written, for the fix of a fault. */
  readonly example: string;
  /** What it says, in a sentence or two. */
  readonly meaning: string;
}

const TRANSLATES: KeyForm = {
  form: 'list',
  example: 'translates:',
  meaning: 'In a translation only: which text each part translates. `aidewell lint --fix` writes it.',
};

export const MODULE_KEYS: Readonly<Record<string, KeyForm>> = {
  title: {
    form: 'text',
    example: 'title: What counts as assistive technology',
    meaning: "The module's title, as learners read it. It may hold colons.",
  },
  id: {
    form: 'id',
    example: 'id: pencil-grip',
    meaning: "The module's name for LMSs. It never changes. Default: the file's name without its number.",
  },
  minutes: {
    form: 'minutes',
    example: 'minutes: 8',
    meaning: 'How long the module takes, in whole minutes. Six to ten are usual.',
  },
  objectives: {
    form: 'list',
    example: 'objectives:',
    meaning: 'What a para can do afterwards: one or two, as a list.',
  },
  standards: {
    form: 'list',
    example: 'standards: WA FCS 03',
    meaning: 'The standards that the module serves, as a list or on one line.',
  },
  hours: {
    form: 'hours',
    example: 'hours: pedagogy 0.25',
    meaning: 'Clock hours for the certificate by kind: content, pedagogy, language.',
  },
  pass: {
    form: 'percent',
    example: 'pass: 80%',
    meaning: 'The share of the points that passes. Default: 80%.',
  },
  attempts: {
    form: 'count',
    example: 'attempts: 3',
    meaning: 'How many tries a learner has. Default: as many as they like.',
  },
  mastery: {
    form: 'yes-no',
    example: 'mastery: yes',
    meaning: 'yes: passing also needs the scenario done right. Default: no.',
  },
  credit: {
    form: 'credit',
    example: 'credit: stated',
    meaning: 'measured: the time that was spent; stated: the minutes above. Default: measured.',
  },
  note: {
    form: 'text',
    example: 'note: This module talks about restraint. Talk to your supervisor if it weighs on you.',
    meaning: 'What may weigh on a reader, and where to find support. It is shown before the start.',
  },
  terms: {
    form: 'list',
    example: 'terms:',
    meaning: 'Words that the reading grade leaves out, such as legal names, as a list.',
  },
  translates: TRANSLATES,
};

export const COURSE_KEYS: Readonly<Record<string, KeyForm>> = {
  title: {
    form: 'text',
    example: 'title: Behavior support',
    meaning: "The course's title, as learners read it. It may hold colons.",
  },
  summary: {
    form: 'text',
    example: 'summary: Four short modules on clear notes.',
    meaning: 'One sentence on who the course is for and what it is about.',
  },
  language: {
    form: 'language',
    example: 'language: en',
    meaning: 'The language that the course is written in. Default: en.',
  },
  edition: {
    form: 'text',
    example: 'edition: 2026.1',
    meaning: 'Which edition this is, for the certificate.',
  },
  owner: { form: 'text', example: 'owner: Lakeside district', meaning: 'Who answers for the course.' },
  standards: {
    form: 'list',
    example: 'standards: WA FCS 07',
    meaning: 'The standards that the course serves, as a list or on one line.',
  },
  hours: {
    form: 'hours',
    example: 'hours: pedagogy 0.5',
    meaning: 'Clock hours for the certificate by kind: content, pedagogy, language.',
  },
  certificate: {
    form: 'text',
    example: 'certificate: This confirms that the person named here completed the course.',
    meaning: 'The sentence on the certificate.',
  },
  'review-time': {
    form: 'yes-no',
    example: 'review-time: yes',
    meaning: 'yes: the time of review questions counts as PD time. Default: no.',
  },
  modules: {
    form: 'list',
    example: 'modules:',
    meaning: 'The ids of the modules in their order, as a list. Default: the order of the file names.',
  },
  translates: TRANSLATES,
};

export const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const MAX_ID_LENGTH = 60;

/** Lowercase letters, digits and single hyphens. Ids end in addresses and in grade books. */
export const isId = (text: string): boolean => text.length <= MAX_ID_LENGTH && ID.test(text);

/** Whole minutes from 1 to 60. */
export const readMinutes = (text: string): number | undefined => wholeBetween(text, 1, 60);

/** Whole number from 1 to 100. */
export const readCount = (text: string): number | undefined => wholeBetween(text, 1, 100);

function wholeBetween(text: string, least: number, most: number): number | undefined {
  const value = /^\d{1,4}$/.test(text) ? Number(text) : undefined;
  return value !== undefined && value >= least && value <= most ? value : undefined;
}

/** `80%` or `80` is 0.8. */
export function readPercent(text: string): number | undefined {
  const match = /^(\d{1,3}(?:\.\d{1,3})?)\s?%?$/.exec(text);
  const percent = Number(match?.[1]);
  return match && percent > 0 && percent <= 100 ? percent / 100 : undefined;
}

export function readYesNo(text: string): boolean | undefined {
  const word = text.toLowerCase();
  return word === 'yes' ? true : word === 'no' ? false : undefined;
}

export const readCredit = (text: string): 'measured' | 'stated' | undefined =>
  text === 'measured' || text === 'stated' ? text : undefined;

/** `content 0.25, pedagogy 0.5`. */
export function readHours(text: string): Hours | undefined {
  const hours: { -readonly [K in keyof Hours]: Hours[K] } = {};
  for (const part of text.split(',')) {
    const match = /^(content|pedagogy|language) (\d{1,3}(?:\.\d{1,2})?)$/.exec(part.trim());
    if (!match) return undefined;
    hours[match[1] as keyof Hours] = Number(match[2]);
  }
  return hours;
}

/** `7 days` is 7. */
export function readDays(text: string): number | undefined {
  const match = /^(\d{1,3}) days?$/.exec(text);
  return match ? wholeBetween(match[1] ?? '', 1, 365) : undefined;
}

/** Points of an item: 0 to 100, decimals allowed. */
export function readPoints(text: string): number | undefined {
  return /^\d{1,3}(?:\.\d{1,2})?$/.test(text) && Number(text) <= 100 ? Number(text) : undefined;
}

/** A language tag that the platform knows how to spell, for example `en` or `es-MX`. */
export function readLanguage(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    return undefined;
  }
}

/** Whether the text is of this form. Lists and texts always are. */
export function isOfForm(form: KeyForm['form'], text: string): boolean {
  return CHECKS[form](text);
}

const CHECKS: Readonly<Record<KeyForm['form'], (text: string) => boolean>> = {
  text: () => true,
  list: () => true,
  id: isId,
  minutes: (text) => readMinutes(text) !== undefined,
  percent: (text) => readPercent(text) !== undefined,
  count: (text) => readCount(text) !== undefined,
  'yes-no': (text) => readYesNo(text) !== undefined,
  credit: (text) => readCredit(text) !== undefined,
  hours: (text) => readHours(text) !== undefined,
  language: (text) => readLanguage(text) !== undefined,
};
