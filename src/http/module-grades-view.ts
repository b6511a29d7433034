import type { ModuleFollowUps } from '../actions/list-module-follow-ups.ts';
import type { LearnerRow, ModuleGradesPage, PlacementStatus } from '../actions/trainer-views.ts';
import type { GradeStatus } from '../actions/views.ts';
import { type Delivery, isAsking } from '../domain/delivery.ts';
import type { Translator } from '../i18n/translator.ts';
import { ageWords } from './age-words.ts';
import { type FollowUpView, followUpView } from './follow-up-view.ts';
import { learnerName } from './learner-name.ts';
import type { GradeVerb, Links } from './links.ts';
import type { Session } from './session.ts';
import { type TrainerGradeView, trainerGradeView } from './trainer-grade-view.ts';

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
  /** Reviews done and the task, once passed. */
  readonly followUp: FollowUpView | undefined;
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
  /** How its questions do. */
  readonly questions: string;
  readonly grades: string;
}

/** Nothing is sent of the excused, and nothing before passing where the link says so. */
const isSendable = ({ delivery }: GradeStatus, row: LearnerRow): boolean =>
  !row.excused && (delivery.state !== 'stopped' || delivery.reason === 'kept');

const keepWord = ({ held }: Delivery, t: Translator): string =>
  held?.score === undefined ? t('grades.keep.none') : t('grades.keep', { score: t.percent(held.score) });

const sendWord = (delivery: Delivery, t: Translator): string =>
  isAsking(delivery) || delivery.reason === 'kept'
    ? t('grades.send', { score: t.percent(delivery.score) })
    : t('grades.send.again');

/** Buttons stand beside a grade that waits for the trainer; others are at hand, one step away. */
function deedsOf(
  status: GradeStatus,
  row: LearnerRow,
  actions: ModuleGradesView['actions'],
  t: Translator,
): DeedView[] {
  const { delivery } = status;
  if (delivery.state !== 'parked') return [];
  return [
    ...(isAsking(delivery) ? [{ word: keepWord(delivery, t), action: actions.keep }] : []),
    ...(isSendable(status, row) ? [{ word: sendWord(delivery, t), action: actions.send }] : []),
  ];
}

function moreOf(
  row: LearnerRow,
  several: boolean,
  actions: ModuleGradesView['actions'],
  t: Translator,
): LearnerView['more'] {
  return row.grades
    .filter((status) => status.delivery.state !== 'parked' && isSendable(status, row))
    .map(({ delivery, placementTitle }) => ({
      word:
        several && placementTitle
          ? t('grades.send.placement', { word: sendWord(delivery, t), placement: placementTitle })
          : sendWord(delivery, t),
      action: actions.send,
      placementId: delivery.placementId,
    }));
}

function learnerView(
  row: LearnerRow,
  page: ModuleGradesPage,
  followUps: ModuleFollowUps,
  links: Links,
  now: number,
  t: Translator,
): LearnerView {
  const several = page.placements.length > 1;
  const actions = links.gradeForms(page.moduleKey);
  return {
    id: row.learnerId,
    href: links.review(page.moduleKey, row.learnerId),
    name: learnerName(row.name, row.learnerId, t),
    state: stateOf(row, t),
    kind: row.state,
    left: !row.active,
    excused: row.excused,
    usedUp: row.usedUp && row.state !== 'passed',
    grades: row.grades.map((status) => ({
      ...trainerGradeView(status, page.lmsName, several, now, t),
      deeds: deedsOf(status, row, actions, t),
    })),
    more: moreOf(row, several, actions, t),
    excuse: row.excused
      ? { word: t('grades.excuse.lift'), value: 'no' }
      : { word: t('grades.excuse'), value: 'yes' },
    followUp: followUpView(followUps, row.learnerId, learnerName(row.name, row.learnerId, t), t),
  };
}

function stateOf({ state, best }: LearnerRow, t: Translator): string {
  const words = t(`grades.state.${state}`);
  return best === undefined ? words : t('grades.state.best', { state: words, best: t.percent(best) });
}

function placementView(placement: PlacementStatus, moduleTitle: string, t: Translator): PlacementView {
  const now = placement.sendWhen === 'passed' ? 'passed' : 'always';
  return {
    id: placement.id,
    title: placement.title ?? moduleTitle,
    column: t(`grades.column.${placement.column}`),
    problem: placement.column === 'missing' ? (placement.problem ?? '') : '',
    mayCreate: placement.column === 'missing' && placement.mayCreate,
    rule: t(`grades.when.${now}.rule`),
    when: now === 'passed' ? 'always' : 'passed',
    whenWord: t(`grades.when.${now}.change`),
    whenHelp: t(`grades.when.${now}.help`),
  };
}

function rosterView(page: ModuleGradesPage, now: number, t: Translator): ModuleGradesView['roster'] {
  const { listed, readAt, short, reading, problem, mayAsk } = page.roster;
  const { lmsName: lms } = page;
  const age = readAt === undefined ? '' : ageWords(readAt, now, t);
  const who = age === '' ? t('grades.roster.listed.undated') : t('grades.roster.listed', { lms, age });
  const words = [
    listed ? who : t('grades.roster.none', { lms }),
    ...(listed && short !== undefined ? [t('grades.roster.short')] : []),
    ...(reading ? [t('grades.roster.reading')] : []),
  ];
  return { words: words.join(' '), problem: problem ?? '', mayAsk };
}

function summaryOf({ total, passed, stuck }: ModuleGradesPage, t: Translator): string {
  if (total === 0) return t('grades.summary.none');
  return t(stuck === 0 ? 'grades.summary' : 'grades.summary.stuck', { total, passed, stuck });
}

export function moduleGradesView(
  page: ModuleGradesPage,
  followUps: ModuleFollowUps,
  session: Session,
  links: Links,
  now: number,
  notice: string,
): ModuleGradesView {
  const { moduleKey } = page;
  return {
    moduleTitle: page.moduleTitle,
    lmsName: page.lmsName,
    summary: summaryOf(page, session.t),
    notice,
    trouble: page.stuck > 0,
    csrf: session.csrf,
    actions: links.gradeForms(moduleKey),
    placements: page.placements.map((placement) => placementView(placement, page.moduleTitle, session.t)),
    roster: rosterView(page, now, session.t),
    learners: page.learners.map((row) => learnerView(row, page, followUps, links, now, session.t)),
    page: page.page,
    pages: page.pages > 1 ? session.t('grades.page', { page: page.page, pages: page.pages }) : '',
    previous: page.page > 1 ? links.moduleGrades(moduleKey, page.page - 1) : '',
    next: page.page < page.pages ? links.moduleGrades(moduleKey, page.page + 1) : '',
    questions: links.questions(moduleKey),
    grades: links.grades,
  };
}
