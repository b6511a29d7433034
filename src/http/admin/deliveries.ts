import { personCode } from '../../actions/find-person.ts';
import { reasonOf } from '../../actions/reason-words.ts';
import {
  listTenantDeliveries,
  retryTenantDeliveries,
  retryTenantDelivery,
  type TenantDelivery,
} from '../../actions/tenant-deliveries.ts';
import { isAsking } from '../../domain/delivery.ts';
import { say } from '../../i18n/phrase.ts';
import type { Handler } from '../site.ts';
import { timeView } from '../time-view.ts';
import { type Admin, openAdmin, openAdminForm, redirectDone, sendAdminPage } from './admin-page.ts';

const MOST = 200;

function rowOf(one: TenantDelivery, { links, t }: Admin, now: number) {
  const { delivery } = one;
  const reason = reasonOf(delivery);
  const parked = delivery.state === 'parked';
  return {
    who: one.learnerName ?? t('adminPeople.unnamed', { code: personCode(one.learnerId) }),
    module: one.moduleTitle,
    course: one.contextTitle ?? '',
    lms: one.platformName,
    score: t.percent(delivery.score),
    kind: parked ? 'wrong' : 'waiting',
    state: t(parked ? 'adminDeliveries.state.parked' : 'adminDeliveries.state.pending'),
    what: reason ? say(reason.what, t) : t('adminDeliveries.unsent'),
    remedy: isAsking(delivery) ? t('adminDeliveries.asking') : reason ? say(reason.remedy, t) : '',
    detail: delivery.detail ?? '',
    next: delivery.dueAt === undefined ? undefined : timeView(delivery.dueAt, now, t),
    tries: delivery.tries,
    retry: links.delivery(one.workId),
    retryWord: t(isAsking(delivery) ? 'adminDeliveries.overwrite' : 'adminDeliveries.send'),
  };
}

export const showDeliveries: Handler = async (site, req, res) => {
  const admin = await openAdmin(site, req);
  const { deliveries, more } = await listTenantDeliveries(site.actions, admin.scope, MOST);
  const now = site.actions.clock();
  const model = {
    deliveries: deliveries.map((one) => rowOf(one, admin, now)),
    more: more ? MOST : 0,
    retryAll: `${admin.links.deliveries}/retry`,
  };
  const title = admin.t('adminDeliveries.title');
  sendAdminPage(site, req, res, admin, { view: 'deliveries', title, section: 'deliveries', model });
};

export const postRetryDelivery: Handler = async (site, req, res) => {
  const admin = await openAdminForm(site, req);
  await retryTenantDelivery(site.actions, admin.scope, String(req.params['id']));
  redirectDone(res, admin.links.deliveries, 'retried');
};

export const postRetryAll: Handler = async (site, req, res) => {
  const admin = await openAdminForm(site, req);
  await retryTenantDeliveries(site.actions, admin.scope);
  redirectDone(res, admin.links.deliveries, 'all-retried');
};
