import type { Request, Response } from 'express';
import type { PickAnswer, PickProblem } from '../actions/pick-content.ts';
import { keepInSession } from './keep-in-session.ts';
import { linksFor } from './links.ts';
import { sendSessionPage } from './page.ts';
import { parseCsrfForm, parseModuleKey } from './parse-request.ts';
import { pickAnswerView } from './pick-answer-view.ts';
import { type PickFields, readKeptFields, readPickFields, writePickFields } from './pick-fields.ts';
import { pickView } from './pick-view.ts';
import { readSession, requireCsrf, requireTrainer, type Session } from './session.ts';
import type { Handler, Site } from './site.ts';

async function open(site: Site, req: Request): Promise<Session> {
  const session = await readSession(site, req);
  requireTrainer(session);
  return session;
}

/** A form of the picker, sent by its own pages. */
async function openForm(site: Site, req: Request): Promise<Session> {
  const session = await open(site, req);
  requireCsrf(session, parseCsrfForm(req).csrf);
  return session;
}

async function sendPicker(
  site: Site,
  res: Response,
  session: Session,
  fields: PickFields,
  problems: readonly PickProblem[] = [],
): Promise<void> {
  const page = await site.verbs.listPickable(site.actions, session.launch, fields);
  const model = pickView(page, fields, session, linksFor(site.basePath, session.handle), problems);
  const error = problems.length > 0;
  sendSessionPage(site, res, session, {
    view: 'trainer/pick',
    model,
    title: error ? session.t('pick.title.error', { title: model.heading }) : model.heading,
    ...(error && { status: 422 }),
  });
}

/** The page whose form brings the answer back to the LMS: by itself, or by its button where no script runs. */
function sendAnswer(site: Site, res: Response, session: Session, answer: PickAnswer): void {
  const model = pickAnswerView(answer, session.launch, session.t);
  sendSessionPage(site, res, session, {
    view: 'trainer/pick-answer',
    model,
    title: model.heading,
    formTarget: answer.action,
  });
}

const isEmpty = (query: object): boolean => Object.keys(query).length === 0;

/** Search and ticks stand in the address; without any, the picker is as a preview left it. */
export const showPicker: Handler = async (site, req, res) => {
  const session = await open(site, req);
  if (!session.launch.deepLinking) {
    res.redirect(303, linksFor(site.basePath, session.handle).library);
    return;
  }
  const kept = isEmpty(req.query) ? session.picking : undefined;
  const fields = kept === undefined ? readPickFields(req.query) : readKeptFields(kept);
  await sendPicker(site, res, session, fields);
};

export const postPick: Handler = async (site, req, res) => {
  const session = await openForm(site, req);
  const fields = readPickFields(req.body);
  const picked = await site.verbs.pickContent(site.actions, session.launch, fields, {
    title: session.t('me.heading'),
    text: session.t('pick.record.text'),
  });
  if (picked.kind === 'refused') await sendPicker(site, res, session, fields, picked.problems);
  else sendAnswer(site, res, session, picked);
};

export const postCancel: Handler = async (site, req, res) => {
  const session = await openForm(site, req);
  sendAnswer(site, res, session, await site.verbs.cancelPick(site.actions, session.launch));
};

export const postPreview: Handler = async (site, req, res) => {
  const session = await openForm(site, req);
  const key = parseModuleKey(req);
  await keepInSession(site, session, { picking: writePickFields(readPickFields(req.body)) });
  res.redirect(303, linksFor(site.basePath, session.handle).module(key));
};
