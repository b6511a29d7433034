import { z } from 'zod';
import { confirmLegalName } from '../../actions/legal-name.ts';
import type { Launch } from '../../domain/launch.ts';
import { readLegalName } from '../../domain/legal-name.ts';
import { parseNamed } from '../parse-request.ts';
import type { Handler, Site } from '../site.ts';
import { openMeForm } from './open-me.ts';

const NameForm = z.object({ name: z.string().max(1000) });

const keep = async (site: Site, launch: Launch, name: string): Promise<'done' | 'many'> =>
  (await confirmLegalName(site.actions, launch, name)) ? 'done' : 'many';

/** The person confirms or changes the name on their certificates. */
export const postLegalName: Handler = async (site, req, res) => {
  const { session, links } = await openMeForm(site, req);
  const name = readLegalName(parseNamed(req, NameForm).name);
  const said = name === undefined ? 'problem' : await keep(site, session.launch, name);
  res.redirect(303, `${links.me}?name=${said}#name`);
};
