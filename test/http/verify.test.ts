import { readFile } from 'node:fs/promises';
import {
  createLocalJWKSet,
  decodeJwt,
  decodeProtectedHeader,
  generateKeyPair,
  importJWK,
  type JWK,
  jwtVerify,
  SignJWT,
} from 'jose';
import { revokeCertificate } from '../../src/actions/revoke-certificate.ts';
import { signBadge } from '../../src/actions/sign-badge.ts';
import { withdrawBadgeKey } from '../../src/actions/withdraw-badge-key.ts';
import type { CertificateRecord } from '../../src/records/certificate.ts';
import { aBrowser } from '../builders/browser.ts';
import { aCertificate, aSigner, BASE_URL } from '../builders/certificates.ts';
import { aLaunch } from '../builders/launch.ts';
import { T0 } from '../builders/work.ts';
import { type PageTool, startPages } from './tool.ts';

let tool: PageTool;
let certificate: CertificateRecord;
let logged: number;
beforeAll(async () => {
  tool = await startPages(aLaunch(), { config: { baseUrl: BASE_URL } });
});
afterAll(() => tool.close());
beforeEach(async () => {
  tool.now = T0;
  const { certificates } = tool.deps.records;
  await certificates.remove({ tenantId: 'main' });
  certificate = await certificates.insert(aCertificate());
  logged = tool.log.length;
});

const open = (path: string, headers = {}) => aBrowser().open(`${tool.url}${path}`, headers);
const revoke = (reason: string) =>
  revokeCertificate(tool.deps, certificate.id, { reason, by: 'cli', mayReissue: false });

test('shows what the certificate says and that it holds, to whoever has the code', async () => {
  const page = await open(`/verify/${certificate.code.toLowerCase().replaceAll('-', '%20')}`);

  expect(page.status).toBe(200);
  expect(page.html).toContain('This certificate is valid');
  expect(page.html).toContain('María-José Núñez');
  expect(page.html).toContain('78 minutes, which is 1.25 hours');
  expect(page.html).toContain('They are not state clock hours');
  expect(page.html).not.toContain(certificate.learnerId);
  expect(page.html).not.toContain(certificate.badgeId);
});

test('is kept by no cache and listed by no search engine, sets no cookie and tells nobody who came', async () => {
  const { headers } = await open(`/verify/${certificate.code}`);

  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('x-robots-tag')).toBe('noindex, nofollow');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.getSetCookie()).toEqual([]);
  expect(tool.log.slice(logged)).toEqual([]);
});

test('says that a revoked one does not count, and why', async () => {
  await revoke('The hours were entered twice <b>');

  const page = await open(`/verify/${certificate.code}`);

  expect(page.html).toContain('This certificate was revoked');
  expect(page.html).toContain('Reason: The hours were entered twice &lt;b&gt;');
});

test('says that a replaced one does not count, and does not lead to the newer one', async () => {
  const newer = aCertificate({
    id: 'newer',
    code: 'AAAA-AAAA-AAAA-AAAA',
    number: 2,
    replaces: certificate.id,
  });
  await tool.deps.records.certificates.insert(newer);

  const page = await open(`/verify/${certificate.code}`);

  expect(page.html).toContain('This certificate was replaced');
  expect(page.html).not.toContain('AAAA-AAAA');
});

test('a code that nothing has gets a page with the form and what was typed', async () => {
  const page = await open('/verify/QQQQ-QQQQ-QQQQ-QQQ%3Cb%3E');

  expect(page.status).toBe(404);
  expect(page.html).toContain('No certificate has this code');
  expect(page.html).toContain('value="QQQQ-QQQQ-QQQQ-QQQ&lt;b&gt;"');
});

test.each([
  ['NUL', '/verify/%00', 404],
  ['half a character', '/verify/%E0%A4%A', 404],
  ['a long code', `/verify/${'A'.repeat(5000)}`, 404],
  ['NUL for a key', '/verify/keys/%00', 404],
  ['a long key', `/verify/keys/${'x'.repeat(500)}`, 404],
  ['NUL for a district', '/verify/issuer/%00', 404],
  ['no code', '/verify?code[]=a&lang[]=es', 200],
  ['two codes', '/verify?code=a&code=b&lang=es&lang=en', 404],
])('an address with %s is answered with a page, not a fault', async (_what, path, status) => {
  const page = await open(path);

  expect(page.status).toBe(status);
  expect(tool.log.slice(logged).filter(({ level }) => level === 'error')).toEqual([]);
});

test('the form leads to the page of the code', async () => {
  const empty = await open('/verify');
  const page = await open(`/verify?code=${certificate.code}&lang=en`);

  expect(empty.html).toContain('Check a certificate');
  expect(page.url).toContain(`/verify/${certificate.code}`);
  expect(page.html).toContain('This certificate is valid');
});

test('speaks Spanish to a browser that asks for it, and to whoever chooses it', async () => {
  const asked = await open(`/verify/${certificate.code}`, { 'Accept-Language': 'es-MX,es;q=0.9' });
  const chosen = await open(`/verify/${certificate.code}?lang=es`, { 'Accept-Language': 'en' });

  for (const page of [asked, chosen]) expect(page.html).toContain('Este certificado es válido');
  expect(asked.html).toContain('<html lang="es"');
});

interface Checked {
  readonly course: string;
  readonly provider: string;
  readonly revoked: boolean;
  readonly isTheirs: boolean;
}

/** The code that docs/certificates.md gives to third parties, as it stands there, with `fetch` led to this test's tool. */
async function checkAsDocumented(badge: string, claimedName: string): Promise<Checked> {
  const page = await readFile('docs/certificates.md', 'utf8');
  const [, code = ''] = /```js\n([\s\S]*?)```/.exec(page) ?? [];
  const body = code
    .replace(/^import .*$/m, '')
    .replace(/const ISSUER = '.*';.*/, `const ISSUER = ${JSON.stringify(BASE_URL)};`)
    .replace('export async function', 'return async function');
  const led = (url: string) => fetch(url.replace(BASE_URL, tool.url));
  const make = new Function('decodeProtectedHeader', 'importJWK', 'jwtVerify', 'fetch', body);
  return make(decodeProtectedHeader, importJWK, jwtVerify, led)(badge, claimedName);
}

const badgeOf = (one: CertificateRecord) =>
  signBadge({ signer: aSigner(tool.deps.records.credentialKeys), baseUrl: BASE_URL }, one);

test('a stranger with nothing but the badge and the public pages checks it as documented, also after a revocation', async () => {
  const badge = await badgeOf(certificate);
  const { courseTitle, legalName } = certificate.facts;

  const checked = await checkAsDocumented(badge, legalName);
  const other = await checkAsDocumented(badge, 'Somebody Else');

  const provider = 'Sunrise Unified School District';
  expect(checked).toEqual({ course: courseTitle, provider, revoked: false, isTheirs: true });
  expect(other.isTheirs).toBe(false);

  await revoke('A mistake');
  expect(await checkAsDocumented(badge, legalName)).toMatchObject({ revoked: true });
});

test('badges of a withdrawn key are refused as documented; the same badge, signed anew, is taken', async () => {
  const { records } = tool.deps;
  const forger = aSigner(records.credentialKeys);
  const badge = await badgeOf(certificate);
  const { legalName } = certificate.facts;
  const forged = await signBadge(
    { signer: forger, baseUrl: BASE_URL },
    { ...certificate, badgeId: '00000000-0000-4000-8000-000000000000' },
  );
  expect(await checkAsDocumented(forged, legalName)).toMatchObject({ revoked: false });
  const { kid = '' } = decodeProtectedHeader(badge);

  await withdrawBadgeKey(tool.deps, kid.split('/').at(-1) ?? '');
  const fresh = await badgeOf(certificate);

  for (const old of [badge, forged])
    await expect(checkAsDocumented(old, legalName)).rejects.toThrow('withdrawn');
  expect(await checkAsDocumented(fresh, legalName)).toMatchObject({ revoked: false, isTheirs: true });
  expect(decodeJwt(fresh)).toEqual(decodeJwt(badge));
  const { keys } = (await (await fetch(`${tool.url}/verify/keys`)).json()) as { keys: JWK[] };
  expect(keys.map((key) => key.kid)).toEqual([decodeProtectedHeader(fresh).kid]);
  expect((await open(`/verify/${certificate.code}`)).status).toBe(200);
});

test('a badge that another key signed under our address is refused, and so is one of another address', async () => {
  const badge = await badgeOf(certificate);
  const { privateKey } = await generateKeyPair('RS256');
  const forge = (kid: string) =>
    new SignJWT(decodeJwt(badge)).setProtectedHeader({ alg: 'RS256', kid }).sign(privateKey);
  const { kid = '' } = decodeProtectedHeader(badge);

  await expect(forge(kid).then((forged) => checkAsDocumented(forged, 'x'))).rejects.toThrow('signature');
  await expect(
    forge('https://evil.example/verify/keys/1').then((forged) => checkAsDocumented(forged, 'x')),
  ).rejects.toThrow('signed by somebody else');
});

test('the key set holds public keys only, for anybody anywhere', async () => {
  const badge = await badgeOf(certificate);

  const response = await fetch(`${tool.url}/verify/keys`);

  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  const jwks = (await response.json()) as { keys: JWK[] };
  for (const key of jwks.keys)
    expect(Object.keys(key).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
  await jwtVerify(badge, createLocalJWKSet(jwks));
});

test('the issuer is the provider; a district that issued nothing has no page', async () => {
  const issuer = await fetch(`${tool.url}/verify/issuer/main`);

  expect(await issuer.json()).toMatchObject({
    id: `${BASE_URL}/verify/issuer/main`,
    type: ['Profile'],
    name: 'Sunrise Unified School District',
  });
  for (const path of ['issuer/other', 'issuer/other/revocations', 'issuer/..%2f', 'keys/nothing'])
    expect((await open(`/verify/${path}`)).status).toBe(404);
});

test('nothing of a certificate is found before it exists or after it is no longer kept', async () => {
  tool.now = T0 + 9 * 365 * 86_400_000;

  expect((await open(`/verify/${certificate.code}`)).status).toBe(404);
});
