import type { PickProblem } from '../actions/pick-content.ts';
import type { Placed } from '../actions/picking.ts';

export interface ProblemView {
  /** The field it is about. */
  readonly href: string;
  readonly text: string;
}

interface Surroundings {
  readonly lmsName: string;
  readonly several: boolean;
}

const WORDS: Readonly<Record<PickProblem, (around: Surroundings) => ProblemView>> = {
  'nothing-chosen': ({ several }) => ({
    href: '#modules',
    text: several ? 'Choose at least one module first.' : 'Choose a module first.',
  }),
  'only-one': ({ lmsName }) => ({
    href: '#modules',
    text: `${lmsName} takes one module at a time here. Choose just one.`,
  }),
  'too-many': () => ({
    href: '#modules',
    text: 'More than 100 modules at once are too many. Choose fewer, then come back for the rest.',
  }),
  'not-served': () => ({
    href: '#modules',
    text: 'A module that you chose cannot be opened any more. It is no longer ticked; look through your choice.',
  }),
  'no-links': ({ lmsName }) => ({ href: '#modules', text: `${lmsName} takes no links here.` }),
  points: () => ({ href: '#points', text: 'Points must be a number above 0 and at most 10,000.' }),
  'available-from': () => ({ href: '#from', text: 'The first day is no date. Write it like 2026-12-01.' }),
  due: () => ({ href: '#due', text: 'The due date is no date. Write it like 2026-12-01.' }),
  zone: () => ({ href: '#zone', text: 'Choose the time zone that your dates are in.' }),
  'due-before-available': () => ({ href: '#due', text: 'The due date is before the first day.' }),
  'due-is-past': () => ({ href: '#due', text: 'The due date has passed.' }),
};

/** A sentence for each fault, with the field to mend. */
export const problemViews = (problems: readonly PickProblem[], around: Surroundings): ProblemView[] =>
  problems.map((problem) => WORDS[problem](around));

export const placedWords: Readonly<Record<Placed, string>> = {
  opened: 'Already in this course',
  sent: 'Added before, not opened yet',
};

/** What is left to do in the LMS afterwards. */
export function afterWords(lms: string, lmsName: string): string {
  if (lms === 'moodle') return `${lmsName} then asks you to save or confirm.`;
  if (lms === 'canvas') return `${lmsName} may add them unpublished. Publish them when you are ready.`;
  return '';
}

export const modulesWord = (count: number): string => (count === 1 ? '1 module' : `${count} modules`);
