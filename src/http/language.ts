import { z } from 'zod';
import { keepInSession } from './keep-in-session.ts';
import { parseCsrfForm, parseNamed } from './parse-request.ts';
import { readSession, requireCsrf } from './session.ts';
import type { Handler } from './site.ts';

const LanguageForm = z.object({
  /** BCP 47: of the interface, or of a module's translation. */
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/),
  back: z.string().max(4000).catch(''),
});

/** Whether this is an address of the session's own pages: nothing else is gone back to. */
function isOwn(back: string, basePath: string, handle: string): boolean {
  const pages = ['learn', 'trainer', 'me'].map((role) => `${basePath}/${role}/${handle}`);
  return pages.some((page) => back === page || back.startsWith(`${page}/`)) && !/[\\\s]|\.\./.test(back);
}

/** Keeps the picked language for this session and shows the page again in it. */
export const postLanguage: Handler = async (site, req, res) => {
  const session = await readSession(site, req);
  requireCsrf(session, parseCsrfForm(req).csrf);
  const { language, back } = parseNamed(req, LanguageForm);
  await keepInSession(site, session, { language });
  res.redirect(
    303,
    isOwn(back, site.basePath, session.handle) ? back : `${site.basePath}/learn/${session.handle}`,
  );
};
