import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Frame } from 'playwright-core';
import { describeInBrowser, openWindow, startChromium } from './chromium.ts';
import { keyboard, pointer } from './hands.ts';
import { sidewaysScroll } from './look.ts';
import { onStep, openLink, walkThrough } from './para.ts';
import { startWorld, type World } from './world.ts';

const PATIENCE = 120_000;

describeInBrowser('a para in the frame of an LMS', () => {
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

  afterEach(() => {
    expect(world.complaints).toEqual([]);
  });

  const gradeOf = async (learner: string): Promise<number | undefined> => {
    for (let count = 0; count < 50; count++) {
      const score = world.sandbox.grade('at', learner)?.resultScore;
      if (typeof score === 'number') return score;
      await wait(200);
    }
    return undefined;
  };

  const focusedId = (frame: Frame): Promise<string> => frame.evaluate('document.activeElement?.id ?? ""');

  test(
    'by touch at 360 px: mistakes, help, a pass, and the grade in the gradebook',
    async () => {
      const { context, page, complaints } = await openWindow(browser, { width: 360 });
      const frame = await openLink(page, world, 'at', 'zoe');
      const hands = pointer(frame);

      await hands.press('Next');
      await onStep(frame, 2);
      await hands.press('Check my answer');
      await frame.getByText('Choose an answer first.').waitFor();
      expect(await focusedId(frame)).toBe('problem');

      await hands.choose('No. Technology needs a battery.');
      await hands.press('Check my answer');
      await frame.getByText('Your last answer: not yet').waitFor();
      expect(await focusedId(frame)).toBe('feedback');

      await hands.press('Show me');
      await frame.getByRole('heading', { name: 'Here is the answer' }).waitFor();
      await hands.press('Back');
      await onStep(frame, 1);
      await walkThrough(frame, hands, async (where) => {
        expect([where, await sidewaysScroll(frame)]).toEqual([where, 0]);
      });

      expect(await gradeOf('zoe')).toBe(100);
      await frame.goto(frame.url());
      await frame.getByText('Sent to Sandbox LMS: 100%').waitFor();
      expect(await frame.locator('time').textContent()).toMatch(/^\d{1,2}:\d{2}\s[AP]M$/);
      expect(complaints).toEqual([]);
      await context.close();
    },
    PATIENCE,
  );

  test(
    'with the keyboard alone at 1280 px',
    async () => {
      const { context, page, complaints } = await openWindow(browser, { width: 1280 });
      const frame = await openLink(page, world, 'at', 'pat');

      await walkThrough(frame, keyboard(page, frame));

      expect(await gradeOf('pat')).toBe(100);
      expect(complaints).toEqual([]);
      await context.close();
    },
    PATIENCE,
  );

  test(
    'with JavaScript off',
    async () => {
      const { context, page } = await openWindow(browser, { width: 360, javaScript: false });
      const frame = await openLink(page, world, 'at', 'short-role');

      await walkThrough(frame, pointer(frame));

      expect(await gradeOf('short-role')).toBe(100);
      await context.close();
    },
    PATIENCE,
  );

  test(
    'a second press sends nothing twice, and Back leads to the step before',
    async () => {
      const { context, page } = await openWindow(browser, { width: 360 });
      const frame = await openLink(page, world, 'at', 'https-role');
      const hands = pointer(frame);
      const posts: string[] = [];
      page.on('request', (request) => {
        if (request.method() === 'POST') posts.push(request.url());
      });
      await hands.press('Next');
      await onStep(frame, 2);
      await hands.choose('Yes, if it helps the student do the task.');

      await frame.getByRole('button', { name: 'Check my answer' }).dblclick();
      await frame.getByRole('heading', { name: 'Right', exact: true }).waitFor();
      await frame.evaluate('history.back()');
      await onStep(frame, 1);

      expect(posts).toHaveLength(1);
      await context.close();
    },
    PATIENCE,
  );

  test(
    'without a connection the answer stays on the page and is sent later',
    async () => {
      const { context, page } = await openWindow(browser, { width: 360 });
      const frame = await openLink(page, world, 'at', 'teaches-elsewhere');
      const hands = pointer(frame);
      await hands.press('Next');
      await onStep(frame, 2);
      await hands.choose('Yes, if it helps the student do the task.');

      await page.route('**/answer', (route) => route.abort());
      await hands.press('Check my answer');
      await frame.getByText('there is no connection').waitFor();
      const kept = await frame.getByRole('radio', { name: 'Yes, if it helps' }).isChecked();
      await page.unroute('**/answer');
      await hands.press('Check my answer');
      await frame.getByRole('heading', { name: 'Right', exact: true }).waitFor();

      expect(kept).toBe(true);
      await context.close();
    },
    PATIENCE,
  );

  test(
    'the frame grows with the page',
    async () => {
      const { context, page } = await openWindow(browser, { width: 360 });
      const frame = await openLink(page, world, 'at', 'zoe');

      const heights = async (): Promise<number[]> => [
        await page.locator('iframe').evaluate((element) => element.getBoundingClientRect().height),
        await frame.evaluate('document.body.getBoundingClientRect().height'),
      ];
      await wait(500);
      const [outside = 0, inside = 0] = await heights();

      expect(Math.abs(outside - inside)).toBeLessThan(5);
      await context.close();
    },
    PATIENCE,
  );
});
