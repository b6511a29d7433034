import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import type { CourseLibrary, LibraryCourse, LibraryModule } from '../content/library.ts';
import { AppError } from '../domain/errors.ts';
import { inLanguage } from '../domain/in-language.ts';
import { parseModuleKey, readForm } from '../http/parse-request.ts';
import type { Renderer } from '../http/render.ts';
import { negotiateLocale } from '../i18n/negotiate-locale.ts';
import { type Translator, translatorFor } from '../i18n/translator.ts';
import { answerKey } from './answer-key.ts';
import type { Desk } from './desk.ts';
import { type Draw, isDraw } from './draw.ts';
import type { LiveEvents } from './live-events.ts';
import { type Look, moduleLink } from './preview-links.ts';
import { coursesView, moduleView } from './preview-views.ts';
import { readReport } from './read-report.ts';

export interface PagesDeps {
  readonly library: CourseLibrary;
  readonly coursesDir: string;
  readonly viewsDir: string;
  readonly renderer: Renderer;
  readonly desk: Desk;
  readonly events: LiveEvents;
}

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "media-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');

const FILES = [
  ['preview.css', 'text/css; charset=utf-8'],
  ['live.js', 'text/javascript; charset=utf-8'],
] as const;

interface Sent {
  readonly view: string;
  readonly title: string;
  readonly model: object;
  /** It shows what changes, and is nobody's frame. */
  readonly shell: boolean;
  /** The module it shows. */
  readonly module?: string;
}

type Page = (deps: PagesDeps) => RequestHandler;

/** The preview's own pages: courses, a module with its report, the answer key. */
export function previewPages(deps: PagesDeps): Router {
  const router = express.Router();
  const token = randomBytes(18).toString('base64url');
  for (const [name, type] of FILES) {
    const text = readFileSync(join(deps.viewsDir, 'preview', name), 'utf8');
    router.get(`/preview/${name}`, (_req, res) => {
      res.set('Cache-Control', 'no-cache').type(type).send(text);
    });
  }
  router.get('/preview/events', deps.events.handler);
  router.get('/', showCourses(deps));
  router.get('/module/:course/:module', showModule(token)(deps));
  router.get('/key/:course/:module', showKey(deps));
  router.get('/open/:draw/:course/:module', enter(deps));
  router.post('/restart/:draw/:course/:module', readForm, restart(token)(deps));
  return router;
}

const showCourses: Page = (deps) => (req, res) => {
  const t = translatorOf(req);
  const model = coursesView(deps.library.courses(), t);
  send(deps, req, res, { view: 'preview/courses', title: t('preview.title'), model, shell: true });
};

const showModule =
  (token: string): Page =>
  (deps) =>
  async (req, res) => {
    const { entry, course } = entryOf(deps.library, parseModuleKey(req));
    const report = await readReport(deps.coursesDir, entry.diagnostics);
    const facts = { entry, course: course.course, report, courseFaults: course.diagnostics, token };
    const model = moduleView({ ...facts, look: lookOf(req) }, translatorOf(req));
    send(deps, req, res, {
      view: 'preview/module',
      title: model.title,
      model,
      shell: true,
      module: entry.key,
    });
  };

const showKey: Page = (deps) => (req, res) => {
  const { entry } = entryOf(deps.library, parseModuleKey(req));
  const t = translatorOf(req);
  const module = entry.module && inLanguage(entry.module, textOf(req.query['lang']));
  const model = { screens: module ? answerKey(module, t) : [] };
  send(deps, req, res, { view: 'preview/key', title: t('preview.frame-key'), model, shell: false });
};

const enter: Page =
  ({ desk }) =>
  async (req, res) => {
    res.set('Cache-Control', 'no-store');
    const [at] = textOf(req.query['at']);
    const [lang] = textOf(req.query['lang']);
    res.redirect(303, await desk.enter({ draw: drawOf(req), moduleKey: parseModuleKey(req), lang }, at));
  };

const restart =
  (token: string): Page =>
  ({ desk }) =>
  async (req, res) => {
    const key = parseModuleKey(req);
    if (req.body?.token !== token) throw new AppError('FORBIDDEN', 'the form is not of this preview');
    const draw = drawOf(req);
    await desk.restart(draw, key);
    res.redirect(303, moduleLink(key, { view: 'learner', draw, width: 'wide' }));
  };

/** What the preview does not have, from a link in a learner's page. */
export const elsewhere: Page = (deps) => (req, res) => {
  const title = translatorOf(req)('preview.title');
  send(deps, req, res.status(404), { view: 'preview/elsewhere', title, model: {}, shell: false });
};

function drawOf(req: Request): Draw {
  const { draw } = req.params;
  if (!isDraw(draw)) throw new AppError('NOT_FOUND', 'no such draw');
  return draw;
}

const lookOf = ({ query }: Request): Look => ({
  view: query['view'] === 'key' ? 'key' : 'learner',
  draw: query['draw'] === 'all' ? 'all' : 'drawn',
  width: query['width'] === 'phone' ? 'phone' : 'wide',
  lang: textOf(query['lang'])[0],
  at: textOf(query['at'])[0],
});

/** The value of a query that is there once, as a list of one. */
const textOf = (value: unknown): string[] => (typeof value === 'string' ? [value.slice(0, 200)] : []);

function entryOf(library: CourseLibrary, key: string): { entry: LibraryModule; course: LibraryCourse } {
  for (const course of library.courses()) {
    const entry = course.modules.find((module) => module.key === key);
    if (entry) return { entry, course };
  }
  throw new AppError('NOT_FOUND', `no module ${key}`);
}

const translatorOf = (req: Request): Translator =>
  translatorFor(negotiateLocale({ accepted: req.get('Accept-Language'), standard: 'en' }).tag);

function send({ renderer }: PagesDeps, req: Request, res: Response, page: Sent): void {
  const t = translatorOf(req);
  res.set({
    'Content-Security-Policy': `${POLICY}; frame-ancestors ${page.shell ? "'none'" : "'self'"}`,
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
  });
  const frame = {
    lang: t.language,
    title: page.title,
    bodyClass: page.shell ? 'preview-shell' : 'preview-frame',
    live: page.shell,
    module: page.module ?? '',
    body: renderer(page.view, page.model, t),
  };
  res.type('html').send(renderer('preview/page', frame, t));
}
