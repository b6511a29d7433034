import { grantAdmin, revokeAdmin } from '../../../src/actions/admin-grants.ts';
import { makeAdminLink } from '../../../src/actions/admin-link.ts';
import { personCode } from '../../../src/actions/find-person.ts';
import type { Launch } from '../../../src/domain/launch.ts';
import { deploymentKey, learnerKey } from '../../../src/records/keys.ts';
import { aBrowser, type Browser, type Visit } from '../../builders/browser.ts';
import { aLaunch } from '../../builders/launch.ts';
import { keepTenants, SHARED_PLATFORM, type TenantData } from '../../builders/tenants.ts';
import { MINUTE, type PageTool, startPages } from '../tool.ts';

let tool: PageTool;
let north: TenantData;
let south: TenantData;
beforeEach(async () => {
  tool = await startPages(aLaunch(), { library: { courses: () => [] } });
  ({ north, south } = await keepTenants(tool.deps.records));
});
afterEach(() => tool.close());

const newLink = async (tenant = 'north'): Promise<string> =>
  `${tool.url}/admin/link?code=${(await makeAdminLink(tool.deps, tenant, 15)).code}`;

const enter = async (browser: Browser = aBrowser()): Promise<Visit> =>
  browser.submit(await browser.open(await newLink()), '/admin/link');

/** A trainer of this district opens the tool in the LMS. */
const launch = async (data: TenantData, changes: Partial<Launch> = {}) => {
  const { platformId, deploymentId, learnerId } = data;
  const { module: _module, ...trainer } = aLaunch({ platformId, deploymentId, learnerId, role: 'trainer' });
  tool.launch = { ...trainer, ...changes };
  const browser = aBrowser();
  return { browser, page: await browser.open(`${tool.url}/go`) };
};

const grant = (data: TenantData, tenant = data.tenantId) =>
  grantAdmin(tool.deps, tenant, { personId: data.learnerId, platformId: data.platformId }, 'cli');

const adminPage = (page: Visit): string => page.url.replace('/trainer/', '/admin/');

describe('a link of the command line', () => {
  test('begins a session by a button; its cookie goes to this site only and is named after the handle', async () => {
    const browser = aBrowser();
    const offered = await browser.open(await newLink());
    const code = /name="code" value="([^"]+)"/.exec(offered.html)?.[1] ?? '';

    const response = await fetch(`${tool.url}/admin/link`, {
      method: 'POST',
      body: new URLSearchParams({ code }),
      redirect: 'manual',
    });

    const handle = /\/admin\/([\w-]+)\/$/.exec(response.headers.get('location') ?? '')?.[1];
    expect(offered.html).toContain('district <strong>north</strong>');
    expect(offered.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
    expect(response.status).toBe(303);
    expect(response.headers.get('set-cookie')).toMatch(
      new RegExp(`^__Host-awadmin-${handle}=[\\w-]{43}; Path=/; Secure; HttpOnly; SameSite=Lax$`),
    );
  });

  test('opens once, whoever comes second', async () => {
    const link = await newLink();
    const [first, second] = [aBrowser(), aBrowser()];
    const [one, two] = [await first.open(link), await second.open(link)];

    const opened = await first.submit(one, '/admin/link');
    const refused = await second.submit(two, '/admin/link');
    const late = await second.open(link);

    expect([opened.status, refused.status, late.status]).toEqual([200, 403, 403]);
    expect(late.html).toContain('aidewell admin link');
    expect(second.cookies.size).toBe(0);
  });

  test('is not spent by a program that only looks', async () => {
    const link = await newLink();
    for (let count = 0; count < 3; count++) await fetch(link, { method: count === 0 ? 'HEAD' : 'GET' });

    const browser = aBrowser();
    const opened = await browser.submit(await browser.open(link), '/admin/link');

    expect(opened.status).toBe(200);
  });

  test('is over after its minutes, and its code is in no log', async () => {
    const link = await newLink();
    tool.now += 15 * MINUTE;

    const page = await aBrowser().open(link);

    expect(page.status).toBe(403);
    expect(JSON.stringify(tool.log)).not.toContain(new URL(link).searchParams.get('code'));
  });

  test.each(['', '?code=', '?code[]=x', '?code=x&code=y'])(
    'without a code (%j) opens nothing',
    async (query) => {
      expect((await aBrowser().open(`${tool.url}/admin/link${query}`)).status).toBe(403);
    },
  );
});

describe('the session of a link', () => {
  test('needs its cookie: the address alone opens nothing', async () => {
    const page = await enter();

    const stranger = await aBrowser().open(page.url);

    expect(stranger.status).toBe(401);
    expect(stranger.html).toContain('Please sign in as admin again');
    expect(stranger.html).not.toContain('North LMS');
  });

  test('a cookie of another session does not open this one', async () => {
    const browser = aBrowser();
    const first = await enter();
    await enter(browser);
    const [foreign = ''] = browser.cookies.values();
    const handle = /\/admin\/([\w-]+)\//.exec(first.url)?.[1];

    const response = await fetch(first.url, { headers: { cookie: `__Host-awadmin-${handle}=${foreign}` } });

    expect(response.status).toBe(401);
  });

  test('ends when it is left, after the idle time, and at its absolute limit', async () => {
    const browser = aBrowser();
    const page = await enter(browser);
    tool.now += 50 * MINUTE;
    const used = await browser.open(page.url);
    const other = aBrowser();
    const idle = await enter(other);
    tool.now += 61 * MINUTE;

    const late = await other.open(idle.url);
    const third = aBrowser();
    const left = await third.submit(await enter(third), '/leave');

    expect(used.status).toBe(200);
    expect(late.status).toBe(401);
    expect(left.url).toBe(`${tool.url}/`);
    expect(third.cookies.size).toBe(0);
    expect((await browser.open(page.url)).status).toBe(401);
  });

  test('its pages are never framed by others and kept by no cache', async () => {
    const { headers } = await enter();

    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
    expect(headers.get('content-security-policy')).not.toContain('lms.example');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('forms without its token, or with that of another session, change nothing', async () => {
    const browser = aBrowser();
    const page = await enter(browser);
    const foreign = /name="csrf" value="([^"]+)"/.exec((await enter()).html)?.[1] ?? '';
    const doctor = new URL('doctor', page.url).href;

    const none = await browser.post(doctor, []);
    const wrong = await browser.post(doctor, [['csrf', foreign]]);

    expect([none.status, wrong.status]).toEqual([400, 403]);
  });

  test('opens no page of learners or trainers', async () => {
    const browser = aBrowser();
    const page = await enter(browser);

    const trainer = await browser.open(page.url.replace('/admin/', '/trainer/'));
    const learner = await browser.open(page.url.replace('/admin/', '/learn/'));

    expect([trainer.status, learner.status]).toEqual([401, 401]);
  });
});

describe('a person who is an admin', () => {
  test('finds the admin pages at the end of the course library, inside the LMS', async () => {
    await grant(north);
    const { browser, page } = await launch(north);
    const href = /href="([^"]+)">Admin pages</.exec(page.html)?.[1] ?? '';

    const admin = await browser.open(new URL(href, page.url).href);

    expect(admin.status).toBe(200);
    expect(admin.html).toContain('district <strong>north</strong>');
    expect(admin.html).not.toContain('Leave the admin pages');
    expect(admin.headers.get('content-security-policy')).toContain('https://lms.example');
  });

  test('others get their code there, and no page', async () => {
    const { browser, page } = await launch(south);

    const admin = await browser.open(adminPage(page));

    expect(page.html).not.toContain('Admin pages');
    expect(page.html).toContain(personCode(south.learnerId));
    expect(admin.status).toBe(403);
  });

  test('is none in the district of another deployment, nor as the student view', async () => {
    await grant(north);
    await grant(north, 'main');

    const elsewhere = await launch({ ...south, learnerId: north.learnerId });
    const student = await launch(north, { testUser: true });

    expect((await elsewhere.browser.open(adminPage(elsewhere.page))).status).toBe(403);
    expect((await student.browser.open(adminPage(student.page))).status).toBe(403);
  });

  test('loses the pages with the right, and with the deployment', async () => {
    await grant(north);
    const { browser, page } = await launch(north);
    const open = async () => (await browser.open(adminPage(page))).status;
    const before = await open();

    await revokeAdmin(tool.deps, 'north', north.learnerId);
    const revoked = await open();
    await grant(north);
    const again = await open();
    const deployment = await tool.deps.records.deployments.get(
      deploymentKey(SHARED_PLATFORM, north.deploymentId),
    );
    if (deployment) await tool.deps.records.deployments.put({ ...deployment, state: 'revoked' });

    expect([before, revoked, again, await open()]).toEqual([200, 403, 200, 403]);
  });

  test('no role of the LMS makes one', async () => {
    const roles = await launch({ ...north, learnerId: learnerKey(SHARED_PLATFORM, 'lms-administrator') });

    expect((await roles.browser.open(adminPage(roles.page))).status).toBe(403);
  });

  test('is named as the one who made somebody else an admin', async () => {
    await grant(north);
    const { browser, page } = await launch(north);
    const colleague = learnerKey(SHARED_PLATFORM, 'colleague');
    await tool.deps.records.learners.insert({
      id: colleague,
      platformId: SHARED_PLATFORM,
      sub: 'colleague',
      firstSeenAt: 0,
    });
    const admins = await browser.open(`${adminPage(page)}admins`);

    const granted = await browser.submit(admins, '/admins', [['person', personCode(colleague)]]);

    expect(granted.html).toContain('<td role="cell" data-label="Given by">Person of north</td>');
    expect(granted.html).toContain('<strong>(you)</strong>');
  });
});
