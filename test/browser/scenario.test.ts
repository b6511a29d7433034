import { readFileSync } from 'node:fs';
import type { Browser, Frame } from 'playwright-core';
import { describeInBrowser, openWindow, startChromium } from './chromium.ts';
import { type Hands, keyboard, pointer } from './hands.ts';
import { problemsOf } from './look.ts';
import { openLink } from './para.ts';
import { startWorld, type World } from './world.ts';

const PATIENCE = 180_000;

/** A module with a scenario of three steps, a quiz of one question, mastery and a pass mark of 50%. */
const MODULE = readFileSync('test/fixtures/browser/scenario.md', 'utf8');

describeInBrowser('a scenario', () => {
  let world: World;
  let browser: Browser;

  beforeAll(async () => {
    const courses = { 'demo/course.md': '---\ntitle: Demo\n---\n', 'demo/01-at.md': MODULE };
    world = await startWorld({ courses });
    browser = await startChromium();
  }, PATIENCE);

  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });

  afterEach(() => {
    expect(world.complaints).toEqual([]);
  });

  async function choose(frame: Frame, hands: Hands, choice: string, came: string): Promise<void> {
    await hands.choose(choice);
    await hands.press('Choose this');
    await frame.getByText(came).first().waitFor();
  }

  async function openScenario(frame: Frame, hands: Hands): Promise<void> {
    await frame.getByText('Step 1 of 3').waitFor();
    await hands.press('Next');
    await frame.getByText('Step 2 of 3').waitFor();
  }

  async function answerQuiz(frame: Frame, hands: Hands): Promise<void> {
    await hands.press('Next');
    await frame.getByText('Step 3 of 3').waitFor();
    await hands.choose('A slant board');
    await hands.press('Check my answer');
    await frame.locator('#feedback').getByText('Right', { exact: true }).waitFor();
    await hands.press('See my result');
  }

  test(
    'is played with the keyboard alone; the map follows at once when every choice was best',
    async () => {
      const { context, page } = await openWindow(browser, { width: 1280 });
      const frame = await openLink(page, world, 'at', 'short-role');
      const hands = keyboard(page, frame);
      await openScenario(frame, hands);

      await choose(frame, hands, 'It helps him, and it is in his plan.', 'Ravi takes the grip.');
      expect(await frame.evaluate('document.activeElement.id')).toBe('feedback');
      await choose(frame, hands, 'Tell the teacher that it needs a new one', 'You found the best way');

      const map = frame.locator('.story-best > li');
      expect(await map.locator('.story-heading').allTextContents()).toEqual([
        'Step 1 of the best way: The lesson starts',
        'Step 2 of the best way: The grip is out',
      ]);
      expect(await map.first().locator('.line-mark').allInnerTexts()).toEqual([
        'Not the best choice',
        'Best choice · Chosen in the first try',
        'Acceptable',
      ]);
      expect(await problemsOf('map', page, frame)).toEqual([]);
      await answerQuiz(frame, hands);
      await frame.getByRole('heading', { level: 1, name: 'You passed' }).waitFor();
      await context.close();
    },
    PATIENCE,
  );

  test(
    'works without JavaScript: two tries, a capped grade with its reason, and the scenario alone once more',
    async () => {
      const { context, page } = await openWindow(browser, { width: 360, dark: true, javaScript: false });
      const frame = await openLink(page, world, 'at', 'pat');
      const hands = pointer(frame);
      await openScenario(frame, hands);
      await hands.press('Choose this');
      await frame.getByText('Choose what to do first.').waitFor();
      expect(await frame.title()).toMatch(/^Error: /);
      const tries = [
        ['Agree, and leave it in the drawer', 'fist closed around the pencil'],
        ['Tell him to rest, then write the rest for him', 'His words are now in your writing.'],
      ] as const;

      for (const [choice, came] of tries) await choose(frame, hands, choice, came);
      await frame.getByText('None of your choices was the best one.').waitFor();
      for (const [choice, came] of tries) await choose(frame, hands, choice, came);
      await frame.getByText('There is a better way').first().waitFor();
      await answerQuiz(frame, hands);

      await frame.getByText('Until then, your grade in').waitFor();
      await frame.getByText(/Scenario: 0%/).waitFor();
      await hands.press('Play the scenario again');
      await choose(frame, hands, 'It helps him, and it is in his plan.', 'Ravi takes the grip.');
      await choose(frame, hands, 'Tell the teacher that it needs a new one', 'You found the best way');
      await hands.press('See my result');
      await frame.getByRole('heading', { level: 1, name: 'You passed' }).waitFor();
      await frame.getByText('kept from an earlier try').waitFor();
      await context.close();
    },
    PATIENCE,
  );

  test(
    'every page of it on a phone in the dark, checked by axe-core',
    async () => {
      const { context, page } = await openWindow(browser, { width: 360, dark: true });
      const frame = await openLink(page, world, 'at', 'https-role');
      const hands = pointer(frame);
      const problems: string[] = [];
      const look = async () => void problems.push(...(await problemsOf('scenario', page, frame)));

      await openScenario(frame, hands);
      await look();
      await choose(frame, hands, 'Offer him a tablet instead', 'he stops to look for letters');
      await look();
      await choose(frame, hands, 'Tell him to rest', 'The end of your first try');
      await look();
      await choose(frame, hands, 'Offer him a tablet instead', 'he stops to look for letters');
      await choose(frame, hands, 'Tell him to rest', 'There is a better way');
      await look();
      await answerQuiz(frame, hands);
      await frame.getByText('One thing is missing.').waitFor();
      await look();

      expect(problems).toEqual([]);
      await context.close();
    },
    PATIENCE,
  );
});
