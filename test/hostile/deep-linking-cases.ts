import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import { CANVAS_PLACEMENTS } from '../../src/sandbox/launch/deep-linking-settings.ts';
import type { LaunchOptions } from '../../src/sandbox/lms.ts';
import { formOf, type Visit } from '../builders/browser.ts';
import { CLAIMS } from '../builders/launch.ts';
import { aTrainer, itemsOf, messageOf, modules } from '../flows/trainer.ts';
import { MODULE } from '../flows/world.ts';
import { type Case, type Runner, rows } from './case.ts';
import { type District, district, type Kind, SECOND, verdict, within } from './district.ts';

const CLAIM = 'https://purl.imsglobal.org/spec/lti-dl/claim';

const seen = (tool: District, page: Visit): string => {
  if (page.status !== 200) return tool.describe(page);
  if (/type="checkbox" name="module"/.test(page.html)) return 'picker of many';
  if (/type="radio" name="module"/.test(page.html)) return 'picker of one';
  return /asked for something else/.test(page.html) ? 'says that it gives no such thing' : 'another page';
};

/** What the trainer, or another persona, is shown. */
const opens = (options: LaunchOptions, kind: Kind = 'generic', persona = 'trainer'): Runner =>
  within(kind, async (tool) => seen(tool, await aTrainer(tool.world, persona).openPicker(options)));

const settings = (deepLinking: Record<string, unknown>): LaunchOptions => ({ deepLinking });

/** The answer to picking one module, and what the LMS says to it. */
async function picked(kind: Kind, options: LaunchOptions = {}, fields: [string, string][] = []) {
  const { world } = await district(kind);
  const trainer = aTrainer(world);
  const picker = await trainer.openPicker(options);
  const answer = await trainer.add(picker, [...modules(MODULE), ...fields]);
  return { world, trainer, picker, answer };
}

const echoes =
  (data: string | undefined): Runner =>
  async () => {
    const { answer } = await picked('canvas', settings(data === undefined ? {} : { data }));
    const message = messageOf(answer);
    if (!Object.hasOwn(message, `${CLAIM}/data`)) return 'no data';
    return message[`${CLAIM}/data`] === data ? 'the same bytes' : 'changed';
  };

const returnsTo: Runner = async () => {
  const { world } = await district('generic');
  const odd = `${world.sandbox.url}/deep-linking?a="><script>&b=2`;
  const { answer } = await picked('generic', settings({ deep_link_return_url: odd }));
  const { action } = formOf(answer.html, '/deep-linking');
  return verdict({
    'query kept': action === odd,
    'markup escaped': !answer.html.includes('"><script>'),
  });
};

const signed: Runner = async () => {
  const { world, answer } = await picked('generic');
  const { hidden } = formOf(answer.html, '/deep-linking');
  const jwt = hidden.find(([name]) => name === 'JWT')?.[1] ?? '';
  const keys = (await (await fetch(`${world.toolUrl}/lti/keys`)).json()) as JSONWebKeySet;
  const { payload, protectedHeader } = await jwtVerify(jwt, createLocalJWKSet(keys));
  const { clientId, issuer, deploymentId } = world.sandbox;
  return verdict({
    'RS256 by a published kid': protectedHeader.alg === 'RS256' && protectedHeader.kid !== undefined,
    'iss our client id': payload.iss === clientId,
    'aud the issuer': payload.aud === issuer,
    deployment: payload[CLAIMS.deploymentId] === deploymentId,
    nonce: String(payload['nonce']).length >= 22,
    'at most 5 minutes': Number(payload.exp) - Number(payload.iat) <= 300,
    'no sub': payload.sub === undefined,
  });
};

const item: Runner = async () => {
  const dates: [string, string][] = [
    ['from', '2999-01-01'],
    ['due', '2999-01-31'],
    ['zone', 'UTC'],
    ['points', '20'],
  ];
  const { world } = await district('generic');
  const trainer = aTrainer(world);
  const answer = await trainer.add(await trainer.openPicker(), [...modules(SECOND), ...dates]);
  const [sent = {}] = itemsOf(answer);
  const done = await trainer.bringBack(answer);
  const text = JSON.stringify(sent);
  return verdict({
    'type ltiResourceLink': sent['type'] === 'ltiResourceLink',
    'title letter by letter': sent['title'] === 'A “second” <módulo>',
    'line item of 20 points': /"lineItem":\{[^}]*"scoreMaximum":20\b/.test(text),
    'dates with zone': /"startDateTime":"2999-01-01T[^"]*Z"/.test(text) && /"submission":\{/.test(text),
    'module as custom': text.includes(`"custom":{"module":"${SECOND}"}`),
    'the LMS takes it': done.html.includes('Added to the course'),
  });
};

const cancelled =
  (kind: Kind): Runner =>
  async () => {
    const { world } = await district(kind);
    const trainer = aTrainer(world);
    const answer = await trainer.cancel(await trainer.openPicker());
    const back = await trainer.bringBack(answer);
    const message = messageOf(answer)[`${CLAIM}/msg`];
    return `${itemsOf(answer).length} items, message “${message}”, ${back.status} from the LMS`;
  };

const column =
  (accepts: unknown): Runner =>
  async () => {
    const { answer } = await picked('generic', settings({ accept_lineitem: accepts }));
    return itemsOf(answer)[0]?.['lineItem'] === undefined ? 'without line item' : 'with line item';
  };

const several: Runner = async () => {
  const { world } = await district('canvas');
  const trainer = aTrainer(world);
  const picker = await trainer.openPicker({ placement: 'assignment_selection' });
  const two = await trainer.add(picker, modules(MODULE, SECOND));
  return `${two.status}, ${two.html.includes('name="JWT"') ? 'sent' : 'nothing sent'}`;
};

const ended: Runner = within('generic', async (tool) => {
  const trainer = aTrainer(tool.world);
  const picker = await trainer.openPicker();
  const handle = /\/trainer\/([^/]+)\//.exec(picker.url)?.[1] ?? '';
  await tool.app.records.sessions.remove({ id: handle });
  const sent = await trainer.add(picker, modules(MODULE));
  return verdict({
    [tool.describe(sent)]: true,
    'nothing sent': !sent.html.includes('name="JWT"'),
    'the page says so': sent.html.includes('Nothing was added to your course.'),
  });
});

const [MANY, ONE, NONE] = ['picker of many', 'picker of one', 'says that it gives no such thing'];
const CANVAS_ANSWERS: Readonly<Record<string, string>> = {
  assignment_selection: ONE,
  homework_submission: NONE,
};
const REFUSED = '403 FORBIDDEN';
const BAD = '401 LAUNCH_INVALID';

/** E: choosing content for the LMS. */
export const DEEP_LINKING_CASES: readonly Case[] = [
  ...rows(
    'E1',
    ['a trainer picks', 'an LMS by the book', MANY, opens({})],
    ...Object.keys(CANVAS_PLACEMENTS).map(
      (placement) =>
        [
          'a trainer picks',
          `Canvas, ${placement}`,
          CANVAS_ANSWERS[placement] ?? MANY,
          opens({ placement }, 'canvas'),
        ] as const,
    ),
    ['a trainer picks', 'Moodle', MANY, opens({}, 'moodle')],
  ),
  ...rows(
    'E2',
    ...['pat', 'observer', 'no-role', 'admin'].map(
      (persona) => ['only trainers pick', persona, REFUSED, opens({}, 'generic', persona)] as const,
    ),
  ),
  ...rows(
    'E3',
    ['settings', 'missing', BAD, opens({ omit: [CLAIMS.deepLinking] })],
    ['return address', 'missing', BAD, opens(settings({ deep_link_return_url: undefined }))],
    ['return address', 'javascript:', BAD, opens(settings({ deep_link_return_url: 'javascript:alert(1)' }))],
    ['return address', 'a list', BAD, opens(settings({ deep_link_return_url: ['https://a.example'] }))],
    [
      'return address',
      'http:, to a tool that is itself at http: (development)',
      MANY,
      opens(settings({ deep_link_return_url: 'http://lms.example/return' })),
    ],
    ['return address', 'a query with quote and markup', 'query kept, markup escaped', returnsTo],
  ),
  ...rows(
    'E4',
    ['accept_types', 'files only', NONE, opens(settings({ accept_types: ['file'] }))],
    ['accept_types', 'missing', MANY, opens(settings({ accept_types: undefined }))],
    ['accept_multiple', 'false', ONE, opens(settings({ accept_multiple: false }))],
    ['accept_multiple', '"false"', ONE, opens(settings({ accept_multiple: 'false' }))],
    ['accept_multiple', '"true"', MANY, opens(settings({ accept_multiple: 'true' }))],
    ['accept_multiple', 'missing', ONE, opens(settings({ accept_multiple: undefined }))],
    ['accept_multiple', 'two modules forced where one is taken', '422, nothing sent', several],
  ),
  ...rows(
    'E5',
    ['data', 'absent', 'no data', echoes(undefined)],
    ['data', 'empty', 'the same bytes', echoes('')],
    ['data', 'quotes, markup, umlaut', 'the same bytes', echoes('"<é>&amp;\n')],
    ['data', '10 KB', 'the same bytes', echoes('x'.repeat(10_240))],
  ),
  ...rows('E6', [
    'the answer',
    'nothing',
    'RS256 by a published kid, iss our client id, aud the issuer, deployment, nonce, at most 5 minutes, no sub',
    signed,
  ]),
  ...rows('E7', [
    'the item',
    'dates, points, quotes and markup in the title',
    'type ltiResourceLink, title letter by letter, line item of 20 points, dates with zone, module as custom, the LMS takes it',
    item,
  ]),
  ...rows(
    'E8',
    ...(['generic', 'canvas', 'moodle'] as const).map(
      (kind) =>
        [
          'cancel',
          `an LMS like ${kind}`,
          '0 items, message “Nothing was added.”, 200 from the LMS',
          cancelled(kind),
        ] as const,
    ),
  ),
  ...rows(
    'E9',
    ['accept_lineitem', 'false', 'without line item', column(false)],
    ['accept_lineitem', '"false"', 'without line item', column('false')],
    ['accept_lineitem', 'missing', 'with line item', column(undefined)],
  ),
  ...rows('E10', [
    'session',
    'ended while picking',
    '401 SESSION_MISSING, nothing sent, the page says so',
    ended,
  ]),
];
