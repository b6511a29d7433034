import { makeAdminLink } from '../../../src/actions/admin-link.ts';
import { readSettings } from '../../../src/actions/tenant-settings.ts';
import { aBrowser, type Browser, type Visit } from '../../builders/browser.ts';
import { aLaunch } from '../../builders/launch.ts';
import { anEntry } from '../../builders/ledger.ts';
import { keepTenants } from '../../builders/tenants.ts';
import { type PageTool, startPages } from '../tool.ts';

let tool: PageTool;
let browser: Browser;
let home: Visit;
beforeEach(async () => {
  tool = await startPages(aLaunch());
  await keepTenants(tool.deps.records);
  const { code } = await makeAdminLink(tool.deps, 'north', 15);
  browser = aBrowser();
  home = await browser.submit(await browser.open(`${tool.url}/admin/link?code=${code}`), '/admin/link');
});
afterEach(() => tool.close());

const open = (path: string): Promise<Visit> => browser.open(new URL(path, home.url).href);

test('the tables hold everybody of the district and year, and nobody of another', async () => {
  await tool.deps.records.ledger.insert(anEntry({ id: 'a', tenantId: 'north', learnerName: 'Nora North' }));
  await tool.deps.records.ledger.insert(anEntry({ id: 'b', tenantId: 'south', learnerName: 'Sam South' }));
  await tool.deps.records.ledger.insert(
    anEntry({ id: 'c', tenantId: 'north', schoolYear: 2025, learnerName: 'Olga Older' }),
  );
  const page = await open('pd');
  const links = [...page.html.matchAll(/href="([^"]*2026\/(?:rows|totals)\.csv)"/g)].map(
    ([, href]) => href ?? '',
  );

  const tables = await Promise.all(links.map((href) => open(href)));

  expect(links).toHaveLength(2);
  for (const { status, html, headers } of tables) {
    expect(status).toBe(200);
    expect(headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    expect(html).toContain('Nora North');
    expect(html).not.toMatch(/Sam South|Olga Older/);
  }
});

const SEEN = {
  kind: 'task-seen',
  courseId: 'behavior-support',
  courseTitle: 'Behavior support',
  moduleKey: 'behavior-support/abc-notes',
  title: 'ABC notes',
  moduleVersion: 'v1',
  standards: ['WA FCS 07'],
  seen: ['=The note has a time.', 'The note, as "seen"'],
  steps: 3,
  signer: { name: 'Sue Supervisor', role: 'Teacher', via: 'link' },
} as const;

test('a table says which tasks somebody saw done at work, and how that was confirmed', async () => {
  const { ledger } = tool.deps.records;
  await ledger.insert(anEntry({ id: 'pass', tenantId: 'north', learnerName: 'Nora North' }));
  await ledger.insert(anEntry({ id: 'seen', tenantId: 'north', learnerName: 'Nora North' }, SEEN));
  await ledger.insert(
    anEntry({ id: 'elsewhere', tenantId: 'south', learnerId: 'l-2', learnerName: 'Sam South' }, SEEN),
  );
  const [, href = ''] = /href="([^"]*2026\/tasks\.csv)"/.exec((await open('pd')).html) ?? [];

  const { status, html, headers } = await open(href);

  expect(status).toBe(200);
  expect(headers.get('Content-Disposition')).toContain('pd-tasks-2026-27.csv');
  const [head, line, end] = html.split('\r\n');
  expect(head).toContain(
    'Steps seen,Steps of the checklist,Which steps,Seen by,"Their role, as they typed it"',
  );
  expect(line).toMatch(/^2026-27,Nora North,[\w-]+,Behavior support,ABC notes,2026-11-24,2,3,/);
  expect(line).toContain(`"'=The note has a time.; The note, as ""seen""",Sue Supervisor,Teacher,`);
  expect(line).toContain('confirmed by a link that the learner sent,WA FCS 07,v1');
  expect(end).toBe('');
  expect((await open(href.replace('tasks', 'rows'))).html).not.toContain('Sue Supervisor');
});

test('what is no school year is no page', async () => {
  expect((await open('pd/never/rows.csv')).status).toBe(404);
});

test('the district settles who answers for its hours', async () => {
  const saved = await browser.submit(await open('provider'), '/provider', [
    ['name', 'North <District>'],
    ['sponsorId', 'N-1'],
    ['approved', 'yes'],
    ['timeZone', 'America/Denver'],
    ['breaks', '2026-12-21 to 2027-01-01'],
  ]);

  expect(saved.html).toContain('The settings are saved');
  expect(saved.html).toContain('value="North &lt;District&gt;"');
  expect(await readSettings(tool.deps, 'north')).toMatchObject({
    provider: { name: 'North <District>', sponsorId: 'N-1' },
    approved: true,
    timeZone: 'America/Denver',
    breaks: [{ from: '2026-12-21', to: '2027-01-01' }],
  });
  expect((await readSettings(tool.deps, 'south')).provider.name).toBe('');
});

test('what cannot be is said with what was typed, and nothing is saved', async () => {
  const wrong = await browser.submit(await open('provider'), '/provider', [
    ['name', 'North'],
    ['approved', 'yes'],
    ['timeZone', 'America/Denver'],
    ['breaks', 'winter'],
  ]);

  expect(wrong.html).toContain('Nothing was saved yet');
  expect(wrong.html).toContain('needs the ID of its approval');
  expect(wrong.html).toContain('>winter</textarea>');
  expect((await readSettings(tool.deps, 'north')).provider.name).toBe('');
});
