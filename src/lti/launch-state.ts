import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** What one login promised; bound to the browser by a cookie of its own. Times are milliseconds. */
export interface LoginState {
  /** SHA-256 of the `state`, hex. */
  readonly state: string;
  readonly nonce: string;
  readonly platformId: string;
  readonly at: number;
  /** The target link of the login, hashed; a cookie that an older version wrote has none. */
  readonly target?: string | undefined;
}

/** A login is over after ten minutes. @see 1EdTech Security Framework 1.1, section 5.1.1 */
export const LOGIN_LIFETIME = 10 * 60_000;

const PREFIX = '__Host-aw-login-';
/** Cookies per browser, so that a hundred parallel logins do not fill the header. */
const MAX_LOGINS = 10;
const ATTRIBUTES = 'Path=/; HttpOnly; Secure; SameSite=None; Partitioned';

export const hashState = (state: string): string => createHash('sha256').update(state).digest('hex');

/** Enough to tell two links apart; a link can be long, a cookie not. */
export const hashTarget = (target: string): string =>
  createHash('sha256').update(target).digest('base64url').slice(0, 11);

/** Shorter than a session's handle, whose cookies begin alike. */
const cookieName = (stateHash: string): string => `${PREFIX}${stateHash.slice(0, 8)}`;

const sign = (key: Buffer, payload: string): Buffer => createHmac('sha256', key).update(payload).digest();

/** The cookie header as pairs; the first of equal names counts. */
export function readCookies(header: string | undefined): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=');
    const name = pair.slice(0, at).trim();
    if (at > 0 && !cookies.has(name)) cookies.set(name, pair.slice(at + 1).trim());
  }
  return cookies;
}

const write = (key: Buffer, login: LoginState): string => {
  const payload = Buffer.from(
    JSON.stringify([login.state, login.nonce, login.platformId, login.at, login.target]),
  ).toString('base64url');
  return `${payload}.${sign(key, payload).toString('base64url')}`;
};

function read(key: Buffer, value: string): LoginState | undefined {
  const [payload, signature] = value.split('.');
  if (payload === undefined || signature === undefined) return undefined;
  const given = Buffer.from(signature, 'base64url');
  const right = sign(key, payload);
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
  const [state, nonce, platformId, at, target] = JSON.parse(
    Buffer.from(payload, 'base64url').toString('utf8'),
  ) as [string, string, string, number, string | undefined];
  return { state, nonce, platformId, at, target };
}

/**
 * The login that this browser began with this state; undefined: another browser's, or the cookie was lost.
 */
export function findLogin(
  key: Buffer,
  cookies: ReadonlyMap<string, string>,
  state: string,
): LoginState | undefined {
  const hash = hashState(state);
  const value = cookies.get(cookieName(hash));
  const login = value === undefined ? undefined : read(key, value);
  return login?.state === hash ? login : undefined;
}

const clearing = (name: string): string => `${name}=; Max-Age=0; ${ATTRIBUTES}`;

/**
 * `Set-Cookie` lines: the new login, and the end of those that are too many, invalid first, then the oldest.
 */
export function loginCookies(key: Buffer, cookies: ReadonlyMap<string, string>, login: LoginState): string[] {
  const others = [...cookies]
    .filter(([name]) => name.startsWith(PREFIX))
    .map(([name, value]) => ({ name, at: read(key, value)?.at ?? 0 }))
    .sort((a, b) => b.at - a.at);
  const life = `Max-Age=${LOGIN_LIFETIME / 1000}`;
  const set = `${cookieName(login.state)}=${write(key, login)}; ${life}; ${ATTRIBUTES}`;
  return [set, ...others.slice(MAX_LOGINS - 1).map(({ name }) => clearing(name))];
}

/** The `Set-Cookie` line that ends a login: it serves once. */
export const endLogin = (state: string): string => clearing(cookieName(hashState(state)));
