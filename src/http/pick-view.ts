import type { PickableCourse, PickableModule, PickPage } from '../actions/list-pickable.ts';
import type { PickProblem } from '../actions/pick-content.ts';
import { DEFAULT_POINTS } from '../domain/pick-wishes.ts';
import { say } from '../i18n/phrase.ts';
import type { Translator } from '../i18n/translator.ts';
import { type LanguageView, languageView } from './language-view.ts';
import type { Links } from './links.ts';
import { type PickFields, RECORD } from './pick-fields.ts';
import { afterWords, type ProblemView, problemViews } from './pick-words.ts';
import type { Session } from './session.ts';
import { type ZoneOption, zoneOptions } from './time-zones.ts';

interface PickRow {
  /** Unique on the page. */
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly language: LanguageView;
  readonly minutes: string;
  readonly objectives: readonly string[];
  readonly checked: boolean;
  /** Part of what "the whole course" adds. */
  readonly rest: boolean;
  readonly placed: string;
  /** Why it cannot be picked; '' when it can. */
  readonly reason: string;
  /** The first fault of its file, and how many more there are. */
  readonly fault: string;
  /** The file has errors, an older version is served. */
  readonly note: string;
  readonly preview: string;
}

interface PickCourse {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly language: LanguageView;
  readonly open: boolean;
  readonly whole: { readonly value: string; readonly label: string } | undefined;
  readonly rows: readonly PickRow[];
}

export interface PickView {
  readonly heading: string;
  readonly copied: boolean;
  readonly lead: string;
  readonly action: string;
  readonly cancel: string;
  readonly csrf: string;
  readonly query: string;
  /** What the search found; '' without one. */
  readonly foundText: string;
  readonly several: boolean;
  readonly inputType: 'checkbox' | 'radio';
  readonly problems: readonly ProblemView[];
  readonly courses: readonly PickCourse[];
  readonly alsoChosen: readonly PickRow[];
  /** The choice of each learner's own record. */
  readonly record: { readonly value: string; readonly checked: boolean };
  readonly countText: string;
  readonly options: PickOptions | undefined;
  readonly after: string;
  /** Set when the LMS takes no links: nothing can be picked. */
  readonly refused: string;
  readonly lmsName: string;
}

interface PickOptions {
  readonly open: boolean;
  readonly name: string;
  readonly lineItems: boolean;
  readonly ungraded: boolean;
  readonly points: string;
  readonly dates: boolean;
  readonly from: string;
  readonly due: string;
  readonly zones: readonly ZoneOption[];
  readonly faulty: Readonly<Record<'points' | 'from' | 'due' | 'zone', boolean>>;
}

/** With more courses than these, they are closed until somebody looks for something. */
const MOST_OPEN = 3;

function faultText({ errors }: PickableModule, t: Translator): string {
  const [first] = errors;
  if (!first) return '';
  const { line } = first;
  const message = say(first.message, t);
  return errors.length > 1
    ? t('pick.fault.more', { line, message, count: errors.length - 1 })
    : t('pick.fault', { line, message });
}

const rowView = (
  module: PickableModule,
  id: string,
  rest: readonly string[],
  links: Links,
  t: Translator,
): PickRow => ({
  id,
  key: module.key,
  title: module.title,
  language: languageView(module.language),
  minutes: module.minutes === undefined ? '' : t('library.minutes', { minutes: module.minutes }),
  objectives: module.objectives,
  checked: module.chosen,
  rest: rest.includes(module.key),
  placed: module.placed ? t(`pick.placed.${module.placed}`) : '',
  reason: module.serving === 'none' ? t('pick.reason') : '',
  fault: module.serving === 'none' ? faultText(module, t) : '',
  note: module.serving === 'older' ? t('pick.note') : '',
  preview: module.serving === 'none' ? '' : links.pickPreview(module.key),
});

/** One control for the course: what it adds depends on what is here already, so all of it must be in sight. */
function wholeOf(
  { id, rest, served, here }: PickableCourse,
  several: boolean,
  t: Translator,
): PickCourse['whole'] {
  if (!several || served < 2) return undefined;
  const count = rest.length;
  if (here === 0) return { value: id, label: t('pick.whole', { count }) };
  return { value: id, label: t(here === served ? 'pick.whole.again' : 'pick.whole.rest', { count }) };
}

const courseView = (
  course: PickableCourse,
  index: number,
  page: PickPage,
  fields: PickFields,
  links: Links,
  t: Translator,
): PickCourse => ({
  id: `course-${index}`,
  title: course.title,
  summary: course.summary,
  language: languageView(course.language),
  open:
    page.courses.length <= MOST_OPEN || fields.query !== '' || course.modules.some(({ chosen }) => chosen),
  whole: wholeOf(course, page.several && fields.query === '', t),
  rows: course.modules.map((module, at) => rowView(module, `m-${index}-${at}`, course.rest, links, t)),
});

function optionsName({ lineItems, dates }: PickPage, t: Translator): string {
  if (lineItems && dates) return t('pick.options.both');
  return t(lineItems ? 'pick.options.grades' : 'pick.options.dates');
}

function optionsOf(
  page: PickPage,
  fields: PickFields,
  session: Session,
  problems: readonly ProblemView[],
): PickOptions | undefined {
  if (!page.lineItems && !page.dates) return undefined;
  const isFaulty = (name: string): boolean => problems.some(({ href }) => href === `#${name}`);
  const faulty = {
    points: isFaulty('points'),
    from: isFaulty('from'),
    due: isFaulty('due'),
    zone: isFaulty('zone'),
  };
  const used =
    !fields.graded ||
    fields.availableFrom !== '' ||
    fields.due !== '' ||
    !['', String(DEFAULT_POINTS)].includes(fields.points);
  return {
    open: used || Object.values(faulty).includes(true),
    name: optionsName(page, session.t),
    lineItems: page.lineItems,
    ungraded: !fields.graded,
    points: fields.points === '' ? String(DEFAULT_POINTS) : fields.points,
    dates: page.dates,
    from: fields.availableFrom,
    due: fields.due,
    zones: zoneOptions(fields.zone, session.launch.custom, session.t),
    faulty,
  };
}

function headingOf({ takesLinks, several, contextTitle: context }: PickPage, t: Translator): string {
  if (!takesLinks) return t('pick.heading.none');
  const key = `pick.heading.${several ? 'many' : 'one'}` as const;
  return context === undefined ? t(`${key}.unnamed`) : t(key, { context });
}

function refusalOf({ takesLinks, acceptTypes, lmsName: lms }: PickPage, t: Translator): string {
  if (takesLinks) return '';
  const types = acceptTypes.slice(0, 5).join(', ').slice(0, 200);
  return t('pick.refused', { lms, types });
}

export function pickView(
  page: PickPage,
  fields: PickFields,
  session: Session,
  links: Links,
  problems: readonly PickProblem[] = [],
): PickView {
  const { several, lmsName } = page;
  const { t } = session;
  const views = problemViews(problems, page, t);
  return {
    heading: headingOf(page, t),
    copied: page.copied === true,
    lead: t(several ? 'pick.lead.many' : 'pick.lead.one', { lms: lmsName }),
    action: links.pick,
    cancel: links.pickCancel,
    csrf: session.csrf,
    query: fields.query,
    foundText: fields.query === '' ? '' : t('pick.found', { count: page.found, query: fields.query }),
    several,
    inputType: several ? 'checkbox' : 'radio',
    problems: views,
    courses: page.courses.map((course, index) => courseView(course, index, page, fields, links, t)),
    alsoChosen: page.alsoChosen.map((module, at) => ({
      ...rowView(module, `also-${at}`, [], links, t),
      objectives: [],
    })),
    record: { value: RECORD, checked: page.record },
    countText: page.chosenCount === 0 ? '' : t('pick.count', { count: page.chosenCount }),
    options: optionsOf(page, fields, session, views),
    after: afterWords(page.lms, lmsName, t),
    refused: refusalOf(page, t),
    lmsName,
  };
}
