import { makeInvitation } from '../../src/actions/invitation.ts';
import { AppError } from '../../src/domain/errors.ts';
import { createTickets } from '../../src/lti/tickets.ts';
import type { PlatformConfiguration, Registered, Registrar } from '../../src/ports/registrar.ts';
import { aBrowser, type Visit } from '../builders/browser.ts';
import { aLaunch } from '../builders/launch.ts';
import { type PageTool, startPages } from './tool.ts';

const ISSUER = 'https://moodle.district.example';
const configuration: PlatformConfiguration = {
  issuer: ISSUER,
  authUrl: `${ISSUER}/auth`,
  tokenUrl: `${ISSUER}/token`,
  jwksUrl: `${ISSUER}/jwks`,
  registrationUrl: `${ISSUER}/register`,
  product: 'moodle',
  rights: ['names', 'scores', 'roster'],
  placements: [],
};

let shown: PlatformConfiguration;
let registered: Registered;
let refusal: AppError | undefined;
const registrar: Registrar = {
  async read() {
    if (refusal) throw refusal;
    return shown;
  },
  async register() {
    if (refusal) throw refusal;
    return registered;
  },
};

let tool: PageTool;
beforeAll(async () => {
  const tickets = createTickets({ secret: 'a secret of these tests', clock: () => tool.now });
  tool = await startPages(aLaunch(), {
    http: { registration: { registrar, tickets } },
    config: { production: true, baseUrl: 'https://pd.district.example/pd' },
  });
});
beforeEach(() => {
  shown = configuration;
  registered = { clientId: 'client-1', missing: [] };
  refusal = undefined;
});
afterAll(() => tool.close());

const invite = async () => (await makeInvitation(tool.deps, 'main', 7)).code;

async function open(parameters: Record<string, string> = {}): Promise<Visit> {
  const query = new URLSearchParams({
    openid_configuration: `${ISSUER}/configuration`,
    registration_token: 'secret-of-the-lms',
    invite: await invite(),
    ...parameters,
  });
  for (const [name, value] of [...query]) if (value === '') query.delete(name);
  return aBrowser().open(`${tool.url}/lti/register?${query}`);
}

/** Sends the page's form; the test server does not have the base address's path. */
const ticketIn = (page: Visit): string => /name="ticket" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
const send = (path: string, ticket: string): Promise<Visit> =>
  aBrowser().post(`${tool.url}${path}`, [['ticket', ticket]]);
const connect = async () => send('/lti/register', ticketIn(await open()));

describe('the page that shows who asks', () => {
  test('product, issuer, host, and what is asked for in plain words', async () => {
    const page = await open();

    expect(page.status).toBe(200);
    expect(page.headers.get('Cache-Control')).toBe('no-store');
    for (const words of [
      'Moodle',
      ISSUER,
      'moodle.district.example',
      'People’s names, for certificates and trainers’ lists. No e-mail addresses.',
      'Put scores into the gradebook.',
      'See who is in a course, for the trainer’s overview.',
    ])
      expect(page.html).toContain(words);
    expect(page.html).not.toContain('choose modules');
    expect(page.html).toContain('action="/pd/lti/register"');
  });

  test('holds neither the LMS’s token nor the invitation in the open', async () => {
    const code = await invite();

    const page = await open({ invite: code });

    expect(page.html).not.toContain('secret-of-the-lms');
    expect(page.html).not.toContain(code);
  });

  test('what an LMS says of itself is text, not markup', async () => {
    shown = { ...configuration, product: '<b>lms</b>', account: '<script>alert(1)</script>' };

    const page = await open();

    expect(page.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page.html).not.toMatch(/<b>|<script>alert/);
  });

  test('a product that it does not know is shown as it is named; one without a name says so', async () => {
    shown = { ...configuration, product: 'opensuper' };
    const named = await open();
    shown = { ...configuration, product: '' };
    const nameless = await open();

    expect(named.html).toContain('opensuper');
    expect(nameless.html).toContain('An LMS that does not give its name');
  });

  test('the bare link says where it belongs', async () => {
    const code = await invite();

    const page = await open({ openid_configuration: '', registration_token: '', invite: code });

    expect(page.status).toBe(200);
    expect(page.html).toContain(`https://pd.district.example/pd/lti/register?invite&#x3D;${code}`);
    expect(page.html).toContain('Add LTI Advantage');
    expect(page.html).not.toContain('<form');
  });
});

describe('turned away', () => {
  test.each([
    ['no invitation', { invite: '' }],
    ['a made-up one', { invite: 'A'.repeat(43) }],
  ])('%s: 403', async (_name, parameters) => {
    const page = await open(parameters);

    expect(page.status).toBe(403);
    expect(page.html).toContain('You need an invitation');
    expect(page.html).not.toContain('<form');
  });

  test('the bare link without an invitation', async () => {
    const page = await open({ openid_configuration: '', registration_token: '', invite: '' });

    expect(page.status).toBe(403);
  });

  test('one that was used', async () => {
    const code = await invite();
    await send('/lti/register', ticketIn(await open({ invite: code })));

    expect((await open({ invite: code })).status).toBe(403);
  });

  test.each([
    ['a repeated parameter', 'openid_configuration=https://a.example&openid_configuration=https://b.example'],
    ['a very long one', `openid_configuration=https://a.example/${'x'.repeat(9000)}`],
  ])('%s: 400', async (_name, query) => {
    const page = await aBrowser().open(`${tool.url}/lti/register?invite=${await invite()}&${query}`);

    expect(page.status).toBe(400);
    expect(page.html).toContain('Your LMS could not be connected');
  });

  test.each(['/lti/register', '/lti/register/replace'])(
    '%s: a form of another site has no ticket',
    async (path) => {
      const without = await aBrowser().post(`${tool.url}${path}`, []);
      const madeUp = await send(path, 'made-up');

      expect([without.status, madeUp.status]).toEqual([400, 400]);
      expect(madeUp.html).toContain('its form came from somewhere else');
    },
  );

  test('other methods', async () => {
    const put = await fetch(`${tool.url}/lti/register`, { method: 'PUT' });
    const get = await fetch(`${tool.url}/lti/register/replace`);

    expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
    expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST']);
  });
});

describe('the page after it', () => {
  test('says what is left to do in this product, and can close the LMS’s window', async () => {
    registered = { clientId: 'client-after', missing: [] };

    const page = await connect();

    expect(page.status).toBe(200);
    expect(page.headers.get('Cache-Control')).toBe('no-store');
    expect(page.html).toContain('“Moodle (moodle.district.example)” is connected.');
    expect(page.html).toContain('press “Activate” on the new one');
    expect(page.html).toMatch(/<button type="button"[^>]*data-lti-close hidden>/);
    expect(page.html).not.toMatch(/<script(?![^>]*src=)/);
  });

  test('says so when the LMS was known', async () => {
    registered = { clientId: 'client-known', missing: [] };
    await connect();

    expect((await connect()).html).toContain('was connected before and is up to date now');
  });

  test('names what was not granted', async () => {
    registered = { clientId: 'client-less', missing: ['roster'] };

    const page = await connect();

    expect(page.html).toContain('What your LMS did not allow');
    expect(page.html).toContain('See who is in a course');
  });

  test('offers to replace an earlier registration, and does it', async () => {
    registered = { clientId: 'client-newer', missing: [] };
    const page = await connect();
    const forms = [...page.html.matchAll(/<form[\s\S]*?<\/form>/g)].map(([form]) => form);
    const form = forms.find((one) => one.includes('client-after')) ?? '';

    const replaced = await send('/lti/register/replace', /value="([^"]+)"/.exec(form)?.[1] ?? '');
    const twice = await send('/lti/register/replace', /value="([^"]+)"/.exec(form)?.[1] ?? '');

    expect(form).toContain('action="/pd/lti/register/replace"');
    expect(form).toContain('keep its learners');
    expect(replaced.html).toContain('The old registration is replaced');
    expect(replaced.html).toContain('Its learners keep their work, passes and transcripts.');
    expect(twice.status).toBe(404);
  });

  test('says why when it cannot be replaced any more', async () => {
    registered = { clientId: 'client-newest', missing: [] };
    const page = await connect();
    const [platform] = await tool.deps.records.platforms.find({ clientId: 'client-newest' });
    await tool.deps.records.learners.insert({
      id: 'learner-of-the-newest',
      platformId: platform?.id ?? '',
      sub: 'u',
      firstSeenAt: 0,
    });

    const replaced = await send('/lti/register/replace', ticketIn(page));

    expect(replaced.html).toContain('Nothing was replaced');
    expect(replaced.html).toContain('People have worked with the new registration');
  });
});

describe('errors are readable (H5)', () => {
  const FAULTS: readonly (readonly [string, Record<string, string>, readonly string[]])[] = [
    ['forbidden', { host: '10.0.0.1' }, ['This server does not call 10.0.0.1', 'outbound.allow']],
    ['unreachable', { host: 'lms.example' }, ['lms.example did not answer in time']],
    ['unreadable', { host: 'lms.example', status: '404' }, ['not the configuration of an LMS', 'status 404']],
    ['field-missing', { field: 'jwks_uri' }, ['no usable “jwks_uri”']],
    [
      'other-host',
      { field: 'jwks_uri', host: 'evil.example', issuer: 'lms.example' },
      ['Your LMS says that it is lms.example', 'at evil.example', 'forgery'],
    ],
    ['unsupported', { field: 'RS256' }, ['does not offer RS256']],
    [
      'refused',
      { status: '422', answer: '<i>No</i>' },
      ['refused the registration', 'status 422', 'It said: “&lt;i&gt;No&lt;/i&gt;”'],
    ],
    ['no-client-id', {}, ['gave no client id']],
    ['expired', {}, ['This page was open for too long']],
    ['managed-elsewhere', { name: 'From file' }, ['“From file” already']],
    ['other-tenant', {}, ['for another district']],
  ];

  test.each(FAULTS)('%s', async (fault, facts, sentences) => {
    refusal = new AppError('REGISTRATION_FAILED', 'for the log', { fault, ...facts });

    const page = await open();

    expect(page.status).toBe(400);
    for (const sentence of sentences) expect(page.html).toContain(sentence);
    expect(page.html).not.toMatch(/for the log|<i>No/);
  });

  test('when the LMS refuses, the invitation stays good', async () => {
    const code = await invite();
    const page = await open({ invite: code });
    refusal = new AppError('REGISTRATION_FAILED', 'no', { fault: 'refused', status: '401', answer: 'token' });

    const refused = await send('/lti/register', ticketIn(page));
    refusal = undefined;

    expect(refused.html).toContain('It said: “token”');
    expect((await open({ invite: code })).status).toBe(200);
  });
});

test('in development without an invitation the page says that the LMS stays switched off', async () => {
  const tickets = createTickets({ secret: 'a secret of these tests', clock: () => dev.now });
  const dev = await startPages(aLaunch(), { http: { registration: { registrar, tickets } } });
  const query = new URLSearchParams({ openid_configuration: `${ISSUER}/configuration` });

  const page = await aBrowser().open(`${dev.url}/lti/register?${query}`);
  const done = await aBrowser().post(`${dev.url}/lti/register`, [['ticket', ticketIn(page)]]);
  await dev.close();

  expect(page.html).toContain('You have no invitation');
  expect(done.html).toContain('It is not switched on here yet');
  expect(done.html).toMatch(/<code>platform activate [0-9a-f]{12}<\/code>/);
});
