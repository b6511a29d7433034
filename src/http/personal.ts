import type { Request, Response } from 'express';
import type { PersonalForm, Writing } from '../actions/change-personal.ts';
import { type Links, linksFor } from './links.ts';
import { sendSessionPage } from './page.ts';
import { parseItemForm, parseModuleKey } from './parse-request.ts';
import { personalView, type RefusedForm } from './personal-view.ts';
import { readSession, requireCsrf, type Session } from './session.ts';
import type { Handler, Site } from './site.ts';
import { stepView } from './step-view.ts';

interface Posted {
  readonly session: Session;
  readonly links: Links;
  readonly form: PersonalForm;
}

async function read(site: Site, req: Request): Promise<Posted> {
  const session = await readSession(site, req);
  const { csrf, itemId, fields } = parseItemForm(req);
  requireCsrf(session, csrf);
  const seen = Number(fields['seen']);
  const form = {
    moduleKey: parseModuleKey(req),
    itemId,
    seen: Number.isSafeInteger(seen) ? seen : 0,
    fields,
  };
  return { session, links: linksFor(site.basePath, session.handle), form };
}

/** The page with what was typed. Not a redirect: what was typed belongs into no address. */
async function askAgain(
  site: Site,
  res: Response,
  { session, links, form }: Posted,
  step: number,
  refused: RefusedForm,
): Promise<void> {
  const page = await site.verbs.openStep(site.actions, session.launch, form.moduleKey, step);
  if (page === 'submitted' || !page.personal) {
    res.redirect(303, links.step(form.moduleKey, step));
    return;
  }
  const personal = personalView(page, page.personal, session, links, refused);
  const model = { ...stepView(page, session, links, false), earlier: false, personal };
  const title = `${session.t('plan.problem')}: ${page.screen.title} - ${page.module.title}`;
  sendSessionPage(site, res, session, { view: 'learner/step', model, title });
}

async function answer(
  site: Site,
  res: Response,
  posted: Posted,
  name: RefusedForm['form'],
  { step, refused }: Writing,
): Promise<void> {
  if (refused) return askAgain(site, res, posted, step, { ...refused, form: name });
  res.redirect(303, `${posted.links.step(posted.form.moduleKey, step)}#feedback`);
}

/** Stores a plan or a reflection, then shows its page again. */
export const postWrite: Handler = async (site, req, res) => {
  const posted = await read(site, req);
  const done = await site.verbs.writePersonal(site.actions, posted.session.launch, posted.form);
  await answer(site, res, posted, 'write', done);
};

/** Stores what was written again from memory. */
export const postRehearse: Handler = async (site, req, res) => {
  const posted = await read(site, req);
  const done = await site.verbs.rehearsePlan(site.actions, posted.session.launch, posted.form);
  await answer(site, res, posted, 'rehearse', done);
};
