import { AppError } from '../domain/errors.ts';
import type { Collection } from '../ports/document-store.ts';
import { platformOf } from '../records/find-platform.ts';
import type { PlatformRecord } from '../records/platform.ts';
import type { FormFields } from './form-fields.ts';

/** A third-party initiated login, checked. @see 1EdTech Security Framework 1.1, section 5.1.1.1 */
export interface LoginRequest {
  readonly platform: PlatformRecord;
  readonly loginHint: string;
  readonly messageHint?: string;
  readonly deploymentId?: string;
  readonly target: string;
}

/** Characters. Hints are opaque; Canvas's is a token of 2 KB. */
const LIMITS = {
  iss: 1000,
  client_id: 255,
  target_link_uri: 4000,
  login_hint: 8000,
  lti_message_hint: 8000,
  lti_deployment_id: 255,
} as const;
type Name = keyof typeof LIMITS;

const OPAQUE: readonly Name[] = ['login_hint', 'lti_message_hint'];

const refuse = (message: string, field: string): AppError =>
  new AppError('LOGIN_INVALID', message, { field });

/** Undefined when absent or empty. Hints go back byte for byte, so that only NUL is refused in them. */
function field(fields: FormFields, name: Name): string | undefined {
  const value = fields.values.get(name);
  if (value === undefined || value === '') return undefined;
  if (fields.repeated.has(name)) throw refuse('a login parameter came twice', name);
  if (value.length > LIMITS[name]) throw refuse('a login parameter is too long', name);
  const forbidden = OPAQUE.includes(name) ? /\0/ : /\p{Cc}/u;
  if (forbidden.test(value)) throw refuse('a login parameter holds control characters', name);
  return value;
}

function required(fields: FormFields, name: Name): string {
  const value = field(fields, name);
  if (value === undefined) throw refuse('a login parameter is missing', name);
  return value;
}

/** Below our base URL, and nothing that only looks like it (user names, other ports, other schemes). */
export function isOurs(target: string, baseUrl: URL): boolean {
  if (!URL.canParse(target)) return false;
  const url = new URL(target);
  const base = baseUrl.pathname.replace(/\/$/, '');
  const below = url.pathname === base || url.pathname.startsWith(`${base}/`);
  return url.origin === baseUrl.origin && url.username === '' && url.password === '' && below;
}

/**
 * Moodle's link at login and the signed one differ in http and https, so that either is ours here; the signed one is
 * judged by a rule of its own.
 */
const isOursByEither = (target: string, baseUrl: URL): boolean =>
  isOurs(target, baseUrl) ||
  isOurs(
    target.replace(/^http(s?):/i, (_scheme, secure: string) => (secure ? 'http:' : 'https:')),
    baseUrl,
  );

/** Without a client id, an issuer that is registered once is clear; Canvas and Moodle always send one. */
async function findPlatform(
  platforms: Collection<PlatformRecord>,
  issuer: string,
  clientId: string | undefined,
): Promise<PlatformRecord> {
  const found =
    clientId === undefined
      ? await platforms.find({ issuer }, { limit: 2 })
      : [await platformOf(platforms, issuer, clientId)];
  if (found.length > 1)
    throw refuse('the issuer has several client ids and the login names none', 'client_id');
  const [platform] = found;
  const facts = { issuer: issuer.slice(0, 200), clientId: (clientId ?? '').slice(0, 200) };
  if (!platform) throw new AppError('PLATFORM_UNKNOWN', 'login from an unknown platform', facts);
  return platform;
}

/**
 * The platform may be switched off.
 * @throws AppError LOGIN_INVALID, PLATFORM_UNKNOWN
 */
export async function readLogin(
  fields: FormFields,
  platforms: Collection<PlatformRecord>,
  baseUrl: URL,
): Promise<LoginRequest> {
  const issuer = required(fields, 'iss');
  const loginHint = required(fields, 'login_hint');
  const target = required(fields, 'target_link_uri');
  if (!isOursByEither(target, baseUrl)) throw refuse('the target link is not ours', 'target_link_uri');
  const clientId = field(fields, 'client_id');
  const messageHint = field(fields, 'lti_message_hint');
  const deploymentId = field(fields, 'lti_deployment_id');
  const platform = await findPlatform(platforms, issuer, clientId);
  return {
    platform,
    loginHint,
    target,
    ...(messageHint && { messageHint }),
    ...(deploymentId && { deploymentId }),
  };
}
