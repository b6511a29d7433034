import type { PickProblem } from '../actions/pick-content.ts';
import type { Translator } from '../i18n/translator.ts';

export interface ProblemView {
  /** The field it is about. */
  readonly href: string;
  readonly text: string;
}

interface Surroundings {
  readonly lmsName: string;
  readonly several: boolean;
}

/** Where each fault is mended. */
const FIELDS: Readonly<Record<PickProblem, string>> = {
  'nothing-chosen': '#modules',
  'only-one': '#modules',
  'too-many': '#modules',
  'not-served': '#modules',
  'no-links': '#modules',
  points: '#points',
  'available-from': '#from',
  due: '#due',
  zone: '#zone',
  'due-before-available': '#due',
  'due-is-past': '#due',
};

function problemWords(problem: PickProblem, { lmsName: lms, several }: Surroundings, t: Translator): string {
  return problem === 'nothing-chosen'
    ? t(`pick.problem.nothing-chosen.${several ? 'many' : 'one'}`)
    : t(`pick.problem.${problem}`, { lms });
}

/** A sentence for each fault, with the field to mend. */
export const problemViews = (
  problems: readonly PickProblem[],
  around: Surroundings,
  t: Translator,
): ProblemView[] =>
  problems.map((problem) => ({ href: FIELDS[problem], text: problemWords(problem, around, t) }));

/** What is left to do in the LMS afterwards. */
export const afterWords = (family: string, lms: string, t: Translator): string =>
  family === 'moodle' || family === 'canvas' ? t(`pick.after.${family}`, { lms }) : '';
