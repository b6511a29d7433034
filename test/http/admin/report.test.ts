import { makeAdminLink } from '../../../src/actions/admin-link.ts';
import type { DoctorDeps } from '../../../src/actions/measure.ts';
import { aBrowser, type Browser, type Visit } from '../../builders/browser.ts';
import { aPlatformProbe, aSelfProbe } from '../../builders/doctor.ts';
import { englishIn } from '../../builders/english.ts';
import { aLaunch } from '../../builders/launch.ts';
import { keepTenants, SHARED_PLATFORM } from '../../builders/tenants.ts';
import { T0 } from '../../builders/work.ts';
import { type PageTool, startPages } from '../tool.ts';

const MB = 1024 ** 2;
const DAY = 86_400_000;

const REFUSED_LAUNCH = {
  id: 'launch-main',
  tenantId: 'main',
  platformId: SHARED_PLATFORM,
  at: T0,
  rulesHeld: 0,
  rules: [],
  refused: 1,
  failedRule: 'issued-in-time',
  reason: 'iat lies in the future: one of the two clocks is wrong',
  expiresAt: T0 + DAY,
} as const;

let tool: PageTool;
afterEach(() => tool.close());

async function enter(doctor: Partial<DoctorDeps>, language: 'en' | 'es'): Promise<[Browser, Visit]> {
  tool = await startPages(aLaunch(), { library: { courses: () => [] }, doctor, config: { language } });
  await keepTenants(tool.deps.records);
  await tool.deps.records.launchLog.insert({ ...REFUSED_LAUNCH });
  const { code } = await makeAdminLink(tool.deps, 'main', 15);
  const browser = aBrowser();
  const page = await browser.submit(await browser.open(`${tool.url}/admin/link?code=${code}`), '/admin/link');
  return [browser, await browser.open(new URL('doctor', page.url).href)];
}

const silent = async () => ({ kind: 'no-answer', why: 'ECONNREFUSED', forbidden: false }) as const;
const forbidden = async () => ({ kind: 'no-answer', why: 'EFORBIDDEN', forbidden: true }) as const;

const BROKEN: readonly (readonly [name: string, doctor: Partial<DoctorDeps>, problems: string])[] = [
  [
    'nobody answers',
    {
      platformProbe: aPlatformProbe({ keys: silent, token: forbidden }),
      selfProbe: aSelfProbe({ ownKeys: silent, certificate: silent }),
      freeSpace: async () => ({ folder: '/data', free: 100 * MB, total: 900 * MB }),
      store: { description: 'X', kind: 'mongodb', check: () => Promise.reject(new Error('ENOSPC')) },
    },
    '6 problemas',
  ],
  [
    'everybody answers something else',
    {
      url: 'http://pd.district.example',
      platformProbe: aPlatformProbe({
        keys: async () => ({ kind: 'no-keys', status: 404, ahead: -300_000 }),
        token: async () => ({ kind: 'refused', status: 401, error: 'invalid_client', detail: '401' }),
      }),
      selfProbe: aSelfProbe({
        ownKeys: async () => ({ kind: 'no-keys', status: 404 }),
        certificate: async () => ({ kind: 'refused', why: 'CERT_HAS_EXPIRED' }),
      }),
    },
    '7 problemas',
  ],
  [
    'almost everything is granted, and the clock is slow',
    {
      url: 'http://localhost:3000',
      platformProbe: aPlatformProbe({
        keys: async () => ({ kind: 'keys', usable: 0, ahead: 20_000 }),
        token: async () => ({ kind: 'granted', services: ['read-columns'], ahead: 20_000 }),
        read: async () => ({ kind: 'refused', status: 403, detail: '403' }),
      }),
      selfProbe: aSelfProbe({
        ownKeys: async () => ({ kind: 'keys', kids: [] }),
        certificate: async () => ({ kind: 'trusted', validUntil: T0 + DAY }),
      }),
    },
    '3 problemas',
  ],
];

test.each(BROKEN)('a Spanish report has no English where %s', async (_name, doctor, problems) => {
  const [browser, page] = await enter(doctor, 'es');

  const report = await browser.submit(page, '/doctor');

  expect([englishIn(page.html), englishIn(report.html)]).toEqual([[], []]);
  expect(report.html).toContain(`<strong>${problems}, `);
  expect(report.html).toContain('<strong>Solución:</strong>');
  expect(report.html.match(/class="finding /g)?.length).toBeGreaterThan(6);
  expect(report.html).toContain('La última apertura desde Vendor LMS, 2026-11-24 10:00 UTC: Rechazada.');
});

test('an English report says the same in English', async () => {
  const [browser, page] = await enter({}, 'en');

  const report = await browser.submit(page, '/doctor');

  expect(report.html).toMatch(/<strong>No problems, \d warnings\.<\/strong>/);
  expect(report.html).toContain('<strong>Fix:</strong>');
  expect(englishIn(report.html.replace('<html lang="en"', '<html lang="es"'))).toContain('Look again');
});
