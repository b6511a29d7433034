import { randomBytes } from 'node:crypto';
import type { Request, Response } from 'express';
import { AppError } from '../domain/errors.ts';
import type { Launch } from '../domain/launch.ts';
import type { Translator } from '../i18n/translator.ts';
import type { SessionRecord } from '../records/session.ts';
import { clearCookie, parseCookies, setCookie } from './cookies.ts';
import { languageOfSession } from './request-language.ts';
import { csrfOf, sameText, sha256 } from './session-secret.ts';
import type { Site } from './site.ts';

/** What a page knows of the launch behind it. */
export interface Session {
  readonly handle: string;
  readonly launch: Launch;
  readonly frameAncestors: readonly string[];
  /** Goes into every form of this session. */
  readonly csrf: string;
  /** The picker as it was left for a preview: its query. */
  readonly picking?: string;
  /** The words of its pages. */
  readonly t: Translator;
}

const PREFIX = '__Host-aw-';
const MOST_COOKIES = 20;
const TOUCH_MS = 60_000;
const HANDLE = /^[\w-]{16,64}$/;

/** Eight hex digits that tell platforms or people in one browser apart and say nothing about them. */
const tag = (id: string): string => sha256(`tag:${id}`).slice(0, 8);

/**
 * A cookie's value: seconds of its launch, whose it is, and the secret. The first three let a later launch find
 * the oldest and other people's cookies without reading the store; the hash covers them all.
 */
interface SessionCookie {
  readonly name: string;
  readonly handle: string;
  readonly value: string;
  readonly seconds: number;
  readonly platform: string;
  readonly person: string;
}

const TEST_USER = 'testuser';

const personTag = (launch: Launch): string => (launch.testUser ? TEST_USER : tag(launch.learnerId));

function newCookieValue(launch: Launch, now: number): string {
  const seconds = Math.floor(now / 1000).toString(36);
  const secret = randomBytes(32).toString('base64url');
  return [seconds, tag(launch.platformId), personTag(launch), secret].join('.');
}

function sessionCookies(req: Request): SessionCookie[] {
  const found: SessionCookie[] = [];
  for (const [name, value] of parseCookies(req.headers.cookie)) {
    if (!name.startsWith(PREFIX)) continue;
    const handle = name.slice(PREFIX.length);
    const [seconds = '', platform = '', person = ''] = value.split('.');
    if (HANDLE.test(handle)) {
      found.push({ name, handle, value, seconds: Number.parseInt(seconds, 36) || 0, platform, person });
    }
  }
  return found;
}

/** Sessions of the same platform and another person; Canvas's student view neither ends others nor is ended. */
const ofAnotherPerson = (launch: Launch) => (cookie: SessionCookie) =>
  !launch.testUser &&
  cookie.person !== TEST_USER &&
  cookie.platform === tag(launch.platformId) &&
  cookie.person !== personTag(launch);

/** Ends a session whose cookie this request really holds. */
async function endSession(site: Site, cookie: SessionCookie): Promise<void> {
  const { sessions } = site.actions.records;
  const record = await sessions.get(cookie.handle);
  if (record && sameText(record.secretHash, sha256(cookie.value)))
    await sessions.remove({ id: cookie.handle });
}

/** A session with the cookie that opens it. */
interface MadeSession {
  readonly handle: string;
  readonly cookie: { readonly name: string; readonly value: string };
}

/** Makes the session of a launch; whoever holds its cookie can open its pages. */
export async function makeSession(
  site: Site,
  launch: Launch,
  frameAncestors: readonly string[],
): Promise<MadeSession> {
  const now = site.actions.clock();
  const handle = site.actions.newId();
  const value = newCookieValue(launch, now);
  await site.actions.records.sessions.insert({
    id: handle,
    platformId: launch.platformId,
    learnerId: launch.learnerId,
    secretHash: sha256(value),
    launch,
    frameAncestors,
    createdAt: now,
    seenAt: now,
    expiresAt: now + Math.min(site.config.sessionIdleMs, site.config.sessionAbsoluteMs),
  });
  return { handle, cookie: { name: PREFIX + handle, value } };
}

/** Makes the session of a launch, sets its cookie, and lets go of cookies that must not stay. Answers its handle. */
export async function openSession(
  site: Site,
  launch: Launch,
  frameAncestors: readonly string[],
  req: Request,
  res: Response,
): Promise<string> {
  const earlier = sessionCookies(req);
  const ended = earlier.filter(ofAnotherPerson(launch));
  const kept = earlier.filter((cookie) => !ended.includes(cookie)).sort((a, b) => b.seconds - a.seconds);
  const tooMany = kept.slice(MOST_COOKIES - 1);

  await Promise.all(ended.map((cookie) => endSession(site, cookie)));
  const { handle, cookie } = await makeSession(site, launch, frameAncestors);
  res.append('Set-Cookie', [
    ...[...ended, ...tooMany].map(({ name }) => clearCookie(name)),
    setCookie(cookie.name, cookie.value),
  ]);
  return handle;
}

/** Moves the idle limit on, at most once a minute. A store that cannot write now must not keep a page from being read. */
async function touch(site: Site, record: SessionRecord): Promise<void> {
  const now = site.actions.clock();
  if (now - record.seenAt < TOUCH_MS) return;
  const expiresAt = Math.min(
    now + site.config.sessionIdleMs,
    record.createdAt + site.config.sessionAbsoluteMs,
  );
  const { version, ...draft } = record;
  try {
    await site.actions.records.sessions.replace({ ...draft, seenAt: now, expiresAt }, version);
  } catch (error) {
    site.actions.log.warn('session not touched', {
      reason: error instanceof Error ? error.message : 'unknown',
    });
  }
}

/**
 * The session of the handle in this request's URL.
 * @throws AppError SESSION_MISSING when the browser holds no cookie for it, or it ended.
 */
export async function readSession(site: Site, req: Request): Promise<Session> {
  const handle = String(req.params['handle']);
  const value = HANDLE.test(handle) ? parseCookies(req.headers.cookie).get(PREFIX + handle) : undefined;
  if (!value) throw new AppError('SESSION_MISSING', 'no cookie for this handle');

  const record = await site.actions.records.sessions.get(handle);
  const now = site.actions.clock();
  if (!record || !sameText(record.secretHash, sha256(value)) || (record.expiresAt ?? now) <= now) {
    throw new AppError('SESSION_MISSING', 'no such session');
  }
  await touch(site, record);
  const { t, languages } = languageOfSession(site, req, record);
  return {
    handle,
    launch: { ...record.launch, languages },
    frameAncestors: record.frameAncestors,
    csrf: csrfOf(value),
    t,
    ...(record.picking !== undefined && { picking: record.picking }),
  };
}

/** @throws AppError FORBIDDEN when the form was not made by this session's pages. */
export function requireCsrf(session: Pick<Session, 'csrf'>, token: string): void {
  if (!sameText(session.csrf, token)) throw new AppError('FORBIDDEN', 'form token does not fit the session');
}

/** @throws AppError FORBIDDEN when this person does not teach in the context. */
export function requireTrainer(session: Session): void {
  if (session.launch.role !== 'trainer') throw new AppError('FORBIDDEN', 'a page for trainers');
}
