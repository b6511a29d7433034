import type { Browser, Frame } from 'playwright-core';
import { until } from '../builders/until.ts';
import { describeInBrowser, openWindow, startChromium } from './chromium.ts';
import { pointer } from './hands.ts';
import { problemsOf } from './look.ts';
import { openLink, walkThrough } from './para.ts';
import { startWorld, type World } from './world.ts';

const PATIENCE = 180_000;

describeInBrowser('learners and grades, in an LMS frame', () => {
  let world: World;
  let browser: Browser;

  beforeAll(async () => {
    world = await startWorld();
    browser = await startChromium();
    const { context, page } = await openWindow(browser, { width: 800 });
    for (const link of ['at', 'ungraded']) {
      const frame = await openLink(page, world, link, 'zoe');
      if (link === 'at') await walkThrough(frame, pointer(frame), async () => undefined);
    }
    await context.close();
    await until(() => world.sandbox.grade('at', 'zoe')?.resultScore === 100, 20_000);
    await until(async () => (await world.app.records.work.count({ dueAt: { gte: 0 } })) === 0, 20_000);
    world.sandbox.setGrade('at', 'zoe', 60);
  }, PATIENCE);

  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });

  const openDetails = (frame: Frame) =>
    frame.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');

  test(
    'every page, checked by axe-core',
    async () => {
      const { context, page } = await openWindow(browser, { width: 360, dark: true });
      const problems: string[] = [];
      const look = async (where: string, frame: Frame): Promise<void> => {
        await openDetails(frame);
        problems.push(...(await problemsOf(where, page, frame)));
      };
      const frame = await openLink(page, world, 'list', 'trainer');
      const hands = pointer(frame);

      await hands.press('Learners and grades');
      await frame.getByRole('heading', { name: 'Learners and grades' }).waitFor();
      await look('modules', frame);
      await frame.locator('a.module').first().click();
      await hands.press('Compare with the gradebook');
      await frame.locator('#notice').waitFor();
      await look('learners', frame);
      await hands.press('How the questions do');
      await frame.getByRole('heading', { name: 'All questions' }).waitFor();
      await look('questions', frame);
      await hands.press('Learners and grades of this module');
      await hands.press('Zoë Núñez');
      await frame.getByRole('heading', { name: 'Attempts' }).waitFor();
      await look('review', frame);
      const preview = await openLink(page, world, 'ungraded', 'trainer');
      await preview.getByText('No gradebook column.').waitFor();
      await look('preview', preview);

      expect(problems).toEqual([]);
      await context.close();
    },
    PATIENCE,
  );

  test(
    'the LMS’s grade is kept and a learner excused by keyboard alone, without JavaScript in the page',
    async () => {
      const { context, page } = await openWindow(browser, { width: 360, javaScript: false });
      const frame = await openLink(page, world, 'list', 'trainer');
      await pointer(frame).press('Learners and grades');
      await frame.locator('a.module').first().click();
      await pointer(frame).press('Compare with the gradebook');

      await frame.getByRole('button', { name: /^Keep 60%/ }).press('Enter');
      await frame.getByText('The grade in Sandbox LMS stands').first().waitFor();
      const row = frame.locator('li.learner', { hasText: 'Pat Lee' });
      await row.locator('summary').press('Enter');
      await row.getByRole('button', { name: /^Excuse/ }).press('Enter');
      await frame.locator('li.learner', { hasText: 'Pat Lee' }).getByText('Excused').waitFor();

      expect(world.sandbox.grade('at', 'zoe')?.resultScore).toBe(60);
      await context.close();
    },
    PATIENCE,
  );

  test(
    'a trainer opens a learner’s work from the gradebook of the LMS',
    async () => {
      const { context, page } = await openWindow(browser, { width: 1280 });
      await openLink(page, world, 'list', 'trainer');
      await page.goto(`${world.sandbox.url}/gradebook`);
      await page
        .getByRole('link', { name: /Open the work of Zoë/ })
        .first()
        .click();
      const frame = await (await page.locator('iframe').elementHandle())?.contentFrame();

      await frame?.getByRole('heading', { name: 'Zoë Núñez' }).waitFor();

      expect(frame?.url()).toMatch(/\/work\/[0-9a-f]{40}\/demo\/at$/);
      await context.close();
    },
    PATIENCE,
  );
});
