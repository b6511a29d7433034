import type { Request, Response } from 'express';
import { z } from 'zod';
import { acceptDeployment, revokeDeployment } from '../../actions/change-deployment.ts';
import { isTenantKnown } from '../../actions/tenant-scope.ts';
import { AppError } from '../../domain/errors.ts';
import { isTenantName } from '../../domain/tenant.ts';
import type { DeploymentRecord } from '../../records/deployment.ts';
import { parseNamed } from '../parse-request.ts';
import type { Handler, Site } from '../site.ts';
import { timeView } from '../time-view.ts';
import { type Admin, openAdmin, openAdminForm, redirectDone, sendAdminPage } from './admin-page.ts';

const idOf = (req: Request): string => String(req.params['id']);

const MARKS = { waiting: 'waiting', active: 'right', revoked: 'wrong' } as const;

const ORDER: readonly DeploymentRecord['state'][] = ['waiting', 'active', 'revoked'];

function rowOf(deployment: DeploymentRecord, { scope, links, t }: Admin, now: number) {
  const { id, platformId, deploymentId, state, firstSeenAt } = deployment;
  const platform = scope.platform(platformId);
  return {
    deploymentId,
    lms: platform?.name ?? t('deployments.lms.removed'),
    state: { kind: MARKS[state], word: t(`deployments.state.${state}`) },
    seen: timeView(firstSeenAt, now, t),
    accept: state === 'active' ? '' : links.deployment(id, '/accept'),
    acceptWord: t(state === 'waiting' ? 'deployments.accept' : 'deployments.accept.again'),
    /** Only who owns the registration may give a deployment to another district. */
    tenant: state === 'waiting' && platform && scope.owns(platform) ? scope.tenantId : '',
    field: `tenant-${id}`,
    revoke: state === 'revoked' ? '' : links.deployment(id, '/revoke'),
  };
}

export const showDeployments: Handler = async (site, req, res) => {
  const admin = await openAdmin(site, req);
  const now = site.actions.clock();
  const sorted = [...admin.scope.deployments].sort(
    (a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || b.firstSeenAt - a.firstSeenAt,
  );
  const model = { deployments: sorted.map((deployment) => rowOf(deployment, admin, now)) };
  sendAdminPage(site, req, res, admin, {
    view: 'deployments',
    title: admin.t('admin.section.deployments'),
    section: 'deployments',
    model,
  });
};

const AcceptForm = z.object({ tenant: z.string().max(63).optional(), sure: z.string().optional() });

/** A slip of the pen would put the deployment where nobody looks. */
function askAboutNewTenant(site: Site, req: Request, res: Response, admin: Admin, tenantId: string): void {
  const { t } = admin;
  const model = {
    question: t('deployments.new.ask', { tenant: tenantId }),
    sentences: [t('deployments.new.what')],
    fields: [
      { name: 'tenant', value: tenantId },
      { name: 'sure', value: '1' },
    ],
    action: admin.links.deployment(idOf(req), '/accept'),
    button: t('deployments.new.do'),
    back: admin.links.deployments,
  };
  sendAdminPage(site, req, res, admin, {
    view: 'confirm',
    title: t('deployments.new.title'),
    section: 'deployments',
    model,
  });
}

export const postAccept: Handler = async (site, req, res) => {
  const admin = await openAdminForm(site, req);
  const { tenant: tenantId = admin.scope.tenantId, sure } = parseNamed(req, AcceptForm);
  if (sure === undefined && isTenantName(tenantId) && !(await isTenantKnown(site.actions, tenantId))) {
    askAboutNewTenant(site, req, res, admin, tenantId);
    return;
  }
  await acceptDeployment(site.actions, admin.scope, idOf(req), tenantId);
  redirectDone(res, admin.links.deployments, tenantId === admin.scope.tenantId ? 'accepted' : 'moved');
};

/** Asks before launches are refused and sessions end. */
export const showRevoke: Handler = async (site, req, res) => {
  const admin = await openAdmin(site, req);
  const deployment = admin.scope.deployment(idOf(req));
  if (!deployment) throw new AppError('NOT_FOUND', 'no such deployment in this tenant');
  const { t } = admin;
  const lms = admin.scope.platform(deployment.platformId)?.name;
  const model = {
    question: lms === undefined ? t('deployments.revoke.ask.removed') : t('deployments.revoke.ask', { lms }),
    sentences: [
      t('deployments.revoke.which', { id: deployment.deploymentId }),
      t('deployments.revoke.what'),
      t('deployments.revoke.back'),
    ],
    action: admin.links.deployment(deployment.id, '/revoke'),
    button: t('deployments.revoke.do'),
    back: admin.links.deployments,
  };
  sendAdminPage(site, req, res, admin, {
    view: 'confirm',
    title: t('deployments.revoke.title'),
    section: 'deployments',
    model,
  });
};

export const postRevoke: Handler = async (site, req, res) => {
  const admin = await openAdminForm(site, req);
  await revokeDeployment(site.actions, admin.scope, idOf(req));
  redirectDone(res, admin.links.deployments, 'revoked');
};
