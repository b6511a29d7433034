import type { Request, Response } from 'express';
import { z } from 'zod';
import { listLaunches } from '../../actions/list-launches.ts';
import { editPlatform, type PlatformChanges } from '../../actions/platform-edit.ts';
import { platformUse } from '../../actions/platform-remove.ts';
import { doctorScopeOf, testPlatform } from '../../actions/run-doctor.ts';
import { ownedPlatformIn, platformIn, solePlatformIn } from '../../actions/tenant-scope.ts';
import { AppError } from '../../domain/errors.ts';
import { lmsFamilyOf } from '../../domain/lms-family.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { PlatformRecord } from '../../records/platform.ts';
import { parseNamed } from '../parse-request.ts';
import type { Handler, Site } from '../site.ts';
import { openAdmin, openAdminForm, redirectDone, sendAdminPage } from './admin-page.ts';
import { launchRow } from './launch-view.ts';
import { lmsValues } from './lms-values.ts';
import { platformFacts, readOnlyWords } from './platform-view.ts';
import { reportView } from './report-view.ts';

const idOf = (req: Request): string => String(req.params['id']);

export const showPlatforms: Handler = async (site, req, res) => {
  const admin = await openAdmin(site, req);
  const { scope, links, t } = admin;
  const model = {
    platforms: scope.platforms.map((platform) => ({
      name: platform.name,
      href: links.platform(platform.id),
      issuer: platform.issuer,
      state: stateOf(platform, t),
      deployments: t('adminLms.deployments', {
        count: scope.deployments.filter(({ platformId }) => platformId === platform.id).length,
      }),
      readOnly: readOnlyWords(platform, scope, t),
    })),
    invitations: links.invitations,
    add: admin.operator ? `${links.platforms}/new` : '',
  };
  const title = t('admin.section.platforms');
  sendAdminPage(site, req, res, admin, { view: 'platforms', title, section: 'platforms', model });
};

const stateOf = ({ active }: PlatformRecord, t: Translator) =>
  active ? { kind: 'right', word: t('adminLms.active') } : { kind: 'wrong', word: t('adminLms.off') };

export const showPlatform: Handler = async (site, req, res) => {
  const admin = await openAdmin(site, req);
  const { scope, links, t } = admin;
  const platform = platformIn(scope, idOf(req));
  const owned = scope.owns(platform);
  const readOnly = readOnlyWords(platform, scope, t);
  const use = owned ? await platformUse(site.actions, platform.id) : undefined;
  const model = {
    name: platform.name,
    state: stateOf(platform, t),
    facts: platformFacts(platform, scope, use, t),
    readOnly,
    activate: !readOnly && !platform.active ? links.platform(platform.id, '/activate') : '',
    deactivate: !readOnly && platform.active ? links.platform(platform.id, '/deactivate') : '',
    test: links.platform(platform.id, '/test'),
    launch: links.platform(platform.id, '/launch'),
    changes: readOnly
      ? undefined
      : {
          edit: links.platform(platform.id, '/edit'),
          replace: links.platform(platform.id, '/replace'),
          remove: links.platform(platform.id, '/remove'),
        },
    values: owned ? lmsValues(site.config.baseUrl, lmsFamilyOf(platform), t) : [],
    options: readOnly
      ? undefined
      : { action: links.platform(platform.id, '/options'), ...optionsView(platform) },
    back: links.platforms,
  };
  sendAdminPage(site, req, res, admin, {
    view: 'platform',
    title: platform.name,
    section: 'platforms',
    model,
  });
};

const optionsView = ({ options, shared }: PlatformRecord) => ({
  shared,
  institutionRoles: options?.institutionRoles === true,
  anonymousReading: options?.anonymousReading === true,
  create: options?.lineItems === 'create',
});

async function change(
  site: Site,
  req: Request,
  res: Response,
  changesOf: () => PlatformChanges,
  done: string,
): Promise<void> {
  const admin = await openAdminForm(site, req);
  const platform = await solePlatformIn(site.actions, admin.scope, idOf(req));
  const edited = await editPlatform(site.actions, platform.id, changesOf());
  if (edited.kind !== 'edited') throw new AppError('FORBIDDEN', 'this platform is managed elsewhere');
  redirectDone(res, admin.links.platform(platform.id), done);
}

export const postActivate: Handler = (site, req, res) =>
  change(site, req, res, () => ({ active: true }), 'activated');

export const postDeactivate: Handler = (site, req, res) =>
  change(site, req, res, () => ({ active: false }), 'deactivated');

const OptionsForm = z.object({
  shared: z.string().optional(),
  institutionRoles: z.string().optional(),
  anonymousReading: z.string().optional(),
  lineItems: z.enum(['ask', 'create']),
});

export const postOptions: Handler = (site, req, res) =>
  change(
    site,
    req,
    res,
    () => {
      const { shared, institutionRoles, anonymousReading, lineItems } = parseNamed(req, OptionsForm);
      return {
        shared: shared !== undefined,
        options: {
          ...(institutionRoles !== undefined && { institutionRoles: true }),
          ...(anonymousReading !== undefined && { anonymousReading: true }),
          ...(lineItems === 'create' && { lineItems }),
        },
      };
    },
    'options',
  );

/** Asks before launches are refused. */
export const showDeactivate: Handler = async (site, req, res) => {
  const admin = await openAdmin(site, req);
  const platform = ownedPlatformIn(admin.scope, idOf(req));
  const { t } = admin;
  const { learners, unsent } = await platformUse(site.actions, platform.id);
  const model = {
    question: t('adminLms.off.ask', { name: platform.name }),
    sentences: [t('adminLms.off.people', { count: learners }), t('adminLms.off.unsent', { count: unsent })],
    action: admin.links.platform(platform.id, '/deactivate'),
    button: t('adminLms.off.do'),
    back: admin.links.platform(platform.id),
  };
  sendAdminPage(site, req, res, admin, {
    view: 'confirm',
    title: t('adminLms.off.title'),
    section: 'platforms',
    model,
  });
};

/** Calls the LMS; nothing changes there. */
export const postTest: Handler = async (site, req, res) => {
  const admin = await openAdminForm(site, req);
  const platform = platformIn(admin.scope, idOf(req));
  const scope = { ...doctorScopeOf(admin.scope, false), platforms: [platform] };
  const report = await testPlatform(site.admin.doctor, scope);
  const model = {
    ...reportView(report, admin, site),
    action: admin.links.platform(platform.id, '/test'),
    back: admin.links.platform(platform.id),
    backWord: platform.name,
  };
  sendAdminPage(site, req, res, admin, {
    view: 'report',
    title: admin.t('adminLms.test.title', { name: platform.name }),
    section: 'platforms',
    model,
  });
};

const LATEST = 10;

/** What to do in the LMS, and what came of it. */
export const showTestLaunch: Handler = async (site, req, res) => {
  const admin = await openAdmin(site, req);
  const { scope, links } = admin;
  const platform = platformIn(scope, idOf(req));
  const { launches } = await listLaunches(site.actions, scope, { platformId: platform.id });
  const model = {
    name: platform.name,
    again: links.platform(platform.id, '/launch'),
    launches: launches.slice(0, LATEST).map((launch) => launchRow(launch, admin, site)),
    back: links.platform(platform.id),
  };
  sendAdminPage(site, req, res, admin, {
    view: 'test-launch',
    title: admin.t('adminLms.launch.heading', { name: platform.name }),
    section: 'platforms',
    model,
  });
};
