import type { Deps } from '../actions/deps.ts';
import { AppError } from '../domain/errors.ts';
import type { HttpDeps } from '../http/site.ts';

/** The preview lets through the pages of learners only; whoever asks for more than that gets this. */
const closed = (): never => {
  throw new AppError('NOT_FOUND', 'the preview has no LMS');
};

/** Every port that leads to an LMS, closed. */
export const NO_LMS = {
  deepLinking: { respond: closed },
  roster: { read: closed },
  lineItems: { find: closed, create: closed },
  sender: { send: closed, read: closed },
} satisfies Partial<Deps>;

/** The parts of pages that the preview has no routes to. */
export const NO_ADMIN = {
  admin: new Proxy({} as HttpDeps['admin'], { get: closed }),
  certificates: new Proxy({} as HttpDeps['certificates'], { get: closed }),
  transcripts: { print: closed },
  registration: {
    registrar: { read: closed, register: closed },
    tickets: { seal: closed, open: closed },
  },
  readiness: closed,
  metrics: closed,
} satisfies Partial<HttpDeps>;

/** Milliseconds: longer than anybody's working day. */
const SESSION_MS = 365 * 24 * 60 * 60 * 1000;

export const CONFIG: HttpDeps['config'] = {
  productName: 'Aidewell',
  language: 'en',
  baseUrl: 'http://localhost',
  sessionIdleMs: SESSION_MS,
  sessionAbsoluteMs: SESSION_MS,
  frameOrigins: [],
  production: false,
};
