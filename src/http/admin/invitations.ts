import type { Request, Response } from 'express';
import { z } from 'zod';
import { listInvitations, makeInvitation, withdrawInvitation } from '../../actions/invitation.ts';
import { AppError } from '../../domain/errors.ts';
import { parseNamed } from '../parse-request.ts';
import type { Handler, Site } from '../site.ts';
import { timeView } from '../time-view.ts';
import { type Admin, openAdmin, openAdminForm, redirectDone, sendAdminPage } from './admin-page.ts';

const LONGEST_DAYS = 90;
const USUAL_DAYS = 7;

/** `url`: of an invitation that was made just now; its code is kept nowhere. */
async function sendInvitations(
  site: Site,
  req: Request,
  res: Response,
  admin: Admin,
  url: string,
): Promise<void> {
  const now = site.actions.clock();
  const { t } = admin;
  const open = await listInvitations(site.actions, admin.scope.tenantId);
  const model = {
    url,
    invitations: open.map(({ id, createdAt, expiresAt }) => ({
      made: timeView(createdAt, now, t),
      until: timeView(expiresAt, now, t),
      withdraw: admin.links.invitation(id),
    })),
    action: admin.links.invitations,
    days: USUAL_DAYS,
    mostDays: LONGEST_DAYS,
    back: admin.links.platforms,
  };
  sendAdminPage(site, req, res, admin, {
    view: 'invitations',
    title: t('invitations.title'),
    section: 'platforms',
    model,
  });
}

export const showInvitations: Handler = async (site, req, res) =>
  sendInvitations(site, req, res, await openAdmin(site, req), '');

const InviteForm = z.object({ days: z.coerce.number().int().min(1).max(LONGEST_DAYS) });

/** The page itself answers: the link is shown this once. */
export const postInvite: Handler = async (site, req, res) => {
  const admin = await openAdminForm(site, req);
  const { days } = parseNamed(req, InviteForm);
  const { code } = await makeInvitation(site.actions, admin.scope.tenantId, days);
  await sendInvitations(site, req, res, admin, `${site.config.baseUrl}/lti/register?invite=${code}`);
};

export const postWithdraw: Handler = async (site, req, res) => {
  const admin = await openAdminForm(site, req);
  const gone = await withdrawInvitation(site.actions, admin.scope.tenantId, String(req.params['id']));
  if (!gone) throw new AppError('NOT_FOUND', 'no such invitation in this tenant');
  redirectDone(res, admin.links.invitations, 'withdrawn');
};
