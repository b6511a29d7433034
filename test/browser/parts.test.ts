import type { Browser, Frame, Page } from 'playwright-core';
import { describeInBrowser, openWindow, startChromium } from './chromium.ts';
import { problemsOf, sidewaysScroll } from './look.ts';
import { openLink } from './para.ts';
import { startWorld, type World } from './world.ts';

const PATIENCE = 180_000;
const STEPS = 10;

/** What is right, by id: menus and fields in the order of the page, or entries in their order. */
const RIGHT: Readonly<Record<string, readonly string[]>> = {
  'practice-match': ['device', 'service', 'service'],
  'practice-order': ['Greet the child', 'Point to the picture', 'Wait for the first', 'Praise what went'],
  'practice-blanks': ['antecedent', 'consequence'],
  'quiz-match': ['decides what comes next', 'writes down what happened', 'knows what works at home'],
  'quiz-order': ['Is there an item?', 'Does it help the child', 'Is it in the plan?'],
  'quiz-blanks': ['improves', 'every IEP'],
};

const itemOf = (frame: Frame): Promise<string> => frame.locator('form input[name=item]').inputValue();

/** Of a plan, its second half once more, and a reflection: what is typed into the fields of each page. */
const OWN_WORDS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'my-plan': [['the bell <rings>', 'wait ten seconds'], ['wait a while']],
  'think-back': [['Last week, in the hall.']],
};

const submit = (frame: Frame) =>
  frame.getByRole('button', { name: /^(Check my answer|Try again|I’m sure)$/ });

const entries = (frame: Frame): Promise<string[]> => frame.locator('[data-entry-text]').allInnerTexts();

/** Presses "Up" until every entry stands where it belongs. */
async function arrange(
  frame: Frame,
  wanted: readonly string[],
  press: (id: string) => Promise<void>,
): Promise<void> {
  for (const [place, start] of wanted.entries()) {
    for (let tries = 0; tries < wanted.length; tries++) {
      const at = (await entries(frame)).findIndex((text) => text.startsWith(start));
      if (at === place) break;
      const id = await frame.locator('[data-entry]').nth(at).getAttribute('data-entry');
      await press(`up-${id}`);
      await frame
        .locator(`[data-entry="${id}"]`)
        .and(frame.locator('[data-entry]').nth(at - 1))
        .waitFor();
    }
  }
}

/** Not those behind "Change my plan". */
const ownForm = (frame: Frame) => frame.locator('.personal > form');

const ownFields = (frame: Frame) => ownForm(frame).locator('textarea');

const ownButton = (frame: Frame) => ownForm(frame).getByRole('button');

async function answerByPointer(frame: Frame): Promise<void> {
  const right = RIGHT[await itemOf(frame)] ?? [];
  if ((await frame.locator('[data-order]').count()) > 0) {
    await arrange(frame, right, (id) => frame.locator(`#${id}`).click());
    return;
  }
  const fields = frame.locator('form select, form input[type=text]');
  for (const [index, value] of right.entries()) {
    const field = fields.nth(index);
    if (await field.evaluate((element) => element.localName === 'select'))
      await field.selectOption({ label: value });
    else await field.fill(value);
  }
}

const FOCUSED = `(() => {
  const { id, name, localName } = document.activeElement;
  return id || name || localName + ' ' + document.activeElement.innerText;
})()`;

const focused = (frame: Frame): Promise<string> => frame.evaluate(FOCUSED);

async function tabTo(page: Page, frame: Frame, wanted: string): Promise<void> {
  for (let count = 0; count < 80; count++) {
    if ((await focused(frame)).includes(wanted)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab did not get to ${wanted}`);
}

async function answerByKeyboard(page: Page, frame: Frame): Promise<void> {
  const right = RIGHT[await itemOf(frame)] ?? [];
  if ((await frame.locator('[data-order]').count()) > 0) {
    await arrange(frame, right, async (id) => {
      if ((await focused(frame)) !== id) {
        await frame.evaluate('document.querySelector("main").focus()');
        await tabTo(page, frame, id);
      }
      await page.keyboard.press('Enter');
    });
    return;
  }
  for (const [index, value] of right.entries()) {
    await tabTo(page, frame, `answer-${index}`);
    await page.keyboard.type(value);
  }
}

describeInBrowser('questions of several parts', () => {
  let world: World;
  let browser: Browser;

  beforeAll(async () => {
    world = await startWorld();
    browser = await startChromium();
  }, PATIENCE);

  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });

  afterEach(() => {
    expect(world.complaints).toEqual([]);
  });

  async function walk(
    frame: Frame,
    answer: () => Promise<void>,
    send: () => Promise<void>,
    write: (texts: readonly string[]) => Promise<void>,
    look: (where: string) => Promise<void> = async () => undefined,
  ): Promise<void> {
    for (let number = 1; number <= STEPS; number++) {
      await frame.getByText(`Step ${number} of ${STEPS}`).waitFor();
      await look(`step ${number}`);
      const own = await frame.locator('.personal').count();
      if (own > 0) {
        for (const texts of OWN_WORDS[await itemOf(frame)] ?? []) {
          await write(texts);
          await look(`step ${number}, written`);
        }
        await frame.locator('.personal .verdict-right').waitFor();
      } else if ((await frame.locator('form [name=item]').count()) > 0) {
        await answer();
        await send();
        await frame.locator('#feedback').getByText('Right', { exact: true }).waitFor();
        await look(`step ${number}, answered`);
      }
      const on = number === STEPS ? 'See my result' : 'Next';
      await frame.getByRole('link', { name: on, exact: true }).click();
    }
    await frame.getByRole('heading', { level: 1, name: 'You passed' }).waitFor();
    await frame.getByText('If the bell <rings>, then I will wait ten seconds.').waitFor();
    await look('result');
  }

  /** One for each walk, also for a second try: nobody begins in the middle. */
  const learners = ['private', 'https-role', 'both', 'email-only'];

  test.each([true, false])(
    'by touch at 360 px, JavaScript %s: all right, no sideways scrolling, nothing for axe-core to say',
    async (javaScript) => {
      const { context, page, complaints } = await openWindow(browser, { width: 360, javaScript });
      const frame = await openLink(page, world, 'parts', learners.shift());
      const problems: string[] = [];

      await walk(
        frame,
        () => answerByPointer(frame),
        () => submit(frame).first().click(),
        async (texts) => {
          for (const [index, text] of texts.entries()) await ownFields(frame).nth(index).fill(text);
          await ownButton(frame).click();
          await frame.locator('#feedback').waitFor();
        },
        async (where) => {
          // axe-core waits for timers, which do not run without JavaScript.
          if (javaScript) problems.push(...(await problemsOf(where, page, frame)));
          else if ((await sidewaysScroll(frame)) > 0) problems.push(`${where} is too wide`);
        },
      );

      expect(problems).toEqual([]);
      expect(complaints).toEqual([]);
      await context.close();
    },
    PATIENCE,
  );

  test(
    'with the keyboard alone at 1280 px',
    async () => {
      const { context, page } = await openWindow(browser, { width: 1280 });
      const frame = await openLink(page, world, 'parts', 'short-role');

      await walk(
        frame,
        () => answerByKeyboard(page, frame),
        async () => {
          const name = await submit(frame).first().textContent();
          await tabTo(page, frame, name === 'I’m sure' ? 'confidence' : `button ${name}`);
          await page.keyboard.press('Enter');
        },
        async (texts) => {
          for (const [index, text] of texts.entries()) {
            await tabTo(page, frame, (await ownFields(frame).nth(index).getAttribute('name')) ?? '');
            await page.keyboard.type(text);
          }
          await tabTo(page, frame, `button ${await ownButton(frame).textContent()}`);
          await page.keyboard.press('Enter');
          await frame.locator('#feedback').waitFor();
        },
      );

      await context.close();
    },
    PATIENCE,
  );

  test.each([true, false])(
    'unfinished, JavaScript %s: says what is missing and keeps the rest',
    async (javaScript) => {
      const { context, page } = await openWindow(browser, { width: 360, javaScript });
      const frame = await openLink(page, world, 'parts', javaScript ? 'inactive' : 'markup');
      const goTo = async (number: number) => {
        await frame.goto(frame.url().replace(/step\/.*|answer.*/, `step/${number}`));
        await frame.getByText(`Step ${number} of ${STEPS}`).waitFor();
      };
      const problem = frame.locator('#problem');
      const seen: string[] = [];
      const note = async () => {
        await problem.waitFor();
        seen.push(
          (await problem.locator('strong').textContent()) ?? '',
          ...(javaScript ? await problemsOf('problem', page, frame) : []),
        );
      };

      await goTo(2);
      await submit(frame).click();
      await note();
      await frame.locator('select').nth(1).selectOption({ label: 'service' });
      await frame.locator('select').nth(2).selectOption({ label: 'device' });
      await submit(frame).click();
      await problem.getByText('slant board').waitFor();
      await note();
      const kept: unknown = await frame.evaluate(
        '[...document.querySelectorAll("form select")].map((menu) => menu.selectedOptions[0].text)',
      );
      await goTo(3);
      const started = await entries(frame);
      await submit(frame).click();
      await note();
      const same = await entries(frame);
      await goTo(4);
      await frame.locator('input[type=text]').nth(1).fill('<b>after</b>');
      await submit(frame).click();
      await note();
      const typed = await frame.locator('input[type=text]').nth(1).inputValue();

      expect(seen).toEqual([
        'Choose a match for each one first.',
        'Choose a match for “A slant board” too.',
        'Move at least one of them first.',
        'Fill in blank 1 too.',
      ]);
      expect(kept).toEqual(['Choose', 'service', 'device']);
      expect(same).toEqual(started);
      expect(typed).toBe('<b>after</b>');
      await context.close();
    },
    PATIENCE,
  );

  test(
    'a moved entry keeps the focus and is announced; at an end the other button takes over',
    async () => {
      const { context, page } = await openWindow(browser, { width: 360 });
      const frame = await openLink(page, world, 'parts', 'teaches-elsewhere');
      await frame.goto(frame.url().replace(/step\/.*/, 'step/3'));
      const third = await frame.locator('[data-entry]').nth(2).getAttribute('data-entry');

      await frame.locator(`#up-${third}`).click();
      const said = [await frame.locator('[data-order-status]').textContent(), await focused(frame)];
      await page.keyboard.press('Enter');
      said.push(await frame.locator('[data-order-status]').textContent(), await focused(frame));

      expect(said).toEqual([
        'Moved to number 2 of 4.',
        `up-${third}`,
        'Moved to number 1 of 4.',
        `down-${third}`,
      ]);
      await context.close();
    },
    PATIENCE,
  );
});
