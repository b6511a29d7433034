import { doctorScopeOf, runDoctor } from '../../actions/run-doctor.ts';
import type { Handler } from '../site.ts';
import { openAdmin, openAdminForm, sendAdminPage } from './admin-page.ts';
import { reportView } from './report-view.ts';

export const showDoctor: Handler = async (site, req, res) => {
  const admin = await openAdmin(site, req);
  const model = { action: admin.links.doctor, operator: admin.operator };
  const title = admin.t('admin.section.doctor');
  sendAdminPage(site, req, res, admin, { view: 'doctor', title, section: 'doctor', model });
};

/** Asks everybody; nothing is changed anywhere, so that a reload may run it again. */
export const postDoctor: Handler = async (site, req, res) => {
  const admin = await openAdminForm(site, req);
  const report = await runDoctor(site.admin.doctor, doctorScopeOf(admin.scope, admin.operator));
  const model = {
    ...reportView(report, admin, site),
    action: admin.links.doctor,
    back: admin.links.overview,
    backWord: admin.t('admin.section.overview'),
  };
  const title = admin.t('doctor.findings');
  sendAdminPage(site, req, res, admin, { view: 'report', title, section: 'doctor', model });
};
