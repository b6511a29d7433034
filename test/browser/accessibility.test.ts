import type { Browser, Frame } from 'playwright-core';
import { describeInBrowser, openWindow, startChromium } from './chromium.ts';
import { pointer } from './hands.ts';
import { problemsOf } from './look.ts';
import { openLink, walkThrough } from './para.ts';
import { startWorld, type World } from './world.ts';

const PATIENCE = 180_000;

/** On paper, whatever the screen's colors: dark letters, and nothing to press. */
const PRINTED = `({
  dark: getComputedStyle(document.body).color.match(/\\d+/g).every((part) => Number(part) < 90),
  buttons: [...document.querySelectorAll('.button')].filter((each) => each.checkVisibility()).length,
})`;

describeInBrowser('every page, checked by axe-core', () => {
  let world: World;
  let browser: Browser;

  beforeAll(async () => {
    world = await startWorld();
    browser = await startChromium();
  }, PATIENCE);

  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });

  test(
    'all steps of a module and its result',
    async () => {
      const { context, page } = await openWindow(browser, { width: 360, dark: true });
      const frame = await openLink(page, world, 'at', 'markup');
      const problems: string[] = [];

      await walkThrough(frame, pointer(frame), async (where) => {
        problems.push(...(await problemsOf(where, page, frame)));
      });
      await frame.locator('a[href*="/me/"]').click();
      await frame.locator('main.me').waitFor();
      problems.push(...(await problemsOf('record', page, frame)));
      await frame.locator('a[href$="/transcript"]').click();
      await frame.locator('.pd-rows').waitFor();
      problems.push(...(await problemsOf('transcript', page, frame)));
      const trainer = await openLink(page, world, 'list', 'trainer');
      await trainer.goto(new URL('pd', trainer.url()).href);
      problems.push(...(await problemsOf('PD hours', page, trainer)));
      await trainer.locator('.learner-name a').first().click();
      await trainer.locator('.pd-rows').waitFor();
      problems.push(...(await problemsOf('PD hours of a learner', page, trainer)));

      expect(problems).toEqual([]);
      await context.close();
    },
    PATIENCE,
  );

  test(
    'mistakes, lists, the library, previews, observers and errors',
    async () => {
      const { context, page } = await openWindow(browser, { width: 360, dark: true });
      const problems: string[] = [];
      const look = async (where: string, frame: Frame): Promise<void> => {
        problems.push(...(await problemsOf(where, page, frame)));
      };

      await look('list', await openLink(page, world, 'list', 'short-role'));
      const frame = await openLink(page, world, 'at', 'short-role');
      const hands = pointer(frame);
      await hands.press('Next');
      await hands.press('Check my answer');
      await frame.getByText('Choose an answer first.').waitFor();
      await look('nothing chosen', frame);
      await hands.choose('No. Technology needs a battery.');
      await hands.press('Check my answer');
      await frame.getByText('Your last answer: not yet').waitFor();
      await look('wrong practice', frame);
      await page.emulateMedia({ media: 'print' });
      expect(await frame.evaluate(PRINTED)).toEqual({ dark: true, buttons: 0 });
      await page.emulateMedia({ media: 'screen' });
      await look('library', await openLink(page, world, 'list', 'trainer'));
      await look('preview', await openLink(page, world, 'at', 'trainer'));
      await look('observer', await openLink(page, world, 'at', 'observer'));
      await look('unknown module', await openLink(page, world, 'gone', 'trainer'));
      await page.goto(`${world.toolUrl}/`);
      await look('front', page.mainFrame());

      expect(problems).toEqual([]);
      await context.close();
    },
    PATIENCE,
  );
});
