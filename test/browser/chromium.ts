import { existsSync } from 'node:fs';
import { jest } from '@jest/globals';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { noteSkip } from '../builders/note-skip.ts';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

const isRequired = (process.env['AIDEWELL_REQUIRE'] ?? '').split(',').includes('browser');

/**
 * Skips where no Chromium is, unless the environment requires the browser tests: then they fail. Chromium now and then
 * loses a frame that moves to another process, and everything asked of it then waits for ever: a test gets one more try,
 * and the first failure is told.
 */
export const describeInBrowser = (name: string, tests: () => void): void => {
  jest.retryTimes(1, { logErrorsBeforeRetry: true });
  if (existsSync(executablePath) || isRequired) {
    describe(name, tests);
    return;
  }
  noteSkip(`Browser: there is no Chromium at ${executablePath}. Install it, or set CHROMIUM to its path.`);
  describe.skip(name, tests);
};

export const CHROMIUM = {
  executablePath,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
};

export const startChromium = (): Promise<Browser> => chromium.launch(CHROMIUM);

/** Notes in every frame when its size or that of its page changed last, and that something in it changed. */
const NOTE_CHANGES = `
  const note = () => { window.changedAt = performance.now(); };
  for (const event of ['load', 'resize']) addEventListener(event, note);
  addEventListener('DOMContentLoaded', () => {
    new ResizeObserver(note).observe(document.body);
    window.changes = 0;
    const all = { subtree: true, childList: true, attributes: true, characterData: true };
    new MutationObserver(() => { window.changes += 1; }).observe(document, all);
  });
`;

export interface Window {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors and refusals that the browser wrote to its console. */
  readonly complaints: readonly string[];
}

export async function openWindow(
  browser: Browser,
  options: { width: number; dark?: boolean; javaScript?: boolean },
): Promise<Window> {
  const context = await browser.newContext({
    viewport: { width: options.width, height: 740 },
    colorScheme: options.dark ? 'dark' : 'light',
    javaScriptEnabled: options.javaScript ?? true,
  });
  context.setDefaultTimeout(30_000);
  await context.addInitScript(NOTE_CHANGES);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { context, page, complaints };
}
