/**
 * Takes the pictures of the README and the documents anew: the tool and the sandbox LMS are started in a folder of
 * their own, a para works through a module and passes, a trainer looks at the grades. Needs Chromium (`CHROMIUM`,
 * default /usr/bin/chromium).
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from './build.mjs';
import { main, ROOT, ScriptError } from './run.mjs';

const PORT = 3900;
const SANDBOX_PORT = 3901;
const IMAGES = join(ROOT, 'docs/images');
const MODULE = 'behavior-support/abc-notes';
const BROWSER_FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'];

const waitFor = async (url) => {
  for (let tries = 0; tries < 200; tries += 1) {
    const up = await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    );
    if (up) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new ScriptError('The tool did not start.');
};

const toolFrame = (page) => page.frames().find((frame) => frame.url().includes(`localhost:${PORT}`));

const signIn = async (page, persona) => {
  await page.goto(`http://127.0.0.1:${SANDBOX_PORT}/`);
  await page.getByLabel('Sign in as').selectOption(persona);
  await page.getByRole('button', { name: 'Switch' }).click();
};

const open = async (browser, module, { width, height, scheme }) => {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    deviceScaleFactor: 1,
  });
  const page = await context.newPage();
  await signIn(page, 'pat');
  await page.goto(`http://127.0.0.1:${SANDBOX_PORT}/links/behavior-support-${module}`);
  await page.waitForTimeout(1500);
  return page;
};

/** What is right in the module: texts of options, and what to type for the stem of a question. */
const readAnswers = async () => {
  const { openCourseLibrary } = await import('../dist/content/course-library.js');
  const log = { debug() {}, info() {}, warn() {}, error() {} };
  const library = await openCourseLibrary({ dir: join(ROOT, 'courses'), log, watch: false, mediaBase: '' });
  const items = library.find(MODULE).module.screens.flatMap((screen) => screen.items);
  await library.close();
  const choices = items.flatMap(({ steps = [] }) => steps.flatMap((step) => step.choices));
  const options = items.flatMap((item) => item.options ?? []);
  const best = [...options.filter(({ right }) => right), ...choices.filter(({ credit }) => credit === 1)];
  return {
    right: new Set(best.map(({ text }) => text)),
    typed: new Map(
      items.flatMap(({ stemText, accepted }) => (accepted ? [[stemText, accepted[0].text]] : [])),
    ),
  };
};

const WRONG = { right: new Set(), typed: new Map() };

/** Picks the options that are right, else the first one. */
const pick = async (options, right) => {
  const texts = (await options.allInnerTexts()).map((text) => text.trim());
  const best = texts.flatMap((text, at) => (right.has(text) ? [at] : []));
  for (const at of best.length > 0 ? best : [0]) await options.nth(at).locator('input').check();
};

const send = async (frame, form) => {
  await form.locator('button:not(.unseen):not([name="up"]):not([name="down"])').first().click();
  await frame.waitForTimeout(500);
};

/** Answers what the page asks; true when there was something. */
const answerOne = async (frame, { right, typed } = WRONG) => {
  const form = frame.locator('form[action$="/answer"], .personal > form').first();
  if (!(await form.count())) return false;
  const options = form.locator('label.option');
  if (await options.count()) await pick(options, right);
  const headings = await frame.locator('main :is(h2, h3)').allInnerTexts();
  const word = headings.map((heading) => typed.get(heading.trim())).find((text) => text !== undefined) ?? '4';
  for (const text of await form.locator('input[type="text"]').all()) await text.fill(word);
  for (const text of await form.locator('textarea').all()) await text.fill('I write down what I see');
  for (const menu of await form.locator('select').all()) await menu.selectOption({ index: 1 });
  const down = form.locator('button[name="down"]:enabled').first();
  if (await down.count()) await down.click();
  await send(frame, form);
  return true;
};

/** A picture from the top of the page. */
const write = async (page, name) => {
  await page.waitForTimeout(500);
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path: join(IMAGES, `${name}.png`) });
};

/** A scenario after its first choice. */
const writeScenario = async (browser) => {
  const page = await open(browser, 'prevent-first', { width: 1000, height: 840, scheme: 'light' });
  const frame = toolFrame(page);
  for (let steps = 0; steps < 20 && !(await frame.locator('.story').count()); steps += 1) {
    await frame.locator('a[rel="next"]').first().click();
    await frame.waitForTimeout(400);
  }
  await answerOne(frame);
  await write(page, 'scenario-in-the-lms');
};

const finish = async (frame, answers) => {
  for (let steps = 0; steps < 40; steps += 1) {
    // A scenario and a plan ask several times.
    for (let turns = 0; turns < 12 && (await answerOne(frame, answers)); turns += 1);
    const next = frame.locator('a[rel="next"]');
    const on = (await next.count()) ? next.first() : frame.locator('a[href$="/result"]').first();
    if (!(await on.count())) return;
    const done = (await on.getAttribute('href'))?.endsWith('/result');
    await on.click();
    await frame.waitForTimeout(400);
    if (done) return;
  }
};

/** The first page of the module that holds this. */
const seek = async (frame, selector) => {
  for (let number = 1; number < 40; number += 1) {
    await frame.goto(frame.url().replace(/step\/.*/, `step/${number}`));
    if (await frame.locator(selector).count()) return;
  }
};

await main(async () => {
  await build();
  mkdirSync(IMAGES, { recursive: true });
  const data = mkdtempSync(join(tmpdir(), 'aidewell-pictures-'));
  const env = { ...process.env, PORT, SANDBOX_PORT, AIDEWELL_DATA: data, AIDEWELL_LOG_LEVEL: 'error' };
  const tool = spawn(process.execPath, [join(ROOT, 'dist/main.js')], { env, stdio: 'ignore' });
  try {
    await waitFor(`http://localhost:${PORT}/readyz`);
    const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
    const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
    const desktop = await open(browser, 'abc-notes', { width: 1000, height: 840, scheme: 'light' });
    const frame = toolFrame(desktop);
    await frame.locator('a[rel="next"]').first().click();
    await desktop.waitForTimeout(500);
    await answerOne(frame);
    await write(desktop, 'feedback-in-the-lms');
    await finish(frame, await readAnswers());
    await desktop.waitForTimeout(1500);
    await desktop.reload();
    await desktop.waitForTimeout(1500);
    await write(desktop, 'result-in-the-lms');
    await writeScenario(browser);
    const phone = await open(browser, 'functions', { width: 360, height: 740, scheme: 'dark' });
    await phone.evaluate(() => document.querySelector('iframe')?.scrollIntoView());
    await phone.screenshot({ path: join(IMAGES, 'module-on-a-phone.png') });
    for (const [selector, name] of [
      ['.personal', 'plan-on-a-phone'],
      ['.checklist', 'checklist-on-a-phone'],
    ]) {
      await seek(toolFrame(phone), selector);
      await phone.waitForTimeout(500);
      await phone.evaluate(() => document.querySelector('iframe')?.scrollIntoView());
      await phone.screenshot({ path: join(IMAGES, `${name}.png`) });
    }
    await signIn(desktop, 'trainer');
    await desktop.goto(`http://127.0.0.1:${SANDBOX_PORT}/links/behavior-support-abc-notes`);
    await desktop.waitForTimeout(1500);
    await toolFrame(desktop).getByRole('link', { name: 'Learners and grades' }).first().click();
    await write(desktop, 'learners-and-grades');
    await browser.close();
  } finally {
    tool.kill();
    rmSync(data, { recursive: true, force: true });
  }
});
