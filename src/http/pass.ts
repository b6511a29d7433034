import type { PassPage } from '../actions/read-pass.ts';
import { homeLink } from './home-link.ts';
import { languageView } from './language-view.ts';
import { type Links, linksFor } from './links.ts';
import { sendSessionPage } from './page.ts';
import { parseCsrfForm, parseModuleKey } from './parse-request.ts';
import { gradeView } from './result-view.ts';
import { readSession, requireCsrf, type Session } from './session.ts';
import type { Handler } from './site.ts';

function passView(page: PassPage, { csrf, launch, t }: Session, links: Links, key: string, now: number) {
  const words = {
    module: page.moduleTitle,
    lms: page.lmsName,
    date: t.date(page.passedAt, { dateStyle: 'medium', timeZone: page.timeZone }),
    score: t.percent(page.score),
  };
  return {
    moduleTitle: page.moduleTitle,
    language: languageView(page.language),
    used: page.kind === 'used',
    title: t(page.kind === 'used' ? 'pass.used.title' : 'pass.offered.title'),
    what: t(page.kind === 'used' ? 'pass.used.what' : 'pass.offered.what', words),
    csrf,
    use: links.usePass(key),
    work: `${links.module(key)}?again=1`,
    retry: links.retry(key),
    lmsName: page.lmsName,
    ungraded: page.ungraded,
    grades: page.grades.map((grade) => gradeView(grade, page.lmsName, page.grades.length > 1, now, t)),
    home: homeLink({ launch, t }, links),
    meHref: links.me,
  };
}

/** A pass of another context: offered, or used here. */
export const showPass: Handler = async (site, req, res) => {
  const session = await readSession(site, req);
  const links = linksFor(site.basePath, session.handle);
  const key = parseModuleKey(req);
  const page = await site.verbs.readPass(site.actions, session.launch, key);
  if (!page) return res.redirect(303, links.module(key));
  const model = passView(page, session, links, key, site.actions.clock());
  const title = `${model.title} - ${model.moduleTitle}`;
  sendSessionPage(site, res, session, { view: 'learner/pass', model, title });
};

export const postUsePass: Handler = async (site, req, res) => {
  const session = await readSession(site, req);
  requireCsrf(session, parseCsrfForm(req).csrf);
  const key = parseModuleKey(req);
  await site.verbs.usePass(site.actions, session.launch, key);
  res.redirect(303, linksFor(site.basePath, session.handle).pass(key));
};
