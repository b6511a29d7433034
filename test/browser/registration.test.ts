import type { Browser, Frame, Page } from 'playwright-core';
import { makeInvitation } from '../../src/actions/invitation.ts';
import { axeProblems, describeInBrowser, openWindow, sidewaysScroll, startChromium } from './chromium.ts';
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

  const problemsOf = async (where: string, frame: Frame): Promise<string[]> => {
    const wide = await sidewaysScroll(frame);
    const found = [...(await axeProblems(frame)), ...(wide > 0 ? [`${wide} px too wide`] : [])];
    return found.map((problem) => `${where}: ${problem}`);
  };

  test.each([
    ['light', 360],
    ['dark', 1280],
  ] as const)(
    '%s, %i px: in the frame of the LMS, up to the window that it closes',
    async (scheme, width) => {
      const { context, page, complaints } = await openWindow(browser, { width, dark: scheme === 'dark' });
      const problems: string[] = [];

      const frame = await openInLms(page, await invitationLink());
      problems.push(...(await problemsOf('who asks', frame)));
      await frame.getByRole('button', { name: 'Connect' }).click();
      await frame.getByRole('heading', { name: 'is registered' }).waitFor();
      problems.push(...(await problemsOf('registered', frame)));
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
      problems.push(...(await problemsOf('replaced', frame)));

      await page.goto(await invitationLink());
      problems.push(...(await problemsOf('the bare link', page.mainFrame())));
      await page.goto(link);
      await page.getByRole('heading', { name: 'You need an invitation' }).waitFor();
      problems.push(...(await problemsOf('turned away', page.mainFrame())));

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
