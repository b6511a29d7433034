import { grantAdmin } from '../../../src/actions/admin-grants.ts';
import { makeAdminLink } from '../../../src/actions/admin-link.ts';
import { personCode } from '../../../src/actions/find-person.ts';
import { makeInvitation, readInvitation } from '../../../src/actions/invitation.ts';
import { makeToolKey } from '../../../src/lti/tool-keys.ts';
import { deploymentKey } from '../../../src/records/keys.ts';
import { aBrowser, type Browser, type Visit } from '../../builders/browser.ts';
import { aLaunch } from '../../builders/launch.ts';
import { keepTenants, SHARED_PLATFORM, type TenantData } from '../../builders/tenants.ts';
import { T0 } from '../../builders/work.ts';
import { type PageTool, SECRET, startPages } from '../tool.ts';

let tool: PageTool;
let north: TenantData;
let own: string;
beforeEach(async () => {
  const library = { courses: () => [], find: () => undefined };
  tool = await startPages(aLaunch(), { library });
  ({ north, own } = await keepTenants(tool.deps.records));
});
afterEach(() => tool.close());

/** Opens the admin pages of a tenant by a link, as from the command line. */
const enter = async (tenantId: string): Promise<{ browser: Browser; page: Visit }> => {
  const { code } = await makeAdminLink(tool.deps, tenantId, 15);
  const browser = aBrowser();
  const offered = await browser.open(`${tool.url}/admin/link?code=${code}`);
  return { browser, page: await browser.submit(offered, '/admin/link') };
};

const below = (page: Visit, path: string): string => new URL(path, page.url).href;

/** The sections of the navigation. */
const SECTIONS = [
  '',
  'platforms',
  'invitations',
  'deployments',
  'launches',
  'deliveries',
  'pd',
  'certificates',
  'provider',
  'admins',
  'keys',
  'doctor',
  'configuration',
];

test.each(['main', 'north', 'south'])(
  'every page of %s opens, names its section, and has one heading',
  async (tenant) => {
    const { browser, page } = await enter(tenant);

    for (const section of SECTIONS) {
      const { status, html } = await browser.open(below(page, section));
      expect([section, status]).toEqual([section, 200]);
      expect(html.match(/<h1>[^<]+<\/h1>/g)).toHaveLength(1);
      expect(html.match(/aria-current="page"/g)).toHaveLength(1);
      expect(html).not.toMatch(/undefined|\[object/);
    }
  },
);

describe('tenants that share issuer and client id', () => {
  test.each(['north', 'south'])('%s sees nothing of the others, on no page', async (tenant) => {
    const others = ['north', 'south'].filter((one) => one !== tenant);
    const { browser, page } = await enter(tenant);
    const pages = [
      ...SECTIONS,
      `launches/launch-${tenant}`,
      `platforms/${SHARED_PLATFORM}`,
      `platforms/${SHARED_PLATFORM}/launch`,
    ];

    let all = '';
    for (const path of pages) all += (await browser.open(below(page, path))).html;
    all += (await browser.submit(await browser.open(below(page, 'doctor')), '/doctor')).html;

    expect(all).toContain(`Person of ${tenant}`);
    expect(all).toContain(`error-of-${tenant}`);
    expect(all).toContain(`deployment-${tenant}`);
    for (const other of others) {
      expect(all).not.toMatch(new RegExp(`(deployment-|error-of-|Person of |Course of )${other}`));
    }
    expect(all).not.toContain('deployment-new');
    expect(all).not.toContain('vendor-client');
  });

  test('ids of others are as unknown as made-up ones', async () => {
    const { browser, page } = await enter('south');
    const foreign = deploymentKey(SHARED_PLATFORM, north.deploymentId);
    const paths = [
      `platforms/${own}`,
      `platforms/${own}/launch`,
      `platforms/made-up`,
      `launches/${north.launchId}`,
      `deployments/${foreign}/revoke`,
      `admins/${north.learnerId}/revoke`,
    ];

    const statuses = [];
    for (const path of paths) statuses.push((await browser.open(below(page, path))).status);

    expect(statuses).toEqual(paths.map(() => 404));
  });

  test('forms with ids of others change nothing', async () => {
    const { browser, page } = await enter('south');
    const csrf = /name="csrf" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
    const foreign = deploymentKey(SHARED_PLATFORM, north.deploymentId);
    const posts: [string, number][] = [
      [`platforms/${own}/deactivate`, 404],
      [`platforms/${SHARED_PLATFORM}/deactivate`, 403],
      [`platforms/${SHARED_PLATFORM}/options`, 403],
      [`deployments/${foreign}/revoke`, 404],
      [`deployments/${foreign}/accept`, 404],
      [`deliveries/${north.workId}/retry`, 404],
      ['keys/rotate', 403],
    ];

    for (const [path, status] of posts) {
      const answer = await browser.post(below(page, path), [
        ['csrf', csrf],
        ['lineItems', 'ask'],
      ]);
      expect([path, answer.status]).toEqual([path, status]);
    }
    expect(await tool.deps.records.platforms.get(own)).toMatchObject({ version: 1 });
    expect(await tool.deps.records.platforms.get(SHARED_PLATFORM)).toMatchObject({ version: 1 });
    expect(await tool.deps.records.deployments.get(foreign)).toMatchObject({ version: 1 });
    expect(await tool.deps.records.work.get(north.workId)).toMatchObject({ version: 1 });
  });

  test('who does not run the machine gets neither its settings nor its disk', async () => {
    const { browser, page } = await enter('north');
    const findings = await browser.submit(await browser.open(below(page, 'doctor')), '/doctor');
    const json = await browser.open(below(page, 'configuration/aidewell-configuration.json'));

    expect(findings.html).not.toMatch(/disk|SQLite/);
    expect(JSON.parse(json.html)).not.toHaveProperty('settings');
    const main = await enter('main');
    const settings = await main.browser.open(below(main.page, 'configuration/aidewell-configuration.json'));
    expect(JSON.parse(settings.html)).toHaveProperty('settings', { dataDir: '/data' });
  });
});

test('the overview says what needs the admin first', async () => {
  const main = await enter('main');
  const { page } = await enter('north');

  expect(main.page.html).toContain('One deployment waits for you.');
  expect(page.html).toContain('One person has a grade that cannot be sent without you.');
  expect(page.html).toContain('One launch was refused in the last 24 hours.');
});

test('a launch is explained rule by rule, and found by the code of its error page', async () => {
  const { browser, page } = await enter('north');

  const found = await browser.open(below(page, 'launches?code=Error-of-North&lms=&refused=1'));
  const none = await browser.open(below(page, 'launches?code=error-of-south'));
  const one = await browser.open(below(page, `launches/${north.launchId}`));

  expect(found.html.match(/data-label="When"/g)).toHaveLength(1);
  expect(none.html).toContain('No such launch in the last 30 days.');
  expect(one.html).toContain('Refused. The launch names no person.');
  expect(one.html).toContain('What to do:');
  expect(one.html.match(/>held<\/strong>/g)).toHaveLength(3);
  expect(one.html).toContain('It names a person: <strong class="outcome-wrong">did not hold</strong>');
});

test('the launch log goes on behind 50 lines', async () => {
  for (let count = 0; count < 60; count++) {
    await tool.deps.records.launchLog.insert({
      id: `more-${count}`,
      tenantId: 'north',
      platformId: own,
      at: T0 - count,
      rulesHeld: 20,
      refused: 0,
      expiresAt: T0 + 1e9,
    });
  }
  const { browser, page } = await enter('north');

  const first = await browser.open(below(page, `launches?lms=${own}`));
  const older = /href="([^"]+after[^"]+)"/.exec(first.html)?.[1] ?? '';
  const second = await browser.open(below(page, older.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=')));

  expect(first.html.match(/data-label="When"/g)).toHaveLength(50);
  expect(second.html.match(/data-label="When"/g)).toHaveLength(10);
  expect(second.html).not.toContain('Older launches');
});

test('an LMS is switched off after a question, and on again', async () => {
  const { browser, page } = await enter('north');
  const ask = await browser.open(below(page, `platforms/${own}/deactivate`));

  const off = await browser.submit(ask, '/deactivate');
  const record = await tool.deps.records.platforms.get(own);
  const on = await browser.submit(off, '/activate');

  expect(ask.html).toContain('Switch off North LMS?');
  expect(record?.active).toBe(false);
  expect(off.html).toContain('The LMS is switched off');
  expect(on.html).toContain('The LMS is active');
});

test('options are saved, and what is not ticked is gone', async () => {
  const { browser, page } = await enter('north');
  const platform = below(page, `platforms/${own}`);

  await browser.submit(await browser.open(platform), '/options', [
    ['institutionRoles', '1'],
    ['lineItems', 'create'],
  ]);
  const saved = await tool.deps.records.platforms.get(own);
  await browser.submit(await browser.open(platform), '/options', [['lineItems', 'ask']]);

  expect(saved).toMatchObject({ shared: false, options: { institutionRoles: true, lineItems: 'create' } });
  expect((await tool.deps.records.platforms.get(own))?.options).toEqual({});
});

test('an LMS of the configuration file is read-only, with the reason', async () => {
  const record = await tool.deps.records.platforms.get(own);
  if (record) await tool.deps.records.platforms.put({ ...record, source: 'config' });
  const { browser, page } = await enter('north');
  const platform = await browser.open(below(page, `platforms/${own}`));
  const csrf = /name="csrf" value="([^"]+)"/.exec(platform.html)?.[1] ?? '';

  const forced = await browser.post(below(page, `platforms/${own}/deactivate`), [['csrf', csrf]]);

  expect(platform.html).toContain('stands in the configuration file: change it there');
  expect(platform.html).not.toMatch(/Switch off|Save the options/);
  expect(forced.status).toBe(403);
});

test('values for Canvas and Moodle are ready to copy, those of the LMS at hand open', async () => {
  const { browser, page } = await enter('north');

  const { html } = await browser.open(below(page, `platforms/${own}`));

  expect(html).toContain('>http://localhost:3000/lti/login</textarea>');
  expect(html).toMatch(/<details class="hint" open>\s*<summary>For Moodle/);
  expect(html).toMatch(/<details class="hint">\s*<summary>For Canvas/);
});

test('a deployment is accepted into a district, and revoked after a question', async () => {
  const { browser, page } = await enter('main');
  const id = deploymentKey(SHARED_PLATFORM, 'deployment-new');
  const list = await browser.open(below(page, 'deployments'));

  const accepted = await browser.submit(list, '/accept', [['tenant', 'south']]);
  const theirs = await enter('south');
  const ask = await theirs.browser.open(below(theirs.page, `deployments/${id}/revoke`));
  const revoked = await theirs.browser.submit(ask, '/revoke');

  expect(accepted.html).toContain('belongs to the other district now');
  expect(accepted.html).not.toContain('deployment-new');
  expect(revoked.html).toContain('The deployment is revoked');
  expect(await tool.deps.records.deployments.get(id)).toMatchObject({ tenantId: 'south', state: 'revoked' });
});

test('a name that no district has yet is asked about first', async () => {
  const { browser, page } = await enter('main');
  const id = deploymentKey(SHARED_PLATFORM, 'deployment-new');
  const list = await browser.open(below(page, 'deployments'));

  const asked = await browser.submit(list, '/accept', [['tenant', 'sotuh']]);
  const before = await tool.deps.records.deployments.get(id);
  await browser.submit(asked, '/accept');

  expect(asked.html).toContain('Is “sotuh” the right name?');
  expect(before).toMatchObject({ state: 'waiting', tenantId: 'main' });
  expect(await tool.deps.records.deployments.get(id)).toMatchObject({ state: 'active', tenantId: 'sotuh' });
});

test('a grade is sent again, with the reason it stood', async () => {
  const { browser, page } = await enter('north');
  const list = await browser.open(below(page, 'deliveries'));

  const sent = await browser.submit(list, `${north.workId}/retry`);

  expect(list.html).toContain('Person of north');
  expect(list.html).toContain('The LMS does not allow this tool to send grades.');
  expect(list.html).toContain('The LMS said: <code>north</code>');
  expect(sent.html).toContain('The grade is sent again now.');
  expect(await tool.deps.records.work.get(north.workId)).toMatchObject({ parked: 0, dueAt: T0 });
  const all = await browser.submit(sent, '/deliveries/retry');
  expect(all.html).toContain('All waiting grades are sent again now');
});

test('keys are shown to all, and made anew by who runs the tool', async () => {
  const key = await makeToolKey(SECRET, T0 - 1000);
  await tool.deps.records.toolKeys.insert(key);
  const main = await enter('main');
  const other = await enter('north');

  const list = await main.browser.open(below(main.page, 'keys'));
  const ask = await main.browser.open(below(main.page, 'keys/rotate'));
  const rotated = await main.browser.submit(ask, '/keys/rotate');
  const again = await main.browser.submit(ask, '/keys/rotate');
  const theirs = await other.browser.open(below(other.page, 'keys'));

  expect(list.html).toContain(key.id);
  expect(rotated.html).toContain('A new key is published now');
  expect(rotated.html).not.toContain('Make a new key');
  expect(again.html).toContain('nothing was changed');
  expect(theirs.html).toContain('The keys serve every district');
  expect(theirs.html).not.toContain('Make a new key');
  expect(await tool.deps.records.toolKeys.count({})).toBe(2);
});

describe('invitations', () => {
  test('are shown once, listed without their code, and withdrawn', async () => {
    const { browser, page } = await enter('north');

    const made = await browser.submit(await browser.open(below(page, 'invitations')), '/invitations', [
      ['days', '7'],
    ]);
    const code = /\/lti\/register\?invite(?:=|&#x3D;)([\w-]{43})/.exec(made.html)?.[1] ?? '';
    const listed = await browser.open(below(page, 'invitations'));
    const gone = await browser.submit(listed, '/withdraw');

    expect(await readInvitation(tool.deps, code).catch(() => 'gone')).toBe('gone');
    expect(made.html).toContain('Copy this link now');
    expect(listed.html).not.toContain(code);
    expect(listed.html.match(/data-label="Good until"/g)).toHaveLength(1);
    expect(gone.html).toContain('does not work any more');
    expect(gone.html).toContain('There is none.');
  });

  test('belong to their district', async () => {
    const { code } = await makeInvitation(tool.deps, 'south', 7);
    const { id } = await readInvitation(tool.deps, code);
    const { browser, page } = await enter('north');
    const csrf = /name="csrf" value="([^"]+)"/.exec(page.html)?.[1] ?? '';

    const list = await browser.open(below(page, 'invitations'));
    const forced = await browser.post(below(page, `invitations/${id}/withdraw`), [['csrf', csrf]]);

    expect(list.html).toContain('There is none.');
    expect(forced.status).toBe(404);
    expect(await readInvitation(tool.deps, code)).toMatchObject({ tenantId: 'south' });
  });

  test.each(['0', '91', 'x'])('for %s days are none', async (days) => {
    const { browser, page } = await enter('north');
    const list = await browser.open(below(page, 'invitations'));

    expect((await browser.submit(list, '/invitations', [['days', days]])).status).toBe(400);
    expect(await tool.deps.records.invitations.count({})).toBe(0);
  });
});

describe('admins', () => {
  test('are made by the code they read out, and end after a question', async () => {
    const { browser, page } = await enter('north');
    const list = await browser.open(below(page, 'admins'));

    const granted = await browser.submit(list, '/admins', [['person', personCode(north.learnerId)]]);
    const again = await browser.submit(granted, '/admins', [['person', personCode(north.learnerId)]]);
    const ask = await browser.open(below(page, `admins/${north.learnerId}/revoke`));
    const ended = await browser.submit(ask, '/revoke');

    expect(granted.html).toContain('The person is an admin now.');
    expect(granted.html).toContain('a link of the command line');
    expect(again.html).toContain('was an admin already');
    expect(ask.html).toContain('End the admin rights of Person of north?');
    expect(ended.html).toContain('no longer an admin');
    expect(await tool.deps.records.admins.count({})).toBe(0);
  });

  test('an unknown code is told beside the field', async () => {
    const { browser, page } = await enter('north');

    const { html } = await browser.submit(await browser.open(below(page, 'admins')), '/admins', [
      ['person', 'ffffffffffff'],
    ]);

    expect(html).toContain('<title>Error: Admins');
    expect(html).toMatch(/role="alert"><p><strong>Nobody of your LMSs has this code\./);
    expect(html).toContain('aria-invalid="true"');
  });
});

test('names and other texts of an LMS are shown as text', async () => {
  const evil = '<script>alert(1)</script>';
  const record = await tool.deps.records.platforms.get(own);
  const person = await tool.deps.records.learners.get(north.learnerId);
  if (record) await tool.deps.records.platforms.put({ ...record, name: evil });
  if (person) await tool.deps.records.learners.put({ ...person, name: evil });
  await grantAdmin(tool.deps, 'north', { personId: north.learnerId, platformId: SHARED_PLATFORM }, 'cli');
  const { browser, page } = await enter('north');

  for (const path of [...SECTIONS, `platforms/${own}`, `platforms/${own}/deactivate`]) {
    const { html } = await browser.open(below(page, path));
    expect(html).not.toContain('<script>alert');
  }
  expect((await browser.open(below(page, 'platforms'))).html).toContain('&lt;script&gt;');
});
