import { MOST_COUNTED, type Overview, readOverview } from '../../actions/read-overview.ts';
import type { Handler, Site } from '../site.ts';
import type { AdminLinks } from './admin-links.ts';
import { type Admin, openAdmin, sendAdminPage } from './admin-page.ts';

interface Attention {
  readonly text: string;
  readonly href: string;
  readonly action: string;
}

const plural = (count: number, one: string, many: string): string =>
  count === 1 ? `One ${one}` : `${count >= MOST_COUNTED ? `${MOST_COUNTED} or more` : count} ${many}`;

/** What needs a hand first. */
function attentionOf(overview: Overview, links: AdminLinks, broken: number): Attention[] {
  const { inactive, waiting, parked, refused } = overview;
  const found: (Attention | false)[] = [
    waiting > 0 && {
      text: `${plural(waiting, 'deployment waits', 'deployments wait')} for you. Nobody can launch from there yet.`,
      href: links.deployments,
      action: 'Look at the deployments',
    },
    parked > 0 && {
      text: `${plural(parked, 'person has a grade', 'people have grades')} that cannot be sent without you.`,
      href: links.deliveries,
      action: 'Look at the grades',
    },
    ...inactive.map(({ id, name }) => ({
      text: `${name} is switched off: its launches are refused.`,
      href: links.platform(id),
      action: `Look at ${name}`,
    })),
    refused > 0 && {
      text: `${plural(refused, 'launch was', 'launches were')} refused in the last 24 hours.`,
      href: `${links.launches}?refused=1`,
      action: 'See why',
    },
    broken > 0 && {
      text: `${plural(broken, 'module file has', 'module files have')} errors. The course library and aidewell lint say which.`,
      href: '',
      action: '',
    },
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
  const model = {
    attention: attentionOf(overview, admin.links, brokenModules(site, admin)),
    facts: [
      { name: 'LMSs', value: platforms, href: admin.links.platforms },
      { name: 'Active deployments', value: deployments, href: admin.links.deployments },
      { name: 'Launches in the last 24 hours', value: launches, href: admin.links.launches },
      { name: 'Admins', value: admins, href: admin.links.admins },
    ],
    doctor: admin.links.doctor,
  };
  sendAdminPage(site, req, res, admin, { view: 'overview', title: 'Overview', section: 'overview', model });
};
