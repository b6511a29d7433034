import type { Request, Response } from 'express';
import type { LtijsProvider } from 'ltijs';
import { AppError } from '../domain/errors.ts';
import type { Launch } from '../domain/launch.ts';
import type { Clock } from '../ports/clock.ts';
import { StoreError } from '../ports/document-store.ts';
import type { Log } from '../ports/log.ts';
import type { PlatformRecord } from '../records/platform.ts';
import { authenticationRequest } from './authentication-request.ts';
import { CLAIM, MESSAGE_TYPES } from './claim-names.ts';
import { isAnonymous } from './claim-rules.ts';
import { readLaunch } from './claims.ts';
import { probeCookies } from './cookie-probe.ts';
import { learnDeployment } from './deployments.ts';
import { type FormFields, readFields } from './form-fields.ts';
import { frameAncestorsOf } from './frame-ancestors.ts';
import type { Json } from './jwt.ts';
import { found, type LaunchInHand, type RuleServices } from './launch-rule.ts';
import { closedDeployment, explainLaunch, toAppError } from './launch-rules.ts';
import type { LaunchScope } from './launch-scope.ts';
import { endLogin, hashState, hashTarget, loginCookies, readCookies } from './launch-state.ts';
import { noteLaunch, noteLogin } from './launch-trail.ts';
import { readLogin } from './login-request.ts';
import { askLtijs } from './ltijs-room.ts';
import { SKEW } from './ltijs-skew.ts';
import { useNonce } from './use-nonce.ts';

export interface GuardDeps extends RuleServices {
  readonly app: LtijsProvider['app'];
  /** The one registered redirect URI. */
  readonly launchUrl: string;
  readonly loginUrl: string;
  readonly clock: Clock;
  readonly log: Log;
}

/** A launch that passed, and who may frame its pages. */
export interface AcceptedLaunch {
  readonly launch: Launch;
  readonly frameAncestors: readonly string[];
}

/** Faults that a second try with the same answer can heal: the login stays open for it. */
const HEALS: readonly string[] = ['STORE_UNAVAILABLE', 'LMS_KEYS_UNAVAILABLE', 'INTERNAL'];

/** Whatever was thrown, as a fault that a page can explain. */
export function faultOf(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof StoreError) {
    return new AppError('STORE_UNAVAILABLE', error.message, {}, { cause: error });
  }
  const type = error instanceof Error && 'type' in error ? error.type : undefined;
  if (type === 'entity.too.large') return new AppError('FORM_TOO_LARGE', 'the form is larger than 256 KB');
  if (typeof type === 'string') return new AppError('FORM_INVALID', `the form cannot be read: ${type}`);
  // What the decompressor throws has a status only.
  if (error instanceof Error && 'status' in error && error.status === 400)
    return new AppError('FORM_INVALID', `the form cannot be read: ${error.message}`);
  return new AppError('INTERNAL', 'a fault in the LTI engine', {}, { cause: error });
}

const queryOf = (req: Request): string => req.originalUrl.split('?')[1] ?? '';

const formOf = (req: Request): string | undefined => (typeof req.body === 'string' ? req.body : undefined);

/** @throws AppError PLATFORM_INACTIVE */
function requireActive({ active, name }: PlatformRecord): void {
  const facts = { platform: name, rule: 'platform-known' };
  if (!active) throw new AppError('PLATFORM_INACTIVE', 'login from an inactive platform', facts);
}

/** What ends a login of a registered platform is for its admins to see. */
function inTrail<T>(req: Request, platform: PlatformRecord, check: () => T): T {
  try {
    return check();
  } catch (error) {
    noteLogin(req, platform, faultOf(error));
    throw error;
  }
}

/**
 * Login: checks the request, makes the authentication request, and binds it to this browser. Nothing durable is
 * written, so that logins cost no store and cannot fill it.
 * @see 1EdTech Security Framework 1.1, section 5.1.1
 */
export async function beginLogin(deps: GuardDeps, req: Request, res: Response): Promise<void> {
  const fields = readFields(formOf(req), queryOf(req));
  const cookies = readCookies(req.headers.cookie);
  const login = await readLogin(fields, deps.records.platforms, deps.baseUrl);
  res.set('Cache-Control', 'no-store');
  const probe = inTrail(req, login.platform, () => {
    requireActive(login.platform);
    const framed = ['iframe', 'frame'].includes(String(req.headers['sec-fetch-dest']));
    return probeCookies({ fields, cookies, framed, loginUrl: deps.loginUrl });
  });
  if (probe) {
    res.append('Set-Cookie', probe.cookie);
    res.redirect(303, probe.location);
    return;
  }
  const now = deps.clock();
  const { location, state, nonce } = authenticationRequest(login, deps.launchUrl);
  const target = hashTarget(login.target);
  const begun = { state: hashState(state), nonce, platformId: login.platform.id, at: now, target };
  res.append('Set-Cookie', loginCookies(deps.cookieKey, cookies, begun));
  res.redirect(302, location);
}

/**
 * What ltijs gets to see of a launch: the guard's findings and the two fields, nothing else of the request.
 */
function scopeOf(launch: LaunchInHand, deps: GuardDeps): LaunchScope {
  const { exp, iat } = found(launch.jwt).claims;
  const lastUse = Math.min(Number(exp), Number(iat) + deps.tokenMaxAge) + SKEW;
  return {
    platform: found(launch.platform),
    pem: found(launch.key).pem,
    key: found(launch.key).key,
    now: launch.now,
    nonceExpiresAt: Math.ceil(lastUse + 1) * 1000,
  };
}

/** ltijs knows no submission reviews and no launches without a person: these are judged by our rules alone. */
const isBeyondLtijs = (claims: Json): boolean =>
  isAnonymous(claims) || MESSAGE_TYPES[String(claims[CLAIM.messageType])] === 'submission-review';

/** The nonce is used up, and the token checked once more by ltijs where it knows such launches. */
async function confirm(deps: GuardDeps, launch: LaunchInHand): Promise<AppError | undefined> {
  const { claims } = found(launch.jwt);
  if (!isBeyondLtijs(claims)) return confirmByLtijs(deps, launch);
  try {
    await useNonce(deps.records.nonces, scopeOf(launch, deps), claims['nonce']);
    return undefined;
  } catch (error) {
    return faultOf(error);
  }
}

/** ltijs checks the token once more and uses up its nonce. */
async function confirmByLtijs(deps: GuardDeps, launch: LaunchInHand): Promise<AppError | undefined> {
  const state = launch.fields.values.get('state') ?? '';
  const scope = scopeOf(launch, deps);
  const fields = { id_token: found(launch.jwt).text, state };
  const cookies = { [`state${state}`]: scope.platform.issuer };
  const verdict = await askLtijs(deps.app, scope, { path: '/launch', fields, cookies });
  if (verdict.kind === 'accepted') return undefined;
  if (verdict.kind === 'silent') return new AppError('STORE_UNAVAILABLE', 'the store did not answer in time');
  return scope.fault ?? new AppError('LAUNCH_INVALID', verdict.why, { rule: 'ltijs' });
}

/** The deployment of a launch that passed everything else. */
async function admit(deps: GuardDeps, launch: LaunchInHand): Promise<AppError | undefined> {
  if (launch.deployment) return undefined;
  const deploymentId = String(found(launch.jwt).claims[CLAIM.deploymentId]);
  const platform = found(launch.platform);
  launch.deployment = await learnDeployment(deps.records.deployments, platform, deploymentId, launch.now);
  const { state } = launch.deployment;
  return state === 'active'
    ? undefined
    : toAppError(closedDeployment(deploymentId, state), 'deployment-enabled');
}

/** What held in the end: the nonce is used up behind the table, where a new deployment may also have to wait. */
function heldBehind(passed: readonly string[], fault: AppError | undefined): readonly string[] {
  const failed = fault?.facts['rule'];
  const held = fault && failed !== 'deployment-enabled' ? passed : [...passed, 'nonce-unused'];
  return held.filter((rule) => rule !== failed);
}

/** Moodle's differ in http and https; the signed one counts. */
function noteOtherTarget({ log }: GuardDeps, { login, jwt, platform }: LaunchInHand): void {
  const signed = jwt?.claims[CLAIM.targetLinkUri];
  if (login?.target === undefined || typeof signed !== 'string' || hashTarget(signed) === login.target)
    return;
  log.info('login named another target link', { platformId: platform?.id });
}

async function judge(deps: GuardDeps, launch: LaunchInHand, req: Request): Promise<AppError | undefined> {
  const explained = await explainLaunch(launch, deps);
  const { failed } = explained;
  const fault = failed?.fault ?? (await confirm(deps, launch)) ?? (await admit(deps, launch));
  const passed = failed ? explained.passed : heldBehind(explained.passed, fault);
  noteLaunch(req, launch, passed, fault);
  noteOtherTarget(deps, launch);
  const facts = { platformId: launch.platform?.id, passed: passed.join(' ') };
  if (fault) deps.log.warn('launch refused', { ...facts, code: fault.code, rule: fault.facts['rule'] });
  else deps.log.info('launch accepted', facts);
  return fault;
}

const closeLogin = (res: Response, fields: FormFields): void => {
  const state = fields.values.get('state');
  if (state !== undefined) res.append('Set-Cookie', endLogin(state));
};

/**
 * Launch: every rule of the table, then ltijs, then the deployment.
 * @throws AppError naming what to tell the person
 */
export async function receiveLaunch(deps: GuardDeps, req: Request, res: Response): Promise<AcceptedLaunch> {
  const fields = readFields(formOf(req));
  const cookies = readCookies(req.headers.cookie);
  const inHand: LaunchInHand = { fields, cookies, now: deps.clock() };
  const fault = await judge(deps, inHand, req);
  if (!fault || !HEALS.includes(fault.code)) closeLogin(res, fields);
  if (fault) throw fault;
  const platform = found(inHand.platform);
  const launch = readLaunch(found(inHand.jwt).claims, platform, inHand.deployment);
  return { launch, frameAncestors: frameAncestorsOf(platform, launch) };
}
