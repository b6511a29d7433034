import type { Request, Response } from 'express';
import { checkCertificate } from '../actions/check-certificate.ts';
import { readIssuer, readRevocations } from '../actions/read-issuer.ts';
import { AppError } from '../domain/errors.ts';
import { certificateDeps } from './certificate-deps.ts';
import { sendPage } from './page.ts';
import { translatorOf } from './request-language.ts';
import type { Handler, Site } from './site.ts';
import { otherLanguage, verifyView } from './verify-view.ts';

const MOST_TYPED = 100;

/** Who looked for which code is nobody's business: no cache keeps the page, no search engine lists it. */
function setVerifyHeaders(res: Response): void {
  res.set({
    'Cache-Control': 'no-store',
    'X-Robots-Tag': 'noindex, nofollow',
    'Referrer-Policy': 'no-referrer',
    Vary: 'Accept-Language',
  });
}

const formOf = (site: Site, typed: string) => ({ action: `${site.basePath}/verify`, typed });

/** The form for a code; with one in its query it goes on to the code's own page. */
export const showVerifyForm: Handler = (site, req, res) => {
  const typed = String(req.query['code'] ?? '')
    .trim()
    .slice(0, MOST_TYPED);
  setVerifyHeaders(res);
  if (typed !== '') {
    const lang = req.query['lang'] === 'es' || req.query['lang'] === 'en' ? `?lang=${req.query['lang']}` : '';
    res.redirect(303, `${site.basePath}/verify/${encodeURIComponent(typed)}${lang}`);
    return;
  }
  const t = translatorOf(site, req);
  const model = {
    form: formOf(site, ''),
    other: otherLanguage(t, `${site.basePath}/verify`),
    lang: t.language,
  };
  sendPage(site, res, { view: 'public/verify', model, title: t('verify.heading') });
};

/** What one certificate says and whether it holds. */
export const showVerified: Handler = async (site, req, res) => {
  const typed = String(req.params['code']);
  const t = translatorOf(site, req);
  const checked = await checkCertificate(site.actions, typed);
  const here = `${site.basePath}/verify/${encodeURIComponent(typed.slice(0, MOST_TYPED))}`;
  const frame = { other: otherLanguage(t, here), lang: t.language };
  setVerifyHeaders(res);
  if (!checked) {
    const model = { ...frame, form: formOf(site, typed.slice(0, MOST_TYPED)) };
    sendPage(site, res, { view: 'public/unknown', model, title: t('verify.unknown'), status: 404 });
    return;
  }
  const model = { ...frame, form: formOf(site, ''), ...verifyView(t, checked) };
  sendPage(site, res, { view: 'public/verified', model, title: model.heading });
};

/** Public facts for machines anywhere; they change seldom. */
function sendPublicJson(res: Response, body: object | undefined, seconds: number): void {
  if (!body) throw new AppError('NOT_FOUND', 'no such public record');
  res.set({ 'Cache-Control': `public, max-age=${seconds}`, 'Access-Control-Allow-Origin': '*' });
  res.json(body);
}

const FIVE_MINUTES = 300;

/** The public keys of badges, as a JWKS. */
export const sendCredentialKeys: Handler = async (site, _req, res) =>
  sendPublicJson(res, { keys: await site.certificates.signer.publicKeys() }, FIVE_MINUTES);

/** One of them, as badges name it in their header. */
export const sendCredentialKey: Handler = async (site, req, res) =>
  sendPublicJson(res, await site.certificates.signer.publicKey(String(req.params['id'])), FIVE_MINUTES);

const tenantOf = (req: Request): string => String(req.params['tenant']);

export const sendIssuer: Handler = async (site, req, res) =>
  sendPublicJson(res, await readIssuer(certificateDeps(site), tenantOf(req)), FIVE_MINUTES);

export const sendRevocations: Handler = async (site, req, res) =>
  sendPublicJson(res, await readRevocations(certificateDeps(site), tenantOf(req)), FIVE_MINUTES);
