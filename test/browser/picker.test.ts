import type { Browser, Frame } from 'playwright-core';
import { describeInBrowser, openWindow, startChromium } from './chromium.ts';
import { keyboard, pointer } from './hands.ts';
import { problemsOf } from './look.ts';
import { COURSES, clearPicked, openPicker, picked } from './trainer.ts';
import { startWorld, type World } from './world.ts';

const PATIENCE = 180_000;

describeInBrowser('a trainer who chooses modules in the frame of an LMS', () => {
  let world: World;
  let browser: Browser;

  beforeAll(async () => {
    world = await startWorld({ courses: COURSES, mode: 'canvas' });
    browser = await startChromium();
  }, PATIENCE);

  afterEach(() => clearPicked(world));

  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });

  const added = (frame: Frame): Promise<void> =>
    frame.getByRole('heading', { name: 'Added to the course' }).waitFor();

  test(
    'every state of the picker, checked by axe-core',
    async () => {
      const { context, page, complaints } = await openWindow(browser, { width: 360, dark: true });
      const problems: string[] = [];
      const look = async (where: string): Promise<void> => {
        problems.push(...(await problemsOf(where, page, frame)));
      };

      const frame = await openPicker(page, world);
      const hands = pointer(frame);
      await look('picker');
      await hands.choose('The whole course (2 modules)');
      await frame.getByText('Grades and dates (optional)').click();
      await look('chosen, with options');
      await frame.getByLabel('Due at the end of').fill('2020-01-01');
      await hands.press('Add to the course');
      await frame.getByText('The due date has passed.').waitFor();
      expect(await frame.evaluate('document.activeElement.id')).toBe('problem');
      await look('with a fault');
      await frame.getByLabel('Find a module').fill('notas');
      await hands.press('Search');
      await frame.getByText('1 module found for “notas”.').waitFor();
      await look('search');
      await frame.getByLabel('Find a module').fill('xyz');
      await hands.press('Search');
      await frame.getByText('0 modules found').waitFor();
      await look('nothing found');
      await page.route('**/send-now.js', (route) => route.abort());
      await frame.getByLabel('Due at the end of').fill('');
      await hands.press('Add to the course');
      await frame.getByText('If nothing happens, press the button.').waitFor();
      await look('answer');
      expect(problems).toEqual([]);
      // The browser's own word for the fault page's status and for the script that was held back.
      const meant = /422|Failed to load resource/;
      expect(complaints.filter((complaint) => !meant.test(complaint))).toEqual([]);
      await context.close();
    },
    PATIENCE,
  );

  test(
    'one module for an assignment, and what takes no links at all, checked by axe-core',
    async () => {
      const { context, page } = await openWindow(browser, { width: 360 });

      const one = await openPicker(page, world, 'assignment_selection');
      const problems = await problemsOf('one', page, one);
      const radios = await one.getByRole('radio').count();
      const none = await openPicker(page, world, 'homework_submission');
      problems.push(...(await problemsOf('none', page, none)));
      await none.getByRole('button', { name: 'Back to Sandbox LMS' }).click();
      await none.getByText('Nothing was chosen.').waitFor();

      expect(problems).toEqual([]);
      expect(radios).toBe(4);
      await context.close();
    },
    PATIENCE,
  );

  test(
    'by touch at 360 px: the whole course, counted, without one, and back by itself',
    async () => {
      const { context, page, complaints } = await openWindow(browser, { width: 360 });
      const frame = await openPicker(page, world);
      const hands = pointer(frame);
      const whole = frame.getByLabel('The whole course (2 modules)');

      await hands.choose('The whole course (2 modules)');
      const both = await frame.getByRole('status').last().textContent();
      await hands.choose('Praise that teaches');
      const partly = await whole.evaluate((box: { indeterminate: boolean; checked: boolean }) => [
        box.indeterminate,
        box.checked,
      ]);
      await hands.choose('¿Qué pasó?');
      await hands.press('Add to the course');
      await added(frame);

      expect(both).toBe('2 links chosen.');
      expect(partly).toEqual([true, false]);
      expect(picked(world)).toEqual(['behavior/notes', 'notas/notas']);
      expect(complaints).toEqual([]);
      await context.close();
    },
    PATIENCE,
  );

  test(
    'with the keyboard alone at 1280 px: search, tick, look at a module, come back, add',
    async () => {
      const { context, page, complaints } = await openWindow(browser, { width: 1280 });
      const frame = await openPicker(page, world);
      const keys = keyboard(page, frame);

      await frame.locator('input[type=search]').focus();
      await page.keyboard.type('praise');
      await page.keyboard.press('Enter');
      await frame.getByText('1 module found for “praise”.').waitFor();
      await keys.choose('Praise that teaches');
      await keys.press('Preview');
      await frame.getByText('You see what learners see.').waitFor();
      await keys.press('Back to choosing modules');
      await frame.getByText('1 module found for “praise”.').waitFor();
      const kept = await frame.getByRole('checkbox', { name: 'Praise that teaches' }).isChecked();
      await keys.press('Add to the course');
      await added(frame);

      expect(kept).toBe(true);
      expect(picked(world)).toEqual(['behavior/praise']);
      expect(complaints).toEqual([]);
      await context.close();
    },
    PATIENCE,
  );

  test(
    'with JavaScript off: search, whole course, preview, and the button that goes back',
    async () => {
      const { context, page } = await openWindow(browser, { width: 360, javaScript: false });
      const frame = await openPicker(page, world);
      const hands = pointer(frame);

      await hands.choose('The whole course (2 modules)');
      await frame.getByRole('button', { name: 'Preview What happened? ABC notes' }).click();
      await frame.getByText('You see what learners see.').waitFor();
      await hands.press('Back to choosing modules');
      await frame.getByText('2 links chosen.').waitFor();
      await frame.getByLabel('Find a module').fill('qué');
      await hands.press('Search');
      await frame.getByText('1 module found for “qué”.').waitFor();
      await hands.choose('¿Qué pasó?');
      await hands.press('Add to the course');
      await frame.getByText('Adding 3 links').waitFor();
      await hands.press('Continue to Sandbox LMS');
      await added(frame);

      expect(picked(world)).toEqual(['behavior/notes', 'behavior/praise', 'notas/notas']);
      await context.close();
    },
    PATIENCE,
  );

  test(
    'dates are in the zone of the browser, and only what is asked for goes to the LMS',
    async () => {
      const { context, page } = await openWindow(browser, { width: 360 });
      const frame = await openPicker(page, world);
      const hands = pointer(frame);
      const posts: string[] = [];
      page.on('request', (request) => {
        if (request.method() === 'POST') posts.push(new URL(request.url()).origin);
      });

      await hands.choose('Praise that teaches');
      await frame.getByText('Grades and dates (optional)').click();
      const zone = await frame.getByLabel('Time zone').inputValue();
      await frame.getByLabel('Due at the end of').fill('2999-01-31');
      await frame.getByLabel('Points for each module').fill('20');
      await hands.press('Add to the course');
      await added(frame);

      const [link] = world.sandbox.links().filter(({ due }) => due);
      const own = await page.evaluate('Intl.DateTimeFormat().resolvedOptions().timeZone');
      expect(zone).toBe(own);
      expect(link?.due).toMatch(/^2999-0[12]-\d\dT\d\d:59:00Z$/);
      expect(world.sandbox.lineItemsOf(link?.id ?? '')).toMatchObject([{ scoreMaximum: 20 }]);
      expect(posts).toEqual([new URL(world.toolUrl).origin, new URL(world.sandbox.url).origin]);
      await context.close();
    },
    PATIENCE,
  );
});
