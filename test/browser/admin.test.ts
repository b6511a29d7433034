import type { Browser, Page } from 'playwright-core';
import { makeAdminLink } from '../../src/actions/admin-link.ts';
import { aCertificate } from '../builders/certificates.ts';
import { keepTenants, SHARED_PLATFORM } from '../builders/tenants.ts';
import { describeInBrowser, openWindow, startChromium } from './chromium.ts';
import { keyboard, pointer } from './hands.ts';
import { problemsOf } from './look.ts';
import { openLink } from './para.ts';
import { startWorld, type World } from './world.ts';

const CERTIFICATE = '0123456789abcdef0123';
const PATIENCE = 180_000;

describeInBrowser('the admin pages', () => {
  let world: World;
  let browser: Browser;
  let own: string;
  let person: string;

  beforeAll(async () => {
    world = await startWorld();
    const tenants = await keepTenants(world.app.records);
    own = tenants.own;
    person = tenants.north.learnerId;
    // Grades that wait for a person, and LMSs that nobody may call from here.
    const { platforms, certificates } = world.app.records;
    await certificates.insert(aCertificate({ id: CERTIFICATE, tenantId: 'north' }));
    for (const platform of await platforms.find({})) {
      if (platform.source !== 'sandbox') await platforms.put({ ...platform, active: false });
    }
    browser = await startChromium();
  }, PATIENCE);

  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });

  const linkOf = async (tenant: string): Promise<string> => {
    const deps = { records: world.app.records, clock: Date.now };
    return `${world.toolUrl}/admin/link?code=${(await makeAdminLink(deps, tenant, 15)).code}`;
  };

  const enter = async (page: Page, tenant: string): Promise<string> => {
    await page.goto(await linkOf(tenant));
    await page.getByRole('button', { name: 'Open the admin pages' }).click();
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
    return page.url();
  };

  test(
    'every page: nothing for axe-core to say, nothing wider than the window',
    async () => {
      const { context, page, complaints } = await openWindow(browser, { width: 360, dark: true });
      const problems: string[] = [];
      const look = async (where: string): Promise<void> => {
        problems.push(...(await problemsOf(where, page)));
      };

      await page.goto(await linkOf('north'));
      await look('link');
      for (const tenant of ['north', 'main']) {
        const home = await enter(page, tenant);
        await look(`${tenant} overview`);
        const sections = [
          'platforms',
          'deployments',
          'launches',
          'deliveries',
          'certificates',
          'people',
          'admins',
          'keys',
          'configuration',
        ];
        for (const section of [
          ...sections,
          'doctor',
          'keys/rotate',
          'invitations',
          `platforms/${SHARED_PLATFORM}`,
        ]) {
          await page.goto(home + section);
          await look(`${tenant} ${section}`);
        }
        await page.goto(`${home}doctor`);
        await page.getByRole('button', { name: 'Run the doctor' }).click();
        await page.getByRole('heading', { level: 1, name: 'Findings' }).waitFor();
        await look(`${tenant} findings`);
        if (tenant === 'main') {
          for (const path of ['platforms/new', `platforms/${SHARED_PLATFORM}/replace`]) {
            await page.goto(home + path);
            await look(path);
          }
          continue;
        }
        const more = ['', '/deactivate', '/launch', '/edit', '/replace', '/remove'].map(
          (part) => `platforms/${own}${part}`,
        );
        for (const path of [
          ...more,
          'launches/launch-north',
          `certificates/${CERTIFICATE}/revoke`,
          'people?find=person',
          `people/${person}`,
        ]) {
          await page.goto(home + path);
          await look(path);
        }
        await page.goto(`${home}invitations`);
        await page.getByRole('button', { name: 'Make an invitation' }).click();
        await page.getByRole('heading', { name: 'Copy this link now' }).waitFor();
        await look('new invitation');
        await page.goto(`${home}admins`);
        await page.getByLabel('Code of the person').fill('nobody here');
        await page.getByRole('button', { name: 'Make them an admin' }).click();
        await page.getByRole('alert').waitFor();
        await look('unknown code');
      }

      expect(problems).toEqual([]);
      expect(complaints).toEqual([]);
      await context.close();
    },
    PATIENCE,
  );

  test(
    'with the keyboard alone: an LMS on and off again',
    async () => {
      const { context, page } = await openWindow(browser, { width: 1280 });
      const home = await enter(page, 'north');
      const hands = keyboard(page, page.mainFrame());

      await page.goto(`${home}platforms/${own}`);
      await hands.press('Activate');
      await page.getByText('its launches are accepted').waitFor();
      const on = (await world.app.records.platforms.get(own))?.active;
      await hands.press('Switch off …');
      await page.getByRole('heading', { level: 1, name: 'Switch off North LMS?' }).waitFor();
      await hands.press('Switch it off');
      await page.getByText('The LMS is switched off').waitFor();

      expect([on, (await world.app.records.platforms.get(own))?.active]).toEqual([true, false]);
      await context.close();
    },
    PATIENCE,
  );

  test(
    'without JavaScript: the doctor, and leaving',
    async () => {
      const { context, page } = await openWindow(browser, { width: 360, javaScript: false });
      const home = await enter(page, 'main');

      await page.goto(`${home}doctor`);
      await page.getByRole('button', { name: 'Run the doctor' }).click();
      await page.getByRole('heading', { level: 1, name: 'Findings' }).waitFor();
      const sentence = await page.getByText('Sandbox LMS gave an access token.').count();
      await page.getByRole('button', { name: 'Leave' }).click();
      await page.waitForURL(`${world.toolUrl}/`);
      await page.goto(home);

      expect(sentence).toBe(1);
      await page.getByRole('heading', { level: 1, name: 'Please sign in as admin again' }).waitFor();
      await context.close();
    },
    PATIENCE,
  );

  test(
    'inside the frame of the LMS, for a trainer who is an admin',
    async () => {
      const { context, page, complaints } = await openWindow(browser, { width: 360 });
      const library = await openLink(page, world, 'list', 'trainer');
      const code = (await library.locator('footer code').textContent()) ?? '';
      const away = await context.newPage();
      await enter(away, 'main');
      await away.getByRole('link', { name: 'Admins', exact: true }).first().click();
      await away.getByLabel('Code of the person').fill(code);
      await away.getByRole('button', { name: 'Make them an admin' }).click();
      await away.getByText('The person is an admin now.').waitFor();
      await away.close();

      const frame = await openLink(page, world, 'list', 'trainer');
      await pointer(frame).press('Admin pages');
      await frame.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
      await pointer(frame).press('Doctor');
      await frame.getByRole('heading', { level: 1, name: 'Doctor' }).waitFor();

      expect(await problemsOf('overview', page, frame)).toEqual([]);
      expect(complaints).toEqual([]);
      await context.close();
    },
    PATIENCE,
  );
});
