import type { Request } from 'express';
import { exportConfiguration } from '../../actions/export-configuration.ts';
import type { Handler, Site } from '../site.ts';
import { type Admin, openAdmin, sendAdminPage } from './admin-page.ts';

/** The settings of the installation are for who looks after it. */
async function readConfiguration(site: Site, { scope, operator }: Admin): Promise<string> {
  const { productName: name, baseUrl: url } = site.config;
  const tool = { name, version: site.admin.version, url };
  const exported = await exportConfiguration(site.actions, scope, tool);
  return JSON.stringify(operator ? { ...exported, settings: site.admin.settings } : exported, undefined, 2);
}

export const showConfiguration: Handler = async (site, req, res) => {
  const admin = await openAdmin(site, req);
  const model = {
    json: await readConfiguration(site, admin),
    download: `${admin.links.configuration}/aidewell-configuration.json`,
  };
  const title = admin.t('admin.section.configuration');
  sendAdminPage(site, req, res, admin, { view: 'configuration', title, section: 'configuration', model });
};

export const sendConfiguration: Handler = async (site, req: Request, res) => {
  const admin = await openAdmin(site, req);
  const json = await readConfiguration(site, admin);
  res.set('Cache-Control', 'no-store').attachment('aidewell-configuration.json');
  res.type('application/json').send(`${json}\n`);
};
