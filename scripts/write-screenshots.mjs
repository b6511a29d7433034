/**
 * Takes the pictures of the README anew: the tool and the sandbox LMS are started in a folder of their own, a para
 * works through a module. Needs Chromium (`CHROMIUM`, default /usr/bin/chromium).
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
/** The pictures are in English. */
const PERSONA = 'pat';
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

const open = async (browser, module, { width, height, scheme }) => {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    deviceScaleFactor: 1,
  });
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${SANDBOX_PORT}/`);
  await page.getByLabel('Sign in as').selectOption(PERSONA);
  await page.getByRole('button', { name: 'Switch' }).click();
  await page.goto(`http://127.0.0.1:${SANDBOX_PORT}/links/behavior-support-${module}`);
  await page.waitForTimeout(1500);
  return page;
};

const send = async (frame, form) => {
  await form.locator('button:not(.unseen):not([name="up"]):not([name="down"])').first().click();
  await frame.waitForTimeout(500);
};

/** Answers what the page asks, rightly or not; true when there was something. */
const answerOne = async (frame) => {
  const form = frame.locator('form[action$="/answer"], .personal > form').first();
  if (!(await form.count())) return false;
  const option = form.locator('label.option').first();
  if (await option.count()) await option.click();
  for (const text of await form.locator('input[type="text"]').all()) await text.fill('4');
  for (const text of await form.locator('textarea').all()) await text.fill('wait and watch');
  for (const menu of await form.locator('select').all()) await menu.selectOption({ index: 1 });
  const down = form.locator('button[name="down"]:enabled').first();
  if (await down.count()) await down.click();
  await send(frame, form);
  return true;
};

/** A scenario after its first choice, of a learner of its own. */
const writeScenario = async (browser) => {
  const page = await open(browser, 'abc-notes', { width: 1100, height: 900, scheme: 'light' });
  await page.goto(`http://127.0.0.1:${SANDBOX_PORT}/`);
  await page.getByLabel('Sign in as').selectOption('pat');
  await page.getByRole('button', { name: 'Switch' }).click();
  await page.goto(`http://127.0.0.1:${SANDBOX_PORT}/links/behavior-support-abc-notes`);
  await page.waitForTimeout(1500);
  const frame = toolFrame(page);
  for (let steps = 0; steps < 20 && !(await frame.locator('.story').count()); steps += 1) {
    await frame.locator('a[rel="next"]').first().click();
    await frame.waitForTimeout(400);
  }
  await answerOne(frame);
  await page.screenshot({ path: join(IMAGES, 'scenario-in-the-lms.png') });
};

const finish = async (frame) => {
  for (let steps = 0; steps < 40; steps += 1) {
    // A scenario and a plan ask several times.
    for (let turns = 0; turns < 12 && (await answerOne(frame)); turns += 1);
    const on = frame.locator('a[href$="/result"], a[rel="next"]').first();
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
    const desktop = await open(browser, 'abc-notes', { width: 1100, height: 820, scheme: 'light' });
    const frame = toolFrame(desktop);
    await frame.locator('a[rel="next"]').first().click();
    await desktop.waitForTimeout(500);
    await answerOne(frame);
    await desktop.screenshot({ path: join(IMAGES, 'feedback-in-the-lms.png') });
    await finish(frame);
    await desktop.waitForTimeout(1500);
    await desktop.reload();
    await desktop.waitForTimeout(1500);
    await desktop.screenshot({ path: join(IMAGES, 'result-in-the-lms.png') });
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
    await desktop.goto(`http://127.0.0.1:${SANDBOX_PORT}/gradebook`);
    await desktop.screenshot({ path: join(IMAGES, 'gradebook.png') });
    await browser.close();
  } finally {
    tool.kill();
    rmSync(data, { recursive: true, force: true });
  }
});
