import { randomBytes } from 'node:crypto';
import type { ErrorRequestHandler, Request, Response } from 'express';
import type { AppError, ErrorCode } from '../domain/errors.ts';
import { sendPage } from './page.ts';
import { pickErrorWords } from './pick-error-words.ts';
import { registrationErrorWords } from './registration-error-words.ts';
import type { Site } from './site.ts';
import { toAppError } from './thrown.ts';

interface ErrorWords {
  readonly status: number;
  readonly title: string;
  /** What happened. */
  readonly what: string;
  /** What to do. */
  readonly todo: string;
  /** Seconds after which trying again makes sense. */
  readonly retryAfter?: number;
}

const OPEN_AGAIN = 'Go back to your course in the LMS and open the module again.';
const TELL_ADMIN = 'Please tell the person who runs your LMS, and give them the code below.';

/** The one place where a code becomes a status and words. */
const WORDS: Readonly<Record<ErrorCode, ErrorWords>> = {
  LOGIN_INVALID: {
    status: 400,
    title: 'This link did not work',
    what: 'Your LMS did not send everything we need to open the page.',
    todo: `${OPEN_AGAIN} If it happens again, tell the person who runs your LMS.`,
  },
  PLATFORM_UNKNOWN: {
    status: 403,
    title: 'Your LMS is not connected yet',
    what: 'The LMS you came from has not been set up here.',
    todo: TELL_ADMIN,
  },
  PLATFORM_INACTIVE: {
    status: 403,
    title: 'Your LMS is switched off here',
    what: 'The connection to your LMS exists, but it is not switched on.',
    todo: TELL_ADMIN,
  },
  DEPLOYMENT_DISABLED: {
    status: 403,
    title: 'This installation is switched off',
    what: 'The place in your LMS that you came from is not switched on here.',
    todo: TELL_ADMIN,
  },
  LMS_REFUSED: {
    status: 401,
    title: 'Your LMS did not sign you in',
    what: 'We asked your LMS who you are, and it said no. Maybe you were signed out.',
    todo: `Sign in to your LMS. ${OPEN_AGAIN}`,
  },
  LAUNCH_INVALID: {
    status: 401,
    title: 'We could not check this link',
    what: 'What your LMS sent did not pass our safety checks, so nothing was opened.',
    todo: `${OPEN_AGAIN} If it happens again, tell the person who runs your LMS, and give them the code below.`,
  },
  LAUNCH_STATE_LOST: {
    status: 401,
    title: 'Your browser did not keep our cookie',
    what: 'We need one small cookie to know that it is still you.',
    todo: `${OPEN_AGAIN} If it happens again, try another browser, or allow cookies for this site.`,
  },
  LAUNCH_REPLAYED: {
    status: 401,
    title: 'This link was used already',
    what: 'For your safety, each opening from the LMS works once.',
    todo: OPEN_AGAIN,
  },
  LAUNCH_EXPIRED: {
    status: 401,
    title: 'That took a little too long',
    what: 'For your safety, the opening from the LMS works for a few minutes only.',
    todo: OPEN_AGAIN,
  },
  LAUNCH_ANONYMOUS: {
    status: 401,
    title: 'We do not know who you are',
    what: 'Your LMS did not send a user, so your work could not be kept.',
    todo: 'Sign in to your LMS and open the module again. If you are signed in, tell the person who runs your LMS.',
  },
  LAUNCH_UNSUPPORTED: {
    status: 400,
    title: 'This kind of link does not work here',
    what: 'Your LMS asked for something that we do not offer.',
    todo: TELL_ADMIN,
  },
  LMS_KEYS_UNAVAILABLE: {
    status: 503,
    title: 'Your LMS does not answer right now',
    what: 'We could not reach your LMS to check this link.',
    todo: 'Wait a minute. Then open the module again from your course in the LMS.',
    retryAfter: 60,
  },
  MODULE_UNKNOWN: {
    status: 404,
    title: 'This module is not here',
    what: 'The link in your course names a module that we do not have.',
    todo: 'Please tell your trainer. They can point the link to the right module.',
  },
  SESSION_MISSING: {
    status: 401,
    title: 'Please open the module again',
    what: 'This page was closed, or it was open for a long time. Answers that you sent are kept.',
    todo: 'Open the module again from your course in the LMS.',
  },
  ADMIN_SESSION_MISSING: {
    status: 401,
    title: 'Please sign in as admin again',
    what: 'The admin pages were closed, or they were open for a long time.',
    todo: 'Open the tool from your LMS, or make a new link on the tool’s machine: aidewell admin link',
  },
  ADMIN_LINK_SPENT: {
    status: 403,
    title: 'This admin link does not work any more',
    what: 'An admin link works once and for some minutes only.',
    todo: 'Make a new one on the tool’s machine: aidewell admin link',
  },
  REGISTRATION_NOT_INVITED: {
    status: 403,
    title: 'You need an invitation',
    what: 'An LMS can be connected here by invitation only. Yours is missing, or it was used, or it is over.',
    todo: 'Ask the person who runs this server for a new invitation link, and put it into your LMS.',
  },
  REGISTRATION_FAILED: {
    status: 400,
    title: 'Your LMS could not be connected',
    what: 'Something in the registration was not as it should be. Nothing was saved here.',
    todo: 'Go back to your LMS and start the registration there again.',
  },
  FORBIDDEN: {
    status: 403,
    title: 'This page is not for you',
    what: 'Your role in this course does not open this page.',
    todo: OPEN_AGAIN,
  },
  NOT_FOUND: {
    status: 404,
    title: 'There is no such page',
    what: 'The address may be old or mistyped.',
    todo: OPEN_AGAIN,
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    title: 'This page cannot be used that way',
    what: 'The address is right, but it was asked in a way that it does not answer.',
    todo: OPEN_AGAIN,
  },
  FORM_INVALID: {
    status: 400,
    title: 'We could not read what was sent',
    what: 'Something was missing, so nothing was saved.',
    todo: 'Go back, load the page again and send your answer once more.',
  },
  FORM_TOO_LARGE: {
    status: 413,
    title: 'That was too long',
    what: 'Your answer is longer than we can take, so it was not saved.',
    todo: 'Go back, shorten it and send it again.',
  },
  ANSWER_STALE: {
    status: 409,
    title: 'This page is out of date',
    what: 'You went on in another tab, or started again. Answers that you sent are kept.',
    todo: 'Open the module again to see where you are.',
  },
  TRY_AGAIN: {
    status: 503,
    title: 'Please try once more',
    what: 'Two things happened at the same moment, and your answer was not saved yet.',
    todo: 'Go back and send it again.',
    retryAfter: 1,
  },
  STORE_UNAVAILABLE: {
    status: 503,
    title: 'We cannot save right now',
    what: 'The place where we keep your work does not answer. Work that was saved before is safe.',
    todo: 'Wait a minute, then load this page again.',
    retryAfter: 10,
  },
  INTERNAL: {
    status: 500,
    title: 'Something went wrong on our side',
    what: 'This was not your fault. Answers that you sent before are kept.',
    todo: `Try again in a minute. If it happens again, tell the person who runs your LMS, and give them the code below.`,
  },
};

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
  error.code === 'SESSION_MISSING' && req.method === 'POST' ? SENT_TOO_LATE : WORDS[error.code].what;

/** Only a trainer is given the nearest names: what to do is then up to them. */
const POINT_THE_LINK = 'Correct the name in the link’s settings in your course: custom parameter “module”.';

function todoOf(error: AppError, req: Request): string {
  if (error.code === 'STORE_UNAVAILABLE' && req.method === 'POST') return NOT_SAVED;
  if (error.code === 'MODULE_UNKNOWN' && 'nearest' in error.facts) return POINT_THE_LINK;
  if ('ownWindow' in error.facts) return OWN_WINDOW;
  return WORDS[error.code].todo;
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
  const words = WORDS[error.code];
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
