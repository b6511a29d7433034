import { homeLink } from '../home-link.ts';
import { sendSessionPage } from '../page.ts';
import type { Handler, Site } from '../site.ts';
import { type Me, openMe } from './open-me.ts';
import { ME_SECTIONS } from './sections.ts';

async function sectionsOf(site: Site, me: Me): Promise<string[]> {
  const { learnerId } = me;
  if (learnerId === undefined) return [];
  const filled = await Promise.all(ME_SECTIONS.map((section) => section(site, { ...me, learnerId })));
  return filled.flatMap((one) => (one ? [site.renderer(`me/${one.view}`, one.model, me.session.t)] : []));
}

/** The person's own record: what they did, earned and still have to do. */
export const showMe: Handler = async (site, req, res) => {
  const me = await openMe(site, req);
  const { session, links } = me;
  const model = {
    who: session.launch.name ?? '',
    nobody: me.learnerId === undefined,
    trainer: session.launch.role === 'trainer',
    sections: await sectionsOf(site, me),
    home: homeLink(session, links),
  };
  sendSessionPage(site, res, session, { view: 'me/home', model, title: session.t('me.heading') });
};
