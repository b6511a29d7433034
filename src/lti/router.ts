import { createHash } from 'node:crypto';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { AppError } from '../domain/errors.ts';
import type { Launch } from '../domain/launch.ts';
import type { LaunchTrail } from '../domain/launch-trail.ts';
import { canvasConfig } from './canvas-config.ts';
import { beginLogin, faultOf, type GuardDeps, receiveLaunch } from './guard.ts';
import { trailOf } from './launch-trail.ts';
import type { ToolDescription } from './tool-description.ts';
import type { ToolKeys } from './tool-keys.ts';

export interface RouterDeps extends GuardDeps {
  readonly toolKeys: ToolKeys;
  readonly tool: ToolDescription;
  /**
   * Makes the session and answers; `frameAncestors` are the origins that may frame its pages. What it throws becomes
   * a fault.
   */
  onLaunch(
    launch: Launch,
    req: Request,
    res: Response,
    frameAncestors: readonly string[],
    trail: LaunchTrail | undefined,
  ): Promise<void>;
  /** Shows the fault to the person. The trail is there once the platform is known. */
  onError(error: AppError, req: Request, res: Response, trail: LaunchTrail | undefined): void;
}

/** Bytes. A Canvas token with many groups reaches 40 KB. */
const FORM_LIMIT = 256 * 1024;
const readForm = express.text({ type: 'application/x-www-form-urlencoded', limit: FORM_LIMIT });

/** Seconds; a new key is published well before it signs. */
const KEYS_MAX_AGE = 300;

async function sendKeys(toolKeys: ToolKeys, req: Request, res: Response): Promise<void> {
  const body = JSON.stringify({ keys: await toolKeys.publicKeys() });
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  res.set({ 'Cache-Control': `public, max-age=${KEYS_MAX_AGE}`, ETag: etag });
  res.set('X-Content-Type-Options', 'nosniff');
  if (req.headers['if-none-match'] === etag) res.status(304).end();
  else res.type('application/json').send(body);
}

/** `HEAD` (Blackboard asks so before its POST) and `OPTIONS` get an empty answer; all else is not allowed. */
const otherMethods =
  (...allowed: readonly string[]): RequestHandler =>
  (req, res) => {
    res.set('Allow', [...allowed, 'HEAD', 'OPTIONS'].join(', '));
    if (req.method === 'HEAD') res.status(200).end();
    else if (req.method === 'OPTIONS') res.status(204).end();
    else throw new AppError('METHOD_NOT_ALLOWED', `${req.method} on an LTI endpoint`);
  };

/** Everything below `/lti`; whatever fails in it ends at `onError`. */
export function createLtiRouter(deps: RouterDeps): express.Router {
  const router = express.Router();
  const login: RequestHandler = (req, res) => beginLogin(deps, req, res);
  const noHead: RequestHandler = (req, _res, next) => next(req.method === 'HEAD' ? 'route' : undefined);

  router.get('/login', noHead, login);
  router.post('/login', readForm, login);
  router.all('/login', otherMethods('GET', 'POST'));

  router.post('/launch', readForm, async (req, res) => {
    const { launch, frameAncestors } = await receiveLaunch(deps, req, res);
    res.set('Cache-Control', 'no-store');
    await deps.onLaunch(launch, req, res, frameAncestors, trailOf(req));
  });
  router.all('/launch', otherMethods('POST'));

  router.get('/keys', (req, res) => sendKeys(deps.toolKeys, req, res));
  router.all('/keys', otherMethods('GET'));

  router.get('/canvas.json', (_req, res) => {
    res.set({ 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff' });
    res.type('application/json').send(JSON.stringify(canvasConfig(deps.tool), undefined, 2));
  });
  router.all('/canvas.json', otherMethods('GET'));

  router.use((error: unknown, req: Request, res: Response, next: NextFunction) => {
    const fault = faultOf(error);
    if (fault.code === 'INTERNAL' || fault.code === 'STORE_UNAVAILABLE') {
      deps.log.error('LTI request failed', { code: fault.code, why: String(fault.cause ?? fault.message) });
    }
    if (res.headersSent) next(error);
    else deps.onError(fault, req, res, trailOf(req));
  });
  return router;
}
