import { StoreError } from '../../src/ports/document-store.ts';
import { type Case, type Runner, rows, tally } from './case.ts';
import { Guest } from './guest.ts';
import type { Stage } from './stage.ts';

const OPENS = 'opens for a learner';
async function crashInputs(stage: Stage): Promise<string> {
  const guest = new Guest(stage);
  const states = [
    'a b',
    '__proto__',
    'a;b=c',
    'x'.repeat(250_000),
    'ü',
    '{"a":1}',
    '\r\n',
    '',
    'a=b',
    '\u0000',
  ];
  const answers: string[] = [];
  for (const path of ['/lti/launch', '/lti/login', '/lti/keys', '/lti', '/', '/learn/x/answer'])
    for (const state of states)
      for (const body of [new URLSearchParams({ state }), new URLSearchParams({ 'state[a]': state })])
        answers.push(String((await guest.send(path, { method: 'POST', body })).status)[0] ?? '');
  return `${tally(answers.map((first) => `${first}xx`))}, then ${await guest.describe(await guest.launch())}`;
}

const down = () => Promise.reject(new StoreError('UNREACHABLE', 'The store does not answer.'));

const storeFails =
  (name: 'platforms' | 'deployments' | 'nonces'): Runner =>
  async (stage) => {
    const guest = new Guest(stage);
    const begun = await guest.begin();
    const form = { id_token: await guest.token(begun), state: begun.state };
    const collection = stage.app.records[name];
    const { get, insert } = collection;
    Object.assign(collection, { get: down, insert: down });
    const failed = await guest.describe(await guest.post(form));
    Object.assign(collection, { get, insert });
    return `${failed}, healed: ${await guest.describe(await guest.post(form))}`;
  };

const throws =
  (error: Error): Runner =>
  async (stage) => {
    const { sessions } = stage.app.records;
    const { insert } = sessions;
    Object.assign(sessions, { insert: () => Promise.reject(error) });
    const guest = new Guest(stage);
    const failed = await guest.describe(await guest.launch());
    Object.assign(sessions, { insert });
    return `${failed}, then ${await guest.describe(await guest.launch())}`;
  };

/** C22, C26, C27: a tool in trouble. */
export const TROUBLE_CASES: readonly Case[] = [
  ...rows('C22', [
    'no input ends the process',
    'states that crash a bare ltijs, on every path',
    `120 x 4xx, then ${OPENS}`,
    crashInputs,
  ]),
  ...rows(
    'C26',
    ...(['platforms', 'deployments', 'nonces'] as const).map(
      (name) =>
        [
          'store answers',
          `fails at ${name}`,
          `503 STORE_UNAVAILABLE, healed: ${OPENS}`,
          storeFails(name),
        ] as const,
    ),
    [
      'store answers',
      'fails at the session',
      `503 STORE_UNAVAILABLE, then ${OPENS}`,
      throws(new StoreError('UNREACHABLE', 'gone')),
    ],
  ),
  ...rows('C27', [
    'faults are caught',
    'the session throws',
    `500 INTERNAL, then ${OPENS}`,
    throws(new Error('boom')),
  ]),
];
