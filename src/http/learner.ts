import type { Request, Response } from 'express';
import { readOffered } from '../actions/read-offered.ts';
import type { StepPage } from '../actions/views.ts';
import type { Visit } from '../actions/visit.ts';
import type { Unfinished } from '../domain/items/item.ts';
import type { Translator } from '../i18n/translator.ts';
import { aheadWords } from './ahead-words.ts';
import { homeLink } from './home-link.ts';
import { type Links, linksFor } from './links.ts';
import { modulesView } from './modules-view.ts';
import { sendSessionPage } from './page.ts';
import {
  parseActive,
  parseCsrfForm,
  parseItemForm,
  parseModuleKey,
  parseStepNumber,
} from './parse-request.ts';
import { personReviews } from './person-reviews.ts';
import { resultView } from './result-view.ts';
import { reviewsOffer } from './reviews-offer.ts';
import { screenTitle } from './screen-title.ts';
import { readSession, requireCsrf, type Session } from './session.ts';
import type { Handler, Site } from './site.ts';
import { stepView } from './step-view.ts';

interface Asked {
  readonly session: Session;
  readonly links: Links;
  readonly key: string;
  readonly number: number;
  readonly unfinished: Unfinished;
}

async function open(site: Site, req: Request): Promise<{ session: Session; links: Links }> {
  const session = await readSession(site, req);
  return { session, links: linksFor(site.basePath, session.handle) };
}

/** What PD time needs of the request. */
const visitOf = (req: Request, { handle }: Session): Visit => ({
  session: handle,
  claimed: parseActive(req),
});

/** A session's home: the module it was launched for, else what there is to choose from. */
export const openHome: Handler = async (site, req, res) => {
  const { session, links } = await open(site, req);
  const { module, deepLinking, page } = session.launch;
  if (page === 'me' && !deepLinking) return res.redirect(303, links.me);
  res.redirect(303, module && !deepLinking ? links.module(module) : homeLink(session, links).href);
};

export const showModules: Handler = async (site, req, res) => {
  const { session, links } = await open(site, req);
  const [page, reviews] = await Promise.all([
    site.verbs.listContext(site.actions, session.launch),
    personReviews(site, session),
  ]);
  const offer = reviewsOffer(reviews, links, session.t);
  const model = { ...modulesView(page, links, session.t), offer };
  sendSessionPage(site, res, session, { view: 'learner/modules', model, title: model.heading });
};

/** Where the learner left off, at its own address: Back would otherwise lead to wherever they are by then. */
export const resumeModule: Handler = async (site, req, res) => {
  const { session, links } = await open(site, req);
  const key = parseModuleKey(req);
  const { verbs, actions } = site;
  if (req.query['again'] !== '1' && (await verbs.readPass(actions, session.launch, key)))
    return res.redirect(303, links.pass(key));
  const page = await verbs.openStep(actions, session.launch, key);
  res.redirect(303, page === 'submitted' ? links.result(key) : links.step(key, page.number));
};

function stepTitle({ screen, number, total, module }: StepPage, empty: boolean, t: Translator): string {
  const words = {
    screen: screenTitle(screen, module.language, t).screenTitle,
    number,
    total,
    module: module.title,
  };
  const title = t('step.title', words);
  return empty ? t('step.title.error', { title }) : title;
}

export const showStep: Handler = async (site, req, res) => {
  const { session, links } = await open(site, req);
  const key = parseModuleKey(req);
  const number = parseStepNumber(req);
  const page = await site.verbs.openStep(site.actions, session.launch, key, number, visitOf(req, session));
  if (page === 'submitted') {
    res.redirect(303, links.result(key));
    return;
  }
  const { empty: asked, earlier } = req.query;
  const empty = asked === '1';
  const model = {
    ...stepView(page, session, links, empty),
    earlier: earlier === '1',
    offer:
      number === 1
        ? reviewsOffer(await personReviews(site, session, readOffered), links, session.t)
        : undefined,
  };
  const asksAgain = (model.item ?? model.scenario)?.empty === true;
  const title = stepTitle(page, asksAgain, session.t);
  sendSessionPage(site, res, session, { view: 'learner/step', model, title });
};

/** The step with what was chosen so far. Not a redirect: what was typed belongs into no address. */
async function askAgain(site: Site, res: Response, asked: Asked): Promise<void> {
  const { session, links, key, number, unfinished } = asked;
  const page = await site.verbs.openStep(site.actions, session.launch, key, number);
  if (page === 'submitted') {
    res.redirect(303, links.result(key));
    return;
  }
  const model = stepView(page, session, links, unfinished.missing.length > 0, unfinished);
  const title = stepTitle(page, model.item?.empty === true, session.t);
  sendSessionPage(site, res, session, { view: 'learner/step', model, title });
}

/** Stores the answer, then shows its step again with the feedback; a reload sends nothing twice. */
export const postAnswer: Handler = async (site, req, res) => {
  const { session, links } = await open(site, req);
  const key = parseModuleKey(req);
  const { csrf, ...form } = parseItemForm(req);
  requireCsrf(session, csrf);
  const visit = visitOf(req, session);
  const done = await site.verbs.answerItem(site.actions, session.launch, { moduleKey: key, ...form, visit });
  const { step: number, unfinished } = done;
  if (unfinished) return askAgain(site, res, { session, links, key, number, unfinished });
  const step = links.step(key, number);
  if (done.empty) res.redirect(303, `${step}?empty=1#problem`);
  else res.redirect(303, done.earlier ? `${step}?earlier=1#feedback` : `${step}#feedback`);
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
    visit: visitOf(req, session),
  });
  res.redirect(303, `${links.step(key, step)}#feedback`);
};

export const postRetry: Handler = async (site, req, res) => {
  const { session, links } = await open(site, req);
  const key = parseModuleKey(req);
  requireCsrf(session, parseCsrfForm(req).csrf);
  const { step } = await site.verbs.startAttempt(site.actions, session.launch, key, visitOf(req, session));
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
  const { t } = session;
  const reviews = await personReviews(site, session);
  const model = {
    ...resultView(page, session, links, site.actions.clock()),
    ahead: aheadWords(reviews?.ahead.get(key) ?? {}, t),
    offer: reviewsOffer(reviews, links, t),
  };
  const title = t('result.title', { heading: model.heading, module: model.moduleTitle });
  sendSessionPage(site, res, session, { view: 'learner/result', model, title });
};

/** What a page measured since it last reported. */
export const postTime: Handler = async (site, req, res) => {
  const { session } = await open(site, req);
  requireCsrf(session, parseCsrfForm(req).csrf);
  const visit = visitOf(req, session);
  await site.verbs.reportTime(site.actions, session.launch, parseModuleKey(req), visit);
  res.status(204).end();
};
