import { makeInvitation } from '../../src/actions/invitation.ts';
import { editPlatform } from '../../src/actions/platform-edit.ts';
import type { App } from '../../src/app.ts';
import { platformOf } from '../../src/records/find-platform.ts';
import type { PlatformRecord } from '../../src/records/platform.ts';
import { aBrowser, type Visit } from '../builders/browser.ts';
import { until } from '../builders/until.ts';
import { aVisitor, RIGHT } from './visitor.ts';
import { MODULE, openWorld, startTool, type World } from './world.ts';

const PRODUCTION = {
  AIDEWELL_SECRET: 'f3a91c0b7d5e4826a1b2c3d4e5f60718',
  AIDEWELL_OUTBOUND_ALLOW: '127.0.0.1',
};

let world: World;
let app: App;
const admin = aBrowser();

/** The link of `platform invite`. */
async function invitationLink(): Promise<string> {
  const { code } = await makeInvitation({ records: app.records, clock: Date.now }, 'main', 7);
  return `${world.toolUrl}/lti/register?invite=${code}`;
}

/** What an admin of the LMS does: pastes the link there and looks at the page that comes. */
const start = (link: string, clientId?: string): Promise<Visit> =>
  admin.open(world.sandbox.startRegistration(link, clientId));

const connect = (page: Visit): Promise<Visit> => admin.submit(page, '/lti/register');

/** The LMS as the tool knows it now. */
async function registered(clientId: string): Promise<PlatformRecord | undefined> {
  return platformOf(app.records.platforms, world.sandbox.issuer, clientId);
}

const newestClient = async (): Promise<string> => {
  const platforms = await app.records.platforms.find({ issuer: world.sandbox.issuer });
  const own = platforms.filter(({ source }) => source === 'registration');
  return own.sort((a, b) => b.createdAt - a.createdAt)[0]?.clientId ?? '';
};

const linkOf = (clientId: string, id: string) =>
  world.sandbox.addLink({ id, title: 'Small module', module: MODULE, clientId });

const gradeOf = (linkId: string) => world.sandbox.grade(linkId, 'pat')?.resultScore;

describe.each(['generic', 'canvas', 'moodle'] as const)('in production, an LMS like %s', (mode) => {
  beforeAll(async () => {
    world = await openWorld({ sandbox: { mode } });
    app = await startTool(world, PRODUCTION, true);
  });
  afterAll(async () => {
    await app.stop();
    await world.close();
  });

  test('registers by an invitation, launches, and gets its grade', async () => {
    const page = await start(await invitationLink());
    const done = await connect(page);
    const clientId = await newestClient();
    const link = linkOf(clientId, 'registered');

    expect(page.html).toContain('Is this your LMS?');
    expect(done.html).toMatch(/data-lti-close/);
    expect(await registered(clientId)).toMatchObject({ active: true, tenantId: 'main' });
    const deployments = await app.records.deployments.find({});
    expect(deployments.map(({ state }) => state)).toEqual(['active']);

    const pat = aVisitor(world, 'pat');
    await pat.takeQuiz(await pat.launch(link.id), RIGHT);
    await until(() => gradeOf(link.id) === 100);
  });

  test('is turned away without an invitation, before anybody is called', async () => {
    world.sandbox.clearLog();

    const page = await start(`${world.toolUrl}/lti/register`);

    expect(page.status).toBe(403);
    expect(world.sandbox.requests()).toEqual([]);
  });

  test('gets no second registration from one invitation', async () => {
    const link = await invitationLink();
    await connect(await start(link));

    const again = await start(link);

    expect(again.status).toBe(403);
  });

  test('says no to a used token: readable, and the invitation stays good', async () => {
    const link = await invitationLink();
    const address = world.sandbox.startRegistration(link);
    const [first, second] = [await admin.open(address), await admin.open(address)];
    await connect(first);

    const refused = await connect(second);

    expect([refused.status, refused.html]).toEqual([403, expect.stringContaining('You need an invitation')]);

    const other = await admin.open(world.sandbox.startRegistration(await invitationLink()));
    const token = new URL(other.url).searchParams.get('registration_token') ?? '';
    const body = { method: 'POST', headers: { authorization: `Bearer ${token}` } };
    await fetch(`${world.sandbox.url}/registrations`, body);
    const readable = await connect(other);

    expect(readable.status).toBe(400);
    expect(readable.html).toContain('Your LMS refused the registration.');
    expect(readable.html).toMatch(/It said: “[^”]*(used|token)[^”]*”/);
  });

  test('registers again with the same client id: one LMS, not two', async () => {
    await connect(await start(await invitationLink()));
    const clientId = await newestClient();
    const before = await registered(clientId);
    const count = await app.records.platforms.count({});

    const again = await connect(await start(await invitationLink(), clientId));

    expect(again.html).toContain('was connected before and is up to date now');
    expect(await registered(clientId)).toMatchObject({ id: before?.id });
    expect(await app.records.platforms.count({})).toBe(count);
  });
});

describe('a new client id for the same LMS', () => {
  beforeAll(async () => {
    world = await openWorld();
    app = await startTool(world, PRODUCTION, true);
  });
  afterAll(async () => {
    await app.stop();
    await world.close();
  });

  test('takes the learners over: what was passed is passed, and the grade goes to the new link', async () => {
    await connect(await start(await invitationLink()));
    const oldClient = await newestClient();
    const oldLink = linkOf(oldClient, 'old');
    const pat = aVisitor(world, 'pat');
    await pat.takeQuiz(await pat.launch(oldLink.id), RIGHT);
    await until(() => gradeOf(oldLink.id) === 100);
    const old = await registered(oldClient);

    const done = await connect(await start(await invitationLink()));
    const newClient = await newestClient();
    const replaced = await admin.submit(done, '/lti/register/replace');
    const newLink = linkOf(newClient, 'new');
    await pat.launch(newLink.id);

    expect(newClient).not.toBe(oldClient);
    expect(done.html).toContain('keep its learners');
    expect(replaced.html).toContain('The old registration is replaced');
    expect(await registered(newClient)).toMatchObject({ id: old?.id });
    expect(await registered(oldClient)).toBeUndefined();
    await until(() => gradeOf(newLink.id) === 100);
    expect(await app.records.learners.count({})).toBe(1);
    expect(await app.records.work.count({})).toBe(1);
  });

  test('links of the old one say that the LMS is not connected', async () => {
    const page = await aVisitor(world, 'pat').launch('old');

    expect([page.status, page.html]).toEqual([403, expect.stringContaining('Your LMS is not connected yet')]);
  });
});

describe('in development', () => {
  beforeAll(async () => {
    world = await openWorld();
    app = await startTool(world);
  });
  afterAll(async () => {
    await app.stop();
    await world.close();
  });

  test('no invitation is needed, and nothing launches before an admin activates it', async () => {
    const done = await connect(await start(`${world.toolUrl}/lti/register`));
    const clientId = await newestClient();
    const link = linkOf(clientId, 'uninvited');
    const pat = aVisitor(world, 'pat');

    const refused = await pat.launch(link.id);
    const platform = await registered(clientId);
    await editPlatform({ records: app.records, clock: Date.now }, platform?.id ?? '', { active: true });
    const welcome = await pat.launch(link.id);

    expect(done.html).toContain('It is not switched on here yet');
    expect([refused.status, refused.html]).toEqual([
      403,
      expect.stringContaining('Your LMS is switched off here'),
    ]);
    expect(welcome.status).toBe(200);
  });

  test('an invited one is active at once', async () => {
    await connect(await start(await invitationLink()));

    expect(await registered(await newestClient())).toMatchObject({ active: true });
  });
});
