import { type Request, type Response, Router } from 'express';
import { param, signedInCookie, signedInPersona } from '../http.ts';
import { contextOf, type Lms } from '../lms.ts';
import { messagePage, selfSubmittingForm } from '../pages/layout.ts';
import { answerAuthenticationRequest } from './answer.ts';
import { isPlacement } from './deep-linking-settings.ts';
import { type LoginInitiation, startDeepLinking, startLaunch, startReview } from './start.ts';

/** The browser's side of a launch. */
export function launchRoutes(lms: Lms): Router {
  const router = Router();
  router.get('/links/:id/start', (req, res) => sendLogin(res, loginOf(lms, req)));
  router.get('/reviews/:item/:learner/start', (req, res) => sendLogin(res, reviewLoginOf(lms, req)));
  router.get('/courses/:id/deep-linking/start', (req, res) => sendLogin(res, deepLinkingLoginOf(lms, req)));
  router.get('/auth', (req, res) => authenticate(lms, req, res, req.query));
  router.post('/auth', (req, res) => authenticate(lms, req, res, req.body ?? {}));
  return router;
}

function loginOf(lms: Lms, req: Request): LoginInitiation | undefined {
  const link = lms.links.get(param(req, 'id'));
  if (!link) return undefined;
  const target = req.query['target'] === 'window' ? 'window' : 'iframe';
  return startLaunch(lms, signedInPersona(lms, req), link, { target });
}

function reviewLoginOf(lms: Lms, req: Request): LoginInitiation | undefined {
  const item = lms.gradebook.lineItem(param(req, 'item'));
  const link = lms.links.get(item?.resourceLinkId ?? '');
  const learner = lms.settings.personas.find((each) => each.sub === param(req, 'learner'));
  if (!item || !link || !learner) return undefined;
  const isOpen = lms.settings.mode !== 'canvas' || lms.gradebook.entry(item.id, learner.sub).reviewUrl;
  return isOpen ? startReview(lms, signedInPersona(lms, req), link, learner) : undefined;
}

function deepLinkingLoginOf(lms: Lms, req: Request): LoginInitiation | undefined {
  const context = lms.settings.contexts.find((each) => each.id === param(req, 'id'));
  const client = lms.clients.get(String(req.query['client_id'] ?? lms.settings.clientId));
  if (!context || !client) return undefined;
  const placement = String(req.query['placement'] ?? '');
  const options = isPlacement(lms.settings.mode, placement) ? { placement } : {};
  return startDeepLinking(lms, signedInPersona(lms, req), client, contextOf(lms, context.id), options);
}

function sendLogin(res: Response, login: LoginInitiation | undefined): void {
  if (!login) {
    res.status(404).send(messagePage('Not found', 'There is no such link in this course any more.'));
    return;
  }
  const { action, method, params } = login;
  res.send(selfSubmittingForm('Opening the activity', { action, method, fields: params }));
}

/** Answers with a form for browsers, with JSON `{ action, fields }` for scripts that ask for JSON. */
async function authenticate(
  lms: Lms,
  req: Request,
  res: Response,
  params: Record<string, unknown>,
): Promise<void> {
  const signedInAs = signedInCookie(req);
  const answer = await answerAuthenticationRequest(lms, {
    params,
    ...(signedInAs === undefined ? {} : { signedInAs }),
  });
  const wantsJson = req.accepts(['html', 'json']) === 'json';
  res.set('Cache-Control', 'no-store');
  if (answer.kind === 'page') {
    const { code, description } = answer;
    res.status(400);
    if (wantsJson) res.json({ error: code, error_description: description });
    else res.send(messagePage('The launch was refused', `${code}: ${description}`));
    return;
  }
  const { action, fields } = answer;
  if (wantsJson) res.json({ action, fields });
  else res.send(selfSubmittingForm('Opening the activity', { action, method: 'POST', fields }));
}
