import type { Browser, Frame, Page } from 'playwright-core';
import { makeInvitation } from '../../src/actions/invitation.ts';
import { describeInBrowser, openWindow, startChromium } from './chromium.ts';
import { problemsOf } from './look.ts';
import { startWorld, type World } from './world.ts';

const PATIENCE = 120_000;

describeInBrowser('an LMS that registers itself', () => {
  let world: World;
  let browser: Browser;

  beforeAll(async () => {
    world = await startWorld({ mode: 'moodle' });
    browser = await startChromium();
  }, PATIENCE);

  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });

  const invitationLink = async (): Promise<string> => {
    const { code } = await makeInvitation({ records: world.app.records, clock: Date.now }, 'main', 7);
    return `${world.toolUrl}/lti/register?invite=${code}`;
  };

  /** The admin's way through the LMS: the tool's page comes in a frame. */
  async function openInLms(page: Page, link: string): Promise<Frame> {
    await page.goto(`${world.sandbox.url}/tools`);
    await page.getByLabel("The tool's registration URL").fill(link);
    await page.getByRole('button', { name: 'Register', exact: true }).click();
    const handle = await page.waitForSelector('iframe');
    const frame = await handle.contentFrame();
    if (!frame) throw new Error('no frame');
    await frame.getByRole('button', { name: 'Connect' }).waitFor();
    return frame;
  }

  test(
    'in the frame of the LMS, up to the window that it closes',
    async () => {
      const { context, page, complaints } = await openWindow(browser, { width: 360 });
      const problems: string[] = [];

      const frame = await openInLms(page, await invitationLink());
      problems.push(...(await problemsOf('who asks', page, frame)));
      await frame.getByRole('button', { name: 'Connect' }).click();
      await frame.getByRole('heading', { name: 'is registered' }).waitFor();
      problems.push(...(await problemsOf('registered', page, frame)));
      await frame.getByRole('button', { name: 'Close this window' }).click();
      await page.waitForURL(`${world.sandbox.url}/tools`);

      expect(problems).toEqual([]);
      expect(complaints).toEqual([]);
      await context.close();
    },
    PATIENCE,
  );

  test(
    'replacing an earlier registration, the bare link, and being turned away',
    async () => {
      const { context, page } = await openWindow(browser, { width: 360 });
      const problems: string[] = [];
      const first = await openInLms(page, await invitationLink());
      await first.getByRole('button', { name: 'Connect' }).click();
      await first.getByRole('heading', { name: 'is registered' }).waitFor();
      const link = await invitationLink();
      const frame = await openInLms(page, link);
      await frame.getByRole('button', { name: 'Connect' }).click();
      await frame.getByRole('button', { name: 'keep its learners' }).first().click();
      await frame.getByRole('heading', { name: 'The old registration is replaced' }).waitFor();
      problems.push(...(await problemsOf('replaced', page, frame)));

      await page.goto(await invitationLink());
      problems.push(...(await problemsOf('the bare link', page)));
      await page.goto(link);
      await page.getByRole('heading', { name: 'You need an invitation' }).waitFor();
      problems.push(...(await problemsOf('turned away', page)));

      expect(problems).toEqual([]);
      await context.close();
    },
    PATIENCE,
  );

  test(
    'without JavaScript a sentence says what to do',
    async () => {
      const { context, page } = await openWindow(browser, { width: 360, javaScript: false });

      await page.goto(world.sandbox.startRegistration(await invitationLink()));
      await page.getByRole('button', { name: 'Connect' }).click();
      await page.getByRole('heading', { name: 'is registered' }).waitFor();

      expect(await page.getByText('Close this window. In Moodle’s list of tools').isVisible()).toBe(true);
      expect(await page.getByRole('button', { name: 'Close this window' }).count()).toBe(0);
      await context.close();
    },
    PATIENCE,
  );
});
