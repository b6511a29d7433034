import type { Request, Response } from 'express';
import { editPlatform } from '../../actions/platform-edit.ts';
import type { FieldProblem } from '../../actions/platform-fields.ts';
import { AppError } from '../../domain/errors.ts';
import type { PlatformRecord } from '../../records/platform.ts';
import type { Handler, Site } from '../site.ts';
import { type Admin, openAdmin, openAdminForm, redirectDone, sendAdminPage } from './admin-page.ts';
import { changeablePlatform } from './changeable-platform.ts';
import { CHANGEABLE, type PlatformTexts, parsePlatformForm, platformFormView } from './platform-form.ts';

const textsOf = (platform: PlatformRecord): PlatformTexts => ({
  name: platform.name,
  issuer: platform.issuer,
  clientId: platform.clientId,
  authUrl: platform.authUrl,
  tokenUrl: platform.tokenUrl,
  jwksUrl: platform.jwksUrl,
  tokenAudience: platform.tokenAudience ?? '',
  deployment: '',
});

function sendEdit(
  site: Site,
  req: Request,
  res: Response,
  admin: Admin,
  platform: PlatformRecord,
  texts: PlatformTexts,
  problems: readonly FieldProblem[] = [],
): void {
  const { t } = admin;
  const model = {
    heading: t('platformForm.edit', { name: platform.name }),
    lead: t('platformForm.edit.lead'),
    ...platformFormView(texts, problems, CHANGEABLE, t),
    action: admin.links.platform(platform.id, '/edit'),
    button: t('platformForm.edit.do'),
    back: admin.links.platform(platform.id),
    backWord: platform.name,
  };
  const page = t('platformForm.edit.title');
  const [title, status] = problems.length > 0 ? [t('admin.problem', { page }), 422] : [page, 200];
  sendAdminPage(site, req, res, admin, { view: 'platform-form', title, status, section: 'platforms', model });
}

export const showEdit: Handler = async (site, req, res) => {
  const admin = await openAdmin(site, req);
  const platform = await changeablePlatform(site, admin, req);
  sendEdit(site, req, res, admin, platform, textsOf(platform));
};

export const postEdit: Handler = async (site, req, res) => {
  const admin = await openAdminForm(site, req);
  const platform = await changeablePlatform(site, admin, req);
  const texts = parsePlatformForm(req);
  const { name, authUrl, tokenUrl, jwksUrl, tokenAudience, deployment } = texts;
  const changes = { name, authUrl, tokenUrl, jwksUrl, tokenAudience: tokenAudience || null };
  const deployments = deployment === '' ? [] : [deployment];
  const edited = await editPlatform(site.actions, platform.id, changes, deployments);
  if (edited.kind === 'read-only') throw new AppError('FORBIDDEN', 'this platform is managed elsewhere');
  if (edited.kind === 'invalid') return sendEdit(site, req, res, admin, platform, texts, edited.problems);
  site.actions.log.info('platform changed', { platformId: platform.id, by: admin.session.by });
  redirectDone(res, admin.links.platform(platform.id), 'edited');
};
