import type { Request } from 'express';
import { contextOf, type Lms } from '../lms.ts';
import type { Mode } from '../options.ts';
import { fullName, type Persona } from '../personas.ts';
import { MEDIA, ROLE, SCOPE } from '../vocabulary.ts';
import { refusalBody, requireAccept, requireAccess } from './access.ts';
import type { Checklist } from './checklist.ts';
import { requireContext } from './line-item-access.ts';
import { pageOf } from './paging.ts';
import type { Service, ServiceAnswer } from './service-request.ts';

const MEMBERSHIP = /\/membership(\/\w+)?#/;

/** GET memberships. @see NRPS 2.0, section 2 */
export function rosterService(lms: Lms): Service {
  return {
    name: 'roster',
    point: 'roster',
    refusalBody: (refusal) => refusalBody(lms, refusal),
    work: (req, list) => listMembers(lms, req, list),
  };
}

function listMembers(lms: Lms, req: Request, list: Checklist): ServiceAnswer | undefined {
  const token = requireAccess(lms, req, list, [SCOPE.roster]);
  if (!token || !requireAccept(lms, req, list, MEDIA.roster)) return undefined;
  const contextId = requireContext(lms, req, list);
  if (contextId === undefined || !requireLinkFilter(lms, req, list, contextId)) return undefined;

  const { mode, rosterPageSize, personas } = lms.settings;
  const members = personas.filter((persona) => persona.enrolled && hasRole(persona, req.query['role'], mode));
  const size = mode === 'canvas' ? Math.min(rosterPageSize, 50) : rosterPageSize;
  const page = pageOf(lms, req, members, { size, withoutRole: mode === 'moodle' });
  const { id, label, title } = contextOf(lms, contextId);
  const body = {
    id: new URL(req.originalUrl, lms.url).href,
    context: { id, label, title },
    members: page.items.map((persona) => memberOf(persona, mode)),
  };
  return { status: 200, type: MEDIA.roster, headers: page.headers, body };
}

/** Everyone may open every link here, so a known `rlid` filters nothing out. @see NRPS 2.0, section 3 */
function requireLinkFilter(lms: Lms, req: Request, list: Checklist, contextId: string): boolean {
  const rlid = req.query['rlid'];
  const known =
    rlid === undefined || rlid === contextId || lms.links.get(String(rlid))?.contextId === contextId;
  return list.require('rlid is a link of this course', known, {
    status: 404,
    reason: 'No such resource link.',
  });
}

/** Canvas knows full URIs only; Moodle 4.2 does not know them and returns everyone. */
function hasRole(persona: Persona, role: unknown, mode: Mode): boolean {
  if (typeof role !== 'string') return true;
  const isUri = /^https?:/.test(role);
  if (mode === 'moodle' && isUri) return true;
  if (mode === 'canvas' && !isUri) return false;
  const wanted = isUri ? role.replace(/^https?:/, '') : `#${role}`;
  return persona.roles.some((own) => own === role || (MEMBERSHIP.test(own) && own.endsWith(wanted)));
}

/** @see NRPS 2.0, section 2.2 */
function memberOf(persona: Persona, mode: Mode): unknown {
  const privacy = persona.privacy ?? 'all';
  const names = privacy === 'all' || privacy === 'name-only';
  const email = privacy === 'all' || privacy === 'email-only';
  const contextRoles = persona.roles.filter((role) => MEMBERSHIP.test(role) || !role.includes(':'));
  return {
    status: persona.status ?? 'Active',
    user_id: persona.sub,
    roles:
      mode === 'moodle' ? [persona.roles.includes(ROLE.instructor) ? 'Instructor' : 'Learner'] : contextRoles,
    ...(names
      ? { name: fullName(persona), given_name: persona.givenName, family_name: persona.familyName }
      : {}),
    ...(email ? { email: persona.email } : {}),
  };
}
