import type { Request, Response } from 'express';
import { z } from 'zod';
import { listDeployments } from '../../actions/platform-deployments.ts';
import type { PlatformUse } from '../../actions/platform-remove.ts';
import { replacePlatform } from '../../actions/platform-replace.ts';
import { ownedPlatformIn } from '../../actions/tenant-scope.ts';
import { AppError } from '../../domain/errors.ts';
import type { PlatformRecord } from '../../records/platform.ts';
import { parseNamed } from '../parse-request.ts';
import type { Handler, Site } from '../site.ts';
import { type Admin, openAdmin, openAdminForm, redirectDone, sendAdminPage } from './admin-page.ts';
import { changeablePlatform } from './changeable-platform.ts';

/** Which other registration of the same LMS takes this one's place, and whose courses go on. */
export const showReplace: Handler = async (site, req, res) => {
  const admin = await openAdmin(site, req);
  const { scope, links } = admin;
  const platform = await changeablePlatform(site, admin, req);
  const deployments = await listDeployments(site.actions, platform.id);
  const own = deployments.filter(({ contextsOf }) => contextsOf === undefined);
  const model = {
    name: platform.name,
    others: scope.platforms
      .filter((other) => other.id !== platform.id && scope.owns(other))
      .map(({ id, name, issuer, clientId }) => ({ id, label: `${name} - ${issuer}, ${clientId}` })),
    continues: own.length > 1 ? own.map(({ deploymentId }) => deploymentId) : [],
    action: links.platform(platform.id, '/replace'),
    back: links.platform(platform.id),
  };
  sendAdminPage(site, req, res, admin, {
    view: 'platform-replace',
    title: admin.t('adminLms.replace.title'),
    section: 'platforms',
    model,
  });
};

const ReplaceForm = z.object({
  with: z.string().min(1).max(200),
  continues: z.string().max(400).default(''),
  sure: z.string().optional(),
});

function askAboutUse(
  site: Site,
  req: Request,
  res: Response,
  admin: Admin,
  before: PlatformRecord,
  after: PlatformRecord,
  { use, continues }: { use: PlatformUse; continues: string },
): void {
  const { t } = admin;
  const { learners: count, unsent } = use;
  const model = {
    question: t('adminLms.replace.ask', { name: before.name }),
    sentences: [t('adminLms.replace.used', { count, name: after.name, unsent })],
    fields: [
      { name: 'with', value: after.id },
      { name: 'continues', value: continues },
      { name: 'sure', value: '1' },
    ],
    action: admin.links.platform(before.id, '/replace'),
    button: t('adminLms.replace.sure'),
    back: admin.links.platform(before.id),
  };
  sendAdminPage(site, req, res, admin, {
    view: 'confirm',
    title: admin.t('adminLms.replace.title'),
    section: 'platforms',
    model,
  });
}

export const postReplace: Handler = async (site, req, res) => {
  const admin = await openAdminForm(site, req);
  const before = await changeablePlatform(site, admin, req);
  const form = parseNamed(req, ReplaceForm);
  const after = ownedPlatformIn(admin.scope, form.with);
  const { continues } = form;
  const options = { continues: continues || undefined, evenIfUsed: form.sure !== undefined };
  const replaced = await replacePlatform(site.actions, before.id, after.id, options);
  if (replaced.kind === 'in-use')
    return askAboutUse(site, req, res, admin, before, after, { use: replaced.use, continues });
  if (replaced.kind !== 'replaced') throw new AppError('FORM_INVALID', `replace: ${replaced.kind}`);
  site.actions.log.info('platform replaced', { platformId: before.id, by: admin.session.by });
  redirectDone(res, admin.links.platform(before.id), 'replaced');
};
