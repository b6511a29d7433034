import { z } from 'zod';
import { keepInSession } from './keep-in-session.ts';
import { isOwnPage } from './own-page.ts';
import { parseCsrfForm, parseNamed } from './parse-request.ts';
import { readSession, requireCsrf } from './session.ts';
import type { Handler } from './site.ts';

const LanguageForm = z.object({
  /** BCP 47: of the interface, or of a module's translation. */
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/),
  back: z.string().max(4000).catch(''),
});

/** Keeps the picked language for this session and shows the page again in it. */
export const postLanguage: Handler = async (site, req, res) => {
  const session = await readSession(site, req);
  requireCsrf(session, parseCsrfForm(req).csrf);
  const { language, back } = parseNamed(req, LanguageForm);
  await keepInSession(site, session, { language });
  const pages = ['learn', 'trainer', 'me'].map((role) => `${site.basePath}/${role}/${session.handle}`);
  res.redirect(303, isOwnPage(back, pages) ? back : `${site.basePath}/learn/${session.handle}`);
};
