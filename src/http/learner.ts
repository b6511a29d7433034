import type { Request, Response } from 'express';
import { type Links, linksFor } from './links.ts';
import { modulesView } from './modules-view.ts';
import { sendSessionPage } from './page.ts';
import { parseCsrfForm, parseItemForm, parseModuleKey, parseStepNumber } from './parse-request.ts';
import { resultView } from './result-view.ts';
import { readSession, requireCsrf, type Session } from './session.ts';
import type { Handler, Site } from './site.ts';
import { stepView } from './step-view.ts';

async function open(site: Site, req: Request): Promise<{ session: Session; links: Links }> {
  const session = await readSession(site, req);
  return { session, links: linksFor(site.basePath, session.handle) };
}

/** A session's home: the module it was launched for, else what there is to choose from. */
export const openHome: Handler = async (site, req, res) => {
  const { session, links } = await open(site, req);
  const { module, role } = session.launch;
  if (module) res.redirect(303, links.module(module));
  else res.redirect(303, role === 'trainer' ? links.library : links.modules);
};

export const showModules: Handler = async (site, req, res) => {
  const { session, links } = await open(site, req);
  const model = modulesView(await site.verbs.listContext(site.actions, session.launch), links);
  sendSessionPage(site, res, session, { view: 'learner/modules', model, title: model.heading });
};

async function sendStep(site: Site, req: Request, res: Response, number?: number): Promise<void> {
  const { session, links } = await open(site, req);
  const key = parseModuleKey(req);
  const page = await site.verbs.openStep(site.actions, session.launch, key, number);
  if (page === 'submitted') {
    res.redirect(303, links.result(key));
    return;
  }
  const empty = req.query['empty'] === '1';
  const model = stepView(page, session, links, empty);
  const title = `${model.item?.empty ? 'Error: ' : ''}${page.screen.title}, step ${page.number} of ${page.total} - ${page.module.title}`;
  sendSessionPage(site, res, session, { view: 'learner/step', model, title });
}

/** Resumes where the learner left off. */
export const resumeModule: Handler = (site, req, res) => sendStep(site, req, res);

export const showStep: Handler = (site, req, res) => sendStep(site, req, res, parseStepNumber(req));

/** Stores the answer, then shows its step again with the feedback; a reload sends nothing twice. */
export const postAnswer: Handler = async (site, req, res) => {
  const { session, links } = await open(site, req);
  const key = parseModuleKey(req);
  const { csrf, ...form } = parseItemForm(req);
  requireCsrf(session, csrf);
  const done = await site.verbs.answerItem(site.actions, session.launch, { moduleKey: key, ...form });
  const step = links.step(key, done.step);
  res.redirect(303, done.empty ? `${step}?empty=1#problem` : `${step}#feedback`);
};

export const postShow: Handler = async (site, req, res) => {
  const { session, links } = await open(site, req);
  const key = parseModuleKey(req);
  const { csrf, attemptId, itemId } = parseItemForm(req);
  requireCsrf(session, csrf);
  const { step } = await site.verbs.showAnswer(site.actions, session.launch, {
    moduleKey: key,
    attemptId,
    itemId,
  });
  res.redirect(303, `${links.step(key, step)}#feedback`);
};

export const postRetry: Handler = async (site, req, res) => {
  const { session, links } = await open(site, req);
  const key = parseModuleKey(req);
  requireCsrf(session, parseCsrfForm(req).csrf);
  const { step } = await site.verbs.startAttempt(site.actions, session.launch, key);
  res.redirect(303, links.step(key, step));
};

export const showResult: Handler = async (site, req, res) => {
  const { session, links } = await open(site, req);
  const key = parseModuleKey(req);
  const page = await site.verbs.readResult(site.actions, session.launch, key);
  if (!page) {
    res.redirect(303, links.module(key));
    return;
  }
  const model = resultView(page, session, links, site.actions.clock());
  const title = `${model.heading} - ${model.moduleTitle}`;
  sendSessionPage(site, res, session, { view: 'learner/result', model, title });
};
