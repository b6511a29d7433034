import type { Response } from 'express';
import { allowFormTo, setSessionHeaders } from './security-headers.ts';
import type { Session } from './session.ts';
import type { Site } from './site.ts';

export interface Page {
  /** Path below `views/`. */
  readonly view: string;
  readonly model: object;
  /** For the browser's tab and screen readers: the page first, then what it belongs to. */
  readonly title: string;
  readonly status?: number;
  /** The one address outside that this page's form may go to, in place of our own. */
  readonly formTarget?: string;
}

/** Puts a view into the frame of every page and sends it. */
export function sendPage(site: Site, res: Response, page: Page): void {
  const asset = (name: string): string => `${site.basePath}/assets/${site.assets.hash}/${name}`;
  const html = site.renderer('layouts/page', {
    title: page.title,
    productName: site.config.productName,
    stylesheet: asset('aidewell.css'),
    icon: asset('icon.svg'),
    scripts: site.assets.scripts.map(asset),
    body: site.renderer(page.view, page.model),
  });
  // As one text in one write: no page is asked for by its ETag, which `send` would make.
  res.status(page.status ?? 200).set('Content-Type', 'text/html; charset=utf-8');
  res.set('Content-Length', String(Buffer.byteLength(html))).end(html);
}

/** A page of a session. */
export function sendSessionPage(site: Site, res: Response, session: Session, page: Page): void {
  setSessionHeaders(res, [...session.frameAncestors, ...site.config.frameOrigins]);
  if (page.formTarget !== undefined) allowFormTo(res, page.formTarget);
  sendPage(site, res, page);
}
