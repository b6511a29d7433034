import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResults {
  readonly violations: readonly { id: string; nodes: readonly { html: string; failureSummary?: string }[] }[];
}

/** Targets of 24 px at least: WCAG 2.5.8, which axe-core leaves out unless it is asked for. */
const WHOLE = { rules: { 'target-size': { enabled: true } } };

/** What width and colors can change. */
const OF_SIGHT = {
  runOnly: {
    type: 'rule',
    values: ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'],
  },
};

/** How a page is looked at once it was checked on a phone: the narrowest of WCAG 1.4.10, and a laptop. */
const OTHER_WAYS = [
  { width: 320, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const;

async function axeProblems(frame: Frame, options: object): Promise<string[]> {
  const results = (await frame.evaluate(`axe.run(document, ${JSON.stringify(options)})`)) as AxeResults;
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`),
  );
}

const EXCESS = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

/** Pixels that the page is wider than its frame: 0 when nothing needs sideways scrolling. Asked again of a page that goes. */
export const sidewaysScroll = (frame: Frame): Promise<number> =>
  frame.evaluate<number>(EXCESS).catch(async (error: Error) => {
    if (!error.message.includes('context was destroyed')) throw error;
    await frame.waitForLoadState();
    return frame.evaluate<number>(EXCESS);
  });

async function seen(way: string, frame: Frame, options: object): Promise<string[]> {
  const wide = await sidewaysScroll(frame);
  const found = [...(await axeProblems(frame, options)), ...(wide > 0 ? [`${wide} px too wide`] : [])];
  return found.map((problem) => `${way}: ${problem}`);
}

/** Letters of twice the size (WCAG 1.4.4), with the spaces of WCAG 1.4.12. */
const LARGE_LETTERS = `
  html { font-size: 200% !important }
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

/** Puts this style on the page, or takes what was put there off. */
const restyle = (frame: Frame, css = ''): Promise<unknown> =>
  frame.evaluate(`{
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(${JSON.stringify(css)});
    document.adoptedStyleSheets = [sheet];
  }`);

async function largeLetters(frame: Frame): Promise<string[]> {
  await restyle(frame, LARGE_LETTERS);
  const wide = await sidewaysScroll(frame);
  await restyle(frame);
  return wide > 0 ? [`large letters: ${wide} px too wide`] : [];
}

/**
 * What axe-core finds wrong (the rules of WCAG up to 2.2 AA and the best practices), and what is wider than its window:
 * in the window as it is, also with large letters, then, for what can be seen, in other widths and colors. The window is
 * as before afterwards.
 */
export async function problemsOf(where: string, page: Page, frame = page.mainFrame()): Promise<string[]> {
  const size = page.viewportSize();
  const dark = await frame.evaluate('matchMedia("(prefers-color-scheme: dark)").matches');
  // Evaluated by the debugger, so that the page's own policy stays as it is.
  if (!(await frame.evaluate('"axe" in window'))) await frame.evaluate(axeSource);
  const problems = [...(await seen('as it is', frame, WHOLE)), ...(await largeLetters(frame))];
  for (const { width, colorScheme } of OTHER_WAYS) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 740 });
    problems.push(...(await seen(`${colorScheme}, ${width} px`, frame, OF_SIGHT)));
  }
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: null });
  if (size) await page.setViewportSize(size);
  return problems.map((problem) => `${where}, ${problem}`);
}
