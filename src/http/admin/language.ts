import { z } from 'zod';
import { isLanguage, type Language } from '../../i18n/language.ts';
import { keepInSession } from '../keep-in-session.ts';
import { isOwnPage } from '../own-page.ts';
import { parseNamed } from '../parse-request.ts';
import type { Handler, Site } from '../site.ts';
import { openAdminForm } from './admin-page.ts';
import { type AdminSession, keepInAdminSession } from './admin-session.ts';

const LanguageForm = z.object({
  language: z.custom<Language>(isLanguage),
  back: z.string().max(4000).catch(''),
});

const keep = (site: Site, session: AdminSession, language: Language): Promise<void> =>
  session.byLink
    ? keepInAdminSession(site, session, { language })
    : keepInSession(site, session, { language });

/** Keeps the picked language for this session and shows the page again in it. */
export const postAdminLanguage: Handler = async (site, req, res) => {
  const { session, links } = await openAdminForm(site, req);
  const { language, back } = parseNamed(req, LanguageForm);
  await keep(site, session, language);
  const page = `${site.basePath}/admin/${session.handle}`;
  res.redirect(303, isOwnPage(back, [page]) ? back : links.overview);
};
