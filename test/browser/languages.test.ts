import type { Browser, Frame } from 'playwright-core';
import { describeInBrowser, openWindow, startChromium } from './chromium.ts';
import { problemsOf, sidewaysScroll } from './look.ts';
import { openLink } from './para.ts';
import { startWorld, type World } from './world.ts';

const PATIENCE = 120_000;

const question = (stem: string, id: string, right: string, wrong: string): string =>
  `### ${stem} {#${id}}\n\n- [x] ${right}\n  > ${right}.\n- [ ] ${wrong}\n  > ${wrong}.\n`;

const ARABIC = `---
title: ما هي التقنية المساعدة
minutes: 3
objectives:
  - التعرف على التقنية المساعدة
---

اقرأ هذا النص القصير أولا.

## مثال من الصف

يمسك سام قلما سميكا لأنه أسهل عليه.

## Quiz

${question('ما الذي يساعد سام؟', 'helps', 'قلم سميك', 'لا شيء')}`;

const ENGLISH = `---
title: Clear notes
minutes: 3
objectives:
  - Write what you saw
---

Read this first.

## Check

Look at the note.

${question('Which note is clear?', 'clear', 'Sam left his seat', 'Sam was rude')}
## Quiz

${question('Who reads the note?', 'reads', 'The team', 'Nobody')}`;

const SPANISH = `---
title: Notas claras
objectives:
  - Escribir lo que vio
---

Lea esto primero.

## Check

Mire la nota.

${question('¿Qué nota es clara?', 'clear', 'Sam se levantó', 'Sam fue grosero')}
## Quiz

${question('¿Quién lee la nota?', 'reads', 'El equipo', 'Nadie')}`;

const COURSES = {
  'demo/course.md': '---\ntitle: دورة\nsummary: قصيرة.\nlanguage: ar\n---\n',
  'demo/01-at.md': ARABIC,
  'parts/course.md': '---\ntitle: Notes\nsummary: Short.\n---\n',
  'parts/01-kinds.md': ENGLISH,
  'parts/es/01-kinds.md': SPANISH,
};

/** A device with these voices; what it is asked to say is kept in `said`, and each piece ends at once when told. */
const SPEECH = (voices: readonly { lang: string; localService: boolean }[]): string => `
  window.said = [];
  window.SpeechSynthesisUtterance = class extends EventTarget { constructor(text) { super(); this.text = text; } };
  Object.defineProperty(window, 'speechSynthesis', { value: Object.assign(new EventTarget(), {
    getVoices: () => ${JSON.stringify(voices)},
    speak: (utterance) => {
      window.said.push([utterance.text, utterance.lang]);
      window.goOn = () => utterance.dispatchEvent(new Event('end'));
    },
    cancel: () => {},
  }) });`;

describeInBrowser('other languages', () => {
  let world: World;
  let browser: Browser;

  beforeAll(async () => {
    world = await startWorld({ courses: COURSES });
    browser = await startChromium();
  }, PATIENCE);

  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });

  /** Wherever this person was before. */
  async function goToStep(frame: Frame, number: number): Promise<void> {
    await frame.goto(frame.url().replace(/step\/\d+.*/, `step/${number}`));
    await frame.getByText(`Step ${number} of `).waitFor();
  }

  const said = (frame: Frame): Promise<[string, string][]> => frame.evaluate('window.said');

  test(
    'right to left at 360 px: no sideways scroll, the way on leads to the left, its arrows are mirrored',
    async () => {
      const { context, page, complaints } = await openWindow(browser, { width: 360 });
      const frame = await openLink(page, world, 'at', 'zoe');

      await goToStep(frame, 1);
      for (const step of [1, 2, 3]) {
        expect(await problemsOf(`step ${step}`, page, frame)).toEqual([]);
        if (step === 3) break;
        await frame.locator('a[rel=next]').click();
        await frame.getByText(`Step ${step + 1} of `).waitFor();
      }
      const left = (selector: string): Promise<number> =>
        frame.evaluate(`document.querySelector('${selector}').getBoundingClientRect().left`);
      const rotation = (selector: string): Promise<string> =>
        frame.evaluate(`getComputedStyle(document.querySelector('${selector}')).rotate`);
      await frame.locator('a[rel=prev]').click();
      await frame.getByText('Step 2 of 3').waitFor();

      expect(await left('a[rel=next]')).toBeLessThan(await left('a[rel=prev]'));
      const fromTheRight = (selector: string): Promise<number> =>
        frame.evaluate(`(() => {
          const block = document.querySelector('${selector}');
          const words = document.createRange();
          words.selectNodeContents(block);
          return block.getBoundingClientRect().right - words.getBoundingClientRect().right;
        })()`);
      expect(await fromTheRight('#progress-text')).toBeLessThan(2);
      await goToStep(frame, 3);
      expect(await fromTheRight('.kicker')).toBeLessThan(2);
      await goToStep(frame, 2);
      expect([await rotation('a[rel=next] .arrow'), await rotation('a[rel=prev] .arrow')]).toEqual([
        '-135deg',
        '45deg',
      ]);
      expect(await frame.evaluate('getComputedStyle(document.querySelector(".text p")).direction')).toBe(
        'rtl',
      );
      expect(complaints).toEqual([]);
      await context.close();
    },
    PATIENCE,
  );

  test(
    'the switch on the opening page changes the module and the page, and keeps the place',
    async () => {
      const { context, page } = await openWindow(browser, { width: 360, javaScript: false });
      const frame = await openLink(page, world, 'parts', 'zoe');
      await goToStep(frame, 1);

      await frame.getByRole('button', { name: 'Español' }).first().click();
      await frame.getByRole('heading', { name: 'Notas claras' }).waitFor();

      await frame.getByText('Paso 1 de').waitFor();
      expect(await frame.locator('[aria-pressed="true"]').textContent()).toBe('Español');
      await context.close();
    },
    PATIENCE,
  );

  test(
    'a step is read aloud in order by a voice of the device, with pause, stop and the keyboard',
    async () => {
      const { context, page } = await openWindow(browser, { width: 360 });
      await context.addInitScript(
        SPEECH([
          { lang: 'en-GB', localService: false },
          { lang: 'en-US', localService: true },
        ]),
      );
      const frame = await openLink(page, world, 'parts', 'inactive');
      await goToStep(frame, 2);
      const listen = frame.locator('[data-read-aloud] button').first();

      await listen.focus();
      await page.keyboard.press('Enter');
      for (let piece = 0; piece < 3; piece++) await frame.evaluate('window.goOn()');
      await listen.click();
      const paused = (await said(frame)).length;
      await frame.evaluate('window.goOn()');
      expect((await said(frame)).length).toBe(paused);
      await listen.click();
      for (let piece = 0; piece < 9; piece++) await frame.evaluate('window.goOn()');

      const texts = (await said(frame)).map(([text]) => text);
      expect(texts.filter((text, index) => text !== texts[index - 1])).toEqual([
        'Practice · not graded',
        'Check',
        'Look at the note.',
        'Which note is clear?',
        'Sam left his seat',
        'Sam was rude',
      ]);
      expect(new Set((await said(frame)).map(([, lang]) => lang))).toEqual(new Set(['en-US']));
      expect(await listen.textContent()).toBe('Listen');
      await context.close();
    },
    PATIENCE,
  );

  test(
    'voices of a server, and of other languages, are no voices',
    async () => {
      const { context, page } = await openWindow(browser, { width: 360 });
      await context.addInitScript(
        SPEECH([
          { lang: 'en-US', localService: false },
          { lang: 'es-US', localService: true },
        ]),
      );
      const frame = await openLink(page, world, 'parts', 'pat');

      expect(await frame.locator('[data-read-aloud]').isVisible()).toBe(false);
      await frame.getByRole('button', { name: 'Español' }).first().click();
      await frame.locator('[data-read-aloud] button').first().click();

      expect((await said(frame)).at(0)?.[1]).toBe('es-US');
      await context.close();
    },
    PATIENCE,
  );

  test(
    'text spacing and a large font of the reader’s cut nothing off at 360 px',
    async () => {
      const { context, page } = await openWindow(browser, { width: 360 });
      const frame = await openLink(page, world, 'parts', 'private');
      await goToStep(frame, 2);

      // The values of WCAG 1.4.12, and text of twice the size.
      await frame.evaluate(`{
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important } html { font-size: 200% !important }');
        document.adoptedStyleSheets = [sheet];
      }`);

      expect(await frame.evaluate('getComputedStyle(document.documentElement).fontSize')).toBe('32px');
      expect(await sidewaysScroll(frame)).toBe(0);
      const cutOff = await frame.evaluate(
        `[...document.querySelectorAll('main *, header *')].filter((element) => {
          const { overflowX, overflowY } = getComputedStyle(element);
          const hides = overflowX === 'hidden' || overflowY === 'hidden';
          return hides && !element.closest('.unseen') && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
        }).map((element) => element.className)`,
      );
      expect(cutOff).toEqual([]);
      await context.close();
    },
    PATIENCE,
  );
});
