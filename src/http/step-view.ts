import type { StepPage } from '../actions/views.ts';
import type { Html, Source } from '../domain/course.ts';
import type { Unfinished } from '../domain/items/item.ts';
import type { Key, Translator } from '../i18n/translator.ts';
import { gradesLink } from './grades-link.ts';
import { type HomeLink, homeLink } from './home-link.ts';
import { type ItemView, itemView } from './item-view.ts';
import { type LanguageView, languageView } from './language-view.ts';
import type { Links } from './links.ts';
import { type ModuleLanguages, moduleLanguages } from './module-languages.ts';
import { type PersonalView, personalView } from './personal-view.ts';
import { type ScenarioView, scenarioView } from './scenario-view.ts';
import { screenTitle } from './screen-title.ts';
import type { Session } from './session.ts';
import { type TimingView, timingView } from './timing-view.ts';

export interface StepView {
  readonly moduleTitle: string;
  readonly language: LanguageView;
  readonly preview: boolean;
  readonly readOnly: boolean;
  readonly excused: boolean;
  /** For trainers: where it says what is wrong with the file. */
  readonly fileBroken: boolean;
  /** The LMS did not say who this is. */
  readonly unnamed: boolean;
  /** For trainers: no link to the module has a gradebook column. */
  readonly ungraded: boolean;
  readonly progress: { readonly number: number; readonly total: number; readonly text: string };
  readonly screenTitle: string;
  readonly screenTitleLanguage: LanguageView;
  readonly opening: boolean;
  /** On the opening screen: what the module is there in. */
  readonly languages: ModuleLanguages | undefined;
  readonly objectives: readonly string[];
  readonly note: string;
  readonly html: Html | '';
  readonly sources: readonly Source[];
  readonly law: boolean;
  readonly dueText: string;
  /** What a supervisor looks for, on the screen of the task. */
  readonly checklist: readonly Html[];
  /** "Question 2 of 5", "Practice: not graded". */
  readonly kicker: string;
  readonly item: ItemView | undefined;
  /** In place of `item`. */
  readonly scenario: ScenarioView | undefined;
  readonly personal: PersonalView | undefined;
  /** What a plan still asks for before it goes on. */
  readonly planNote: Key | undefined;
  readonly form: {
    readonly csrf: string;
    readonly attempt: string;
    readonly answer: string;
    readonly show: string;
  };
  readonly previous: string;
  /** The way on; `main` when it is what to do now. */
  readonly next: { readonly href: string; readonly word: string; readonly main: boolean } | undefined;
  /** The first unanswered question, on the last step. */
  readonly unanswered: string;
  /** The result, once it is there and the way on does not lead to it yet. */
  readonly result: string;
  readonly home: HomeLink;
  /** '' where there is nothing to see. */
  readonly gradesHref: string;
  readonly timing: TimingView | undefined;
}

function progressText({ number, total, minutesLeft }: StepPage, t: Translator): string {
  const minutes = minutesLeft <= 0 ? 0 : Math.max(1, Math.round(minutesLeft));
  return t('step.progress', { number, total, minutes });
}

function kickerOf(page: StepPage, t: Translator): string {
  const position = page.item?.position;
  const again = page.retry && !page.finished;
  if (position)
    return t(again ? 'step.question.again' : 'step.question', {
      number: position.number,
      total: position.of,
    });
  if (page.item?.mode === 'practice') return t('step.practice');
  return page.screen.kind === 'example' ? t('kind.example') : '';
}

/** The way on is closed until a plan is written and said again; for a trainer who looks through it is open. */
function planNoteOf({ personal, standing }: StepPage): Key | undefined {
  if (personal?.settled !== false || standing !== 'learner') return undefined;
  return personal.entry ? 'plan.toGoOn.again' : 'plan.toGoOn';
}

function nextOf(page: StepPage, links: Links, t: Translator): StepView['next'] {
  if (planNoteOf(page)) return undefined;
  const unanswered =
    page.item !== undefined && page.item.answer === undefined && page.standing !== 'read-only';
  const main = !unanswered && page.item?.answer?.open !== true;
  if (page.next !== undefined) {
    const later = page.item?.mode === 'graded' ? 'step.next.later' : 'step.next.skip';
    const word = t(unanswered ? later : 'step.next');
    return { href: links.step(page.module.key, page.next), word, main };
  }
  return page.finished
    ? { href: links.result(page.module.key), word: t('step.next.result'), main }
    : undefined;
}

/** The second and third of a few screens' texts, where the screen's kind says more than its Markdown. */
function screenParts(
  page: StepPage,
  t: Translator,
): Pick<StepView, 'opening' | 'objectives' | 'note' | 'sources' | 'law' | 'dueText' | 'checklist'> {
  const { screen, module } = page;
  const opening = screen.kind === 'opening';
  const sources = page.showText ? (screen.sources ?? []) : [];
  const task = screen.kind === 'on-the-job' ? module.task : undefined;
  return {
    opening,
    objectives: opening ? module.objectives : [],
    note: opening ? (module.note ?? '') : '',
    sources,
    law: sources.some((source) => source.law),
    dueText: task ? t('step.due', { days: task.dueDays }) : '',
    checklist: task?.checklist.map(({ html }) => html) ?? [],
  };
}

const scenarioOf = (page: StepPage, empty: boolean, t: Translator): ScenarioView | undefined =>
  page.item?.item.type === 'scenario' ? scenarioView(page, page.item, page.item.item, empty, t) : undefined;

export function stepView(
  page: StepPage,
  session: Session,
  links: Links,
  empty: boolean,
  unfinished?: Unfinished,
): StepView {
  const { module } = page;
  const { t } = session;
  const scenario = scenarioOf(page, empty, t);
  return {
    moduleTitle: module.title,
    language: languageView(module.language),
    preview: page.standing === 'preview',
    readOnly: page.standing === 'read-only',
    excused: page.excused === true,
    fileBroken: page.fileBroken,
    unnamed: session.launch.sub === '',
    ungraded: page.ungraded === true,
    progress: {
      number: page.number,
      total: page.total,
      text: progressText(page, t),
    },
    ...screenTitle(page.screen, module.language, t),
    ...screenParts(page, t),
    languages: page.screen.kind === 'opening' ? moduleLanguages(page, session, links) : undefined,
    html: page.showText && scenario?.atStart !== false ? page.screen.html : '',
    kicker: scenario?.kicker ?? kickerOf(page, t),
    personal: page.personal && personalView(page, page.personal, session, links),
    planNote: planNoteOf(page),
    item: page.item && !scenario ? itemView(page.item, page.standing, t, empty, unfinished) : undefined,
    scenario,
    form: {
      csrf: session.csrf,
      attempt: page.attemptId,
      answer: links.answer(module.key),
      show: links.show(module.key),
    },
    previous: page.previous === undefined ? '' : links.step(module.key, page.previous),
    next: nextOf(page, links, t),
    unanswered: page.unanswered === undefined ? '' : links.step(module.key, page.unanswered),
    result: page.finished && (page.next !== undefined || planNoteOf(page)) ? links.result(module.key) : '',
    home: homeLink(session, links),
    gradesHref: gradesLink(session.launch, links, module.key),
    timing: timingView(page.timing, session, links, module.key),
  };
}
