import { randomBytes } from 'node:crypto';
import type { Request, Response } from 'express';
import { administeredTenant } from '../../actions/admin-grants.ts';
import { AppError } from '../../domain/errors.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { AdminSessionRecord } from '../../records/admin-session.ts';
import { parseCookies } from '../cookies.ts';
import { languageOfSession } from '../request-language.ts';
import { readSession } from '../session.ts';
import { csrfOf, sameText, sha256 } from '../session-secret.ts';
import type { Site } from '../site.ts';

/** Who is at the admin pages: somebody with a link of the command line, or a person who launched. */
export interface AdminSession {
  readonly handle: string;
  readonly tenantId: string;
  readonly csrf: string;
  readonly frameAncestors: readonly string[];
  /** Kept with what they grant: a person's id, or `link`. */
  readonly by: string;
  readonly byLink: boolean;
  /** The words of its pages. */
  readonly t: Translator;
}

/** Not of the form of a launch's session cookie, which other code collects. */
const PREFIX = '__Host-awadmin-';
/** These pages are never framed, so that the cookie need not travel with other sites' requests. */
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Lax';
const HANDLE = /^[\w-]{16,64}$/;
const TOUCH_MS = 60_000;

/** Begins a session without a launch. Answers its handle. */
export async function openAdminSession(site: Site, tenantId: string, res: Response): Promise<string> {
  const now = site.actions.clock();
  const handle = site.actions.newId();
  const value = randomBytes(32).toString('base64url');
  await site.actions.records.adminSessions.insert({
    id: handle,
    tenantId,
    secretHash: sha256(value),
    createdAt: now,
    seenAt: now,
    expiresAt: now + Math.min(site.config.sessionIdleMs, site.config.sessionAbsoluteMs),
  });
  res.append('Set-Cookie', `${PREFIX}${handle}=${value}; ${ATTRIBUTES}`);
  return handle;
}

/** Moves the idle limit on, at most once a minute. A store that cannot write now must not keep a page away. */
async function touch(site: Site, record: AdminSessionRecord): Promise<void> {
  const now = site.actions.clock();
  if (now - record.seenAt < TOUCH_MS) return;
  const { sessionIdleMs, sessionAbsoluteMs } = site.config;
  const expiresAt = Math.min(now + sessionIdleMs, record.createdAt + sessionAbsoluteMs);
  const { version, ...draft } = record;
  try {
    await site.actions.records.adminSessions.replace({ ...draft, seenAt: now, expiresAt }, version);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown';
    site.actions.log.warn('admin session not touched', { reason });
  }
}

const cookieOf = (req: Request): string | undefined => {
  const handle = String(req.params['handle']);
  return HANDLE.test(handle) ? parseCookies(req.headers.cookie).get(PREFIX + handle) : undefined;
};

async function ofLink(site: Site, req: Request, value: string): Promise<AdminSession> {
  const handle = String(req.params['handle']);
  const record = await site.actions.records.adminSessions.get(handle);
  if (!record || !sameText(record.secretHash, sha256(value)))
    throw new AppError('ADMIN_SESSION_MISSING', 'no such admin session');
  await touch(site, record);
  const { tenantId } = record;
  const { t } = languageOfSession(site, req, record);
  return { handle, tenantId, csrf: csrfOf(value), frameAncestors: [], by: 'link', byLink: true, t };
}

async function ofLaunch(site: Site, req: Request): Promise<AdminSession> {
  const session = await readSession(site, req).catch((error: unknown) => {
    const gone = error instanceof AppError && error.code === 'SESSION_MISSING';
    throw gone ? new AppError('ADMIN_SESSION_MISSING', error.message) : error;
  });
  const tenantId = await administeredTenant(site.actions, session.launch);
  if (tenantId === undefined) throw new AppError('FORBIDDEN', 'not an admin of the tenant of this launch');
  const { handle, csrf, frameAncestors, launch, t } = session;
  return { handle, tenantId, csrf, frameAncestors, by: launch.learnerId, byLink: false, t };
}

/**
 * The admin session of the handle in this request's URL. Whether the person still is an admin is asked every time.
 * @throws AppError ADMIN_SESSION_MISSING, FORBIDDEN
 */
export function readAdminSession(site: Site, req: Request): Promise<AdminSession> {
  const value = cookieOf(req);
  return value === undefined ? ofLaunch(site, req) : ofLink(site, req, value);
}

const TRIES = 5;

/** Keeps the picked language with a session that a link began. */
export async function keepInAdminSession(
  site: Site,
  { handle }: AdminSession,
  kept: Pick<AdminSessionRecord, 'language'>,
): Promise<void> {
  const { adminSessions } = site.actions.records;
  for (let tries = 0; tries < TRIES; tries++) {
    const record = await adminSessions.get(handle);
    if (!record) throw new AppError('ADMIN_SESSION_MISSING', 'the session ended');
    const { version, ...draft } = record;
    if (await adminSessions.replace({ ...draft, ...kept }, version)) return;
  }
  throw new AppError('TRY_AGAIN', `session ${handle} was changed by others ${TRIES} times in a row`);
}

/** Ends a session that a link began; others end with their launch. */
export async function endAdminSession(site: Site, session: AdminSession, res: Response): Promise<void> {
  if (!session.byLink) return;
  await site.actions.records.adminSessions.remove({ id: session.handle });
  res.append('Set-Cookie', `${PREFIX}${session.handle}=; Max-Age=0; ${ATTRIBUTES}`);
}
