import type { Browser, Frame, Page } from 'playwright-core';
import { describeInBrowser, openWindow, startChromium } from './chromium.ts';
import { pointer } from './hands.ts';
import { onStep, openLink } from './para.ts';
import { startWorld, type World } from './world.ts';

const PATIENCE = 120_000;

/** What pages said of active time: with the way to the next step, or by itself. Milliseconds. */
function watchClaims(page: Page): { readonly said: number[] } {
  const said: number[] = [];
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (/\/step\/\d+$/.test(pathname) && searchParams.has('active'))
      said.push(Number(searchParams.get('active')));
    if (/\/time$/.test(pathname))
      said.push(Number(new URLSearchParams(request.postData() ?? '').get('active')));
  });
  return { said };
}

const hide = async (frame: Frame, hidden: boolean): Promise<void> => {
  const state = hidden ? 'hidden' : 'visible';
  await frame.evaluate(`Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => '${state}' });
    document.dispatchEvent(new Event('visibilitychange'));`);
};

describeInBrowser('active time', () => {
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
    'counts what is read, not what is hidden or left alone; the server believes its own clock',
    async () => {
      const { context, page, complaints } = await openWindow(browser, { width: 1280 });
      await context.clock.install();
      const claims = watchClaims(page);
      const began = Date.now();
      const frame = await openLink(page, world, 'at', 'pat');
      const hands = pointer(frame);
      await onStep(frame, 1);
      const sum = (): number => claims.said.splice(0).reduce((total, one) => total + one, 0);
      sum();

      await page.clock.runFor(20_000);
      await hands.press('Next');
      await onStep(frame, 2);
      const read = sum();
      await hide(frame, true);
      await page.clock.runFor(40_000);
      await hide(frame, false);
      await page.clock.runFor(5_000);
      await hands.press('Skip practice');
      await onStep(frame, 3);
      const hidden = sum();
      await page.clock.runFor(300_000);
      await hands.press('Next');
      await onStep(frame, 4);
      const idle = sum();

      expect(read).toBeGreaterThanOrEqual(19_000);
      expect(read).toBeLessThan(25_000);
      expect(hidden).toBeGreaterThanOrEqual(4_000);
      expect(hidden).toBeLessThan(12_000);
      expect(idle).toBeGreaterThanOrEqual(58_000);
      expect(idle).toBeLessThan(70_000);
      expect(new URL(frame.url()).search).toBe('');
      const [work] = await world.app.records.work.find({}, { limit: 10 });
      expect(work?.time).toMatchObject({ scripted: true, gaps: 0 });
      expect(work?.time?.measured).toBeLessThanOrEqual(Date.now() - began);
      expect(complaints).toEqual([]);
      await context.close();
    },
    PATIENCE,
  );
});
