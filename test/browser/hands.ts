import { setTimeout as wait } from 'node:timers/promises';
import type { Frame, Page } from 'playwright-core';
import { sureClick } from './sure-click.ts';

/** How a person works a page. */
export interface Hands {
  /** Ticks the option with this text. */
  choose(option: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Presses the button or follows the link with this name. */
  press(name: string): Promise<void>;
}

const exactly = (name: string) => ({ name, exact: true });

/** Finger or mouse. */
export const pointer = (frame: Frame): Hands => ({
  choose: (option) => sureClick(frame, frame.locator('label.option', { hasText: option })),
  type: (text) => frame.getByRole('textbox').fill(text),
  press: (name) =>
    sureClick(frame, frame.getByRole('button', exactly(name)).or(frame.getByRole('link', exactly(name)))),
});

interface Focused {
  readonly kind: string;
  readonly name: string;
}

/** Runs in the page: what has the focus, by its visible name. */
const FOCUSED = `(() => {
  const element = document.activeElement;
  const name = element?.labels?.[0]?.innerText ?? element?.innerText ?? '';
  return { kind: element?.type ?? element?.localName ?? '', name: name.trim() };
})()`;

const MOST_TABS = 60;
/** Milliseconds. */
const STROKE_MS = 3000;

async function tabTo(page: Page, frame: Frame, wanted: (focused: Focused) => boolean): Promise<Focused> {
  for (let count = 0; count < MOST_TABS; count++) {
    const focused = (await frame.evaluate(FOCUSED)) as Focused;
    if (wanted(focused)) return focused;
    await stroke(page, 'Tab');
  }
  throw new Error(`${MOST_TABS} times Tab did not get there`);
}

/** A key that starts a navigation may be acknowledged by a page that is gone: then nobody answers. */
const stroke = (page: Page, key: string): Promise<unknown> =>
  Promise.race([page.keyboard.press(key), wait(STROKE_MS, undefined, { ref: false })]);

/** Tab, arrows, Space and Enter only. */
export const keyboard = (page: Page, frame: Frame): Hands => ({
  async choose(option) {
    let focused = await tabTo(
      page,
      frame,
      ({ kind, name }) => kind === 'radio' || (kind === 'checkbox' && name === option),
    );
    for (let count = 0; focused.name !== option && count < 10; count++) {
      await stroke(page, 'ArrowDown');
      focused = (await frame.evaluate(FOCUSED)) as Focused;
    }
    await stroke(page, 'Space');
  },
  async type(text) {
    await tabTo(page, frame, ({ kind }) => kind === 'text');
    await page.keyboard.type(text);
  },
  async press(name) {
    await tabTo(page, frame, (focused) => focused.name === name);
    await stroke(page, 'Enter');
  },
});
