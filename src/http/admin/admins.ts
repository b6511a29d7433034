import { z } from 'zod';
import { grantAdmin, type ListedAdmin, listAdmins, revokeAdmin } from '../../actions/admin-grants.ts';
import { CODE_LENGTH, findPerson, personCode } from '../../actions/find-person.ts';
import { AppError } from '../../domain/errors.ts';
import { parseNamed } from '../parse-request.ts';
import type { Handler } from '../site.ts';
import { timeView } from '../time-view.ts';
import { type Admin, openAdmin, openAdminForm, redirectDone, sendAdminPage } from './admin-page.ts';

const BY: Readonly<Record<string, string>> = { cli: 'the command line', link: 'a link of the command line' };

function rowOf(
  { admin, person, platform }: ListedAdmin,
  names: ReadonlyMap<string, string>,
  { links, session, t }: Admin,
  now: number,
) {
  const { personId, grantedBy, grantedAt } = admin;
  return {
    who: person?.name ?? `Person ${personCode(personId)}`,
    code: personCode(personId),
    lms: platform?.name ?? '',
    since: timeView(grantedAt, now, t),
    by: BY[grantedBy] ?? names.get(grantedBy) ?? `Person ${personCode(grantedBy)}`,
    self: personId === session.by,
    revoke: links.admin(personId),
  };
}

async function sendAdmins(
  site: Parameters<Handler>[0],
  req: Parameters<Handler>[1],
  res: Parameters<Handler>[2],
  admin: Admin,
  problem: string,
): Promise<void> {
  const listed = await listAdmins(site.actions, admin.scope.tenantId);
  const names = new Map(
    listed.flatMap(({ admin: one, person }) =>
      person?.name === undefined ? [] : [[one.personId, person.name] as const],
    ),
  );
  const now = site.actions.clock();
  const model = {
    admins: listed.map((one) => rowOf(one, names, admin, now)),
    action: admin.links.admins,
    codeLength: CODE_LENGTH,
    problem,
  };
  const title = problem === '' ? 'Admins' : 'Error: Admins';
  sendAdminPage(site, req, res, admin, { view: 'admins', title, section: 'admins', model });
}

export const showAdmins: Handler = async (site, req, res) =>
  sendAdmins(site, req, res, await openAdmin(site, req), '');

const GrantForm = z.object({ person: z.string().max(100) });

const NOBODY =
  'Nobody of your LMSs has this code. The person finds it at the end of the course library, when they open the tool as a trainer.';
const SEVERAL = 'Several people have codes that begin like this. Give more characters.';

export const postGrant: Handler = async (site, req, res) => {
  const admin = await openAdminForm(site, req);
  const { scope, session, links } = admin;
  const platformIds = new Set(scope.platforms.map(({ id }) => id));
  const found = await findPerson(site.actions, parseNamed(req, GrantForm).person, platformIds);
  if (found.kind !== 'one') {
    await sendAdmins(site, req, res, admin, found.kind === 'none' ? NOBODY : SEVERAL);
    return;
  }
  const { id: personId, platformId } = found.person;
  const granted = await grantAdmin(site.actions, scope.tenantId, { personId, platformId }, session.by);
  redirectDone(res, links.admins, granted ? 'granted' : 'granted-before');
};

/** Asks before somebody loses these pages. */
export const showRevokeAdmin: Handler = async (site, req, res) => {
  const admin = await openAdmin(site, req);
  const personId = String(req.params['id']);
  const listed = (await listAdmins(site.actions, admin.scope.tenantId)).find(
    (one) => one.admin.personId === personId,
  );
  if (!listed) throw new AppError('NOT_FOUND', 'no such admin in this tenant');
  const name = listed.person?.name ?? `the person ${personCode(personId)}`;
  const model = {
    question: `End the admin rights of ${name}?`,
    sentences: [
      personId === admin.session.by
        ? 'That is you: these pages close at once.'
        : 'They keep what they have as a trainer or learner in their courses.',
    ],
    action: admin.links.admin(personId),
    button: 'End the rights',
    back: admin.links.admins,
  };
  sendAdminPage(site, req, res, admin, {
    view: 'confirm',
    title: 'End admin rights',
    section: 'admins',
    model,
  });
};

export const postRevokeAdmin: Handler = async (site, req, res) => {
  const admin = await openAdminForm(site, req);
  await revokeAdmin(site.actions, admin.scope.tenantId, String(req.params['id']));
  redirectDone(res, admin.links.admins, 'admin-revoked');
};
