import { z } from 'zod';
import { readAdminLink, spendAdminLink } from '../../actions/admin-link.ts';
import { sendPage } from '../page.ts';
import { parseNamed } from '../parse-request.ts';
import { translatorOf } from '../request-language.ts';
import { setSessionHeaders } from '../security-headers.ts';
import type { Handler } from '../site.ts';
import { adminLinks } from './admin-links.ts';
import { openAdminForm } from './admin-page.ts';
import { endAdminSession, openAdminSession } from './admin-session.ts';

const CodeForm = z.object({ code: z.string().max(100) });

/**
 * Shows the link's button. The code is spent by pressing it: programs that look into links, such as mail filters, only
 * ask for pages.
 */
export const showAdminLink: Handler = async (site, req, res) => {
  const { code } = CodeForm.catch({ code: '' }).parse(req.query);
  const { tenantId } = await readAdminLink(site.actions, code);
  setSessionHeaders(res, []);
  const { productName } = site.config;
  const model = { productName, code, tenant: tenantId, action: `${site.basePath}/admin/link` };
  sendPage(site, res, { view: 'admin/link', model, title: translatorOf(site, req)('admin.pages') });
};

export const postAdminLink: Handler = async (site, req, res) => {
  const tenantId = await spendAdminLink(site.actions, parseNamed(req, CodeForm).code);
  const handle = await openAdminSession(site, tenantId, res);
  res.set('Cache-Control', 'no-store');
  res.redirect(303, adminLinks(site.basePath, handle).overview);
};

/** Ends a session that a link began. */
export const postLeave: Handler = async (site, req, res) => {
  const { session } = await openAdminForm(site, req);
  await endAdminSession(site, session, res);
  res.redirect(303, `${site.basePath}/`);
};
