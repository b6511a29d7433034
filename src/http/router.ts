import express, { type ErrorRequestHandler, type Request, type Response, type Router } from 'express';
import type { Entry } from '../actions/enter-launch.ts';
import { createLaunchNoter } from '../actions/note-launch.ts';
import { AppError } from '../domain/errors.ts';
import type { Launch } from '../domain/launch.ts';
import type { LaunchTrail } from '../domain/launch-trail.ts';
import { ADMIN_ROUTES } from './admin/routes.ts';
import { postConfirm, showConfirm } from './confirm.ts';
import { createErrorHandler, sendErrorPage } from './error-page.ts';
import { sendAlive, sendMetrics, sendReadiness } from './health.ts';
import { postLanguage } from './language.ts';
import {
  openHome,
  postAnswer,
  postRetry,
  postShow,
  postTime,
  resumeModule,
  showModules,
  showResult,
  showStep,
} from './learner.ts';
import { type Links, linksFor } from './links.ts';
import { ME_ROUTES } from './me/routes.ts';
import { sendMedia } from './media.ts';
import { readForm } from './parse-request.ts';
import { postUsePass, showPass } from './pass.ts';
import { postRehearse, postWrite } from './personal.ts';
import { showFront } from './public.ts';
import { postRegistration, postReplacement, showRegistration } from './registration.ts';
import { createRenderer } from './render.ts';
import { setCommonHeaders } from './security-headers.ts';
import { makeSession, openSession } from './session.ts';
import type { Handler, HttpDeps, Site } from './site.ts';
import { loadAssets, sendAsset } from './static-assets.ts';
import { toAppError } from './thrown.ts';
import { TRAINER_ROUTES } from './trainer-routes.ts';
import { VERBS, type Verbs } from './verbs.ts';
import {
  sendCredentialKey,
  sendCredentialKeys,
  sendIssuer,
  sendRevocations,
  showVerified,
  showVerifyForm,
} from './verify.ts';

type Route = readonly [method: 'get' | 'post', path: string, handler: Handler];

/** Every page there is, the most visited first: they are tried one after the other. GET answers HEAD too. */
const ROUTES: readonly Route[] = [
  // learner
  ['get', '/learn/:handle', openHome],
  ['get', '/learn/:handle/modules', showModules],
  ['post', '/learn/:handle/language', postLanguage],
  ['get', '/learn/:handle/:course/:module', resumeModule],
  ['get', '/learn/:handle/:course/:module/step/:number', showStep],
  ['post', '/learn/:handle/:course/:module/answer', postAnswer],
  ['post', '/learn/:handle/:course/:module/show', postShow],
  ['post', '/learn/:handle/:course/:module/write', postWrite],
  ['post', '/learn/:handle/:course/:module/rehearse', postRehearse],
  ['post', '/learn/:handle/:course/:module/retry', postRetry],
  ['get', '/learn/:handle/:course/:module/result', showResult],
  ['post', '/learn/:handle/:course/:module/time', postTime],
  ['get', '/learn/:handle/:course/:module/pass', showPass],
  ['post', '/learn/:handle/:course/:module/pass/use', postUsePass],
  // public
  ['get', '/', showFront],
  ['get', '/assets/:hash/:name', sendAsset],
  ['get', '/media/:course/*path', sendMedia],
  // whoever checks a certificate or a badge
  ['get', '/verify', showVerifyForm],
  ['get', '/verify/keys', sendCredentialKeys],
  ['get', '/verify/keys/:id', sendCredentialKey],
  ['get', '/verify/issuer/:tenant', sendIssuer],
  ['get', '/verify/issuer/:tenant/revocations', sendRevocations],
  ['get', '/verify/:code', showVerified],
  // a supervisor who confirms a task
  ['get', '/confirm/:code', showConfirm],
  ['post', '/confirm/:code', postConfirm],
  // an LMS that registers itself
  ['get', '/lti/register', showRegistration],
  ['post', '/lti/register', postRegistration],
  ['post', '/lti/register/replace', postReplacement],
  // operations
  ['get', '/healthz', sendAlive],
  ['get', '/readyz', sendReadiness],
  ['get', '/metrics', sendMetrics],
  // the person's own record
  ...ME_ROUTES,
  // trainer
  ...TRAINER_ROUTES,
  // admin
  ...ADMIN_ROUTES,
];

function addRoutes(router: Router, site: Site): void {
  for (const path of new Set(ROUTES.map(([, path]) => path))) {
    const own = ROUTES.filter((route) => route[1] === path);
    const route = router.route(path);
    for (const [method, , handler] of own) {
      const reading = method === 'post' ? [readForm] : [];
      route[method](...reading, (req, res) => handler(site, req, res));
    }
    const allowed = own.map(([method]) => (method === 'get' ? 'GET, HEAD' : 'POST')).join(', ');
    route.all((_req, res) => {
      res.set('Allow', allowed);
      throw new AppError('METHOD_NOT_ALLOWED', `only ${allowed}`);
    });
  }
  router.use(() => {
    throw new AppError('NOT_FOUND', 'no such route');
  });
}

/** Names of other modules are for trainers; a learner is told which one is missing. */
function forRole(error: unknown, launch: Launch): unknown {
  if (!(error instanceof AppError) || error.code !== 'MODULE_UNKNOWN' || launch.role === 'trainer')
    return error;
  const { module = '' } = error.facts;
  return new AppError('MODULE_UNKNOWN', error.message, { module });
}

function pageOf(entry: Entry, links: Links): string {
  switch (entry.page) {
    case 'module':
      return links.module(entry.moduleKey);
    case 'library':
      return links.library;
    case 'pick':
      return links.pick;
    case 'context':
      return links.modules;
    case 'me':
      return links.me;
    case 'review':
      return links.review(entry.moduleKey, entry.learnerId, entry.attemptId);
    case 'result':
      return links.result(entry.moduleKey);
  }
}

/** Makes the session of a validated launch and sends the browser to its page. */
async function enter(
  site: Site,
  launch: Launch,
  frameAncestors: readonly string[],
  req: Request,
  res: Response,
  noteLaunch: () => Promise<void>,
): Promise<void> {
  const entry = await site.verbs.enterLaunch(site.actions, launch).catch((error: unknown) => {
    throw forRole(error, launch);
  });
  // Asked for together, both are one wait for the disk.
  const [handle] = await Promise.all([openSession(site, launch, frameAncestors, req, res), noteLaunch()]);
  const links = linksFor(site.basePath, handle);
  res.set('Cache-Control', 'no-store');
  res.redirect(303, pageOf(entry, links));
}

export interface Http {
  /** Goes at the root, after `/lti`; answers everything that is left. */
  readonly router: Router;
  onLaunch(
    launch: Launch,
    frameAncestors: readonly string[],
    req: Request,
    res: Response,
    trail?: LaunchTrail,
  ): Promise<void>;
  onError(error: unknown, req: Request, res: Response, trail?: LaunchTrail): void;
  /**
   * A session for a program on this machine that keeps the cookie itself, so that no browser needs one: answers the
   * handle and the `Cookie` header that opens its pages.
   */
  openLocal(launch: Launch): Promise<{ readonly handle: string; readonly cookie: string }>;
  /** Goes last in the app. */
  readonly errorHandler: ErrorRequestHandler;
}

/** All pages. Reads views and assets once and fails at once when one is broken. */
export function createHttp(deps: HttpDeps, verbs: Verbs = VERBS): Http {
  const base = new URL(deps.config.baseUrl);
  const site: Site = {
    ...deps,
    verbs,
    renderer: createRenderer(deps.viewsDir),
    assets: loadAssets(deps.viewsDir, deps.assetsDir),
    basePath: base.pathname.replace(/\/$/, ''),
  };
  const note = createLaunchNoter(deps.actions);
  const headers = (res: Response): void => setCommonHeaders(res, base.protocol === 'https:');
  const router = express.Router();
  router.use((_req, res, next) => {
    headers(res);
    next();
  });
  addRoutes(router, site);
  return {
    router,
    onLaunch: async (launch, frameAncestors, req, res, trail) => {
      headers(res);
      await enter(site, launch, frameAncestors, req, res, () => note(trail));
    },
    onError: (error, req, res, trail) => {
      headers(res);
      const errorId = sendErrorPage(site, error, req, res);
      const { code, message: reason } = toAppError(error);
      void note(trail, { refusal: { code, reason, errorId } });
    },
    openLocal: async (launch) => {
      const { handle, cookie } = await makeSession(site, launch, []);
      return { handle, cookie: `${cookie.name}=${cookie.value}` };
    },
    errorHandler: createErrorHandler(site),
  };
}
