import { readLegalNameOf } from '../../actions/legal-name.ts';
import type { MeSection } from './me-section.ts';

/** The name that certificates show: to confirm once, to change when it changes. */
export const nameSection: MeSection = async (site, { session, links, said }) => {
  const { confirmed, suggested } = await readLegalNameOf(site.actions, session.launch);
  return {
    view: 'name',
    model: {
      confirmed: confirmed ?? '',
      suggested,
      action: links.legalName,
      csrf: session.csrf,
      done: said === 'done',
      problem: said === 'problem',
      many: said === 'many',
    },
  };
};
