import { makeAdminLink } from '../../../src/actions/admin-link.ts';
import { deploymentKey, learnerKey, platformKey } from '../../../src/records/keys.ts';
import { aBrowser, type Browser, type Visit } from '../../builders/browser.ts';
import { aLaunch } from '../../builders/launch.ts';
import { keepTenants, SHARED_PLATFORM } from '../../builders/tenants.ts';
import { T0 } from '../../builders/work.ts';
import { type PageTool, startPages } from '../tool.ts';

const ISSUER = 'https://lms.north.example';
const NEW = platformKey(ISSUER, 'north-client-2');

let tool: PageTool;
let own: string;
beforeEach(async () => {
  tool = await startPages(aLaunch(), { library: { courses: () => [], find: () => undefined } });
  ({ own } = await keepTenants(tool.deps.records));
});
afterEach(() => tool.close());

const enter = async (tenantId: string): Promise<{ browser: Browser; page: Visit }> => {
  const { code } = await makeAdminLink(tool.deps, tenantId, 15);
  const browser = aBrowser();
  const offered = await browser.open(`${tool.url}/admin/link?code=${code}`);
  return { browser, page: await browser.submit(offered, '/admin/link') };
};

const below = (page: Visit, path: string): string => new URL(path, page.url).href;
const csrfOf = ({ html }: Visit): string => /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
const recordOf = (id: string) => tool.deps.records.platforms.get(id);

const FIELDS: [string, string][] = [
  ['name', 'North High'],
  ['authUrl', `${ISSUER}/auth`],
  ['tokenUrl', `${ISSUER}/token`],
  ['jwksUrl', `${ISSUER}/jwks`],
  ['tokenAudience', `${ISSUER}/audience`],
  ['deployment', ''],
];

/** The same LMS, registered anew. */
const registerAnew = async (changes: Record<string, unknown> = {}): Promise<void> => {
  const known = await recordOf(own);
  if (!known) throw new Error('no platform');
  const { version: _version, ...draft } = known;
  await tool.deps.records.platforms.insert({
    ...draft,
    id: NEW,
    clientId: 'north-client-2',
    name: 'North LMS, new',
    ...changes,
  });
};

describe('the addresses of an LMS', () => {
  test('are changed on its page, as the command line does', async () => {
    const { browser, page } = await enter('north');
    const platform = await browser.open(below(page, `platforms/${own}`));
    const form = await browser.open(below(page, `platforms/${own}/edit`));

    const saved = await browser.submit(form, '/edit', FIELDS);

    expect(platform.html).toContain(`/platforms/${own}/edit"`);
    expect(form.html).toContain(`value="${ISSUER}/mod/lti/auth.php"`);
    expect(saved.html).toContain('The LMS is saved.');
    expect(await recordOf(own)).toMatchObject({
      name: 'North High',
      jwksUrl: `${ISSUER}/jwks`,
      tokenAudience: `${ISSUER}/audience`,
      clientId: 'north-client',
      active: true,
    });
  });

  test('that are none stay in the form, with what is wrong, and nothing is saved', async () => {
    const { browser, page } = await enter('north');
    const form = await browser.open(below(page, `platforms/${own}/edit`));
    const wrong = FIELDS.map(([name, value]): [string, string] => [
      name,
      name === 'jwksUrl' ? 'javascript:alert("1")' : value,
    ]);

    const refused = await browser.submit(form, '/edit', wrong);

    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Keys URL (JWKS): it must be a web address that begins with https://.');
    expect(refused.html).toContain('value="javascript:alert(&quot;1&quot;)"');
    expect(refused.html).toMatch(/name="jwksUrl"[^>]*aria-invalid="true"/);
    expect(await recordOf(own)).toMatchObject({ name: 'North LMS', version: 1 });
  });

  test('an empty audience is the token URL again, and a deployment is made known', async () => {
    const { browser, page } = await enter('north');
    const form = await browser.open(below(page, `platforms/${own}/edit`));
    const others = FIELDS.filter(([name]) => !['tokenAudience', 'deployment'].includes(name));

    await browser.submit(form, '/edit', FIELDS);
    await browser.submit(form, '/edit', [...others, ['tokenAudience', ''], ['deployment', ' 7 ']]);

    expect(await recordOf(own)).not.toHaveProperty('tokenAudience');
    expect(await tool.deps.records.deployments.get(deploymentKey(own, '7'))).toMatchObject({
      state: 'active',
      tenantId: 'north',
    });
  });
});

describe('an LMS entered by hand', () => {
  const ADDED: [string, string][] = [['issuer', 'https://new.example'], ['clientId', 'abc'], ...FIELDS];

  test('waits to be activated', async () => {
    const { browser, page } = await enter('main');
    const form = await browser.open(below(page, 'platforms/new'));

    const added = await browser.submit(form, '/platforms/new', ADDED);

    expect(added.html).toContain('The LMS is registered. It is switched off until you activate it.');
    expect(await recordOf(platformKey('https://new.example', 'abc'))).toMatchObject({
      tenantId: 'main',
      active: false,
      source: 'cli',
    });
  });

  test('that is registered already is said to be', async () => {
    const { browser, page } = await enter('main');
    const form = await browser.open(below(page, 'platforms/new'));
    await browser.submit(form, '/platforms/new', ADDED);

    const again = await browser.submit(form, '/platforms/new', ADDED);

    expect(again.status).toBe(422);
    expect(again.html).toContain('An LMS with this issuer and client id is registered already.');
  });

  test('is for who runs the tool: a district proves by an invitation that an LMS is its own', async () => {
    const { browser, page } = await enter('north');

    const form = await browser.open(below(page, 'platforms/new'));
    const forced = await browser.post(below(page, 'platforms/new'), [['csrf', csrfOf(page)], ...ADDED]);

    expect([form.status, forced.status]).toEqual([403, 403]);
    expect((await browser.open(below(page, 'platforms'))).html).not.toContain('platforms/new');
  });
});

describe('a new registration', () => {
  test('takes the place of the old one, whose record goes on', async () => {
    await registerAnew();
    const { browser, page } = await enter('north');
    const form = await browser.open(below(page, `platforms/${own}/replace`));

    const done = await browser.submit(form, '/replace', [['with', NEW]]);

    expect(form.html).toContain('North LMS, new');
    expect(form.html).toMatch(/<select name="with" required><option value="">/);
    expect(form.html).not.toContain('Vendor LMS');
    expect(done.html).toContain('The LMS goes on with the new registration');
    expect(await recordOf(own)).toMatchObject({ clientId: 'north-client-2' });
    expect(await recordOf(NEW)).toBeUndefined();
  });

  test('from which people worked already is asked about first', async () => {
    await registerAnew();
    await tool.deps.records.learners.insert({
      id: learnerKey(NEW, 'somebody'),
      platformId: NEW,
      sub: 'somebody',
      firstSeenAt: T0,
    });
    const { browser, page } = await enter('north');
    const form = await browser.open(below(page, `platforms/${own}/replace`));

    const asked = await browser.submit(form, '/replace', [['with', NEW]]);
    const before = await recordOf(own);
    const done = await browser.submit(asked, '/replace');

    expect(asked.html).toContain('One person worked from North LMS, new already.');
    expect(before).toMatchObject({ clientId: 'north-client' });
    expect(done.html).toContain('The LMS goes on with the new registration');
  });

  test('names which courses go on where the old one had several deployments', async () => {
    await registerAnew();
    for (const deploymentId of ['1', '2']) {
      await tool.deps.records.deployments.insert({
        id: deploymentKey(own, deploymentId),
        platformId: own,
        deploymentId,
        tenantId: 'north',
        state: 'active',
        firstSeenAt: T0,
      });
    }
    const { browser, page } = await enter('north');
    const form = await browser.open(below(page, `platforms/${own}/replace`));

    await browser.submit(form, '/replace', [
      ['with', NEW],
      ['continues', '2'],
    ]);

    expect(form.html).toContain('Courses of deployment 2 go on');
    expect(await recordOf(own)).toMatchObject({ continues: '2' });
  });

  test('of another district can take no place', async () => {
    await registerAnew({ tenantId: 'south' });
    const { browser, page } = await enter('north');
    const form = await browser.open(below(page, `platforms/${own}/replace`));

    const forced = await browser.post(below(page, `platforms/${own}/replace`), [
      ['csrf', csrfOf(page)],
      ['with', NEW],
    ]);

    expect(form.html).not.toContain('North LMS, new');
    expect(form.html).toContain('There is no other LMS that could take its place.');
    expect(forced.status).toBe(404);
    expect(await recordOf(own)).toMatchObject({ version: 1 });
  });
});

test('an LMS is removed after a question that says what hangs on it', async () => {
  const { browser, page } = await enter('north');
  const ask = await browser.open(below(page, `platforms/${own}/remove`));

  const list = await browser.submit(ask, '/remove');

  expect(ask.html).toContain('Remove North LMS?');
  expect(ask.html).toContain('0 people came from this LMS.');
  expect(list.html).toContain('The LMS is removed.');
  expect(await recordOf(own)).toBeUndefined();
});

describe('what is not theirs to change', () => {
  test.each(['edit', 'replace', 'remove'])(
    '%s: not another district’s, nor one of the file',
    async (verb) => {
      const known = await recordOf(own);
      if (known) await tool.deps.records.platforms.put({ ...known, source: 'config' });
      const south = await enter('south');
      const north = await enter('north');
      const fields = (page: Visit): [string, string][] => [['csrf', csrfOf(page)], ['with', own], ...FIELDS];

      const foreign = await south.browser.post(
        below(south.page, `platforms/${own}/${verb}`),
        fields(south.page),
      );
      const shared = await south.browser.post(
        below(south.page, `platforms/${SHARED_PLATFORM}/${verb}`),
        fields(south.page),
      );
      const ofFile = await north.browser.post(
        below(north.page, `platforms/${own}/${verb}`),
        fields(north.page),
      );
      const page = await north.browser.open(below(north.page, `platforms/${own}/${verb}`));

      expect([foreign.status, shared.status, ofFile.status, page.status]).toEqual([404, 403, 403, 403]);
      expect(await recordOf(own)).toMatchObject({ name: 'North LMS', version: 2 });
      expect(await recordOf(SHARED_PLATFORM)).toMatchObject({ version: 1 });
    },
  );
});

test('an LMS that other districts have deployments of is changed by who runs the tool alone', async () => {
  const enterWith = async (tenantId: string) => {
    const { browser, page } = await enter(tenantId);
    return { browser, page, csrf: csrfOf(page) };
  };
  const north = await enterWith('north');
  await tool.deps.records.deployments.insert({
    id: deploymentKey(own, 'of-the-south'),
    platformId: own,
    deploymentId: 'of-the-south',
    tenantId: 'south',
    state: 'active',
    firstSeenAt: T0,
  });
  const before = await recordOf(own);

  const statuses: number[] = [];
  for (const what of ['edit', 'remove', 'replace', 'deactivate', 'options']) {
    const fields: [string, string][] = [['csrf', north.csrf], ['with', own], ['lineItems', 'ask'], ...FIELDS];
    statuses.push((await north.browser.post(below(north.page, `platforms/${own}/${what}`), fields)).status);
  }

  expect(statuses).toEqual([403, 403, 403, 403, 403]);
  expect(await recordOf(own)).toEqual(before);
});
