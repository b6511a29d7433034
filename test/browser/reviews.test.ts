import type { Browser, Page } from 'playwright-core';
import { aDistrict, type District, libraryOf } from '../builders/district.ts';
import { aLaunch } from '../builders/launch.ts';
import { aReviewedModule, COURSE_FILE, passModule } from '../builders/passed.ts';
import { type PageTool, startPages } from '../http/tool.ts';
import { describeInBrowser, openWindow, startChromium } from './chromium.ts';
import { problemsOf } from './look.ts';

const PATIENCE = 120_000;
const NOTES = 'small/notes';
const DAY = 86_400_000;
/** What nobody can use on paper, and is there. */
const ON_PAPER = `[...document.querySelectorAll('form, input, textarea, select, .button, .skip')]
  .filter((each) => each.checkVisibility()).map((each) => each.outerHTML)`;
const launch = aLaunch({ module: NOTES, custom: { module: NOTES } });

describeInBrowser('reviews and tasks', () => {
  let browser: Browser;
  let district: District;
  let tool: PageTool;

  beforeAll(async () => {
    browser = await startChromium();
    district = await aDistrict({
      'small/course.md': COURSE_FILE,
      'small/01-notes.md': aReviewedModule('Notes'),
    });
  }, PATIENCE);
  afterAll(async () => {
    await browser?.close();
    await district?.close();
  });
  beforeEach(async () => {
    tool = await startPages(launch, { library: libraryOf(district) });
    await passModule(tool, launch, NOTES);
    tool.now += 7 * DAY;
  });
  afterEach(() => tool.close());

  /** With the keyboard: ticks the first answer, then sends it with this button. */
  const answer = async (page: Page, button: string): Promise<void> => {
    await page.getByRole('radio').first().focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: button }).focus();
    await page.keyboard.press('Enter');
    await page.locator('#feedback').waitFor();
  };

  test(
    'a session, a task and a supervisor’s link without a fault that axe finds',
    async () => {
      const { context, page } = await openWindow(browser, { width: 360 });
      const problems: string[] = [];
      const look = async (where: string): Promise<void> => {
        problems.push(...(await problemsOf(where, page)));
      };

      await page.goto(`${tool.url}/go`);
      await page.goto(page.url().replace(/\/learn\/([\w-]+)\/.*/, '/me/$1/'));
      const me = page.url();
      await look('record');
      await page.emulateMedia({ media: 'print' });
      expect(await page.evaluate(ON_PAPER)).toEqual([]);
      await page.emulateMedia({ media: 'screen' });
      await page.getByRole('button', { name: 'Start the review' }).click();
      await look('question');
      for (let left = 5; left > 0; left--) {
        await answer(page, left % 2 === 0 ? 'I’m sure' : 'Not sure');
        if (left === 5) await look('answered');
        await page.locator('a[rel="next"]').click();
      }
      await page.getByRole('heading', { name: 'Review done' }).waitFor();
      await look('end');
      await page.goto(me);
      await page.getByRole('button', { name: 'Yes, I tried it' }).click();
      await page.getByText('You tried it.').waitFor();
      await page.getByText('Ask a supervisor to confirm it').click();
      await look('task tried');
      await page.getByRole('button', { name: 'Make the link' }).click();
      const link = await page.getByLabel('Link for your supervisor').inputValue();
      await look('link');
      await page.goto(link.replace('http://localhost:3000', tool.url));
      await look('confirm');
      await page.getByLabel('Your name').fill('Sam Super');
      await page.getByLabel('Your role, for example').fill('Teacher');
      await page.getByRole('button', { name: 'Confirm' }).click();
      await page.getByRole('alert').waitFor();
      expect(await page.evaluate('document.activeElement?.id')).toBe('problem');
      await look('confirm asked again');
      await page.getByRole('checkbox').first().focus();
      await page.keyboard.press('Space');
      await page.getByRole('button', { name: 'Confirm' }).click();
      await page.getByRole('heading', { name: 'Thank you' }).waitFor();
      await look('confirmed');
      await page.goto(me);
      await look('record with a confirmed task');

      expect(problems).toEqual([]);
      expect(await page.getByText('1 of 2 steps confirmed').count()).toBe(1);
      await context.close();
    },
    PATIENCE,
  );
});
