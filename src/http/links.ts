import { remembered } from './remembered.ts';

/** What the forms of a module's grades page do; the last part of their addresses. */
const GRADE_VERBS = [
  'send',
  'keep',
  'excuse',
  'grant',
  'task',
  'column',
  'when',
  'compare',
  'roster',
] as const;
export type GradeVerb = (typeof GRADE_VERBS)[number];

/** Every URL of one session's pages. */
export interface Links {
  /** The person's own record: hours, certificates, reviews. */
  readonly me: string;
  readonly transcript: string;
  readonly transcriptCsv: string;
  /** Where the learner claims less time, and confirms a name. */
  readonly claim: string;
  readonly legalName: string;
  readonly modules: string;
  /** Where the form of the language switch goes. */
  readonly language: string;
  readonly library: string;
  /** The picker of a deep linking launch. */
  readonly pick: string;
  readonly pickCancel: string;
  /** Keeps the picker as it is and shows the module. */
  pickPreview(key: string): string;
  /** Learners and grades of this context. */
  readonly grades: string;
  /** PD hours of this context's learners. */
  readonly pd: string;
  readonly markPd: string;
  contextPd(schoolYear: number): string;
  contextPdTable(table: 'rows' | 'totals', schoolYear: number): string;
  personPd(learnerId: string, schoolYear: number): string;
  /** Of one module; `page` from 1. */
  moduleGrades(key: string, page?: number): string;
  gradeForms(key: string): Readonly<Record<GradeVerb, string>>;
  /** How the questions of one module do. */
  questions(key: string): string;
  /** A learner's work, with one attempt explained: the latest, unless one is named. */
  review(key: string, learnerId: string, attemptId?: string): string;
  module(key: string): string;
  step(key: string, number: number): string;
  answer(key: string): string;
  show(key: string): string;
  /** What learners write for themselves. */
  write(key: string): string;
  rehearse(key: string): string;
  retry(key: string): string;
  result(key: string): string;
  /** A pass of another context: to use here, or used. */
  pass(key: string): string;
  usePass(key: string): string;
  /** Where a page reports active time. */
  time(key: string): string;
}

/** A page names its module in ten links. */
const encodeKey = remembered({ most: 2000, longest: 300 }, (key) =>
  key.split('/').map(encodeURIComponent).join('/'),
);

export function linksFor(basePath: string, handle: string): Links {
  const learn = `${basePath}/learn/${handle}`;
  const module = (key: string): string => `${learn}/${encodeKey(key)}/`;
  const trainer = `${basePath}/trainer/${handle}`;
  const pick = `${trainer}/pick`;
  const moduleGrades = (key: string): string => `${trainer}/grades/${encodeKey(key)}`;
  const gradeForm = (key: string) => (verb: GradeVerb) => [verb, `${moduleGrades(key)}/${verb}`] as const;
  return {
    me: `${basePath}/me/${handle}/`,
    transcript: `${basePath}/me/${handle}/transcript`,
    transcriptCsv: `${basePath}/me/${handle}/transcript.csv`,
    claim: `${basePath}/me/${handle}/transcript/claim`,
    legalName: `${basePath}/me/${handle}/name`,
    modules: `${learn}/modules/`,
    language: `${learn}/language`,
    library: `${trainer}/`,
    pick,
    pickCancel: `${pick}/cancel`,
    pickPreview: (key) => `${pick}/preview/${encodeKey(key)}`,
    grades: `${trainer}/grades`,
    pd: `${trainer}/pd`,
    markPd: `${trainer}/pd/mark`,
    contextPd: (year) => `${trainer}/pd?year=${year}`,
    contextPdTable: (table, year) => `${trainer}/pd/${table}.csv?year=${year}`,
    personPd: (learnerId, year) => `${trainer}/pd/${learnerId}?year=${year}`,
    moduleGrades: (key, page = 1) => `${moduleGrades(key)}${page > 1 ? `?page=${page}` : ''}`,
    gradeForms: (key) => Object.fromEntries(GRADE_VERBS.map(gradeForm(key))) as Record<GradeVerb, string>,
    questions: (key) => `${moduleGrades(key)}/questions`,
    review: (key, learnerId, attemptId) =>
      `${trainer}/work/${learnerId}/${encodeKey(key)}${attemptId === undefined ? '' : `?attempt=${encodeURIComponent(attemptId)}`}`,
    module,
    step: (key, number) => `${module(key)}step/${number}`,
    answer: (key) => `${module(key)}answer`,
    show: (key) => `${module(key)}show`,
    write: (key) => `${module(key)}write`,
    rehearse: (key) => `${module(key)}rehearse`,
    retry: (key) => `${module(key)}retry`,
    result: (key) => `${module(key)}result`,
    pass: (key) => `${module(key)}pass`,
    usePass: (key) => `${module(key)}pass/use`,
    time: (key) => `${module(key)}time`,
  };
}
