import { VERBS } from '../../../src/http/verbs.ts';
import { aBrowser, type Browser, type Visit } from '../../builders/browser.ts';
import { aDistrict, type District, libraryOf } from '../../builders/district.ts';
import { aLaunch } from '../../builders/launch.ts';
import { aReviewedModule, COURSE_FILE, passModule } from '../../builders/passed.ts';
import { type PageTool, startPages } from '../tool.ts';

const NOTES = 'small/notes';
const DAY = 86_400_000;
const MORE = ['three', 'four', 'five'];
const launch = aLaunch({ module: NOTES, custom: { module: NOTES } });

const KINDS = `### Fill it in {#r-blanks}

A device [[improves|betters]] what a child can do, in [[*every IEP|severe cases]].

- ~ severe cases
  > The rule covers each IEP.

### Match them {#r-match}

- A board => device
  > An item.
- Repair => service
  > It is help.
- Training => service
  > It is help.

### Put them in order {#r-order}

1. First
2. Second
3. Third

> One after the other.

### How many? {#r-number}

- = 12
  > A dozen.

### Which word? {#r-word}

- = antecedent
  > It comes before.
`;

type Posted = Readonly<Record<string, [string, string][]>>;
const UNFINISHED: Posted = {
  'r-blanks': [['answer-0', 'improves']],
  'r-match': [['answer-0', '0']],
  'r-order': [['down', '0']],
  'r-number': [['answer', 'a dozen']],
  'r-word': [['answer', ' ']],
};
/** The order stays as it was moved. */
const FINISHED: Posted = {
  'r-blanks': [
    ['answer-0', 'improves'],
    ['answer-1', '0'],
  ],
  'r-match': [
    ['answer-0', '0'],
    ['answer-1', '1'],
    ['answer-2', '1'],
  ],
  'r-number': [['answer', '12']],
  'r-word': [['answer', 'Antecedent']],
};

let district: District;
let tool: PageTool;
beforeAll(async () => {
  district = await aDistrict({
    'small/course.md': COURSE_FILE,
    'small/01-notes.md': aReviewedModule('Notes'),
    'small/02-kinds.md': aReviewedModule('Kinds', { reviews: KINDS }),
    ...Object.fromEntries(MORE.map((name) => [`small/03-${name}.md`, aReviewedModule(name)])),
  });
});
afterAll(() => district.close());
beforeEach(async () => {
  tool = await startPages(launch, { library: libraryOf(district) });
  await passModule(tool, launch, NOTES);
  tool.now += 7 * DAY;
});
afterEach(() => tool.close());

const atMe = async (browser: Browser, who = launch): Promise<Visit> => {
  tool.launch = who;
  const page = await browser.open(`${tool.url}/go`);
  return browser.open(page.url.replace(/\/(learn|trainer|me)\/([\w-]+)\/.*/, '/me/$2/'));
};

const hrefIn = (page: Visit, pattern: RegExp): string => {
  const [, href = ''] = pattern.exec(page.html.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&')) ?? [];
  return new URL(href, page.url).href;
};

/** The answer and the way on; the last one leads to the end. */
async function answer(browser: Browser, page: Visit, option: string, confidence = 'sure'): Promise<Visit> {
  return browser.submit(page, '/answer', [
    ['answer', option],
    ['confidence', confidence],
  ]);
}

const goOn = (browser: Browser, page: Visit): Promise<Visit> =>
  browser.open(hrefIn(page, /rel="next" href="([^"]*)"/));

test('the record says what is due; a session is played to its end without a script', async () => {
  const browser = aBrowser();
  const me = await atMe(browser);
  expect(me.html).toContain('5 review questions are due.');
  expect(me.html).toContain('about 2 minutes');

  let page = await browser.submit(me, '/review');
  expect(page.url).toMatch(/\/review\/[\w-]+\/step\/1$/);
  const nothing = await browser.submit(page, '/answer');
  expect(nothing.html).toContain('Choose an answer first.');
  page = await answer(browser, nothing, '1');
  expect(page.html).toContain('You felt sure here');
  expect(page.html.match(/class="line-feedback"/g)).toHaveLength(3);
  const lesson = await browser.open(hrefIn(page, /<a href="([^"]*)">Look at it again in the module/));
  expect(lesson.status).toBe(200);
  const again = await answer(browser, nothing, '0');
  expect(again.html).toContain('The first answer counts.');
  for (let left = 0; left < 4; left++) page = await answer(browser, await goOn(browser, page), '0');
  const end = await goOn(browser, page);

  expect(end.html).toContain('4 of 5 right. This changes no grade.');
  expect(end.html).toContain('Notes: on December 6, 2026');
  expect((await atMe(browser)).html).toContain('The next review comes on December 6, 2026.');
});

test('questions of every kind are asked again where a form is not finished, then locked', async () => {
  const person = aLaunch({ sub: 'user-9', module: 'small/kinds', custom: { module: 'small/kinds' } });
  await passModule(tool, person, 'small/kinds');
  tool.now += 2 * DAY;
  const browser = aBrowser();
  let page = await browser.submit(await atMe(browser, person), '/review');

  for (let number = 1; number <= 5; number++) {
    const [, item = ''] = /name="item" value="([^"]*)"/.exec(page.html) ?? [];
    const again = await browser.submit(page, '/answer', UNFINISHED[item] ?? []);
    expect([item, again.status, again.html.includes(`name="item" value="${item}"`)]).toEqual([
      item,
      200,
      true,
    ]);
    if (item === 'r-blanks') expect(again.html).toContain('value="improves"');
    page = await browser.submit(again, '/answer', FINISHED[item] ?? []);
    expect([item, page.html.includes('class="item item-done"')]).toEqual([item, true]);
    page = await goOn(browser, page);
  }

  expect(page.html).toMatch(/[45] of 5 right/);
});

test('another device goes on with the same session', async () => {
  const first = aBrowser();
  const page = await first.submit(await atMe(first), '/review');
  await answer(first, page, '0');

  const second = aBrowser();
  const me = await atMe(second);
  const resumed = await second.submit(me, '/review');

  expect(me.html).toContain('You began a review. 4 questions are left.');
  expect(resumed.url).toMatch(/step\/2$/);
});

test('forged and stale forms are refused, other people’s sessions are not shown', async () => {
  const browser = aBrowser();
  const page = await browser.submit(await atMe(browser), '/review');
  const [, action = ''] = /action="([^"]*\/answer)"/.exec(page.html) ?? [];
  const [, csrf = ''] = /name="csrf" value="([^"]*)"/.exec(page.html) ?? [];
  const send = (fields: [string, string][], to = action) => browser.post(new URL(to, page.url).href, fields);
  const good: [string, string][] = [
    ['attempt', 'x'],
    ['item', 'q1'],
    ['answer', '0'],
  ];

  expect((await send([['csrf', 'wrong'], ...good])).status).toBe(403);
  expect(
    (await send([['csrf', csrf], ...good.slice(0, 1), ['item', 'nothing'], ['answer', '0']])).status,
  ).toBe(400);
  expect(
    (await send([['csrf', csrf], ...good], action.replace(/review\/[\w-]+/, 'review/other'))).status,
  ).toBe(409);
  const other = aBrowser();
  const stranger = await atMe(other, aLaunch({ sub: 'user-2', module: NOTES }));
  expect(stranger.html).toContain('They begin after you pass a module.');
  const stolen = page.url.replace(/\/me\/[\w-]+\//, `/me/${/\/me\/([\w-]+)\//.exec(stranger.url)?.[1]}/`);
  expect((await other.open(stolen)).url).toContain('said=gone');
});

test('a launch, the list of modules and the result offer it quietly', async () => {
  const { openStep, readResult, listContext } = VERBS;
  const own = await startPages(launch, {
    library: libraryOf(district),
    verbs: { openStep, readResult, listContext },
  });
  await passModule(own, launch, NOTES);
  own.launch = launch;
  const browser = aBrowser();
  /** Each after a launch: a session does not last for days. */
  const isOffered = async (path: string): Promise<boolean> => {
    const home = await browser.open(`${own.url}/go`);
    const page = await browser.open(home.url.replace(/small\/.*/, path));
    return page.status === 200 && page.html.includes('5 review questions are due: about 2 minutes.');
  };
  const paths = ['small/notes/step/1', 'small/notes/result', 'modules/', 'small/notes/step/2'];

  const before = await Promise.all(paths.map(isOffered));
  own.now += 2 * DAY;
  const after = await Promise.all(paths.map(isOffered));
  await own.close();

  expect(before).toEqual([false, false, false, false]);
  expect(after).toEqual([true, true, true, false]);
});

test('the time that a page reports is taken, and answered with nothing', async () => {
  const browser = aBrowser();
  const page = await browser.submit(await atMe(browser), '/review');

  const reported = await browser.submit(page, '/time', [['active', '5000']]);

  expect(reported.status).toBe(204);
  tool.now += 30_000;
  await browser.open(`${page.url}?active=20000`);
  const { session } = (await tool.deps.records.followUps.get(launch.learnerId)) ?? {};
  expect(session?.time).toMatchObject({ measured: 20_000, gaps: 0 });
});

test('in Spanish', async () => {
  const browser = aBrowser();
  const me = await atMe(browser, aLaunch({ ...launch, locale: 'es-US' }));
  const page = await browser.submit(me, '/review');

  expect(me.html).toContain('Le tocan 5 preguntas de repaso.');
  expect(me.html).toContain('¿Ya lo intentó?');
  expect(page.html).toContain('Pregunta 1 de 5');
});

test('a task is asked about; the note is kept for its writer', async () => {
  const browser = aBrowser();
  const me = await atMe(browser);
  expect(me.html).toContain('Tried it?');
  expect(me.html).toContain('Due since December 1, 2026.');

  const later = await browser.submit(me, '/task', [
    ['answer', 'not-yet'],
    ['note', 'On Friday <maybe>'],
  ]);

  expect(later.html).toContain('We will ask you on December 8, 2026 how it went.');
  expect(later.html).toContain('On Friday &lt;maybe&gt;');
  const long = await browser.submit(later, '/task', [
    ['answer', 'tried'],
    ['note', 'x'.repeat(501)],
  ]);
  expect(long.html).toContain('The note is too long.');
  expect(long.html).toContain('On Friday &lt;maybe&gt;');
});

test('of many due tasks three are asked about, the others wait folded up', async () => {
  for (const module of MORE.map((name) => `small/${name}`))
    await passModule(tool, aLaunch({ module, placementId: `placement-of-${module}` }), module);
  tool.now += 7 * DAY;

  const me = await atMe(aBrowser());

  const [open = '', folded = ''] = me.html.split('1 more task is due. Answer it when you have time.');
  expect(open.match(/class="work-task"/g)).toHaveLength(3);
  expect(folded.match(/class="work-task"/g)).toHaveLength(1);
});

const linkOf = async (browser: Browser): Promise<string> => {
  const made = await browser.submit(await atMe(browser), '/task/link', [['name', 'Pat P.']]);
  return hrefIn(made, /http:\/\/localhost:3000(\/confirm\/[\w-]{43})</).replace(
    /^.*\/confirm/,
    `${tool.url}/confirm`,
  );
};

test('a supervisor looks at the link as often as they like and confirms once, without a session', async () => {
  const browser = aBrowser();
  const link = await linkOf(browser);
  const supervisor = aBrowser();

  const page = await supervisor.open(link);
  expect((await supervisor.open(link)).html).toBe(page.html);
  expect(page.html).toContain('Pat P. finished the short course module “Notes”');
  expect(page.headers.get('referrer-policy')).toBe('no-referrer');
  expect(page.headers.get('cache-control')).toBe('no-store');
  const empty = await supervisor.submit(page, '/confirm', [
    ['name', 'Sam Super'],
    ['role', 'Teacher'],
  ]);
  expect(empty.html).toContain('Check at least one step that you saw.');
  expect(empty.html).toContain('value="Sam Super"');
  const done = await supervisor.submit(empty, '/confirm', [
    ['name', 'Sam Super'],
    ['role', 'Teacher'],
    ['box', '0'],
    ['box', '1'],
  ]);

  expect(done.html).toContain('Your confirmation is kept.');
  expect((await supervisor.open(link)).html).toContain('This link was used');
  expect((await atMe(browser)).html).toContain(
    '2 of 2 steps confirmed on December 1, 2026 by Sam Super, Teacher.',
  );
});

test('wrong and old links say in plain words what to do', async () => {
  const browser = aBrowser();
  const link = await linkOf(browser);
  const newer = await linkOf(browser);

  const wrong = await browser.open(`${tool.url}/confirm/nothing`);
  const replaced = await browser.open(link);
  tool.now += 30 * DAY;
  const old = await browser.open(`${newer}?lang=es`);

  expect([wrong.status, replaced.status, old.status]).toEqual([404, 410, 410]);
  expect(wrong.html).toContain('There is no such link');
  expect(replaced.html).toContain('Ask them for the newest link.');
  expect(old.html).toContain('Este enlace es demasiado antiguo');
});

test('the log of a refused request names no link that still works', async () => {
  const link = await linkOf(aBrowser());
  const [code = ''] = /[\w-]{43}$/.exec(link) ?? [];

  const refused = [
    await aBrowser().post(link, [['box', '0']]),
    await aBrowser().post(`${link}%20/`, []),
    await aBrowser().post(link, [['name', 'x'.repeat(80_000)]]),
  ];

  expect(refused.map(({ status }) => status)).toEqual([400, 400, 413]);
  expect(tool.log.filter(({ message }) => message === 'request refused')).toHaveLength(3);
  expect(JSON.stringify(tool.log)).not.toContain(code);
  expect((await aBrowser().open(link)).status).toBe(200);
});

test('an address that guesses is not answered any more for a while', async () => {
  const browser = aBrowser();
  const link = await linkOf(browser);
  for (let guess = 0; guess < 20; guess++) await browser.open(`${tool.url}/confirm/guess-${guess}`);

  expect((await browser.open(link)).status).toBe(503);
  tool.now += 10 * 60_000;
  expect((await browser.open(link)).status).toBe(200);
});
