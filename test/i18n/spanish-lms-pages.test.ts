import { makeAdminLink } from '../../src/actions/admin-link.ts';
import { makeInvitation } from '../../src/actions/invitation.ts';
import { AppError } from '../../src/domain/errors.ts';
import { RIGHTS } from '../../src/domain/registration.ts';
import { admin } from '../../src/i18n/en/admin.ts';
import { registrationFault } from '../../src/i18n/en/registration-fault.ts';
import { createTickets } from '../../src/lti/tickets.ts';
import { makeToolKey } from '../../src/lti/tool-keys.ts';
import type { Registrar } from '../../src/ports/registrar.ts';
import { deploymentKey } from '../../src/records/keys.ts';
import { aBrowser, type Browser, type Visit } from '../builders/browser.ts';
import { englishIn, soundsEnglish } from '../builders/english.ts';
import { aLaunch } from '../builders/launch.ts';
import { keepTenants, SHARED_PLATFORM } from '../builders/tenants.ts';
import { T0 } from '../builders/work.ts';
import { type PageTool, SECRET, startPages } from '../http/tool.ts';

const SPANISH = { 'Accept-Language': 'es-MX' };
const ISSUER = 'https://lms.north.example';

let clientId: string;
let product: string;
let refusal: AppError | undefined;
const registrar: Registrar = {
  async read() {
    if (refusal) throw refusal;
    return {
      issuer: ISSUER,
      authUrl: `${ISSUER}/auth`,
      tokenUrl: `${ISSUER}/token`,
      jwksUrl: `${ISSUER}/jwks`,
      registrationUrl: `${ISSUER}/register`,
      product,
      account: 'Distrito',
      rights: [...RIGHTS],
      placements: [],
    };
  },
  async register() {
    return { clientId, missing: ['roster'] };
  },
};

let tool: PageTool;
let own: string;
beforeEach(async () => {
  const tickets = createTickets({ secret: 'a secret of these tests', clock: () => tool.now });
  tool = await startPages(aLaunch(), {
    library: { courses: () => [], find: () => undefined },
    http: { registration: { registrar, tickets } },
  });
  ({ own } = await keepTenants(tool.deps.records));
  await tool.deps.records.toolKeys.insert(await makeToolKey(SECRET, T0 - 1000));
  [clientId, product, refusal] = ['north-client-2', 'moodle', undefined];
});
afterEach(() => tool.close());

/** Looks at a page; answers it. */
function look(page: Visit, status = 200): Visit {
  const found = [...englishIn(page.html), ...soundsEnglish(page.html)];
  expect({ url: page.url, status: page.status, found }).toEqual({ url: page.url, status, found: [] });
  expect(page.html).toContain('<html lang="es"');
  return page;
}

interface Entered {
  readonly browser: Browser;
  /** Opens a page below the session's and looks at it. */
  see(path: string): Promise<Visit>;
  /** Sends a form of a page and looks at what comes. */
  send(page: Visit, action: string, fields?: [string, string][], status?: number): Promise<Visit>;
}

async function enter(tenantId: string): Promise<Entered> {
  const { code } = await makeAdminLink(tool.deps, tenantId, 15);
  const browser = aBrowser(SPANISH);
  const offered = look(await browser.open(`${tool.url}/admin/link?code=${code}`));
  const start = await browser.submit(offered, '/admin/link');
  return {
    browser,
    see: async (path) => look(await browser.open(new URL(path, start.url).href)),
    send: async (page, action, fields = [], status = 200) =>
      look(await browser.submit(page, action, fields), status),
  };
}

const registerAnew = async (): Promise<void> => {
  const { version: _version, ...draft } = (await tool.deps.records.platforms.get(own)) ?? { version: 0 };
  await tool.deps.records.platforms.insert({ ...draft, id: 'anew', clientId: 'anew' } as never);
};

/** Somebody came from this LMS. */
const keepLearner = (platformId: string) =>
  tool.deps.records.learners.insert({ id: `learner-${platformId}`, platformId, sub: 'u', firstSeenAt: T0 });

test('English is noticed, in the catalogue and out of it', async () => {
  const { code } = await makeAdminLink(tool.deps, 'main', 15);
  const { html } = await aBrowser().open(`${tool.url}/admin/link?code=${code}`);
  const spanish = html.replace('<html lang="en"', '<html lang="es"');

  expect(englishIn(spanish)).toContain('Open the admin pages');
  expect(soundsEnglish(spanish)).toContain('This link opens the admin pages in this browser. It works once.');
});

test('the pages of an LMS, and what is done to it', async () => {
  await registerAnew();
  await keepLearner('anew');
  const { see, send } = await enter('north');

  await see('platforms');
  await see(`platforms/${SHARED_PLATFORM}`);
  const page = await see(`platforms/${own}`);
  await see(`platforms/${own}/launch`);
  await send(page, '/test');
  await see(`platforms/${SHARED_PLATFORM}/launch`);
  const saved = await send(page, '/options', [['lineItems', 'create']]);
  const off = await send(await see(`platforms/${own}/deactivate`), '/deactivate');
  await send(off, '/activate');
  const asked = await send(await see(`platforms/${own}/replace`), '/replace', [['with', 'anew']]);
  const replaced = await send(asked, '/replace');
  await send(await see(`platforms/${own}/remove`), '/remove');

  expect(saved.html).toContain('Se guardaron las opciones.');
  expect(asked.html).toContain('Una persona ya trabajó desde North LMS.');
  expect(replaced.html).toContain('continúa con el registro nuevo');
});

test('the form of an LMS, with every fault that it names', async () => {
  const { see, send } = await enter('main');
  const faults: [string, string][] = [
    ['name', 'x'.repeat(500)],
    ['issuer', 'javascript:x'],
    ['clientId', ''],
    ['authUrl', 'https://user:secret@a.example/'],
    ['tokenUrl', 'https://a.example/#x'],
    ['jwksUrl', 'https://a.example/a b'],
    ['tokenAudience', 'a\u0007b'],
    ['deployment', '1'],
  ];
  const right: [string, string][] = faults.map(([name]) => [name, `https://a.example/${name}`]);

  const form = await see('platforms/new');
  const refused = await send(form, '/platforms/new', faults, 422);
  const added = await send(form, '/platforms/new', right);
  await send(form, '/platforms/new', right, 422);
  const edit = await see(`${new URL(added.url).pathname}/edit`);
  await send(edit, '/edit', faults, 422);

  const list = /<ul>[\s\S]*?<\/ul>/.exec(/id="problem"[\s\S]*/.exec(refused.html)?.[0] ?? '')?.[0];
  expect(list?.match(/<li>/g)).toHaveLength(7);
  expect(list).toContain('Id de cliente (client id): falta.');
});

test('pages of an LMS that cannot be changed here say why', async () => {
  const { platforms } = tool.deps.records;
  const { see } = await enter('north');

  for (const source of ['config', 'sandbox', 'registration'] as const) {
    const record = await platforms.get(own);
    if (record) await platforms.put({ ...record, source, shared: true, tokenAudience: 'x' });
    await see(`platforms/${own}`);
  }
  expect((await see('platforms')).html).toContain('Varios distritos comparten este registro.');
});

test('deployments, invitations and keys', async () => {
  const main = await enter('main');
  const north = await enter('north');
  const id = deploymentKey(SHARED_PLATFORM, 'deployment-north');

  const list = await main.see('deployments');
  const asked = await main.send(list, '/accept', [['tenant', 'nuevo']]);
  await main.send(asked, '/accept');
  await north.send(await north.see(`deployments/${id}/revoke`), '/revoke');
  const invited = await north.send(await north.see('invitations'), '/invitations', [['days', '7']]);
  await north.send(await north.see('invitations'), '/withdraw');
  await north.see('keys');
  await main.see('keys');
  const rotated = await main.send(await main.see('keys/rotate'), '/keys/rotate');

  expect(asked.html).toContain('¿Es “nuevo” el nombre correcto?');
  expect(invited.html).toContain('“Add LTI Advantage”');
  expect(rotated.html).toContain('Publicada, firmará más adelante');
});

test('what the last form did, for every form', async () => {
  const { see } = await enter('main');
  const words = Object.keys(admin).flatMap((key) => /^done\.(.+)/.exec(key)?.[1] ?? []);

  for (const word of words)
    expect((await see(`invitations?done=${word}`)).html).toContain('class="banner banner-done"');

  expect(words.length).toBeGreaterThan(15);
});

describe('the registration of an LMS', () => {
  const browser = aBrowser(SPANISH);
  const open = async (query: Record<string, string>, status = 200): Promise<Visit> =>
    look(await browser.open(`${tool.url}/lti/register?${new URLSearchParams(query)}`), status);
  const connect = async (invite?: string): Promise<Visit> => {
    const offered = await open({ openid_configuration: `${ISSUER}/c`, ...(invite && { invite }) });
    return look(await browser.submit(offered, '/lti/register'));
  };
  const invite = async (): Promise<string> => (await makeInvitation(tool.deps, 'north', 7)).code;

  test('by the link, by invitation, and without one', async () => {
    const link = await open({ invite: await invite() });
    const invited = await connect(await invite());
    const again = await connect(await invite());
    [clientId, product] = ['other', ''];
    const stranger = await connect();

    expect(link.html).toContain('Esta dirección va en su LMS.');
    expect(invited.html).toContain('Lo que su LMS no permitió');
    expect(again.html).toContain('ya estaba conectado');
    expect(stranger.html).toContain('Aquí todavía no está activado');
  });

  test.each(['canvas', 'moodle', 'desire2learn', 'sakai'])('what is left to do in %s', async (lms) => {
    product = lms;

    expect((await connect(await invite())).html).toContain('Cierre esta ventana.');
  });

  test('in the place of an earlier one, or not', async () => {
    const page = await connect(await invite());
    const replaced = look(await browser.submit(page, '/lti/register/replace'));
    clientId = 'north-client-3';
    const later = await connect(await invite());
    const [platform] = await tool.deps.records.platforms.find({ clientId });
    await keepLearner(platform?.id ?? '');
    const kept = look(await browser.submit(later, '/lti/register/replace'));

    expect(replaced.html).toContain('El registro anterior se reemplazó');
    expect(kept.html).toContain('No se reemplazó nada');
  });

  test('that fails says why', async () => {
    const faults = Object.keys(registrationFault).flatMap((key) => /^([\w-]+)\.what$/.exec(key)?.[1] ?? []);

    for (const fault of faults) {
      const facts = {
        fault,
        host: 'a.example',
        field: 'jwks_uri',
        issuer: 'b.example',
        name: 'A',
        answer: 'x',
      };
      refusal = new AppError('REGISTRATION_FAILED', 'for the log', { ...facts, status: '422' });
      await open({ openid_configuration: `${ISSUER}/c` }, 400);
    }

    expect(faults.length).toBeGreaterThan(10);
  });
});
