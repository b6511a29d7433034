import type { Request } from 'express';
import { z } from 'zod';
import { readSettings } from '../../actions/tenant-settings.ts';
import { AppError } from '../../domain/errors.ts';
import { schoolYearName, schoolYearOf } from '../../domain/school-year.ts';
import { type PdTable, sendPdTable } from '../pd-tables.ts';
import type { Handler, Site } from '../site.ts';
import { openAdmin, sendAdminPage } from './admin-page.ts';

const YEARS_BACK = 8;

/** The tables of each school year, for the whole district. */
export const showPd: Handler = async (site: Site, req, res) => {
  const admin = await openAdmin(site, req);
  const { timeZone } = await readSettings(site.actions, admin.scope.tenantId);
  const thisYear = schoolYearOf(site.actions.clock(), timeZone);
  const model = {
    years: Array.from({ length: YEARS_BACK }, (_, back) => thisYear - back).map((year) => ({
      name: schoolYearName(year),
      totals: admin.links.pdTable('totals', year),
      rows: admin.links.pdTable('rows', year),
      tasks: admin.links.pdTable('tasks', year),
    })),
    provider: admin.links.provider,
  };
  const title = admin.t('admin.section.pd');
  sendAdminPage(site, req, res, admin, { view: 'pd', title, section: 'pd', model });
};

const Year = z.coerce.number().int().min(1970).max(9999);

function parseYear(req: Request): number {
  const year = Year.safeParse(req.params['year']);
  if (!year.success) throw new AppError('NOT_FOUND', 'no such school year');
  return year.data;
}

const table =
  (kind: PdTable): Handler =>
  async (site, req, res) => {
    const { scope, t } = await openAdmin(site, req);
    const { tenantId } = scope;
    const { timeZone } = await readSettings(site.actions, tenantId);
    const where = { tenantId, schoolYear: parseYear(req) };
    await sendPdTable(site, res, kind, { where, timeZone, t });
  };

export const sendPdRows = table('rows');
export const sendPdTotals = table('totals');
export const sendPdTasks = table('tasks');
