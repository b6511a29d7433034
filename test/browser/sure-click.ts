import { setTimeout as wait } from 'node:timers/promises';
import type { Frame, Locator } from 'playwright-core';

const STILL_MS = 200;
const EFFECT_MS = 2000;
const MOST_CLICKS = 3;

/** What a click can change: the document, anything in it, what is ticked. `window.changes` is noted by `openWindow`. */
const STATE = `[
  performance.timeOrigin,
  window.changes,
  [...document.querySelectorAll('input')].map(({ checked }) => Number(checked)).join(''),
].join()`;

const stateOf = (frame: Frame): Promise<string> =>
  Promise.race([frame.evaluate<string>(STATE).catch(() => 'gone'), wait(EFFECT_MS, 'gone')]);

/** A frame that the LMS makes as tall as its page gets clicks at the old places for a moment. */
async function untilStill(frame: Frame): Promise<void> {
  for (;;) {
    const since = await frame.evaluate<number>(
      '"changedAt" in window ? performance.now() - window.changedAt : Number.MAX_VALUE',
    );
    if (since >= STILL_MS) return;
    await wait(STILL_MS - since);
  }
}

async function hasEffect(frame: Frame, before: string): Promise<boolean> {
  for (const end = Date.now() + EFFECT_MS; Date.now() < end; await wait(25)) {
    if ((await stateOf(frame)) !== before) return true;
  }
  return false;
}

/**
 * A click that arrives: Chromium loses one now and then in a frame of another site that just changed its size or its
 * process. Where nothing at all happened, it is done again, as a person would.
 */
export async function sureClick(frame: Frame, target: Locator): Promise<void> {
  for (let count = 0; count < MOST_CLICKS; count++) {
    await target.waitFor();
    await untilStill(frame);
    const before = await stateOf(frame);
    await target.click();
    if (await hasEffect(frame, before)) return;
  }
}
