import type { PartSummary, ResultPage } from '../actions/views.ts';
import type { Translator } from '../i18n/translator.ts';

export interface PartsView {
  /** What each part came to, where a module has several. */
  readonly parts: readonly string[];
  /** Why enough points are not a pass yet, and what the LMS is told until then; '' where they are. */
  readonly mastery: string;
  readonly capped: string;
}

export interface RetryWords {
  readonly word: string;
  /** What stays, and how many tries are left. */
  readonly notes: readonly string[];
}

function partWords({ kind, score, rightCount, itemCount, carried }: PartSummary, t: Translator): string {
  if (kind === 'scenario')
    return t(carried ? 'parts.scenario.kept' : 'parts.scenario', { score: t.percent(score) });
  const words = { right: rightCount, total: itemCount, score: t.percent(score) };
  return t(carried ? 'parts.quiz.kept' : 'parts.quiz', words);
}

/** A line for each part, where there are several. */
export const partLines = (parts: readonly PartSummary[], t: Translator): string[] =>
  parts.length > 1 ? parts.map((part) => partWords(part, t)) : [];

/** The score of a module with several parts: to count their items together would say little. */
export function partsSentence(page: ResultPage, t: Translator): string {
  const words = { score: t.percent(page.score), mark: t.percent(page.module.pass) };
  if (page.passed) return t('parts.score.passed', words);
  if (page.passedAt !== undefined) return t('parts.score.earlier', { ...words, best: t.percent(page.best) });
  return t(page.unmastered ? 'parts.score.enough' : 'parts.score.notPassed', words);
}

function cappedWords(page: ResultPage, t: Translator): string {
  if (page.capped === undefined) return '';
  const words = { capped: t.percent(page.capped), mark: t.percent(page.module.pass) };
  return page.ungraded || page.standing !== 'learner'
    ? t('parts.capped.own', words)
    : t('parts.capped', { ...words, lms: page.lmsName });
}

/** The latest attempt failed for want of mastery, and nothing else passed before. */
export function partsView(page: ResultPage, t: Translator): PartsView {
  const missing = page.passedAt === undefined && page.unmastered;
  return {
    parts: partLines(page.parts, t),
    mastery: missing ? t('parts.mastery') : '',
    capped: page.passedAt === undefined ? cappedWords(page, t) : '',
  };
}

/** What a further attempt is called, by what it asks. */
export function retryWords({ retryAsks, triesLeft }: ResultPage, t: Translator): RetryWords {
  const [only, ...others] = retryAsks;
  const left = triesLeft === undefined ? [] : [t('parts.retry.left', { count: triesLeft })];
  if (only === undefined || others.length > 0) return { word: t('result.retry'), notes: left };
  return only === 'scenario'
    ? { word: t('parts.retry.scenario'), notes: [t('parts.retry.keeps.scenario'), ...left] }
    : { word: t('parts.retry.quiz'), notes: [t('parts.retry.keeps.quiz'), ...left] };
}
