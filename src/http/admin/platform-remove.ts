import { platformUse, removePlatform } from '../../actions/platform-remove.ts';
import { AppError } from '../../domain/errors.ts';
import type { Handler } from '../site.ts';
import { openAdmin, openAdminForm, redirectDone, sendAdminPage } from './admin-page.ts';
import { changeablePlatform } from './changeable-platform.ts';

/** Asks before an LMS is forgotten, with what hangs on it. */
export const showRemove: Handler = async (site, req, res) => {
  const admin = await openAdmin(site, req);
  const platform = await changeablePlatform(site, admin, req);
  const { learners, unsent } = await platformUse(site.actions, platform.id);
  const { t } = admin;
  const model = {
    question: t('adminLms.remove.ask', { name: platform.name }),
    sentences: [t('adminLms.remove.people', { count: learners, unsent }), t('adminLms.remove.stays')],
    action: admin.links.platform(platform.id, '/remove'),
    button: t('adminLms.remove.do'),
    back: admin.links.platform(platform.id),
  };
  sendAdminPage(site, req, res, admin, {
    view: 'confirm',
    title: t('adminLms.remove.title'),
    section: 'platforms',
    model,
  });
};

export const postRemove: Handler = async (site, req, res) => {
  const admin = await openAdminForm(site, req);
  const platform = await changeablePlatform(site, admin, req);
  const removed = await removePlatform(site.actions, platform, true);
  if (removed.kind !== 'removed') throw new AppError('FORBIDDEN', 'this platform is managed elsewhere');
  site.actions.log.info('platform removed', { platformId: platform.id, by: admin.session.by });
  redirectDone(res, admin.links.platforms, 'removed');
};
