import { administeredTenant } from '../actions/admin-grants.ts';
import { personCode } from '../actions/find-person.ts';
import { adminLinks } from './admin/admin-links.ts';
import { libraryView } from './library-view.ts';
import { linksFor } from './links.ts';
import { sendSessionPage } from './page.ts';
import { parseModuleKey } from './parse-request.ts';
import { readSession, requireTrainer } from './session.ts';
import type { Handler } from './site.ts';

/** Every course with what is broken and why. */
export const showLibrary: Handler = async (site, req, res) => {
  const session = await readSession(site, req);
  requireTrainer(session);
  const page = await site.verbs.listLibrary(site.actions, session.launch);
  const links = linksFor(site.basePath, session.handle);
  const tenant = await administeredTenant(site.actions, session.launch);
  const model = {
    ...libraryView(page, links, session.t),
    picker: session.launch.deepLinking ? links.pick : '',
    admin: tenant === undefined ? '' : adminLinks(site.basePath, session.handle).overview,
    code: personCode(session.launch.learnerId),
  };
  sendSessionPage(site, res, session, {
    view: 'trainer/library',
    model,
    title: session.t('library.heading'),
  });
};

/** A trainer sees a module as learners do; the session's role makes it a preview. */
export const previewModule: Handler = async (site, req, res) => {
  const session = await readSession(site, req);
  requireTrainer(session);
  res.redirect(303, linksFor(site.basePath, session.handle).module(parseModuleKey(req)));
};
