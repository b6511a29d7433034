import { sendPage } from './page.ts';
import type { Handler } from './site.ts';

/** What this is, for somebody who finds the bare address. */
export const showFront: Handler = (site, _req, res) => {
  const { productName, production } = site.config;
  const model = { productName, sandboxUrl: production ? '' : (site.sandboxUrl ?? '') };
  res.set('Cache-Control', 'no-cache');
  sendPage(site, res, { view: 'public/front', model, title: productName });
};
