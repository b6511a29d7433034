import type { GradeStatus, ResultPage, ReviewedItem } from '../actions/views.ts';
import type { Html } from '../domain/course.ts';
import type { Key, Translator } from '../i18n/translator.ts';
import { gradeWords } from './grade-words.ts';
import { gradesLink } from './grades-link.ts';
import { type HomeLink, homeLink } from './home-link.ts';
import { itemKindName } from './item-kind-name.ts';
import { surenessWords, type VerdictView, verdictView } from './item-view.ts';
import { type LanguageView, languageView } from './language-view.ts';
import { type FilledView, filledView, type LineView, linesView, type Reader } from './line-view.ts';
import type { Links } from './links.ts';
import { type OwnWordsView, ownWordsView } from './own-words-view.ts';
import { type PartsView, partsSentence, partsView, type RetryWords, retryWords } from './parts-view.ts';
import type { Session } from './session.ts';
import { type StoryView, storyView } from './story-view.ts';
import { type TimeView, timeView } from './time-view.ts';
import { type TimingView, timingView } from './timing-view.ts';

interface GradeView {
  readonly kind: 'sent' | 'waiting' | 'stuck' | 'stopped';
  readonly placement: string;
  readonly what: string;
  readonly time: TimeView | undefined;
  readonly todo: string;
}

export interface ReviewedView {
  readonly stem: Html;
  /** In place of the stem of a scenario without a title. */
  readonly kindName: string;
  readonly verdict: VerdictView;
  readonly sureness: Key | undefined;
  /** From an earlier attempt. */
  readonly carried: boolean;
  /** Of a scenario, in place of lines. */
  readonly story: StoryView | undefined;
  readonly lines: readonly LineView[];
  readonly filled: readonly FilledView[] | undefined;
  readonly rightOrder: readonly Html[] | undefined;
  readonly feedback: Html | undefined;
}

export interface ResultView extends PartsView {
  readonly moduleTitle: string;
  readonly language: LanguageView;
  readonly preview: boolean;
  readonly readOnly: boolean;
  /** The LMS did not say who this is. */
  readonly unnamed: boolean;
  readonly passed: boolean;
  readonly heading: string;
  readonly sentence: string;
  /** Set when an earlier attempt was better, or already passed. */
  readonly best: string;
  readonly lmsName: string;
  readonly grades: readonly GradeView[];
  /** A grade is on its way: the page looks again by itself. */
  readonly waiting: boolean;
  readonly ungraded: boolean;
  readonly retry:
    | (RetryWords & { readonly action: string; readonly csrf: string; readonly main: boolean })
    | undefined;
  readonly usedUp: boolean;
  readonly nextModule:
    | {
        readonly href: string;
        readonly title: string;
        readonly language: LanguageView;
        readonly minutes: string;
      }
    | undefined;
  readonly home: HomeLink;
  /** '' where this launch has no record of the person. */
  readonly meHref: string;
  /** '' where there is nothing to see. */
  readonly gradesHref: string;
  readonly returnUrl: string;
  /** Nothing else is left to do here. */
  readonly backIsMain: boolean;
  readonly items: readonly ReviewedView[];
  /** What the person wrote for themselves, and what is still to be written. */
  readonly own: OwnWordsView;
  readonly timing: TimingView | undefined;
}

const KINDS = { pending: 'waiting', parked: 'stuck', stopped: 'stopped' } as const;

/** What became of one grade, for its learner. */
export function gradeView(
  status: GradeStatus,
  lms: string,
  several: boolean,
  now: number,
  t: Translator,
): GradeView {
  const { delivery } = status;
  const placement = several ? (status.placementTitle ?? '') : '';
  if (delivery.state === 'confirmed') {
    const at = delivery.receipt?.at ?? delivery.lastTryAt;
    const score = t.percent(delivery.receipt?.score ?? delivery.score);
    return {
      kind: 'sent',
      placement,
      what: t('grade.sent', { lms, score }),
      time: at === undefined ? undefined : timeView(at, now, t),
      todo: '',
    };
  }
  const kind = KINDS[delivery.state];
  return { kind, placement, ...gradeWords(delivery, lms, t), time: undefined };
}

export const reviewedView = (
  { item, answered, score, right, confidence, carried }: ReviewedItem,
  t: Translator,
  reader: Reader = 'own',
): ReviewedView => ({
  stem: item.stem,
  kindName: itemKindName(item, t),
  verdict: verdictView(score, right, t),
  sureness: surenessWords(confidence, right),
  carried: carried === true,
  story: answered.story && storyView(answered.story, t),
  lines: linesView(item, answered, t, reader),
  filled: filledView(answered),
  rightOrder: answered.rightOrder,
  feedback: item.feedback,
});

/** A page of the LMS to go back to; anything but http(s) is not a page. */
function safeReturnUrl(text: string | undefined): string {
  const url = text !== undefined && URL.canParse(text) ? new URL(text) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url.href : '';
}

function bestText({ passedAt, passed, best, score }: ResultPage, t: Translator): string {
  if (passedAt !== undefined && !passed) return '';
  return best > score + 1e-9 ? t('result.best', { best: t.percent(best) }) : '';
}

function sentenceOf(page: ResultPage, t: Translator): string {
  const { rightCount: right, itemCount: total } = page;
  const score = t.percent(page.score);
  if (page.parts.length > 1) return partsSentence(page, t);
  if (page.passedAt !== undefined && !page.passed)
    return t('result.sentence.earlier', { best: t.percent(page.best), right, total, score });
  const words = { right, total, score, mark: t.percent(page.module.pass) };
  return t(page.passed ? 'result.sentence.passed' : 'result.sentence.notPassed', words);
}

export function resultView(page: ResultPage, session: Session, links: Links, now: number): ResultView {
  const { module } = page;
  const { t } = session;
  const done = page.passedAt !== undefined || page.passed;
  const own = ownWordsView(page, links);
  return {
    moduleTitle: module.title,
    language: languageView(module.language),
    preview: page.standing === 'preview',
    readOnly: page.standing === 'read-only',
    unnamed: session.launch.sub === '',
    passed: done,
    heading: t(done ? 'result.passed' : 'result.notPassed'),
    sentence: sentenceOf(page, t),
    ...partsView(page, t),
    best: bestText(page, t),
    lmsName: page.lmsName,
    grades: page.grades.map((grade) => gradeView(grade, page.lmsName, page.grades.length > 1, now, t)),
    waiting: page.grades.some(({ delivery }) => delivery.state === 'pending'),
    ungraded: page.ungraded,
    retry:
      page.mayRetry && page.standing !== 'read-only'
        ? { action: links.retry(module.key), csrf: session.csrf, main: !done, ...retryWords(page, t) }
        : undefined,
    usedUp: !page.mayRetry && !done,
    nextModule: page.nextModule && {
      href: links.module(page.nextModule.key),
      title: page.nextModule.title,
      language: languageView(page.nextModule.language),
      minutes: t('result.next.minutes', { minutes: page.nextModule.minutes }),
    },
    home: homeLink(session, links),
    meHref: session.launch.role === 'learner' ? links.me : '',
    gradesHref: gradesLink(session.launch, links, module.key),
    // Leaving a choice of modules here would drop it.
    returnUrl: session.launch.deepLinking ? '' : safeReturnUrl(session.launch.returnUrl),
    backIsMain: done && page.nextModule === undefined && own.planHref === '',
    items: page.items.map((item) => reviewedView(item, t)),
    own,
    timing: timingView(page.timed ? 'known' : undefined, session, links, module.key),
  };
}
