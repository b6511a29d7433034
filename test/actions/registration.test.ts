import { confirmRegistration } from '../../src/actions/confirm-registration.ts';
import { makeInvitation, readInvitation } from '../../src/actions/invitation.ts';
import { keepPlatforms } from '../../src/actions/keep-platforms.ts';
import { editPlatform } from '../../src/actions/platform-edit.ts';
import { type AskedRegistration, readRegistration } from '../../src/actions/read-registration.ts';
import type { RegistrationDeps } from '../../src/actions/registration.ts';
import { replaceRegistered } from '../../src/actions/replace-registered.ts';
import { AppError } from '../../src/domain/errors.ts';
import { createTickets } from '../../src/lti/tickets.ts';
import type { PlatformConfiguration, Registered } from '../../src/ports/registrar.ts';
import { platformOf } from '../../src/records/find-platform.ts';
import { aDistrict, type District } from '../builders/district.ts';

const ISSUER = 'https://moodle.district.example';
const MINUTE = 60_000;
const DAY = 86_400_000;

const configuration: PlatformConfiguration = {
  issuer: ISSUER,
  authUrl: `${ISSUER}/auth`,
  tokenUrl: `${ISSUER}/token`,
  jwksUrl: `${ISSUER}/jwks`,
  registrationUrl: `${ISSUER}/register`,
  product: 'moodle',
  rights: ['names', 'scores'],
  placements: [],
};

let district: District;
/** What the LMS says, and what it was asked. */
let lms: { configuration: PlatformConfiguration; registered: Registered; error?: Error; calls: string[] };
beforeEach(async () => {
  district = await aDistrict();
  lms = { configuration, registered: { clientId: 'client-1', deploymentId: '3', missing: [] }, calls: [] };
});
afterEach(() => district.close());

const deps = (invitationNeeded = true): RegistrationDeps => ({
  ...district.deps,
  invitationNeeded,
  tickets: createTickets({ secret: 'a secret of these tests', clock: district.deps.clock }),
  registrar: {
    async read(url) {
      lms.calls.push(`read ${url}`);
      return lms.configuration;
    },
    async register(_configuration, token) {
      lms.calls.push(`register ${token}`);
      if (lms.error) throw lms.error;
      return lms.registered;
    },
  },
});

const invite = async (tenant = 'main') => (await makeInvitation(district.deps, tenant, 7)).code;

const asked = (invitation?: string): AskedRegistration => ({
  configurationUrl: `${ISSUER}/configuration`,
  token: 'token-1',
  invitation,
});

async function ticketFor(invitation?: string, needed = true): Promise<string> {
  const offer = await readRegistration(deps(needed), asked(invitation));
  if (offer.kind !== 'offer') throw new Error(offer.kind);
  return offer.ticket;
}

const register = async (invitation?: string, needed = true) =>
  confirmRegistration(deps(needed), await ticketFor(invitation, needed));

const find = (clientId = 'client-1') => platformOf(district.deps.records.platforms, ISSUER, clientId);
const NOT_INVITED = { code: 'REGISTRATION_NOT_INVITED' };
const fault = (kind: string) => ({ code: 'REGISTRATION_FAILED', facts: { fault: kind } });

describe('with an invitation', () => {
  test('the LMS is stored, active, in the tenant of the invitation, with its deployment', async () => {
    const confirmed = await register(await invite('north'));

    expect(confirmed).toMatchObject({ isNew: true, deploymentId: '3', missing: [], replaceable: [] });
    expect(await find()).toMatchObject({
      name: 'Moodle (moodle.district.example)',
      tenantId: 'north',
      active: true,
      source: 'registration',
      product: 'moodle',
      shared: false,
    });
    expect(await district.deps.records.deployments.find({})).toMatchObject([
      { deploymentId: '3', tenantId: 'north', state: 'active' },
    ]);
    expect(lms.calls).toEqual([`read ${ISSUER}/configuration`, 'register token-1']);
  });

  test('the institution is the name, where the LMS tells it', async () => {
    lms.configuration = { ...configuration, account: 'District 9' };

    await register(await invite());

    expect((await find())?.name).toBe('District 9');
  });

  test.each([
    ['a very long one, cut in the middle of a character', `${'x'.repeat(199)}\u{1f600}`, 'x'.repeat(199)],
    ['half a character', '\ud800', 'Moodle (moodle.district.example)'],
  ])('a name: %s', async (_name, account, expected) => {
    lms.configuration = { ...configuration, account };

    await register(await invite());

    expect((await find())?.name).toBe(expected);
  });

  test('it serves once, also for two pages that were open at the same time', async () => {
    const code = await invite();
    const [first, second] = [await ticketFor(code), await ticketFor(code)];

    const results = await Promise.allSettled(
      [first, second].map((ticket) => confirmRegistration(deps(), ticket)),
    );

    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(register(code)).rejects.toMatchObject(NOT_INVITED);
    expect(lms.calls.filter((call) => call.startsWith('register'))).toHaveLength(1);
  });

  test('it ends', async () => {
    const code = await invite();

    district.now += 7 * DAY + 1;

    await expect(register(code)).rejects.toMatchObject(NOT_INVITED);
  });

  test('it stays good when the LMS refuses', async () => {
    const code = await invite();
    lms.error = new AppError('REGISTRATION_FAILED', 'no', { fault: 'refused' });

    await expect(register(code)).rejects.toMatchObject(fault('refused'));
    expect(await readInvitation(district.deps, code)).toMatchObject({ used: 0 });
    expect(await find()).toBeUndefined();

    delete lms.error;
    expect(await register(code)).toMatchObject({ isNew: true });
  });
});

describe('without one', () => {
  test.each([undefined, 'made-up', 'A'.repeat(43), '../../x'])(
    '%p: refused, and nobody is called',
    async (code) => {
      await expect(readRegistration(deps(), asked(code))).rejects.toMatchObject(NOT_INVITED);

      expect(lms.calls).toEqual([]);
    },
  );

  test('a ticket of a development server does not help in production', async () => {
    const ticket = await ticketFor(undefined, false);

    await expect(confirmRegistration(deps(), ticket)).rejects.toMatchObject(NOT_INVITED);
  });

  test('development: stored, and inactive until an admin activates it', async () => {
    const { platform } = await register(undefined, false);

    expect(platform).toMatchObject({ active: false, tenantId: 'main' });
    expect(await find()).toMatchObject({ active: false });
  });

  test('a wrong one is refused in development too', async () => {
    await expect(register('A'.repeat(43), false)).rejects.toMatchObject(NOT_INVITED);
  });
});

describe('the ticket', () => {
  test.each(['', 'rubbish'])('%p opens nothing', async (ticket) => {
    await expect(confirmRegistration(deps(), ticket)).rejects.toMatchObject(fault('expired'));
    await expect(replaceRegistered(deps(), ticket)).rejects.toMatchObject(fault('expired'));
  });

  test('is over after half an hour', async () => {
    const ticket = await ticketFor(await invite());

    district.now += 30 * MINUTE + 1;

    await expect(confirmRegistration(deps(), ticket)).rejects.toMatchObject(fault('expired'));
  });

  test('registers what was shown, whatever the LMS says by then', async () => {
    const ticket = await ticketFor(await invite());
    lms.configuration = { ...configuration, issuer: 'https://other.example' };

    await confirmRegistration(deps(), ticket);

    expect(await find()).toBeDefined();
  });

  test('of a registration replaces nothing', async () => {
    const ticket = await ticketFor(await invite());

    await expect(replaceRegistered(deps(), ticket)).rejects.toMatchObject(fault('expired'));
  });
});

test('no configuration address: the page of the link, and nobody is called', async () => {
  const offer = await readRegistration(deps(), { invitation: await invite() });

  expect(offer).toEqual({ kind: 'link', invited: true });
  expect(lms.calls).toEqual([]);
});

describe('the same client id again (H6)', () => {
  test('is updated, never doubled; name, learners and id stay', async () => {
    const { platform } = await register(await invite());
    await editPlatform(district.deps, platform.id, {
      name: 'Our Moodle',
      tokenAudience: 'https://old.example',
    });
    lms.configuration = { ...configuration, tokenUrl: `${ISSUER}/token2` };
    lms.registered = { ...lms.registered, deploymentId: '4' };

    const again = await register(await invite());

    expect(again).toMatchObject({ isNew: false, replaceable: [] });
    expect(await district.deps.records.platforms.count({})).toBe(1);
    expect(await find()).toMatchObject({
      id: platform.id,
      name: 'Our Moodle',
      tokenUrl: `${ISSUER}/token2`,
      createdAt: platform.createdAt,
    });
    expect(await find()).not.toHaveProperty('tokenAudience');
    expect(await district.deps.records.deployments.count({})).toBe(2);
  });

  test('without an invitation it cannot turn an active LMS to other addresses', async () => {
    await register(await invite());

    const same = await register(undefined, false);
    lms.configuration = { ...configuration, jwksUrl: `${ISSUER}/other-keys` };
    const other = await register(undefined, false);

    expect([same.platform.active, other.platform.active]).toEqual([true, false]);
  });

  test('without an invitation a revoked deployment stays revoked; with one it comes back', async () => {
    await register(await invite());
    const [deployment] = await district.deps.records.deployments.find({});
    if (deployment) await district.deps.records.deployments.put({ ...deployment, state: 'revoked' });
    const state = async () => (await district.deps.records.deployments.find({}))[0]?.state;

    await register(undefined, false);
    const uninvited = await state();
    await register(await invite());

    expect([uninvited, await state()]).toEqual(['revoked', 'active']);
  });

  test('of another tenant is refused', async () => {
    await register(await invite('north'));

    await expect(register(await invite('south'))).rejects.toMatchObject(fault('other-tenant'));
    expect((await find())?.tenantId).toBe('north');
  });

  test('of the config file is refused', async () => {
    const { issuer, authUrl, tokenUrl, jwksUrl } = configuration;
    await keepPlatforms(district.deps, 'config', [
      { name: 'From file', issuer, clientId: 'client-1', authUrl, tokenUrl, jwksUrl },
    ]);

    await expect(register(await invite())).rejects.toMatchObject({
      facts: { fault: 'managed-elsewhere', name: 'From file' },
    });
  });
});

describe('a new client id for the same LMS', () => {
  const registerAs = async (clientId: string, code: string, changes: Partial<PlatformConfiguration> = {}) => {
    lms.configuration = { ...configuration, ...changes };
    lms.registered = { clientId, deploymentId: clientId, missing: [] };
    return register(code);
  };

  test('replacing the old one is offered, and keeps its record', async () => {
    const old = await registerAs('client-1', await invite());
    const confirmed = await registerAs('client-2', await invite());

    const [offer, ...others] = confirmed.replaceable;
    const replaced = await replaceRegistered(deps(), offer?.ticket ?? '');

    expect(offer).toMatchObject({ clientId: 'client-1', createdAt: old.platform.createdAt });
    expect(others).toEqual([]);
    expect(replaced).toMatchObject({
      kind: 'replaced',
      platform: { id: old.platform.id, clientId: 'client-2', active: true, continues: 'client-1' },
    });
    expect(await find('client-1')).toBeUndefined();
  });

  test('also when the site moved from http to https: host and not issuer are the same', async () => {
    const old = { issuer: 'http://moodle.district.example' };
    await registerAs('client-1', await invite(), old);

    const { replaceable } = await registerAs('client-2', await invite());

    expect(replaceable).toMatchObject([{ clientId: 'client-1' }]);
  });

  test('nothing of another tenant, of a file, or of another LMS is offered', async () => {
    await registerAs('north-1', await invite('north'));
    const { issuer, authUrl, tokenUrl, jwksUrl } = configuration;
    await keepPlatforms(district.deps, 'config', [
      { name: 'From file', issuer, clientId: 'file', authUrl, tokenUrl, jwksUrl },
    ]);
    const elsewhere = 'https://other.example';
    await registerAs('other', await invite(), { issuer: elsewhere, authUrl: `${elsewhere}/auth` });

    const { replaceable } = await registerAs('client-2', await invite());

    expect(replaceable).toEqual([]);
  });

  test('nothing is offered to a visitor without an invitation', async () => {
    await registerAs('client-1', await invite());
    lms.registered = { clientId: 'client-2', missing: [] };

    const { replaceable } = await register(undefined, false);

    expect(replaceable).toEqual([]);
  });
});
