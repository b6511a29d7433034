import type { ErrorCode } from '../domain/errors.ts';

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
export const ERROR_WORDS: Readonly<Record<ErrorCode, ErrorWords>> = {
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
