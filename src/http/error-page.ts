import { randomBytes } from 'node:crypto';
import type { ErrorRequestHandler, Request, Response } from 'express';
import type { AppError, ErrorCode } from '../domain/errors.ts';
import type { Translator } from '../i18n/translator.ts';
import { ERROR_STATUS } from './error-status.ts';
import { sendPage } from './page.ts';
import { pathForLog } from './path-for-log.ts';
import { pickErrorWords } from './pick-error-words.ts';
import { registrationErrorWords } from './registration-error-words.ts';
import { translatorOf } from './request-language.ts';
import type { Site } from './site.ts';
import { toAppError } from './thrown.ts';

/** Facts of an error that have a sentence; only these are ever shown. */
const FACTS = ['module', 'nearest', 'broken', 'error', 'description', 'attempts'] as const;

const factWords = ({ facts }: AppError, t: Translator): string[] =>
  FACTS.flatMap((name) => {
    const fact = facts[name];
    if (fact === undefined) return [];
    return name === 'nearest' && fact === ''
      ? t('error.fact.nearest.none')
      : t(`error.fact.${name}`, { fact });
  });

/** The session may go while somebody writes: the last answer is then not among those that are kept. */
const whatOf = ({ code }: AppError, req: Request, t: Translator): string =>
  t(code === 'SESSION_MISSING' && req.method === 'POST' ? 'error.late' : `error.${code}.what`);

function todoOf({ code, facts }: AppError, req: Request, t: Translator): string {
  if (code === 'STORE_UNAVAILABLE' && req.method === 'POST') return t('error.unsaved');
  // Only a trainer is given the nearest names: what to do is then up to them.
  if (code === 'MODULE_UNKNOWN' && 'nearest' in facts) return t('error.point');
  return t('ownWindow' in facts ? 'error.own-window' : `error.${code}.todo`);
}

const readable = (bytes: Buffer): string =>
  [...bytes].map((byte) => 'abcdefghjkmnpqrstuvwxyz23456789'[byte % 31]).join('');

/** Twelve characters that are easy to read out: on the page and in the log. */
const newErrorId = (): string => readable(randomBytes(12));

/** First lines of a stack, enough to find the place. */
const traceOf = (error: AppError): string | undefined =>
  error.cause instanceof Error
    ? error.cause.stack?.split('\n').slice(0, 5).join(' | ').slice(0, 800)
    : undefined;

function logError(site: Site, error: AppError, id: string, status: number, req: Request): void {
  const facts = {
    id,
    code: error.code,
    status,
    method: req.method,
    path: pathForLog(req),
    reason: error.message,
    rule: error.facts['rule'],
  };
  if (status >= 500) site.actions.log.error('request failed', { ...facts, trace: traceOf(error) });
  else site.actions.log.info('request refused', facts);
}

/** The module whose page this was, to go back to it; the URL alone opens nothing. */
function wayBack(req: Request): string | undefined {
  const found = /^(.*\/learn\/[\w-]+\/[^/]+\/[^/]+\/)(answer|show|retry|step\/\d+|result)$/.exec(
    req.originalUrl.split('?')[0] ?? '',
  );
  return found?.[1];
}

/** The unspent login in a window of its own, where browsers that keep no cookie in a frame do keep one. */
const ownWindowOf = (site: Site, error: AppError): string | undefined => {
  const { ownWindow = '' } = error.facts;
  return URL.canParse(ownWindow) && new URL(ownWindow).origin === new URL(site.config.baseUrl).origin
    ? ownWindow
    : undefined;
};

const GOING_BACK_HELPS: ReadonlySet<ErrorCode> = new Set([
  'ANSWER_STALE',
  'FORM_INVALID',
  'NOT_FOUND',
  'INTERNAL',
  'TRY_AGAIN',
]);

/** Logs the fault and answers with its page; answers the id that both show. Needs neither store nor session. */
export function sendErrorPage(site: Site, thrown: unknown, req: Request, res: Response): string {
  const error = toAppError(thrown);
  const { status, retryAfter } = ERROR_STATUS[error.code];
  const t = translatorOf(site, req);
  const title = t(`error.${error.code}.title`);
  const special = pickErrorWords(error, req, t) ?? registrationErrorWords(error, t);
  const id = newErrorId();
  logError(site, error, id, status, req);
  if (res.headersSent) {
    res.destroy();
    return id;
  }
  res.set('Cache-Control', 'no-store');
  if (retryAfter) res.set('Retry-After', String(retryAfter));
  sendPage(site, res, {
    view: 'errors/error',
    title: special?.title ?? title,
    status,
    model: {
      title,
      what: whatOf(error, req, t),
      todo: todoOf(error, req, t),
      facts: factWords(error, t),
      ownWindow: ownWindowOf(site, error),
      back: GOING_BACK_HELPS.has(error.code) ? wayBack(req) : undefined,
      id,
      ...special,
    },
  });
  return id;
}

/** Goes at the very end of the app. */
export const createErrorHandler =
  (site: Site): ErrorRequestHandler =>
  (error, req, res, _next) => {
    sendErrorPage(site, error, req, res);
  };
