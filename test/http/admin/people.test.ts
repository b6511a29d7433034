import { makeAdminLink } from '../../../src/actions/admin-link.ts';
import { deploymentKey } from '../../../src/records/keys.ts';
import { aBrowser, type Browser, type Visit } from '../../builders/browser.ts';
import { aLaunch } from '../../builders/launch.ts';
import { anEntry } from '../../builders/ledger.ts';
import { aPerson, dump, holders, keepPerson } from '../../builders/stored-person.ts';
import { keepTenants, type TenantData } from '../../builders/tenants.ts';
import { aPlatform } from '../../lti/tool.ts';
import { type PageTool, startPages } from '../tool.ts';

const one = aPerson('one');

let tool: PageTool;
let north: TenantData;
let south: TenantData;
beforeEach(async () => {
  tool = await startPages(aLaunch(), { library: { courses: () => [], find: () => undefined } });
  ({ north, south } = await keepTenants(tool.deps.records));
});
afterEach(() => tool.close());

const enter = async (tenant = 'north'): Promise<{ browser: Browser; page: Visit }> => {
  const { code } = await makeAdminLink(tool.deps, tenant, 15);
  const browser = aBrowser();
  const offered = await browser.open(`${tool.url}/admin/link?code=${code}`);
  return { browser, page: await browser.submit(offered, '/admin/link') };
};

const below = (page: Visit, path: string): string => new URL(path, page.url).href;

test.each(['person of NORTH', 'sub-north', 'CODE'])(
  'a person of the district is found by %s',
  async (said) => {
    const { browser, page } = await enter();
    const find = said === 'CODE' ? north.learnerId.slice(0, 12) : said;

    const found = await browser.open(below(page, `people?find=${encodeURIComponent(find)}`));

    expect(found.html).toContain('Person of north');
    expect(found.html).not.toContain('Person of south');
  },
);

test.each(['Person of south', 'sub-south', 'CODE'])('another district’s is not found by %s', async (said) => {
  const { browser, page } = await enter();
  const find = said === 'CODE' ? south.learnerId : said;

  const found = await browser.open(below(page, `people?find=${encodeURIComponent(find)}`));

  expect(found.html).toContain('Nobody of your district');
  expect(found.html).not.toContain(`/people/${south.learnerId}`);
});

test.each(['', '/person.json', '/person.html'])('another district’s person%s is not there', async (part) => {
  const { browser, page } = await enter();

  const asked = await browser.open(below(page, `people/${south.learnerId}${part}`));

  expect(asked.status).toBe(404);
  expect(asked.html).not.toContain('Person of south');
});

test('both files can be downloaded, without own words', async () => {
  const { records } = tool.deps;
  await records.platforms.insert(aPlatform({ id: one.platformId, tenantId: 'main' }));
  await records.deployments.insert({
    id: deploymentKey(one.platformId, 'deployment-1'),
    ...{ platformId: one.platformId, deploymentId: 'deployment-1', tenantId: 'main' },
    ...{ state: 'active', firstSeenAt: 0 },
  });
  await keepPerson(records, one);
  const { browser, page } = await enter('main');

  const json = await browser.open(below(page, `people/${one.learnerId}/person.json`));
  const html = await browser.open(below(page, `people/${one.learnerId}/person.html`));

  expect(JSON.parse(json.html)).toMatchObject({ format: 'aidewell-person', person: one.learnerId });
  for (const file of [json, html]) {
    expect(file.status).toBe(200);
    expect(file.html).toContain('attempt-one');
    expect(file.html).not.toContain('The words of one');
  }
});

test('erasing asks for a reason and a tick, then the person is gone and the note is there', async () => {
  const { browser, page } = await enter();
  const shown = await browser.open(below(page, `people/${north.learnerId}`));

  const noReason = await browser.submit(shown, 'erase', [
    ['reason', ' x '],
    ['sure', 'yes'],
  ]);
  const before = await dump(tool.deps.records);
  const unsure = await browser.submit(shown, 'erase', [['reason', 'Asked by the person']]);
  const done = await browser.submit(shown, 'erase', [
    ['reason', 'Asked by the person'],
    ['sure', 'yes'],
  ]);

  expect(noReason.html).toContain('Write a reason');
  expect(unsure.html).toContain('Tick the box');
  expect(holders(before, ['Person of north'])).not.toEqual([]);
  expect(done.html).toContain('The person’s data is erased');
  expect(done.html).toContain('Asked by the person');
  expect(holders(await dump(tool.deps.records), ['Person of north'])).toEqual([]);
  expect(await tool.deps.records.learners.get(south.learnerId)).toBeDefined();
  const [note] = await tool.deps.records.erasures.find({ tenantId: 'north' });
  expect(note).toMatchObject({ by: 'link', reason: 'Asked by the person' });
});

test('a person of two districts is for whoever runs the installation', async () => {
  const { learnerId, platformId } = north;
  await tool.deps.records.ledger.insert(anEntry({ id: 'theirs', learnerId, platformId, tenantId: 'south' }));
  const { browser, page } = await enter();

  const shown = await browser.open(below(page, `people/${learnerId}`));
  const file = await browser.open(below(page, `people/${learnerId}/person.json`));

  expect(shown.html).toContain('Another district has records');
  expect(shown.html).not.toContain('/erase"');
  expect(file.status).toBe(403);
});
