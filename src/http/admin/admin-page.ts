import type { Request, Response } from 'express';
import { type TenantScope, tenantScope } from '../../actions/tenant-scope.ts';
import { MAIN_TENANT } from '../../domain/tenant.ts';
import type { Translator } from '../../i18n/translator.ts';
import { sendPage } from '../page.ts';
import { parseCsrfForm } from '../parse-request.ts';
import { setSessionHeaders } from '../security-headers.ts';
import { requireCsrf } from '../session.ts';
import type { Site } from '../site.ts';
import { type AdminLinks, adminLinks } from './admin-links.ts';
import { type AdminSession, readAdminSession } from './admin-session.ts';
import { doneWords } from './done-words.ts';

/** What an admin's request works with. */
export interface Admin {
  readonly session: AdminSession;
  readonly scope: TenantScope;
  readonly links: AdminLinks;
  readonly t: Translator;
  /** Looks after the installation itself too: its keys, store, disk. */
  readonly operator: boolean;
}

/** @throws AppError ADMIN_SESSION_MISSING, FORBIDDEN */
export async function openAdmin(site: Site, req: Request): Promise<Admin> {
  const session = await readAdminSession(site, req);
  return {
    session,
    scope: await tenantScope(site.actions, session.tenantId),
    links: adminLinks(site.basePath, session.handle),
    t: session.t,
    operator: session.tenantId === MAIN_TENANT,
  };
}

/**
 * The same for a form of these pages.
 * @throws AppError FORBIDDEN for a form that was not made by this session
 */
export async function openAdminForm(site: Site, req: Request): Promise<Admin> {
  const admin = await openAdmin(site, req);
  requireCsrf(admin.session, parseCsrfForm(req).csrf);
  return admin;
}

/** The sections, in the order of the navigation. */
const SECTIONS = [
  'overview',
  'platforms',
  'deployments',
  'launches',
  'deliveries',
  'pd',
  'certificates',
  'people',
  'provider',
  'admins',
  'keys',
  'doctor',
  'configuration',
] as const;
export type Section = (typeof SECTIONS)[number];

export interface AdminPage {
  /** Below `views/admin/`. */
  readonly view: string;
  readonly title: string;
  readonly section: Section;
  readonly model: object;
  readonly status?: number;
}

/** A page with the navigation of all admin pages. `?done=` says what the last form did. */
export function sendAdminPage(site: Site, req: Request, res: Response, admin: Admin, page: AdminPage): void {
  const { session, links, t } = admin;
  const model = {
    ...page.model,
    title: page.title,
    csrf: session.csrf,
    tenant: session.tenantId,
    leave: session.byLink ? links.leave : '',
    done: doneWords(req.query['done'], t),
    nav: SECTIONS.map((section) => ({
      name: t(`admin.section.${section}`),
      href: links[section],
      here: section === page.section,
    })),
  };
  setSessionHeaders(res, session.byLink ? [] : [...session.frameAncestors, ...site.config.frameOrigins]);
  const { status = 200 } = page;
  const title = t('admin.title', { page: page.title });
  const form = { action: links.language, csrf: session.csrf };
  sendPage(site, res, { view: `admin/${page.view}`, model, title, status }, form);
}

/** After a form: the page again, so that a reload sends nothing twice. */
export const redirectDone = (res: Response, href: string, done: string): void => {
  res.redirect(303, `${href}?done=${done}`);
};
