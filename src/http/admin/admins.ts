import { z } from 'zod';
import { grantAdmin, type ListedAdmin, listAdmins, revokeAdmin } from '../../actions/admin-grants.ts';
import { CODE_LENGTH, findPerson, personCode } from '../../actions/find-person.ts';
import { AppError } from '../../domain/errors.ts';
import type { Translator } from '../../i18n/translator.ts';
import { parseNamed } from '../parse-request.ts';
import type { Handler } from '../site.ts';
import { timeView } from '../time-view.ts';
import { type Admin, openAdmin, openAdminForm, redirectDone, sendAdminPage } from './admin-page.ts';

/** Who gave the rights: a command, a link, or another admin, by name where it is known. */
function giverOf(by: string, names: ReadonlyMap<string, string>, t: Translator): string {
  if (by === 'cli' || by === 'link') return t(`adminGrants.by.${by}`);
  return names.get(by) ?? t('adminPeople.unnamed', { code: personCode(by) });
}

function rowOf(
  { admin, person, platform }: ListedAdmin,
  names: ReadonlyMap<string, string>,
  { links, session, t }: Admin,
  now: number,
) {
  const { personId, grantedBy, grantedAt } = admin;
  return {
    who: person?.name ?? t('adminPeople.unnamed', { code: personCode(personId) }),
    code: personCode(personId),
    lms: platform?.name ?? '',
    since: timeView(grantedAt, now, t),
    by: giverOf(grantedBy, names, t),
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
  const page = admin.t('admin.section.admins');
  const title = problem === '' ? page : admin.t('admin.problem', { page });
  sendAdminPage(site, req, res, admin, { view: 'admins', title, section: 'admins', model });
}

export const showAdmins: Handler = async (site, req, res) =>
  sendAdmins(site, req, res, await openAdmin(site, req), '');

const GrantForm = z.object({ person: z.string().max(100) });

export const postGrant: Handler = async (site, req, res) => {
  const admin = await openAdminForm(site, req);
  const { scope, session, links } = admin;
  const platformIds = new Set(scope.platforms.map(({ id }) => id));
  const found = await findPerson(site.actions, parseNamed(req, GrantForm).person, platformIds);
  if (found.kind !== 'one') {
    await sendAdmins(site, req, res, admin, admin.t(`adminGrants.problem.${found.kind}`));
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
  const { t } = admin;
  const name = listed.person?.name;
  const isSelf = personId === admin.session.by;
  const model = {
    question:
      name === undefined
        ? t('adminGrants.revoke.unnamed', { code: personCode(personId) })
        : t('adminGrants.revoke.question', { name }),
    sentences: [t(isSelf ? 'adminGrants.revoke.self' : 'adminGrants.revoke.other')],
    action: admin.links.admin(personId),
    button: t('adminGrants.revoke.button'),
    back: admin.links.admins,
  };
  const title = t('adminGrants.revoke.title');
  sendAdminPage(site, req, res, admin, { view: 'confirm', title, section: 'admins', model });
};

export const postRevokeAdmin: Handler = async (site, req, res) => {
  const admin = await openAdminForm(site, req);
  await revokeAdmin(site.actions, admin.scope.tenantId, String(req.params['id']));
  redirectDone(res, admin.links.admins, 'admin-revoked');
};
