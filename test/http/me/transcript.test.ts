import type { CourseLibrary } from '../../../src/content/library.ts';
import type { Launch } from '../../../src/domain/launch.ts';
import type { LedgerDetail, LedgerEntry } from '../../../src/domain/ledger.ts';
import { aBrowser, type Browser, type Visit } from '../../builders/browser.ts';
import { aLaunch } from '../../builders/launch.ts';
import { anEarnedTime, anEntry } from '../../builders/ledger.ts';
import { T0 } from '../../builders/work.ts';
import { type PageTool, startPages } from '../tool.ts';

const ID = 'a'.repeat(40);
const launch = aLaunch();

let tool: PageTool;
let browser: Browser;
beforeEach(async () => {
  tool = await startPages(launch, { library: { find: () => undefined, courses: () => [] } });
  browser = aBrowser();
  await tool.deps.records.learners.insert({
    id: launch.learnerId,
    platformId: launch.platformId,
    sub: launch.sub,
    name: 'Pat Para',
    firstSeenAt: T0,
  });
});
afterEach(() => tool.close());

const write = (changes: Partial<LedgerEntry> = {}, detail = anEarnedTime()) =>
  tool.deps.records.ledger.insert(
    anEntry({ id: ID, learnerId: launch.learnerId, platformId: launch.platformId, ...changes }, detail),
  );

const enter = async (by: Launch = launch): Promise<string> => {
  tool.launch = by;
  const page = await browser.open(`${tool.url}/go`);
  return page.url.replace(/\/(learn|trainer|me)\/([\w-]+)\/.*/, '/me/$2');
};

const transcript = async (query = ''): Promise<Visit> => browser.open(`${await enter()}/transcript${query}`);

test('shows what counts, with totals, and nothing of others', async () => {
  await write({}, anEarnedTime({ creditedSeconds: 960 }));
  await write({ id: 'b'.repeat(40), learnerId: 'someone-else' }, anEarnedTime({ title: 'Not mine' }));

  const page = await transcript();

  expect(page.html).toContain('ABC notes');
  expect(page.html).toContain('0.25 hours');
  expect(page.html).toContain('16 minutes');
  expect(page.html).toContain('Pedagogy');
  expect(page.html).not.toContain('Not mine');
});

describe('titles', () => {
  const SEEN: LedgerDetail = {
    kind: 'task-seen',
    courseId: 'behavior-support',
    courseTitle: 'Behavior support',
    moduleKey: 'behavior-support/abc-notes',
    title: 'Two notes',
    moduleVersion: 'v1',
    standards: [],
    seen: ['The note has a time.'],
    steps: 2,
    signer: { name: 'Sam Super', via: 'trainer' },
  };
  const inSpanish = (title: string) => ({ title, language: 'es' });
  const library = (course: string): Partial<CourseLibrary> => {
    const written = { id: 'behavior-support', title: course, language: 'en' };
    const module = { title: 'ABC notes', language: 'en', translations: [inSpanish('Notas ABC')] };
    return {
      courses: () => [{ course: { ...written, translations: [inSpanish('Apoyo a la conducta')] } }] as never,
      find: () => ({ module }) as never,
    };
  };
  const read = async (course: string, locale: string): Promise<string> => {
    Object.assign(tool.deps.library, library(course));
    await write();
    await tool.deps.records.ledger.insert(anEntry({ id: 'b'.repeat(40), learnerId: launch.learnerId }, SEEN));
    const page = await browser.open(`${await enter(aLaunch({ locale }))}/transcript`);
    return page.html;
  };

  it('of courses and modules are in the reader’s language where there is a translation', async () => {
    const html = await read('Behavior support', 'es-MX');

    expect(html.match(/<p class="soft" lang="es" dir="ltr">Apoyo a la conducta<\/p>/g)).toHaveLength(2);
    expect(html).toContain('<h3 lang="es" dir="ltr">Notas ABC</h3>');
    expect(html).not.toContain('Behavior support');
  });

  it('are those of the source for everybody else', async () => {
    const html = await read('Behavior support', 'en');

    expect(html).toContain('<p class="soft" lang="en" dir="ltr">Behavior support</p>');
    expect(html).toContain('<h3 lang="en" dir="ltr">ABC notes</h3>');
  });

  it('stand as the record has them where the course is called otherwise by now', async () => {
    const html = await read('Behavior support, second edition', 'es');

    expect(html).toContain('<p class="soft">Behavior support</p>');
  });

  it('in the table for spreadsheets stay those of the record', async () => {
    await read('Behavior support', 'es');

    const { html: csv } = await browser.open(`${await enter(aLaunch({ locale: 'es' }))}/transcript.csv`);

    expect(csv).toContain('Behavior support');
    expect(csv).not.toContain('Apoyo');
  });
});

test('says whose it is: the confirmed name, else the LMS’s', async () => {
  const before = await transcript();
  expect(before.html).toMatch(/<\/h1>\s*<p><strong>Pat Para<\/strong><\/p>/);

  const { records } = tool.deps;
  const known = await records.learners.get(launch.learnerId);
  if (known) await records.learners.put({ ...known, legalName: 'Patricia Para' });

  expect((await transcript()).html).toContain('<strong>Patricia Para</strong>');
});

test('filters by school year and standard; what is neither filters nothing', async () => {
  await write();
  await write(
    { id: 'b'.repeat(40), schoolYear: 2025, at: T0 - 365 * 86_400_000 },
    anEarnedTime({ title: 'Older module', standards: ['WA FCS 07'] }),
  );

  const year = await transcript('?year=2025');
  const standard = await transcript(`?standard=${encodeURIComponent('CEC 2022: Assessment')}`);
  const nonsense = await transcript('?year=never');

  expect(year.html).toContain('Older module');
  expect(year.html).not.toContain('ABC notes');
  expect(standard.html).not.toContain('Older module');
  expect(nonsense.html).toContain('Older module');
});

test('the table for spreadsheets holds the evidence and runs no formula', async () => {
  await write({ learnerName: '=HYPERLINK("x")' }, anEarnedTime({ score: 0.8 }));

  const response = await fetch(`${await enter()}/transcript.csv?year=2026`, {
    headers: { Cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const [head = '', line = ''] = bytes.toString('utf8').split('\r\n');

  expect(response.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
  expect(response.headers.get('Content-Disposition')).toContain('pd-transcript.csv');
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(head).toContain('School year,Name,Person code,What,Course');
  expect(line).toContain('2026-27,"\'=HYPERLINK(""x"")"');
  expect(line).toContain('2026-11-24,8,8,0,8,0,0,CEC 2022: Assessment,80%');
});

test('the table bears the name that the person confirmed, as the document does', async () => {
  await write({ learnerName: 'Pat Para' });
  const me = await browser.open(`${await enter()}/`);
  await browser.submit(me, '/name', [['name', 'Patricia Para']]);

  const table = await browser.open(`${await enter()}/transcript.csv`);

  expect(table.html.split('\r\n')[1]).toContain('2026-27,Patricia Para,');
});

test('a learner can claim less, never more', async () => {
  await write();
  const page = await transcript();

  const lower = await browser.submit(page, '/claim', [['minutes', '5']]);
  const raised = await browser.submit(lower, '/claim', [['minutes', '9']]);

  expect(lower.html).toContain('5 minutes');
  expect(lower.html).toContain('credited: 8 minutes');
  expect(raised.html).toContain('not less than what counts now');
  expect(await tool.deps.records.ledger.count({ learnerId: launch.learnerId })).toBe(2);
});

test('a row of somebody else cannot be claimed', async () => {
  await write();
  const page = await transcript();
  const other = 'c'.repeat(40);
  await write({ id: other, learnerId: 'someone-else' });

  const action = `${page.url.replace(/\/transcript.*/, '')}/transcript/claim`;
  const csrf = /name="csrf" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
  const answer = await browser.post(action, [
    ['csrf', csrf],
    ['entry', other],
    ['minutes', '1'],
  ]);
  const forged = await browser.post(action, [
    ['csrf', 'x'],
    ['entry', ID],
    ['minutes', '1'],
  ]);

  expect(answer.status).toBe(404);
  expect(forged.status).toBe(403);
});

test('the legal name is confirmed once; a change leaves a note in each school year', async () => {
  await write({ schoolYear: 2025 });
  const me = await browser.open(`${await enter()}/`);
  expect(me.html).toContain('value="Pat Para"');

  const first = await browser.submit(me, '/name', [['name', ' Patricia  Para ']]);
  const nothing = await browser.submit(first, '/name', [['name', '123']]);
  tool.now += 1000;
  await browser.submit(nothing, '/name', [['name', 'Patricia Lopez']]);

  expect(first.html).toContain('Certificates show this name: Patricia Para');
  expect(nothing.html).toContain('Enter your first and last name');
  const learner = await tool.deps.records.learners.get(launch.learnerId);
  expect(learner).toMatchObject({ legalName: 'Patricia Lopez', name: 'Pat Para' });
  const notes = await tool.deps.records.ledger.find({ learnerId: launch.learnerId });
  expect(
    notes
      .filter(({ detail }) => detail.kind === 'legal-name')
      .map(({ schoolYear, learnerName }) => `${schoolYear} ${learnerName}`)
      .sort(),
  ).toEqual(['2025 Patricia Lopez', '2025 Patricia Para', '2026 Patricia Lopez', '2026 Patricia Para']);
});

test('a name is changed a few times a day: each change is kept for years', async () => {
  let page = await browser.open(`${await enter()}/`);
  for (let change = 0; change < 6; change++) {
    tool.now += 1000;
    page = await browser.submit(page, '/name', [['name', `Pat ${'abcdef'[change]}`]]);
  }

  expect(page.html).toContain('You changed this name several times today.');
  expect(page.html).toContain('Certificates show this name: Pat e');
  const notes = await tool.deps.records.ledger.find({ learnerId: launch.learnerId });
  expect(notes.filter(({ detail }) => detail.kind === 'legal-name')).toHaveLength(5);

  tool.now += 86_400_000;
  page = await browser.submit(await browser.open(`${await enter()}/`), '/name', [['name', 'Pat f']]);
  expect(page.html).toContain('Certificates show this name: Pat f');
});

test('whoever has no name in the LMS has no transcript', async () => {
  const page = await browser.open(`${await enter(aLaunch({ sub: '', role: 'observer' }))}/transcript`);

  expect(page.status).toBe(401);
});

test('the document is a PDF of what the filter lets through', async () => {
  await write();
  const page = await transcript('?year=2026');
  const [, href = ''] = /href="([^"]*transcript\.pdf[^"]*)"/.exec(page.html) ?? [];

  const file = await browser.open(new URL(href.replaceAll('&#x3D;', '='), page.url).href);

  expect(href).toContain('year');
  expect(file.headers.get('content-type')).toBe('application/pdf');
  expect(file.headers.get('cache-control')).toBe('no-store');
  expect(file.html.slice(0, 5)).toBe('%PDF-');
});
