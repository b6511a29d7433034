import type { Request, Response } from 'express';
import { z } from 'zod';
import { readSettings, saveSettings } from '../../actions/tenant-settings.ts';
import { readTenantSettings, type SettingProblems } from '../../domain/read-tenant-settings.ts';
import { settingWords } from '../../domain/setting-words.ts';
import { type SettingTexts, settingTexts } from '../../domain/tenant-settings.ts';
import { say } from '../../i18n/phrase.ts';
import { parseNamed } from '../parse-request.ts';
import type { Handler, Site } from '../site.ts';
import { zoneOptions } from '../time-zones.ts';
import { type Admin, openAdmin, openAdminForm, redirectDone, sendAdminPage } from './admin-page.ts';

function sendProvider(
  site: Site,
  req: Request,
  res: Response,
  admin: Admin,
  texts: SettingTexts,
  problems: SettingProblems = {},
): void {
  const { t } = admin;
  const said = settingWords(problems);
  const model = {
    ...texts,
    approved: texts.approved === 'yes',
    zones: zoneOptions(texts.timeZone, {}, t),
    action: admin.links.provider,
    standardYears: String(site.actions.retention.ledgerYears),
    problems: Object.values(said).map((problem) => say(problem, t)),
    wrong: {
      name: said.name !== undefined,
      sponsorId: said.sponsorId !== undefined,
      contact: said.contact !== undefined,
      signatory: said.signatory !== undefined,
      signatoryTitle: said.signatoryTitle !== undefined,
      breaks: said.breaks !== undefined,
      ledgerYears: said.ledgerYears !== undefined,
    },
  };
  const page = t('admin.section.provider');
  const title = Object.keys(said).length === 0 ? page : t('admin.problem', { page });
  sendAdminPage(site, req, res, admin, { view: 'provider', title, section: 'provider', model });
}

/** What the district settles once for its records and documents. */
export const showProvider: Handler = async (site, req, res) => {
  const admin = await openAdmin(site, req);
  const settings = await readSettings(site.actions, admin.scope.tenantId);
  sendProvider(site, req, res, admin, settingTexts(settings));
};

const text = z.string().max(5000).default('');
const ProviderForm = z.object({
  name: text,
  sponsorId: text,
  approved: text,
  contact: text,
  signatory: text,
  signatoryTitle: text,
  timeZone: text,
  breaks: text,
  ledgerYears: text,
});

export const postProvider: Handler = async (site, req, res) => {
  const admin = await openAdminForm(site, req);
  const texts = parseNamed(req, ProviderForm);
  const read = readTenantSettings(texts);
  if ('problems' in read) return sendProvider(site, req, res, admin, texts, read.problems);
  await saveSettings(site.actions, admin.scope.tenantId, read.settings, admin.session.by);
  redirectDone(res, admin.links.provider, 'provider');
};
