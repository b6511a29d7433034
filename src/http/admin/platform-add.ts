import type { Request, Response } from 'express';
import { addPlatform } from '../../actions/platform-add.ts';
import type { FieldProblem } from '../../actions/platform-fields.ts';
import { AppError } from '../../domain/errors.ts';
import type { Handler, Site } from '../site.ts';
import { type Admin, openAdmin, openAdminForm, redirectDone, sendAdminPage } from './admin-page.ts';
import { ALL_FIELDS, type PlatformTexts, parsePlatformForm, platformFormView } from './platform-form.ts';

const EMPTY: PlatformTexts = {
  name: '',
  issuer: '',
  clientId: '',
  authUrl: '',
  tokenUrl: '',
  jwksUrl: '',
  tokenAudience: '',
  deployment: '',
};

/** What a removed LMS left behind comes back with its issuer and client id: a district could take another's that way. */
function requireOperator({ operator }: Admin): void {
  if (!operator) throw new AppError('FORBIDDEN', 'only who runs the tool enters an LMS by hand');
}

function sendAdd(
  site: Site,
  req: Request,
  res: Response,
  admin: Admin,
  texts: PlatformTexts,
  problems: readonly FieldProblem[],
  known = false,
): void {
  const { t } = admin;
  const view = platformFormView(texts, problems, ALL_FIELDS, t);
  const said = known ? [t('platformForm.add.known')] : view.problems;
  const model = {
    heading: t('platformForm.add'),
    lead: t('platformForm.add.lead'),
    ...view,
    problems: said,
    action: `${admin.links.platforms}/new`,
    button: t('platformForm.add.do'),
    back: admin.links.platforms,
    backWord: t('adminLms.back'),
  };
  const page = t('platformForm.add.title');
  const [title, status] = said.length > 0 ? [t('admin.problem', { page }), 422] : [page, 200];
  sendAdminPage(site, req, res, admin, { view: 'platform-form', title, status, section: 'platforms', model });
}

export const showAdd: Handler = async (site, req, res) => {
  const admin = await openAdmin(site, req);
  requireOperator(admin);
  sendAdd(site, req, res, admin, EMPTY, []);
};

export const postAdd: Handler = async (site, req, res) => {
  const admin = await openAdminForm(site, req);
  requireOperator(admin);
  const texts = parsePlatformForm(req);
  const { deployment, tokenAudience, ...fields } = texts;
  const added = await addPlatform(
    site.actions,
    { ...fields, shared: false, ...(tokenAudience !== '' && { tokenAudience }) },
    {
      deployments: deployment === '' ? [] : [deployment],
      active: false,
      tenantId: admin.scope.tenantId,
    },
  );
  if (added.kind === 'invalid') return sendAdd(site, req, res, admin, texts, added.problems);
  if (added.kind === 'known') return sendAdd(site, req, res, admin, texts, [], true);
  site.actions.log.info('platform added', { platformId: added.platform.id, by: admin.session.by });
  redirectDone(res, admin.links.platform(added.platform.id), 'added');
};
