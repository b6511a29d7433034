import { type Request, type Response, Router } from 'express';
import { field, param, signedInPersona, signIn } from '../http.ts';
import type { Lms } from '../lms.ts';
import { removeLink } from '../lms.ts';
import { registrationAddress } from '../services/registration.ts';
import { FRAME_SCRIPT, STYLE, SUBMIT_SCRIPT } from './assets.ts';
import { changeRoutes } from './change-routes.ts';
import { coursePage, framePage } from './course.ts';
import { faultsPage } from './faults.ts';
import { gradebookPage } from './gradebook.ts';
import { happenedPage } from './happened.ts';
import { type Html, html } from './html.ts';
import { document, messagePage, page } from './layout.ts';
import { toolsPage } from './tools.ts';

/** What a person sees; the forms on these pages are in `change-routes.ts`. */
export function pageRoutes(lms: Lms): Router {
  const router = Router();
  router.get('/assets/submit.js', (_req, res) => void res.type('js').send(SUBMIT_SCRIPT));
  router.get('/assets/frame.js', (_req, res) => void res.type('js').send(FRAME_SCRIPT));
  router.get('/assets/sandbox.css', (_req, res) => void res.type('css').send(STYLE));
  const show = (path: string, title: string, main: (req: Request) => Html): void => {
    router.get(path, (req, res) => sendPage(lms, req, res, { title, here: path }, main(req)));
  };
  show('/', 'Course', (req) => coursePage(lms, signedInPersona(lms, req)));
  show('/gradebook', 'Gradebook', (req) => gradebookPage(lms, signedInPersona(lms, req)));
  show('/happened', 'What happened', () => happenedPage(lms));
  show('/faults', 'Faults', () => faultsPage(lms));
  show('/tools', 'Tools', () => toolsPage(lms));
  router.get('/links/:id', (req, res) => showLink(lms, req, res));
  router.get('/reviews/:item/:learner', (req, res) => showReview(lms, req, res));
  router.get('/tools/register', (req, res) => showRegistration(lms, req, res));
  router.get('/courses/:id/deep-linking', (req, res) => showPicker(lms, req, res));
  router.get('/return', (req, res) => void res.send(returnPage(req)));
  router.post('/persona', (req, res) => switchPersona(lms, req, res));
  router.post('/links/:id/remove', (req, res) => {
    removeLink(lms, param(req, 'id'));
    res.redirect(303, '/');
  });
  return router.use(changeRoutes(lms));
}

function sendPage(
  lms: Lms,
  req: Request,
  res: Response,
  frame: { title: string; here: string },
  main: Html,
): void {
  res
    .set('Cache-Control', 'no-store')
    .send(page(lms, { ...frame, persona: signedInPersona(lms, req) }, main));
}

function showLink(lms: Lms, req: Request, res: Response): void {
  const link = lms.links.get(param(req, 'id'));
  if (!link) {
    res.status(404).send(messagePage('Not found', 'There is no such link in this course any more.'));
    return;
  }
  const path = `/links/${encodeURIComponent(link.id)}`;
  const main = framePage(link.title, `${path}/start?target=iframe`, new URL(link.url).origin);
  sendPage(lms, req, res, { title: link.title, here: path }, main);
}

function showReview(lms: Lms, req: Request, res: Response): void {
  const item = lms.gradebook.lineItem(param(req, 'item'));
  const link = lms.links.get(item?.resourceLinkId ?? '');
  if (!item || !link) {
    res.status(404).send(messagePage('Not found', 'There is no such work in this gradebook.'));
    return;
  }
  const path = `/reviews/${encodeURIComponent(item.id)}/${encodeURIComponent(param(req, 'learner'))}`;
  const main = framePage(item.label, `${path}/start`, new URL(link.url).origin);
  sendPage(lms, req, res, { title: item.label, here: path }, main);
}

function showPicker(lms: Lms, req: Request, res: Response): void {
  const client = lms.clients.get(String(req.query['client_id'] ?? lms.settings.clientId));
  if (!client) {
    res.status(404).send(messagePage('Not found', 'There is no such tool.'));
    return;
  }
  const placement = String(req.query['placement'] ?? '');
  const query = `client_id=${encodeURIComponent(client.clientId)}&placement=${encodeURIComponent(placement)}`;
  const source = `/courses/${encodeURIComponent(param(req, 'id'))}/deep-linking/start?${query}`;
  const title = `Choose from ${client.name}`;
  sendPage(lms, req, res, { title, here: '/' }, framePage(title, source, new URL(client.loginUrl).origin));
}

/** The tool's registration page in a frame, with a one-use token. */
function showRegistration(lms: Lms, req: Request, res: Response): void {
  const address = req.query['address'];
  if (typeof address !== 'string' || !/^https?:/.test(address) || !URL.canParse(address)) {
    res.status(400).send(messagePage('Not an address', "Give the tool's registration URL."));
    return;
  }
  const { origin } = new URL(address);
  const policy = String(res.getHeader('Content-Security-Policy'));
  res.set('Content-Security-Policy', policy.replace('frame-src', `frame-src ${origin}`));
  const known = lms.clients.get(String(req.query['client_id'] ?? ''));
  const source = registrationAddress(lms, address, known?.clientId);
  const main = framePage('Tool registration', source, origin);
  sendPage(lms, req, res, { title: 'Tool registration', here: '/tools' }, main);
}

/** Where the tool sends people back to, with its messages. @see LTI 1.3 core, section 5.4.4 */
function returnPage(req: Request): string {
  const text = (name: string) =>
    typeof req.query[name] === 'string' ? String(req.query[name]).slice(0, 500) : '';
  return document(
    'Back in the LMS',
    html`<main><h1>Back in the LMS</h1>
    ${text('lti_msg') ? html`<p>${text('lti_msg')}</p>` : ''}
    ${text('lti_errormsg') ? html`<p class="bad">${text('lti_errormsg')}</p>` : ''}
    <p><a href="/" target="_top">To the course</a></p></main>`,
  );
}

function switchPersona(lms: Lms, req: Request, res: Response): void {
  const persona = lms.settings.personas.find((each) => each.id === field(req, 'persona'));
  if (persona) signIn(res, persona.id);
  const here = field(req, 'here');
  res.redirect(303, /^\/[\w%./~-]*$/.test(here) && !here.startsWith('//') ? here : '/');
}
