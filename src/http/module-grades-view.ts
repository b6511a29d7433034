import type { GradeStatus, LearnerRow, ModuleGradesPage, PlacementStatus } from '../actions/views.ts';
import { type Delivery, isAsking } from '../domain/delivery.ts';
import type { Translator } from '../i18n/translator.ts';
import { ageWords } from './age-words.ts';
import type { GradeVerb, Links } from './links.ts';
import { percent } from './percent.ts';
import type { Session } from './session.ts';
import { type TimeView, timeView } from './time-view.ts';
import { trainerGradeWords } from './trainer-grade-words.ts';

export interface TrainerGradeView {
  /** `pending`, where the result page says `waiting`: that one asks for news by itself. */
  readonly kind: 'sent' | 'pending' | 'stuck' | 'stopped';
  readonly placementId: string;
  /** The link's name, where the module has several here. */
  readonly placement: string;
  readonly what: string;
  readonly time: TimeView | undefined;
  readonly todo: string;
}

/** One button: what it says, and where its form goes. */
interface DeedView {
  readonly word: string;
  readonly action: string;
}

interface GradeFormsView extends TrainerGradeView {
  /** What this grade asks for. */
  readonly deeds: readonly DeedView[];
}

interface LearnerView {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  readonly state: string;
  readonly kind: LearnerRow['state'];
  readonly left: boolean;
  readonly excused: boolean;
  /** Every try is used up, and one more may be given. */
  readonly usedUp: boolean;
  readonly grades: readonly GradeFormsView[];
  /** What can be done though nothing asks for it. */
  readonly more: readonly (DeedView & { readonly placementId: string })[];
  readonly excuse: { readonly word: string; readonly value: 'yes' | 'no' };
}

interface PlacementView {
  readonly id: string;
  readonly title: string;
  readonly column: string;
  readonly problem: string;
  readonly mayCreate: boolean;
  readonly rule: string;
  readonly when: 'always' | 'passed';
  readonly whenWord: string;
  readonly whenHelp: string;
}

export interface ModuleGradesView {
  readonly moduleTitle: string;
  readonly lmsName: string;
  readonly summary: string;
  readonly notice: string;
  readonly trouble: boolean;
  readonly csrf: string;
  readonly actions: Readonly<Record<GradeVerb, string>>;
  readonly placements: readonly PlacementView[];
  readonly roster: { readonly words: string; readonly problem: string; readonly mayAsk: boolean };
  readonly learners: readonly LearnerView[];
  readonly page: number;
  readonly pages: string;
  readonly previous: string;
  readonly next: string;
  readonly grades: string;
}

const STATES: Readonly<Record<LearnerRow['state'], string>> = {
  new: 'Not started',
  started: 'Started',
  submitted: 'Not passed yet',
  passed: 'Passed',
};

/** A name for people whom the LMS does not name: short, and the same on every page. */
export const learnerName = (name: string | undefined, learnerId: string): string =>
  name ?? `Learner ${learnerId.slice(0, 6)}`;

export function trainerGradeView(
  { delivery, placementTitle }: GradeStatus,
  lms: string,
  several: boolean,
  now: number,
  t: Translator,
): TrainerGradeView {
  const common = { placementId: delivery.placementId, placement: several ? (placementTitle ?? '') : '' };
  if (delivery.state !== 'confirmed') {
    const kind = delivery.state === 'parked' ? 'stuck' : delivery.state;
    return { kind, ...common, ...trainerGradeWords(delivery, lms), time: undefined };
  }
  const { receipt, score, lastTryAt } = delivery;
  const at = receipt?.at ?? lastTryAt;
  const what = `In ${lms}: ${percent(receipt?.score ?? score)}`;
  return {
    kind: 'sent',
    ...common,
    what,
    time: at === undefined ? undefined : timeView(at, now, t),
    todo: '',
  };
}

/** Nothing is sent of the excused, and nothing before passing where the link says so. */
const isSendable = ({ delivery }: GradeStatus, row: LearnerRow): boolean =>
  !row.excused && (delivery.state !== 'stopped' || delivery.reason === 'kept');

const keepWord = ({ held }: Delivery): string =>
  held?.score === undefined ? 'Keep it as it is there' : `Keep ${percent(held.score)}`;

const sendWord = (delivery: Delivery): string =>
  isAsking(delivery) || delivery.reason === 'kept' ? `Send ours: ${percent(delivery.score)}` : 'Send again';

/** Buttons stand beside a grade that waits for the trainer; others are at hand, one step away. */
function deedsOf(status: GradeStatus, row: LearnerRow, actions: ModuleGradesView['actions']): DeedView[] {
  const { delivery } = status;
  if (delivery.state !== 'parked') return [];
  return [
    ...(isAsking(delivery) ? [{ word: keepWord(delivery), action: actions.keep }] : []),
    ...(isSendable(status, row) ? [{ word: sendWord(delivery), action: actions.send }] : []),
  ];
}

function moreOf(
  row: LearnerRow,
  several: boolean,
  actions: ModuleGradesView['actions'],
): LearnerView['more'] {
  return row.grades
    .filter((status) => status.delivery.state !== 'parked' && isSendable(status, row))
    .map(({ delivery, placementTitle }) => ({
      word: `${sendWord(delivery)}${several && placementTitle ? ` (${placementTitle})` : ''}`,
      action: actions.send,
      placementId: delivery.placementId,
    }));
}

function learnerView(
  row: LearnerRow,
  page: ModuleGradesPage,
  links: Links,
  now: number,
  t: Translator,
): LearnerView {
  const several = page.placements.length > 1;
  const actions = links.gradeForms(page.moduleKey);
  return {
    id: row.learnerId,
    href: links.review(page.moduleKey, row.learnerId),
    name: learnerName(row.name, row.learnerId),
    state: `${STATES[row.state]}${row.best === undefined ? '' : ` · best ${percent(row.best)}`}`,
    kind: row.state,
    left: !row.active,
    excused: row.excused,
    usedUp: row.usedUp && row.state !== 'passed',
    grades: row.grades.map((status) => ({
      ...trainerGradeView(status, page.lmsName, several, now, t),
      deeds: deedsOf(status, row, actions),
    })),
    more: moreOf(row, several, actions),
    excuse: row.excused ? { word: 'Lift the excuse', value: 'no' } : { word: 'Excuse', value: 'yes' },
  };
}

const COLUMNS: Readonly<Record<PlacementStatus['column'], string>> = {
  there: 'Grades go to its gradebook column.',
  seeking: 'Its gradebook column is being looked for. Load this page again in a minute.',
  missing: 'It has no gradebook column, so its grades are kept here only.',
};

const placementView = (placement: PlacementStatus, moduleTitle: string): PlacementView => ({
  id: placement.id,
  title: placement.title ?? moduleTitle,
  column: COLUMNS[placement.column],
  problem: placement.column === 'missing' ? (placement.problem ?? '') : '',
  mayCreate: placement.column === 'missing' && placement.mayCreate,
  ...(placement.sendWhen === 'passed'
    ? {
        rule: 'A grade is sent only after passing.',
        when: 'always',
        whenWord: 'Send every grade',
        whenHelp: 'Scores below the pass mark are then sent too.',
      }
    : {
        rule: 'Every grade is sent, also before passing.',
        when: 'passed',
        whenWord: 'Send only after passing',
        whenHelp:
          'For a column that only knows complete and incomplete: it takes any score above zero as complete.',
      }),
});

function rosterView(page: ModuleGradesPage, now: number, t: Translator): ModuleGradesView['roster'] {
  const { listed, readAt, short, reading, problem, mayAsk } = page.roster;
  const age = readAt === undefined ? '' : `as ${page.lmsName} listed them ${ageWords(readAt, now, t)}`;
  const cut = short === undefined ? '' : ' The list is longer than we could read.';
  const busy = reading ? ' It is being read anew.' : '';
  const words = listed
    ? `Learners ${age}, and everyone who opened the module.${cut}${busy}`
    : `Only those who opened the module: ${page.lmsName} gave no list of learners.${busy}`;
  return { words, problem: problem ?? '', mayAsk };
}

function summaryOf({ total, passed, stuck }: ModuleGradesPage): string {
  const people = total === 1 ? '1 learner' : `${total} learners`;
  const needs = stuck === 1 ? '1 grade needs you' : `${stuck} grades need you`;
  return total === 0 ? 'No learners yet.' : `${people}, ${passed} passed.${stuck === 0 ? '' : ` ${needs}.`}`;
}

export function moduleGradesView(
  page: ModuleGradesPage,
  session: Session,
  links: Links,
  now: number,
  notice: string,
): ModuleGradesView {
  const { moduleKey } = page;
  return {
    moduleTitle: page.moduleTitle,
    lmsName: page.lmsName,
    summary: summaryOf(page),
    notice,
    trouble: page.stuck > 0,
    csrf: session.csrf,
    actions: links.gradeForms(moduleKey),
    placements: page.placements.map((placement) => placementView(placement, page.moduleTitle)),
    roster: rosterView(page, now, session.t),
    learners: page.learners.map((row) => learnerView(row, page, links, now, session.t)),
    page: page.page,
    pages: page.pages > 1 ? `Page ${page.page} of ${page.pages}` : '',
    previous: page.page > 1 ? links.moduleGrades(moduleKey, page.page - 1) : '',
    next: page.page < page.pages ? links.moduleGrades(moduleKey, page.page + 1) : '',
    grades: links.grades,
  };
}
