import { MOST_COUNTED, type Overview, readOverview } from '../../actions/read-overview.ts';
import type { Handler, Site } from '../site.ts';
import { type Admin, openAdmin, sendAdminPage } from './admin-page.ts';

interface Attention {
  readonly text: string;
  readonly href: string;
  readonly action: string;
}

/** What needs a hand first. */
function attentionOf(overview: Overview, { links, t }: Admin, broken: number): Attention[] {
  const { inactive, waiting, parked, refused } = overview;
  const counted = (count: number) => ({
    count,
    number: count >= MOST_COUNTED ? t('adminOverview.or-more', { count: MOST_COUNTED }) : t.number(count),
  });
  const found: (Attention | false)[] = [
    waiting > 0 && {
      text: t('adminOverview.waiting', counted(waiting)),
      href: links.deployments,
      action: t('adminOverview.waiting.action'),
    },
    parked > 0 && {
      text: t('adminOverview.parked', counted(parked)),
      href: links.deliveries,
      action: t('adminOverview.parked.action'),
    },
    ...inactive.map(({ id, name }) => ({
      text: t('adminOverview.inactive', { name }),
      href: links.platform(id),
      action: t('adminOverview.inactive.action', { name }),
    })),
    refused > 0 && {
      text: t('adminOverview.refused', counted(refused)),
      href: `${links.launches}?refused=1`,
      action: t('adminOverview.refused.action'),
    },
    broken > 0 && { text: t('adminOverview.broken', counted(broken)), href: '', action: '' },
  ];
  return found.filter((one) => one !== false);
}

/** Files are the installation's: only who looks after it is told. */
const brokenModules = (site: Site, { operator }: Admin): number =>
  operator
    ? site.actions.library.courses().flatMap(({ modules }) => modules.filter(({ broken }) => broken)).length
    : 0;

export const showOverview: Handler = async (site, req, res) => {
  const admin = await openAdmin(site, req);
  const overview = await readOverview(site.actions, admin.scope);
  const { launches, platforms, deployments, admins } = overview;
  const { t } = admin;
  const model = {
    attention: attentionOf(overview, admin, brokenModules(site, admin)),
    facts: [
      { name: t('adminOverview.fact.platforms'), value: platforms, href: admin.links.platforms },
      { name: t('adminOverview.fact.deployments'), value: deployments, href: admin.links.deployments },
      { name: t('adminOverview.fact.launches'), value: launches, href: admin.links.launches },
      { name: t('adminOverview.fact.admins'), value: admins, href: admin.links.admins },
    ],
    doctor: admin.links.doctor,
  };
  const title = t('admin.section.overview');
  sendAdminPage(site, req, res, admin, { view: 'overview', title, section: 'overview', model });
};
