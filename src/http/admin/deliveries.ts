import { personCode } from '../../actions/find-person.ts';
import { reasonOf } from '../../actions/reason-words.ts';
import {
  listTenantDeliveries,
  retryTenantDeliveries,
  retryTenantDelivery,
  type TenantDelivery,
} from '../../actions/tenant-deliveries.ts';
import { isAsking } from '../../domain/delivery.ts';
import type { Handler } from '../site.ts';
import { timeView } from '../time-view.ts';
import { type Admin, openAdmin, openAdminForm, redirectDone, sendAdminPage } from './admin-page.ts';

const MOST = 200;

function rowOf(one: TenantDelivery, { links, t }: Admin, now: number) {
  const { delivery } = one;
  const reason = reasonOf(delivery);
  const parked = delivery.state === 'parked';
  return {
    who: one.learnerName ?? `Person ${personCode(one.learnerId)}`,
    module: one.moduleTitle,
    course: one.contextTitle ?? '',
    lms: one.platformName,
    score: t.percent(delivery.score),
    kind: parked ? 'wrong' : 'waiting',
    state: parked ? 'Needs you' : 'Is tried by itself',
    what: reason?.what ?? 'It was not sent yet.',
    remedy: isAsking(delivery) ? 'A trainer of the course decides this, or you do.' : (reason?.remedy ?? ''),
    detail: delivery.detail ?? '',
    next: delivery.dueAt === undefined ? undefined : timeView(delivery.dueAt, now, t),
    tries: delivery.tries,
    retry: links.delivery(one.workId),
    retryWord: isAsking(delivery) ? 'Overwrite the grade in the LMS' : 'Send again now',
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
  sendAdminPage(site, req, res, admin, {
    view: 'deliveries',
    title: 'Grades that are not in the LMS yet',
    section: 'deliveries',
    model,
  });
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
