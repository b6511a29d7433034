import { makeInvitation } from '../../src/actions/invitation.ts';
import { aBrowser, type Visit } from '../builders/browser.ts';
import { until } from '../builders/until.ts';
import { aVisitor, RIGHT } from '../flows/visitor.ts';
import { MODULE } from '../flows/world.ts';
import { type FakeServer, type Handler, sendJson, startServer } from '../lti/fake-platform.ts';
import type { Runner } from './case.ts';
import { type District, district, type Kind, verdict, within } from './district.ts';

export const MODES = ['generic', 'canvas', 'moodle'] as const;
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

export const happy = (mode: (typeof MODES)[number]): Runner =>
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

export const uninvited: Runner = within('generic', async (tool) => {
  const before = await tool.app.records.platforms.count({});
  const done = await register(tool, `${tool.world.toolUrl}/lti/register`);
  const platform = await newest(tool);
  const saved = (await tool.app.records.platforms.count({})) - before;
  return `${tool.describe(done)}, ${saved} platform saved, ${platform?.active ? 'active' : 'inactive'}`;
});

export const invited = (link: (tool: District) => Promise<string>): Runner =>
  within(live('generic'), async (tool) => {
    tool.world.sandbox.clearLog();
    const page = await register(tool, await link(tool));
    return `${tool.describe(page)}, ${tool.world.sandbox.requests().length} calls`;
  });

export const usedUp = async (tool: District): Promise<string> => {
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
export async function readAt(address: string): Promise<string> {
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

export const answering =
  (handler: Handler): Runner =>
  () =>
    beside(handler, ({ url }) => readAt(`${url}/configuration`));

export const claiming =
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
export const refusing = (status: number, body: unknown, words: string): Runner =>
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

export const again = (mode: (typeof MODES)[number]): Runner =>
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

export const audience = (mode: (typeof MODES)[number]): Runner =>
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
