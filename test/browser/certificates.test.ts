import type { Browser } from 'playwright-core';
import { revokeCertificate } from '../../src/actions/revoke-certificate.ts';
import {
  aCertificate,
  aCertificateDistrict,
  type CertificateDistrict,
  COURSE,
} from '../builders/certificates.ts';
import { aLaunch } from '../builders/launch.ts';
import { anEarnedTime, anEntry } from '../builders/ledger.ts';
import { T0 } from '../builders/work.ts';
import { type PageTool, startPages } from '../http/tool.ts';
import { describeInBrowser, openWindow, startChromium } from './chromium.ts';
import { problemsOf } from './look.ts';

const PATIENCE = 120_000;
const launch = aLaunch({ name: 'Pat Para' });

describeInBrowser('certificates', () => {
  let browser: Browser;
  let district: CertificateDistrict;
  let tool: PageTool;

  beforeAll(async () => {
    browser = await startChromium();
    district = await aCertificateDistrict();
  }, PATIENCE);
  afterAll(async () => {
    await browser?.close();
    await district?.district.close();
  });
  beforeEach(async () => {
    const { library } = district.district.deps;
    tool = await startPages(launch, {
      library: { courses: () => library.courses(), find: (key) => library.find(key) },
    });
    const { records } = tool.deps;
    const { learnerId, platformId, sub } = launch;
    const settings = {
      provider: { name: 'Sunrise' },
      approved: false,
      timeZone: 'America/Denver',
      breaks: [],
    };
    await records.tenants.insert({ id: 'main', settings, changedAt: T0, changedBy: 'cli' });
    await records.learners.insert({ id: learnerId, platformId, sub, firstSeenAt: T0 });
    for (const module of ['abc-notes', 'functions'])
      await records.ledger.insert(
        anEntry(
          { id: module, learnerId, platformId, expiresAt: T0 + 1e12 },
          anEarnedTime({ moduleKey: `${COURSE}/${module}` }),
        ),
      );
    await records.certificates.insert(aCertificate());
    await records.certificates.insert(aCertificate({ id: 'b'.repeat(20), code: 'AAAA-AAAA-AAAA-AAAA' }));
    const revocation = { reason: 'The hours were entered twice', by: 'cli', mayReissue: false };
    await revokeCertificate(tool.deps, 'b'.repeat(20), revocation);
  });
  afterEach(() => tool.close());

  test(
    'are made, shown and checked without a fault that axe finds',
    async () => {
      const { context, page, complaints } = await openWindow(browser, { width: 360 });
      const problems: string[] = [];
      const look = async (where: string): Promise<void> => {
        problems.push(...(await problemsOf(where, page)));
      };

      await page.goto(`${tool.url}/verify`);
      await look('form');
      await page.getByLabel('Verification code').fill('7qhk 3mrd wxye 4fgc');
      await page.getByRole('button', { name: 'Check' }).click();
      await page.getByRole('heading', { name: 'This certificate is valid' }).waitFor();
      await look('valid');
      await page.goto(`${tool.url}/verify/AAAAAAAAAAAAAAAA?lang=es`);
      await page.getByRole('heading', { name: 'Este certificado fue revocado' }).waitFor();
      await look('revoked');
      expect(complaints).toEqual([]);
      await page.goto(`${tool.url}/verify/nothing`);
      await look('unknown');
      await page.goto(`${tool.url}/go`);
      await page.goto(page.url().replace(/\/(learn|me)\/([\w-]+)\/.*/, '/me/$2/'));
      await look('record');
      await page.getByRole('link', { name: 'Get my certificate' }).click();
      await page.getByLabel('Legal name').fill('王芳');
      await page.getByRole('button', { name: 'Make my certificate' }).click();
      await page.getByRole('alert').waitFor();
      await look('name asked again');
      await page.getByLabel('Legal name').fill('Pat Para');
      await page.getByRole('button', { name: 'Make my certificate' }).click();
      await page.getByRole('heading', { name: 'My certificate' }).waitFor();
      await look('certificate');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Download the PDF in English' }).click(),
      ]);

      expect(download.suggestedFilename()).toBe(`certificate-${COURSE}-2026-27.pdf`);
      expect(problems).toEqual([]);
      await context.close();
    },
    PATIENCE,
  );
});
