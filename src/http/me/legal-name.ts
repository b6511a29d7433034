import { z } from 'zod';
import { confirmLegalName } from '../../actions/legal-name.ts';
import { readLegalName } from '../../domain/legal-name.ts';
import { parseNamed } from '../parse-request.ts';
import type { Handler } from '../site.ts';
import { openMeForm } from './open-me.ts';

const NameForm = z.object({ name: z.string().max(1000) });

/** The person confirms or changes the name on their certificates. */
export const postLegalName: Handler = async (site, req, res) => {
  const { session, links } = await openMeForm(site, req);
  const name = readLegalName(parseNamed(req, NameForm).name);
  if (name !== undefined) await confirmLegalName(site.actions, session.launch, name);
  res.redirect(303, `${links.me}?name=${name === undefined ? 'problem' : 'done'}#name`);
};
