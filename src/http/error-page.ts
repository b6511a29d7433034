import { randomBytes } from 'node:crypto';
import type { ErrorRequestHandler, Request, Response } from 'express';
import type { AppError, ErrorCode } from '../domain/errors.ts';
import { ERROR_WORDS } from './error-words.ts';
import { sendPage } from './page.ts';
import { pickErrorWords } from './pick-error-words.ts';
import { registrationErrorWords } from './registration-error-words.ts';
import type { Site } from './site.ts';
import { toAppError } from './thrown.ts';

/** What a lost answer means to the person who sent it. */
const NOT_SAVED =
  'Your answer was not saved yet. Wait a moment, then press Back in your browser and send it again.';

/** Sentences made of an error's facts; only these are ever shown. */
const FACTS: Readonly<Record<string, (fact: string) => string>> = {
  module: (module) => `The link asks for “${module}”.`,
  nearest: (keys) => (keys ? `The nearest names here: ${keys}` : 'No module here has a name like it.'),
  broken: () => 'Its file has errors. The course library says which.',
  error: (code) => `Your LMS said: “${code}”.`,
  description: (words) => `It added: “${words}”`,
  attempts: (count) => `You have used all your tries (${count}).`,
};

/** The session went while somebody wrote: the last answer is not among those that are kept. */
const SENT_TOO_LATE =
  'This page was open for a long time, or it was closed. The answer you just sent was not saved. Earlier ones are kept.';

const whatOf = (error: AppError, req: Request): string =>
  error.code === 'SESSION_MISSING' && req.method === 'POST' ? SENT_TOO_LATE : ERROR_WORDS[error.code].what;

/** Only a trainer is given the nearest names: what to do is then up to them. */
const POINT_THE_LINK = 'Correct the name in the link’s settings in your course: custom parameter “module”.';

function todoOf(error: AppError, req: Request): string {
  if (error.code === 'STORE_UNAVAILABLE' && req.method === 'POST') return NOT_SAVED;
  if (error.code === 'MODULE_UNKNOWN' && 'nearest' in error.facts) return POINT_THE_LINK;
  if ('ownWindow' in error.facts) return OWN_WINDOW;
  return ERROR_WORDS[error.code].todo;
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
    path: req.baseUrl + req.path,
    reason: error.message,
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

const OWN_WINDOW = 'Open the module in a window of its own. There your browser can keep the cookie.';

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
  const words = ERROR_WORDS[error.code];
  const special = pickErrorWords(error, req) ?? registrationErrorWords(error);
  const id = newErrorId();
  logError(site, error, id, words.status, req);
  if (res.headersSent) {
    res.destroy();
    return id;
  }
  res.set('Cache-Control', 'no-store');
  if (words.retryAfter) res.set('Retry-After', String(words.retryAfter));
  sendPage(site, res, {
    view: 'errors/error',
    title: special?.title ?? words.title,
    status: words.status,
    model: {
      title: words.title,
      what: whatOf(error, req),
      todo: todoOf(error, req),
      facts: Object.entries(error.facts).flatMap(([name, fact]) => FACTS[name]?.(fact) ?? []),
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
