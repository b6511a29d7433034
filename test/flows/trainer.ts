import { decodeJwt, type JWTPayload } from 'jose';
import { aBrowser, type Browser, formOf, type Visit } from '../builders/browser.ts';
import type { World } from './world.ts';

type Field = readonly [name: string, value: string];

/** A person whom the LMS sends to choose modules, in a browser of their own. */
export interface Trainer {
  readonly browser: Browser;
  /** "Add content" in the LMS, through login and launch. */
  openPicker(options?: Parameters<World['sandbox']['startDeepLinking']>[1]): Promise<Visit>;
  /** Presses the picker's button: the page that brings the answer back, or the picker with what is wrong. */
  add(picker: Visit, fields: readonly Field[]): Promise<Visit>;
  cancel(picker: Visit): Promise<Visit>;
  /** What the answer's form does by itself where scripts run. */
  bringBack(answer: Visit): Promise<Visit>;
  /** Opens the picker, chooses these modules and brings them back. */
  pick(modules: readonly string[], options?: Parameters<Trainer['openPicker']>[0]): Promise<Visit>;
}

const CONTENT_ITEMS = 'https://purl.imsglobal.org/spec/lti-dl/claim/content_items';

export const modules = (...keys: readonly string[]): Field[] => keys.map((key) => ['module', key]);

/** The button carries the token, so that a search never has it in its address. */
const csrfOf = ({ html }: Visit): Field => [
  'csrf',
  /name="csrf" value="([^"]+)" formmethod="post"/.exec(html)?.[1] ?? '',
];

/** The message in an answer page. */
export const messageOf = ({ html }: Visit): JWTPayload =>
  decodeJwt(formOf(html, '/deep-linking').hidden.find(([name]) => name === 'JWT')?.[1] ?? '');

export const itemsOf = (answer: Visit): Record<string, unknown>[] =>
  messageOf(answer)[CONTENT_ITEMS] as Record<string, unknown>[];

export function aTrainer(world: World, persona = 'trainer', browser: Browser = aBrowser()): Trainer {
  const trainer: Trainer = {
    browser,
    async openPicker(options = {}) {
      const { action, params } = world.sandbox.startDeepLinking(persona, options);
      const login = await browser.post(action, Object.entries(params));
      return browser.submit(login, '/lti/launch');
    },
    add: (picker, fields) =>
      browser.post(new URL(picker.url).href.split('?')[0] ?? '', [csrfOf(picker), ...fields]),
    cancel: (picker) => browser.post(`${picker.url.split('?')[0]}/cancel`, [csrfOf(picker)]),
    bringBack: (answer) => browser.submit(answer, '/deep-linking'),
    async pick(keys, options = {}) {
      return trainer.bringBack(await trainer.add(await trainer.openPicker(options), modules(...keys)));
    },
  };
  return trainer;
}
