import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { jest } from '@jest/globals';
import { type Browser, type BrowserContext, chromium, type Frame, type Page } from 'playwright-core';
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

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResults {
  readonly violations: readonly { id: string; nodes: readonly { html: string; failureSummary?: string }[] }[];
}

/** Targets of 24 px at least: WCAG 2.5.8, which axe-core leaves out unless it is asked for. */
const AXE_OPTIONS = JSON.stringify({ rules: { 'target-size': { enabled: true } } });

/** What axe-core finds wrong in this frame; the rules of WCAG up to 2.2 AA and the best practices. */
export async function axeProblems(frame: Frame): Promise<string[]> {
  // Evaluated by the debugger, so that the page's own policy stays as it is.
  await frame.evaluate(axeSource);
  const results = (await frame.evaluate(`axe.run(document, ${AXE_OPTIONS})`)) as AxeResults;
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`),
  );
}

/** Pixels that the page is wider than its frame: 0 when nothing needs sideways scrolling. */
export const sidewaysScroll = (frame: Frame): Promise<number> =>
  frame.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
