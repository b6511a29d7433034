/**
 * Takes the pictures of questions in docs/course-format.md anew, from the very examples that stand there: a para opens a
 * module made of them on a phone. Needs Chromium (`CHROMIUM`, default /usr/bin/chromium).
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from './build.mjs';
import { main, ROOT, ScriptError } from './run.mjs';

const PORT = 3910;
const SANDBOX_PORT = 3911;
const IMAGES = join(ROOT, 'docs/images');
const BROWSER_FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'];

/** Picture by the id of the example that it shows. */
const PICTURES = {
  'least-prompt': 'item-choice',
  'note-lines': 'item-multiple-response',
  'what-before': 'item-short-answer',
  'seat-count': 'item-number',
  'device-blanks': 'item-blanks',
  'device-service': 'item-match',
  'legal-test': 'item-order',
  sure: 'item-confidence',
  'think-back': 'item-reflection',
};

/** The module: a quiz of all questions, one of them once more with two buttons, and the reflection. */
const moduleText = () => {
  const doc = readFileSync(join(ROOT, 'docs/course-format.md'), 'utf8');
  const examples = [...doc.matchAll(/^````markdown\n(.*?)^````$/gms)].map(([, text]) => text);
  const exampleOf = (id) => {
    const found = examples.find((text) => text.includes(`{#${id}}`));
    if (!found) throw new ScriptError(`docs/course-format.md has no example {#${id}}.`);
    return found;
  };
  const ids = Object.keys(PICTURES).filter((id) => id !== 'sure' && id !== 'think-back');
  const sure = exampleOf('note-lines').replace('{#note-lines}', '{#sure}\nConfidence: yes');
  return `---\ntitle: Pictures\nminutes: 9\n---\n\n## Quiz\nShuffle: no\n\n${[...ids.map(exampleOf), sure].join('\n')}\n${exampleOf('think-back')}`;
};

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

const openModule = async (page) => {
  await page.goto(`http://127.0.0.1:${SANDBOX_PORT}/`);
  await page.getByLabel('Sign in as').selectOption('pat');
  await page.getByRole('button', { name: 'Switch' }).click();
  await page.goto(`http://127.0.0.1:${SANDBOX_PORT}/links/pictures-all`);
  await page.frameLocator('iframe').locator('main#main').waitFor();
  return page.frames().find((frame) => frame.url().includes(`localhost:${PORT}`));
};

const takePictures = async (browser) => {
  const context = await browser.newContext({ viewport: { width: 420, height: 1200 } });
  const page = await context.newPage();
  const frame = await openModule(page);
  const steps = Number(await frame.locator('.top progress').getAttribute('max'));
  for (let number = 1; number <= steps; number += 1) {
    await frame.goto(frame.url().replace(/step\/.*/, `step/${number}`));
    const item = frame.locator('form.item input[name="item"]');
    if (!(await item.count())) continue;
    const name = PICTURES[await item.inputValue()];
    const path = join(IMAGES, `${name}.png`);
    await frame.locator('.personal, form.item').first().screenshot({ path });
  }
};

await main(async () => {
  await build();
  mkdirSync(IMAGES, { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), 'aidewell-pictures-'));
  const courses = join(folder, 'courses');
  mkdirSync(join(courses, 'pictures'), { recursive: true });
  writeFileSync(join(courses, 'pictures/course.md'), '---\ntitle: Pictures\nsummary: Questions.\n---\n');
  writeFileSync(join(courses, 'pictures/all.md'), moduleText());
  writeFileSync(join(folder, 'lti.config.json'), JSON.stringify({ coursesDir: courses }));
  const settings = {
    AIDEWELL_CONFIG: join(folder, 'lti.config.json'),
    AIDEWELL_DATA: join(folder, 'data'),
    AIDEWELL_LOG_LEVEL: 'error',
  };
  const env = { ...process.env, PORT, SANDBOX_PORT, ...settings };
  const tool = spawn(process.execPath, [join(ROOT, 'dist/main.js')], { env, stdio: 'ignore' });
  try {
    await waitFor(`http://localhost:${PORT}/readyz`);
    const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
    const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
    await takePictures(browser);
    await browser.close();
  } finally {
    tool.kill();
    rmSync(folder, { recursive: true, force: true });
  }
});
