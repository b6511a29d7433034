import type { Request, Response } from 'express';
import { confirmAsTrainer } from '../actions/confirm-as-trainer.ts';
import { listModuleFollowUps } from '../actions/list-module-follow-ups.ts';
import { gradesView } from './grades-view.ts';
import { type Links, linksFor } from './links.ts';
import { moduleGradesView } from './module-grades-view.ts';
import { type Notice, noticeWords } from './notice-words.ts';
import { sendSessionPage } from './page.ts';
import {
  parseAttemptId,
  parseBoxes,
  parseCsrfForm,
  parseExcuseForm,
  parseGradeForm,
  parseLearnerForm,
  parseLearnerId,
  parseModuleKey,
  parsePage,
  parsePlacementForm,
  parseSendWhenForm,
} from './parse-request.ts';
import { reviewView } from './review-view.ts';
import { readSession, requireCsrf, requireTrainer, type Session } from './session.ts';
import type { Handler, Site } from './site.ts';
import { titleLanguage } from './title-language.ts';

interface Opened {
  readonly session: Session;
  readonly links: Links;
  readonly moduleKey: string;
}

async function open(site: Site, req: Request): Promise<Omit<Opened, 'moduleKey'>> {
  const session = await readSession(site, req);
  requireTrainer(session);
  return { session, links: linksFor(site.basePath, session.handle) };
}

/** A form of a module's grades page. */
async function openForm(site: Site, req: Request): Promise<Opened> {
  const { session, links } = await open(site, req);
  requireCsrf(session, parseCsrfForm(req).csrf);
  return { session, links, moduleKey: parseModuleKey(req) };
}

/** The modules placed in this context. */
export const showGrades: Handler = async (site, req, res) => {
  const { session, links } = await open(site, req);
  const page = await site.verbs.listGrades(site.actions, session.launch);
  const model = gradesView(page, links, session.t, (key, title) => titleLanguage(site, key, title));
  sendSessionPage(site, res, session, { view: 'trainer/grades', model, title: session.t('grades.heading') });
};

/** The learners of one module and their grades. */
export const showModuleGrades: Handler = async (site, req, res) => {
  const { session, links } = await open(site, req);
  const { verbs, actions } = site;
  const page = await verbs.listModuleGrades(actions, session.launch, parseModuleKey(req), parsePage(req));
  const notice = noticeWords(req.query['said'], req.query['count'], page.lmsName, session.t);
  const passed = page.learners.flatMap(({ state, learnerId }) => (state === 'passed' ? [learnerId] : []));
  const followUps = await listModuleFollowUps(actions, session.launch, page.moduleKey, passed);
  const model = {
    ...moduleGradesView(page, followUps, session, links, actions.clock(), notice),
    titleLanguage: titleLanguage(site, page.moduleKey, page.moduleTitle),
  };
  const title = session.t('grades.title', { module: page.moduleTitle });
  sendSessionPage(site, res, session, { view: 'trainer/module-grades', model, title });
};

/** One learner's work, for the trainers of the context. */
export const showReview: Handler = async (site, req, res) => {
  const { session, links } = await open(site, req);
  const page = await site.verbs.readReview(
    site.actions,
    session.launch,
    parseModuleKey(req),
    parseLearnerId(req),
    parseAttemptId(req),
  );
  const model = {
    ...reviewView(page, links, site.actions.clock(), session.t),
    titleLanguage: titleLanguage(site, page.moduleKey, page.moduleTitle),
  };
  const title = session.t('grades.review.title', { name: model.name, module: model.moduleTitle });
  sendSessionPage(site, res, session, { view: 'trainer/review', model, title });
};

/** Back to the page of the form, with what it came to; a reload sends nothing twice. */
function goBack(
  req: Request,
  res: Response,
  { links, moduleKey }: Opened,
  notice: Notice,
  options: { readonly count?: number; readonly learnerId?: string } = {},
): void {
  const target = links.moduleGrades(moduleKey, parsePage(req));
  const count = options.count === undefined ? '' : `&count=${options.count}`;
  const anchor = options.learnerId === undefined ? '#notice' : `#l-${options.learnerId}`;
  res.redirect(303, `${target}${target.includes('?') ? '&' : '?'}said=${notice}${count}${anchor}`);
}

export const postSendGrade: Handler = async (site, req, res) => {
  const opened = await openForm(site, req);
  const { learnerId, placementId } = parseGradeForm(req);
  const form = { moduleKey: opened.moduleKey, learnerId, placementId };
  await site.verbs.resendGrade(site.actions, opened.session.launch, form);
  goBack(req, res, opened, 'sent', { learnerId });
};

export const postKeepGrade: Handler = async (site, req, res) => {
  const opened = await openForm(site, req);
  const { learnerId, placementId } = parseGradeForm(req);
  const form = { moduleKey: opened.moduleKey, learnerId, placementId };
  await site.verbs.keepLmsGrade(site.actions, opened.session.launch, form);
  goBack(req, res, opened, 'kept', { learnerId });
};

export const postExcuse: Handler = async (site, req, res) => {
  const opened = await openForm(site, req);
  const { learnerId, excused } = parseExcuseForm(req);
  const form = { moduleKey: opened.moduleKey, learnerId, excused };
  await site.verbs.excuseLearner(site.actions, opened.session.launch, form);
  goBack(req, res, opened, excused ? 'excused' : 'lifted', { learnerId });
};

export const postGrant: Handler = async (site, req, res) => {
  const opened = await openForm(site, req);
  const { learnerId } = parseLearnerForm(req);
  await site.verbs.grantTry(site.actions, opened.session.launch, { moduleKey: opened.moduleKey, learnerId });
  goBack(req, res, opened, 'granted', { learnerId });
};

/** A trainer saw a learner do the module's task at work. */
export const postTaskSeen: Handler = async (site, req, res) => {
  const opened = await openForm(site, req);
  const { learnerId } = parseLearnerForm(req);
  const form = { moduleKey: opened.moduleKey, learnerId, boxes: parseBoxes(req) };
  const seen = await confirmAsTrainer(site.actions, opened.session.launch, form);
  goBack(req, res, opened, seen ? 'task-seen' : 'task-unseen', seen ? { learnerId } : {});
};

export const postColumn: Handler = async (site, req, res) => {
  const opened = await openForm(site, req);
  const { placementId } = parsePlacementForm(req);
  const { kind } = await site.verbs.createColumn(site.actions, opened.session.launch, placementId);
  goBack(req, res, opened, `column-${kind}`);
};

export const postSendWhen: Handler = async (site, req, res) => {
  const opened = await openForm(site, req);
  const { placementId, when } = parseSendWhenForm(req);
  await site.verbs.setSendWhen(site.actions, opened.session.launch, placementId, when);
  goBack(req, res, opened, `when-${when}`);
};

export const postCompare: Handler = async (site, req, res) => {
  const opened = await openForm(site, req);
  const compared = await site.verbs.compareGrades(site.actions, opened.session.launch, opened.moduleKey);
  if (compared.kind === 'unreadable') goBack(req, res, opened, 'unreadable');
  else goBack(req, res, opened, 'compared', { count: compared.changed });
};

export const postRoster: Handler = async (site, req, res) => {
  const opened = await openForm(site, req);
  const outcome = await site.verbs.refreshRoster(site.actions, opened.session.launch);
  goBack(req, res, opened, `roster-${outcome}`);
};
