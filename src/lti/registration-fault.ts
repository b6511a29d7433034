import { AppError } from '../domain/errors.ts';
import type { RegistrationFault } from '../domain/registration.ts';
import { objectOf } from './claim-values.ts';
import { shorten } from './form-fields.ts';
import { type HttpAnswer, HttpFault } from './http-client.ts';

/** @param message for the log */
export const registrationFault = (
  fault: RegistrationFault,
  message: string,
  facts: Record<string, string> = {},
): AppError => new AppError('REGISTRATION_FAILED', message, { fault, ...facts });

/** A call that brought no answer. The page names the host; addresses behind it are for the log. */
export function callFault(error: unknown, url: string): AppError {
  const host = URL.canParse(url) ? new URL(url).host : '';
  const message = error instanceof Error ? error.message : 'unknown';
  const kind = error instanceof HttpFault ? error.kind : 'unreachable';
  if (kind === 'forbidden') return registrationFault('forbidden', message, { host });
  const unreadable = kind === 'too-large' || kind === 'redirected';
  return registrationFault(unreadable ? 'unreadable' : 'unreachable', message, { host });
}

const MOST_READ = 2_000;
const MOST_WORDS = 300;
/** Members in which LMSs explain themselves: OAuth, Canvas, problem details. */
const EXPLAINING = ['error', 'error_description', 'errorMessage', 'message', 'detail', 'errors'];

/** All texts inside, in their order; a few levels are enough. */
const textsIn = (value: unknown, depth = 0): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || depth > 3) return [];
  return Object.values(value).flatMap((inner) => textsIn(inner, depth + 1));
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const plain = (text: string): string =>
  text
    .slice(0, MOST_READ)
    .replace(/<(script|style)\b[\s\S]*?<\/\1>|<[^>]*>/gi, ' ')
    .replace(/\s+/g, ' ');

/** What an LMS said when it refused, as one line: from JSON, HTML or plain text; else its status line. */
function answerWords({ body, statusText }: HttpAnswer): string {
  const json = jsonOf(body);
  const explaining = EXPLAINING.flatMap((name) => textsIn(objectOf(json)[name]));
  const found = json === undefined ? plain(body) : [...new Set(explaining)].join(': ');
  return shorten(found, MOST_WORDS) || shorten(statusText, MOST_WORDS);
}

/** An answer that is not what was asked for. */
export const refusedBy = (answer: HttpAnswer, url: string, fault: RegistrationFault): AppError => {
  const status = String(answer.status);
  const words = answerWords(answer);
  const { host } = new URL(url);
  return registrationFault(fault, `${host} answered ${status}`, {
    host,
    status,
    ...(words !== '' && { answer: words }),
  });
};
