import type { Frame, Page } from 'playwright-core';
import type { Hands } from './hands.ts';
import type { World } from './world.ts';

/** What a para who knows it all answers in `test/fixtures/browser/courses/demo/01-at.md`, by the start of the question. */
const RIGHT: readonly (readonly [stem: string, answers: readonly string[]])[] = [
  ['Is a foam pencil grip', ['Yes, if it helps the student do the task.']],
  ['Which of these can be AT', ['A slant board', 'A pencil grip']],
  ['What do we call help', ['AT service']],
  ['How many minutes', ['0']],
  ['When does the IEP team', ['Each time it writes or reviews the IEP']],
  ['Choose every part', ['It is an item', 'It helps the child do something']],
];

const STEPS = 10;

/** Opens a link of the sandbox's course as this persona and answers the tool's frame. */
export async function openLink(page: Page, world: World, link: string, persona = 'zoe'): Promise<Frame> {
  await page.goto(`${world.sandbox.url}/`);
  await page.getByLabel('Sign in as').selectOption(persona);
  await page.getByRole('button', { name: 'Switch' }).click();
  await page.goto(`${world.sandbox.url}/links/${link}`);
  const frame = await (await page.locator('iframe').elementHandle())?.contentFrame();
  if (!frame) throw new Error('The LMS page has no frame');
  const arrived = frame.locator('main#main');
  for (let count = 0; count < 6 && !(await arrived.isVisible()); count++) {
    const next = frame.getByRole('button', { name: 'Continue' });
    await arrived.or(next).first().waitFor();
    // Without JavaScript the LMS's forms wait for a press.
    if (await next.isVisible()) await next.click({ timeout: 1000 }).catch(() => undefined);
  }
  return frame;
}

export const onStep = (frame: Frame, number: number): Promise<void> =>
  frame.getByText(`Step ${number} of ${STEPS}`).waitFor();

const stemOf = async (frame: Frame): Promise<string> =>
  (await frame.locator('form .stem').count()) > 0
    ? ((await frame.locator('form .stem').textContent()) ?? '')
    : '';

const submitOf = async (frame: Frame): Promise<string> =>
  (await frame.getByRole('button', { name: 'I’m sure' }).count()) > 0 ? 'I’m sure' : 'Check my answer';

/** Answers the question on this page, when there is one. */
async function answer(frame: Frame, hands: Hands): Promise<void> {
  const stem = await stemOf(frame);
  if (stem === '') return;
  const answers = RIGHT.find(([start]) => stem.startsWith(start))?.[1] ?? [];
  const typing = (await frame.getByRole('textbox').count()) > 0;
  for (const text of answers) await (typing ? hands.type(text) : hands.choose(text));
  await hands.press(await submitOf(frame));
  await frame.locator('#feedback').waitFor();
}

/** Walks from the page that is open to the result. `look` sees every page, before and after its answer. */
export async function walkThrough(
  frame: Frame,
  hands: Hands,
  look: (where: string) => Promise<void> = async () => undefined,
): Promise<void> {
  for (let number = 1; number <= STEPS; number++) {
    await onStep(frame, number);
    await look(`step ${number}`);
    await answer(frame, hands);
    await look(`step ${number}, answered`);
    await hands.press(number === STEPS ? 'See my result' : 'Next');
  }
  await frame.getByRole('heading', { level: 1, name: 'You passed' }).waitFor();
  await look('result');
}
