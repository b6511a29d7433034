import { type Request, type Response, Router } from 'express';
import { parseFaults } from './faults.ts';
import { setGradeByHand } from './grade-by-hand.ts';
import { param } from './http.ts';
import { isLaunchFault } from './launch/launch-faults.ts';
import { startLaunch, startReview } from './launch/start.ts';
import { addLink, expireTokens, type LaunchOptions, type Lms, lineItemsOf, removeLink } from './lms.ts';
import { readManners } from './manners.ts';
import type { LinkSeed } from './options.ts';
import { lineItemUrl } from './services/service-urls.ts';

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** The pages' contents and switches as JSON, for scripts and for tests that run the sandbox as a process. */
export function apiRoutes(lms: Lms): Router {
  const router = Router();
  const answerWith = (handle: (lms: Lms, req: Request) => Answer) => (req: Request, res: Response) => {
    const { status, body } = handle(lms, req);
    res.status(status).json(body);
  };
  router.get('/platform', (_req, res) => void res.json(platform(lms)));
  router.get('/personas', (_req, res) => void res.json(lms.settings.personas));
  router.get('/faults', (_req, res) => void res.json(lms.faults.current));
  router.put('/faults', answerWith(putFaults));
  router.delete('/faults', (_req, res) => {
    lms.faults.clear();
    res.json(lms.faults.current);
  });
  router.get('/gradebook', (_req, res) => void res.json(gradebook(lms)));
  router.put('/gradebook/:item/:user', answerWith(putGrade));
  router.get('/requests', (_req, res) => void res.json(lms.log.requests));
  router.get('/launches', (_req, res) => void res.json(lms.log.launches));
  router.delete('/log', (_req, res) => {
    lms.log.clear();
    res.status(204).end();
  });
  router.get(
    '/links',
    (_req, res) => void res.json([...lms.links.values()].map((link) => described(lms, link.id))),
  );
  router.post('/links', answerWith(postLink));
  router.delete(
    '/links/:id',
    (req, res) => void res.status(removeLink(lms, param(req, 'id')) ? 204 : 404).end(),
  );
  router.delete('/lineitems/:id', (req, res) => {
    res.status(lms.gradebook.removeLineItem(param(req, 'id')) ? 204 : 404).end();
  });
  router.put('/lineitems/:id', answerWith(putManners));
  router.put('/courses/:id', answerWith(putCourse));
  router.post('/launches', answerWith(postLaunch));
  router.post('/keys/rotate', async (req, res) => {
    await lms.keys.rotate(member(req.body, 'withdrawOld') === true);
    res.json(lms.keys.jwks());
  });
  router.post('/tokens/expire', (_req, res) => {
    expireTokens(lms);
    res.status(204).end();
  });
  return router;
}

/** What a tool needs to register this platform. */
function platform(lms: Lms): unknown {
  const { clientId, deploymentId, mode } = lms.settings;
  const endpoints = { authUrl: `${lms.url}/auth`, tokenUrl: `${lms.url}/token`, jwksUrl: `${lms.url}/jwks` };
  return { issuer: lms.url, clientId, deploymentId, mode, ...endpoints };
}

function gradebook(lms: Lms): unknown {
  const lineItems = lms.gradebook.lineItems().map((item) => ({ ...item, url: lineItemUrl(lms, item) }));
  return { lineItems, entries: lms.gradebook.entries() };
}

function described(lms: Lms, id: string): unknown {
  const lineItems = lineItemsOf(lms, id).map((item) => ({ ...item, url: lineItemUrl(lms, item) }));
  return { ...lms.links.get(id), lineItems };
}

function putFaults(lms: Lms, req: Request): Answer {
  const { faults, problems } = parseFaults(req.body);
  if (problems.length > 0) return refuse(problems.join(' '));
  lms.faults.set(faults);
  return { status: 200, body: lms.faults.current };
}

function putGrade(lms: Lms, req: Request): Answer {
  const item = lms.gradebook.lineItem(param(req, 'item'));
  const points = member(req.body, 'points') ?? undefined;
  const learner = lms.settings.personas.find((each) => each.sub === param(req, 'user') && each.gradable);
  if (!item || !learner) return refuse('No such line item or learner.', 404);
  if (points !== undefined && !(typeof points === 'number' && points >= 0)) {
    return refuse('points must be a number, or null to clear the grade.');
  }
  setGradeByHand(lms, item.id, learner.sub, points);
  return { status: 200, body: lms.gradebook.entry(item.id, learner.sub) };
}

function postLink(lms: Lms, req: Request): Answer {
  const seed = readSeed(req.body);
  if (!seed) return refuse('A link needs a title; see LinkSeed in the sandbox documentation.');
  try {
    return { status: 201, body: described(lms, addLink(lms, seed).id) };
  } catch (error) {
    return refuse(error instanceof Error ? error.message : 'The link could not be added.');
  }
}

/** Takes what has the right type and drops the rest. */
function readSeed(body: unknown): LinkSeed | undefined {
  const text = (name: string): string | undefined => {
    const value = member(body, name);
    return typeof value === 'string' && value !== '' && value.length <= 500 ? value : undefined;
  };
  const title = text('title');
  if (title === undefined) return undefined;
  const optional: Record<string, unknown> = {};
  for (const name of ['id', 'module', 'description', 'contextId', 'clientId']) {
    if (text(name) !== undefined) optional[name] = text(name);
  }
  const url = text('url');
  if (url !== undefined && URL.canParse(url)) optional['url'] = url;
  if (member(body, 'target') === 'window') optional['target'] = 'window';
  if (member(body, 'lineItem') === false) optional['lineItem'] = false;
  return { title, custom: readCustom(member(body, 'custom')), ...optional };
}

function readCustom(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {};
  const pairs = Object.entries(value).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return Object.fromEntries(pairs.slice(0, 50));
}

function putManners(lms: Lms, req: Request): Answer {
  const item = lms.gradebook.lineItem(param(req, 'id'));
  if (!item) return refuse('No such line item.', 404);
  lms.gradebook.replaceLineItem({ ...item, manners: { ...item.manners, ...readManners(req.body) } });
  return { status: 200, body: lms.gradebook.lineItem(item.id) };
}

function putCourse(lms: Lms, req: Request): Answer {
  const id = param(req, 'id');
  if (!lms.settings.contexts.some((context) => context.id === id)) return refuse('No such course.', 404);
  const concluded = member(req.body, 'concluded') === true;
  if (concluded) lms.concluded.add(id);
  else lms.concluded.delete(id);
  return { status: 200, body: { id, concluded } };
}

/** Starts a launch as a click would, and tells what the browser would send to the tool. */
function postLaunch(lms: Lms, req: Request): Answer {
  const persona = lms.settings.personas.find((each) => each.id === member(req.body, 'persona'));
  const link = lms.links.get(String(member(req.body, 'link')));
  if (!persona || !link) return refuse('No such persona or link.', 404);
  const fault = member(req.body, 'fault');
  if (fault !== undefined && !isLaunchFault(fault)) return refuse('No such launch fault.');
  const options: LaunchOptions = fault === undefined ? {} : { fault };
  const learner = lms.settings.personas.find((each) => each.id === member(req.body, 'review'));
  if (!learner) return { status: 201, body: startLaunch(lms, persona, link, options) };
  try {
    return { status: 201, body: startReview(lms, persona, link, learner, options) };
  } catch (error) {
    return refuse(error instanceof Error ? error.message : 'Nothing to review.');
  }
}

function refuse(error: string, status = 400): Answer {
  return { status, body: { error } };
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}
