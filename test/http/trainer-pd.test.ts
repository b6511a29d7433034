import type { LedgerEntry } from '../../src/domain/ledger.ts';
import { aBrowser, type Browser, type Visit } from '../builders/browser.ts';
import { aLaunch } from '../builders/launch.ts';
import { anEarnedTime, anEntry } from '../builders/ledger.ts';
import { type PageTool, startPages } from './tool.ts';

const ROW = 'a'.repeat(40);
const LEARNER = 'b'.repeat(40);
const trainer = aLaunch({ role: 'trainer', sub: 'trainer-1', name: 'Toni Trainer' });

let tool: PageTool;
let browser: Browser;
beforeEach(async () => {
  tool = await startPages(trainer);
  browser = aBrowser();
});
afterEach(() => tool.close());

const write = (changes: Partial<LedgerEntry> = {}, detail = anEarnedTime()) =>
  tool.deps.records.ledger.insert(
    anEntry({ id: ROW, learnerId: LEARNER, contextId: trainer.contextId, ...changes }, detail),
  );

async function open(path = ''): Promise<Visit> {
  const page = await browser.open(`${tool.url}/go`);
  return browser.open(page.url.replace(/\/(learn|trainer)\/([\w-]+)\/.*/, `/trainer/$2/pd${path}`));
}

const cookie = (): string => [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');

test('people with their hours; a sign-off for all their rows', async () => {
  await write({ learnerName: 'Pat <Para>' }, anEarnedTime({ creditedSeconds: 1900 }));
  const page = await open();
  expect(page.html).toContain('Pat &lt;Para&gt;');
  expect(page.html).toContain('0.5 hours (31 minutes), 1 module');

  const signed = await browser.submit(page, '/pd/mark', [['what', 'signed']]);

  expect(signed.html).toContain('Saved for one row.');
  expect(signed.html).toContain('All signed off');
});

test('one row of one learner', async () => {
  await write();
  const page = await open(`/${LEARNER}?year=2026`);

  const paid = await browser.submit(page, '/pd/mark', [['what', 'unpaid']]);

  expect(paid.url).toContain(`/pd/${LEARNER}?year=2026&marked=1`);
  expect(paid.html).toContain('Unpaid time');
});

test.each([
  ['totals', 'Hours', '2026-27,Pat Para,bbbbbbbbbbbb,Behavior support,2026.1,1,8,0,'],
  ['rows', 'How the time was found', 'measured in the page,8,0,12,v1'],
])('the table of %s', async (table, head, cells) => {
  await write();
  await write({ id: 'c'.repeat(40), contextId: 'elsewhere', learnerName: 'Somebody Else' });
  const page = await open();

  const response = await fetch(`${page.url}/${table}.csv?year=2026`, { headers: { Cookie: cookie() } });
  const text = await response.text();

  expect(response.headers.get('Content-Disposition')).toContain(`pd-${table}-2026-27.csv`);
  expect(text.split('\r\n')[0]).toContain(head);
  expect(text).toContain(cells);
  expect(text).not.toContain('Somebody Else');
});

test('an unknown learner, a missing year, a forged form', async () => {
  await write();
  const page = await open();

  expect((await open(`/${'d'.repeat(40)}?year=2026`)).status).toBe(404);
  expect((await open(`/${LEARNER}`)).status).toBe(404);
  const forged = await browser.post(`${page.url}/mark`, [
    ['csrf', 'x'],
    ['learner', LEARNER],
    ['year', '2026'],
    ['what', 'signed'],
  ]);
  expect(forged.status).toBe(403);
});

test('learners see none of it', async () => {
  tool.launch = aLaunch();

  expect((await open()).status).toBe(403);
});
