import type { Response } from 'express';
import { LANGUAGES, type Language } from '../i18n/language.ts';
import { languageView } from './language-view.ts';
import { linksFor } from './links.ts';
import { translatorOf } from './request-language.ts';
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

/** A form with a button for each other language. */
interface LanguageSwitch {
  readonly action: string;
  readonly csrf: string;
  /** The page to come back to. */
  readonly back: string;
  readonly others: readonly { readonly language: string; readonly name: string }[];
}

/** Where a session keeps the language that is picked. */
type SwitchForm = Pick<LanguageSwitch, 'action' | 'csrf'>;

/** None on the answer to a form: what was typed would be lost. */
function languageSwitch(
  res: Response,
  spoken: Language,
  form: SwitchForm | undefined,
): LanguageSwitch | undefined {
  const { method, originalUrl } = res.req;
  if (!form || method !== 'GET') return undefined;
  const others = (Object.keys(LANGUAGES) as Language[]).filter((language) => language !== spoken);
  return {
    ...form,
    back: originalUrl,
    others: others.map((language) => ({ language, name: LANGUAGES[language] })),
  };
}

/** Puts a view into the frame of every page and sends it, in the language of the request. */
export function sendPage(site: Site, res: Response, page: Page, form?: SwitchForm): void {
  const t = translatorOf(site, res.req);
  const asset = (name: string): string => `${site.basePath}/assets/${site.assets.hash}/${name}`;
  const frame = {
    ...languageView(t.language),
    title: page.title,
    productName: site.config.productName,
    stylesheet: asset('aidewell.css'),
    icon: asset('icon.svg'),
    scripts: site.assets.scripts.map(asset),
    languages: languageSwitch(res, t.language, form),
    body: site.renderer(page.view, page.model, t),
  };
  const html = site.renderer('layouts/page', frame, t);
  // As one text in one write: no page is asked for by its ETag, which `send` would make.
  res.vary('Accept-Language');
  res.statusCode = page.status ?? 200;
  res.setHeader('Content-Type', 'text/html; charset=utf-8');
  res.setHeader('Content-Length', Buffer.byteLength(html));
  res.end(html);
}

/** A page of a session. */
export function sendSessionPage(site: Site, res: Response, session: Session, page: Page): void {
  setSessionHeaders(res, [...session.frameAncestors, ...site.config.frameOrigins]);
  if (page.formTarget !== undefined) allowFormTo(res, page.formTarget);
  const { handle, csrf } = session;
  sendPage(site, res, page, { action: linksFor(site.basePath, handle).language, csrf });
}
