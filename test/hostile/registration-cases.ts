import { makeInvitation } from '../../src/actions/invitation.ts';
import { aBrowser, type Visit } from '../builders/browser.ts';
import { until } from '../builders/until.ts';
import { aVisitor, RIGHT } from '../flows/visitor.ts';
import { MODULE } from '../flows/world.ts';
import { type FakeServer, type Handler, sendJson, startServer } from '../lti/fake-platform.ts';
import { type Case, type Runner, rows } from './case.ts';
import { type District, district, type Kind, verdict, within } from './district.ts';

const MODES = ['generic', 'canvas', 'moodle'] as const;
const live = (mode: (typeof MODES)[number]): Kind => `${mode} in production`;

async function invitation({ app, world }: District): Promise<string> {
  const { code } = await makeInvitation({ records: app.records, clock: Date.now }, 'main', 7);
  return `${world.toolUrl}/lti/register?invite=${code}`;
}

async function register(tool: District, link: string, clientId?: string): Promise<Visit> {
  const admin = aBrowser();
  const page = await admin.open(tool.world.sandbox.startRegistration(link, clientId));
  return page.status === 200 ? admin.submit(page, '/lti/register') : page;
}

async function newest({ app, world }: District) {
  const all = await app.records.platforms.find({ issuer: world.sandbox.issuer });
  const own = all.filter(({ source }) => source === 'registration');
  return own.sort((a, b) => b.createdAt - a.createdAt)[0];
}

const happy = (mode: (typeof MODES)[number]): Runner =>
  within(live(mode), async (tool) => {
    const done = await register(tool, await invitation(tool));
    const platform = await newest(tool);
    const deployments = await tool.app.records.deployments.find({ platformId: platform?.id ?? '' });
    return verdict({
      'platform saved': platform !== undefined,
      'active by its invitation': platform?.active === true,
      'deployment stored': deployments.length === 1,
      'close message': done.html.includes('data-lti-close'),
    });
  });

const uninvited: Runner = within('generic', async (tool) => {
  const before = await tool.app.records.platforms.count({});
  const done = await register(tool, `${tool.world.toolUrl}/lti/register`);
  const platform = await newest(tool);
  const saved = (await tool.app.records.platforms.count({})) - before;
  return `${tool.describe(done)}, ${saved} platform saved, ${platform?.active ? 'active' : 'inactive'}`;
});

const invited = (link: (tool: District) => Promise<string>): Runner =>
  within(live('generic'), async (tool) => {
    tool.world.sandbox.clearLog();
    const page = await register(tool, await link(tool));
    return `${tool.describe(page)}, ${tool.world.sandbox.requests().length} calls`;
  });

const usedUp = async (tool: District): Promise<string> => {
  const link = await invitation(tool);
  await register(tool, link);
  tool.world.sandbox.clearLog();
  return link;
};

const configurationOf = (url: string, changes: object = {}) => ({
  issuer: url,
  authorization_endpoint: `${url}/auth`,
  registration_endpoint: `${url}/register`,
  jwks_uri: `${url}/jwks`,
  token_endpoint: `${url}/token`,
  ...changes,
});

const FAULTS: Readonly<Record<string, string>> = {
  forbidden: 'does not call',
  unreachable: 'did not answer in time',
  unreadable: 'is not the configuration of an LMS',
  'field-missing': 'has no usable',
  'other-host': 'could be a forgery',
  refused: 'refused the registration',
};

/** Which fault the page explains. */
const faultIn = ({ html }: Visit): string =>
  Object.keys(FAULTS).find((name) => html.includes(FAULTS[name] ?? name)) ?? 'no words';

/** Opens the page for a configuration at this address, in production; what it says and how long it took. */
async function readAt(address: string): Promise<string> {
  const tool = await district(live('generic'));
  const url = new URL(await invitation(tool));
  url.searchParams.set('openid_configuration', address);
  const started = Date.now();
  const page = await aBrowser().open(url.href);
  const late = Date.now() - started > 6_000 ? ', LATE' : '';
  const fault = page.status === 200 ? '' : ` ${faultIn(page)}`;
  return `${tool.describe(page)}${fault}${late}`;
}

async function beside<T>(handler: Handler, work: (lms: FakeServer) => Promise<T>): Promise<T> {
  const lms = await startServer(handler);
  try {
    return await work(lms);
  } finally {
    await lms.close();
  }
}

const answering =
  (handler: Handler): Runner =>
  () =>
    beside(handler, ({ url }) => readAt(`${url}/configuration`));

const claiming =
  (changes: (url: string) => object): Runner =>
  () =>
    beside(
      () => undefined,
      async (lms) => {
        lms.handler = (_received, res) => sendJson(res, configurationOf(lms.url, changes(lms.url)));
        return readAt(`${lms.url}/configuration`);
      },
    );

/** The LMS refuses the second call; which of its words the page shows. */
const refusing = (status: number, body: unknown, words: string): Runner =>
  within(live('generic'), (tool) =>
    beside(
      () => undefined,
      async (lms) => {
        lms.handler = ({ method }, res) => {
          if (method === 'GET') sendJson(res, configurationOf(lms.url));
          else if (typeof body === 'string') res.writeHead(status).end(body);
          else sendJson(res, body, status);
        };
        const admin = aBrowser();
        const url = new URL(await invitation(tool));
        url.searchParams.set('openid_configuration', `${lms.url}/configuration`);
        const page = await admin.submit(await admin.open(url.href), '/lti/register');
        return `${tool.describe(page)} ${faultIn(page)}, ${page.html.includes(words) ? 'its words are shown' : 'no words'}`;
      },
    ),
  );

const again = (mode: (typeof MODES)[number]): Runner =>
  within(live(mode), async (tool) => {
    await register(tool, await invitation(tool));
    const before = await newest(tool);
    const count = await tool.app.records.platforms.count({});
    const done = await register(tool, await invitation(tool), before?.clientId);
    return verdict({
      'up to date': done.html.includes('was connected before and is up to date now'),
      'one LMS, not two': (await tool.app.records.platforms.count({})) === count,
      'the same id': (await newest(tool))?.id === before?.id,
    });
  });

const audience = (mode: (typeof MODES)[number]): Runner =>
  within(live(mode), async (tool) => {
    const { sandbox } = tool.world;
    await register(tool, await invitation(tool));
    const clientId = (await newest(tool))?.clientId ?? '';
    const link = sandbox.addLink({ title: 'Registered', module: MODULE, clientId });
    const para = tool.freshPara();
    const visitor = aVisitor(tool.world, para);
    sandbox.clearLog();
    await visitor.takeQuiz(await visitor.launch(link.id), RIGHT);
    await until(() => sandbox.grade(link.id, para)?.resultScore === 100);
    const body = sandbox.requests().find(({ service }) => service === 'token')?.body ?? '';
    const [, claims = ''] = (new URLSearchParams(body).get('client_assertion') ?? '').split('.');
    const { aud } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { aud: unknown };
    return aud === sandbox.tokenUrl ? 'aud is the token address, the grade arrives' : `aud ${String(aud)}`;
  });

const page =
  (text: string): Handler =>
  (_received, res) =>
    void res.end(text);
const FAILED = '400 REGISTRATION_FAILED';
const HAPPY = 'platform saved, active by its invitation, deployment stored, close message';

/** H: dynamic registration. */
export const REGISTRATION_CASES: readonly Case[] = [
  ...rows('H1', ...MODES.map((mode) => ['registers', `an LMS like ${mode}`, HAPPY, happy(mode)] as const), [
    'registers',
    'no invitation, in development',
    '200, 1 platform saved, inactive',
    uninvited,
  ]),
  ...rows(
    'H2',
    [
      'invitation',
      'none',
      '403 REGISTRATION_NOT_INVITED, 0 calls',
      invited(async ({ world }) => `${world.toolUrl}/lti/register`),
    ],
    [
      'invitation',
      'made up',
      '403 REGISTRATION_NOT_INVITED, 0 calls',
      invited(async ({ world }) => `${world.toolUrl}/lti/register?invite=${'A'.repeat(43)}`),
    ],
    ['invitation', 'used before', '403 REGISTRATION_NOT_INVITED, 0 calls', invited(usedUp)],
  ),
  ...rows(
    'H3',
    [
      'configuration',
      'http: to another machine',
      `${FAILED} forbidden`,
      () => readAt('http://lms.example/c'),
    ],
    ['configuration', 'a private address', `${FAILED} forbidden`, () => readAt('https://10.0.0.1/c')],
    ['configuration', 'metadata of a cloud', `${FAILED} forbidden`, () => readAt('http://169.254.169.254/c')],
    ['configuration', 'javascript:', `${FAILED} unreachable`, () => readAt('javascript:alert(1)')],
    ['configuration', 'no address', `${FAILED} unreadable`, () => readAt('nothing')],
    [
      'configuration',
      'a redirect to a private address',
      `${FAILED} unreadable`,
      answering((_received, res) => void res.writeHead(302, { location: 'https://10.0.0.1/c' }).end()),
    ],
    ['configuration', '1 MB', `${FAILED} unreadable`, answering(page('x'.repeat(1_000_000)))],
    ['configuration', 'never answers', `${FAILED} unreachable`, answering(() => undefined)],
    ['configuration', 'a web page', `${FAILED} unreadable`, answering(page('<html>'))],
    ['configuration', 'a list', `${FAILED} unreadable`, answering(page('[]'))],
    ['configuration', 'an empty object', `${FAILED} field-missing`, answering(page('{}'))],
  ),
  ...rows(
    'H4',
    ...['authorization_endpoint', 'registration_endpoint', 'jwks_uri', 'token_endpoint'].map(
      (name) =>
        [
          'hosts',
          `${name} elsewhere`,
          `${FAILED} other-host`,
          claiming(() => ({ [name]: 'https://evil.example/x' })),
        ] as const,
    ),
    [
      'hosts',
      'an issuer elsewhere, from a host that an admin allowed',
      '200',
      claiming(() => ({ issuer: 'https://canvas.instructure.com' })),
    ],
  ),
  ...rows(
    'H5',
    ...(
      [
        [
          400,
          { error: 'invalid_client_metadata', error_description: 'domain is missing' },
          'domain is missing',
        ],
        [401, { errorMessage: 'The token is expired' }, 'The token is expired'],
        [403, 'Not for you', 'Not for you'],
        [422, { errors: { base: ['name is taken'] } }, 'name is taken'],
      ] as const
    ).map(
      ([status, body, words]) =>
        [
          'a refusal is readable',
          `${status}, ${typeof body === 'string' ? 'plain text' : 'JSON'}`,
          `${FAILED} refused, its words are shown`,
          refusing(status, body, words),
        ] as const,
    ),
  ),
  ...rows(
    'H6',
    ...MODES.map(
      (mode) =>
        [
          'registers again',
          `an LMS like ${mode}`,
          'up to date, one LMS, not two, the same id',
          again(mode),
        ] as const,
    ),
  ),
  ...rows(
    'H7',
    ['aud', 'Canvas names a bare host', 'aud is the token address, the grade arrives', audience('canvas')],
    ['aud', 'nothing is named', 'aud is the token address, the grade arrives', audience('generic')],
  ),
];
