import { ANSWER_FIELD } from '../../src/domain/items/item-type.ts';
import type { LaunchOptions } from '../../src/sandbox/lms.ts';
import { aBrowser, type Browser, formOf, type Visit } from '../builders/browser.ts';
import type { World } from './world.ts';

/** Which option to take, by item id. Option 0 of the test modules is the right one. */
export type Strategy = (itemId: string) => string;
export const RIGHT: Strategy = () => '0';
export const WRONG: Strategy = () => '1';

/** An answer that the tool took: its page came. */
export interface Acknowledged {
  readonly attemptId: string;
  readonly itemId: string;
  readonly option: string;
}

/** A person in a browser of their own, working by what the pages offer. */
export interface Visitor {
  readonly browser: Browser;
  /** Clicks the link in the LMS and goes through login and launch. */
  launch(linkId?: string, options?: LaunchOptions): Promise<Visit>;
  /** Answers every question once, practice too; the page of the result. `seen` is told each answer once it is acknowledged. */
  takeQuiz(page: Visit, choose: Strategy, seen?: (answer: Acknowledged) => void): Promise<Visit>;
}

const link = (html: string, rel: string): string | undefined =>
  new RegExp(`<a[^>]*rel="${rel}"[^>]*href="([^"]*)"`).exec(html)?.[1];

/** "Work through it", on the page that offers a pass of another course. */
const workLink = (html: string): string | undefined =>
  /action="[^"]*\/pass\/use"[\s\S]*?<a class="button button-second" href="([^"]*)"/
    .exec(html)?.[1]
    ?.replace('&#x3D;', '=');

const hidden = (html: string, action: string, name: string): string =>
  formOf(html, action).hidden.find(([key]) => key === name)?.[1] ?? '';

const isOpenQuestion = (html: string): boolean => /<form[^>]*action="[^"]*\/answer"/.test(html);

export function aVisitor(world: World, persona: string, browser: Browser = aBrowser()): Visitor {
  async function launch(linkId = world.linkId, options?: LaunchOptions): Promise<Visit> {
    const { action, params } = world.sandbox.startLaunch(persona, linkId, options);
    const login = await browser.post(action, Object.entries(params));
    if (!login.html.includes('id_token')) return login;
    return browser.submit(login, '/lti/launch');
  }

  async function takeQuiz(
    page: Visit,
    choose: Strategy,
    seen?: (answer: Acknowledged) => void,
  ): Promise<Visit> {
    let here = page;
    for (let pages = 0; pages < 60; pages++) {
      if (isOpenQuestion(here.html)) {
        const itemId = hidden(here.html, '/answer', 'item');
        const attemptId = hidden(here.html, '/answer', 'attempt');
        const option = choose(itemId);
        here = await browser.submit(here, '/answer', [[ANSWER_FIELD, option]]);
        if (here.status !== 200) throw new Error(`An answer was refused: ${here.status}\n${here.html}`);
        seen?.({ attemptId, itemId, option });
      }
      const result = /href="([^"]*\/result)"/.exec(here.html)?.[1];
      const next = result ?? link(here.html, 'next') ?? workLink(here.html);
      if (!next) return here;
      here = await browser.open(new URL(next, here.url).href);
      if (result) return here;
    }
    throw new Error('The module did not end.');
  }

  return { browser, launch, takeQuiz };
}
