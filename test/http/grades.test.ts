import { aBrowser, type Browser } from '../builders/browser.ts';
import { aLaunch } from '../builders/launch.ts';
import { aDelivery, T0 } from '../builders/work.ts';
import { aKey, aLearnerRow, aModule, aModuleGradesPage, aReviewPage } from './page-data.ts';
import { type PageTool, startPages } from './tool.ts';

type Called = [verb: string, ...given: unknown[]];

let tool: PageTool;
let called: Called[];
let browser: Browser;

const note =
  <T>(verb: string, answer: T) =>
  async (_deps: unknown, _launch: unknown, ...given: unknown[]): Promise<T> => {
    called.push([verb, ...given]);
    return answer;
  };

const MODULE = 'behavior-support/abc-notes';
const receipt = { score: 0.8, at: T0, status: 200 };
const asking = aDelivery({
  placementId: aKey('a'),
  state: 'parked',
  reason: 'newer-grade',
  receipt,
  held: { score: 0.95, maximum: 100 },
});
const PAGE = aModuleGradesPage({
  placements: [
    { id: aKey('a'), title: 'ABC notes', column: 'missing', mayCreate: true, sendWhen: 'always' },
    { id: aKey('b'), title: 'ABC again', column: 'there', mayCreate: true, sendWhen: 'passed' },
  ],
  learners: [
    aLearnerRow({
      state: 'submitted',
      usedUp: true,
      grades: [{ delivery: asking, placementTitle: 'ABC notes' }],
    }),
    aLearnerRow({ learnerId: aKey('2'), name: 'Zoë', excused: true }),
  ],
  total: 120,
  stuck: 1,
  page: 2,
  pages: 3,
});

beforeEach(async () => {
  called = [];
  browser = aBrowser();
  const module = aModule({ title: 'ABC <notes>', language: 'es' });
  tool = await startPages(aLaunch({ role: 'trainer', lmsName: 'Canvas' }), {
    library: {
      find: () => ({
        key: MODULE,
        title: module.title,
        file: 'a.md',
        module,
        broken: false,
        diagnostics: [],
      }),
    },
    verbs: {
      listModuleGrades: note('listModuleGrades', PAGE),
      listGrades: note('listGrades', {
        modules: [{ key: MODULE, title: 'ABC <notes>', stuck: 2, withoutColumn: 1 }],
      }),
      readReview: note('readReview', aReviewPage()),
      resendGrade: note('resendGrade', undefined),
      keepLmsGrade: note('keepLmsGrade', undefined),
      excuseLearner: note('excuseLearner', undefined),
      grantTry: note('grantTry', undefined),
      createColumn: note('createColumn', { kind: 'failed', problem: 'columns are off' }),
      setSendWhen: note('setSendWhen', undefined),
      compareGrades: note('compareGrades', { kind: 'compared', changed: 3 }),
      refreshRoster: note('refreshRoster', 'reading'),
    },
  });
});
afterEach(() => tool.close());

const enter = async () => {
  const page = await browser.open(`${tool.url}/go`);
  const handle = /\/(?:learn|trainer)\/([\w-]+)/.exec(page.url)?.[1] ?? '';
  return `${tool.url}/trainer/${handle}`;
};
const openModule = async () => browser.open(`${await enter()}/grades/${MODULE}?page=2`);

test('the modules of the context, with what needs a hand', async () => {
  const { html, status } = await browser.open(`${await enter()}/grades`);

  expect(status).toBe(200);
  expect(html).toContain('<span class="module-name" lang="es" dir="ltr">ABC &lt;notes&gt;</span>');
  expect(html).toContain('2 grades need you');
  expect(html).toContain('No gradebook column');
});

test('the learners of a module: names escaped, both grades where they differ, the excuse', async () => {
  const { html } = await openModule();

  expect(called).toEqual([['listModuleGrades', MODULE, 2]]);
  expect(html).toContain('Pat &lt;Para&gt;');
  expect(html).toContain('In Canvas: 95%. Ours: 80%.');
  expect(html).toContain('Keep 95%');
  expect(html).toContain('Send ours: 80%');
  expect(html).toContain('Lift the excuse');
  expect(html).toContain('No try left');
  expect(html.match(/Give another try/g)).toHaveLength(1);
  expect(html).toContain('Create gradebook column');
  expect(html).toContain('Page 2 of 3');
});

test.each([
  ['/keep', [], ['keepLmsGrade', { moduleKey: MODULE, learnerId: aKey('1'), placementId: aKey('a') }]],
  ['/send', [], ['resendGrade', { moduleKey: MODULE, learnerId: aKey('1'), placementId: aKey('a') }]],
  [
    '/excuse',
    [['excused', 'yes']],
    ['excuseLearner', { moduleKey: MODULE, learnerId: aKey('1'), excused: true }],
  ],
  ['/grant', [], ['grantTry', { moduleKey: MODULE, learnerId: aKey('1') }]],
  ['/column', [], ['createColumn', aKey('a')]],
  ['/when', [['when', 'passed']], ['setSendWhen', aKey('a'), 'passed']],
  ['/compare', [], ['compareGrades', MODULE]],
  ['/roster', [], ['refreshRoster']],
] as const)(
  'the form %s calls its action and leads back to the page it stood on',
  async (form, fields, expected) => {
    const page = await openModule();
    called = [];

    const after = await browser.submit(page, `${form}?page=2`, [...fields]);

    expect(called).toEqual([expected, ['listModuleGrades', MODULE, 2]]);
    expect(after.status).toBe(200);
    expect(after.html).toMatch(/role="status"/);
  },
);

test('what a form came to is said in words, and only known words are said', async () => {
  const page = await openModule();

  const compared = await browser.submit(page, '/compare?page=2');
  const forged = await browser.open(page.url.replace('?page=2', '?said=%3Cb%3E&count=x'));

  expect(compared.html).toContain('3 grades in Canvas are not as we sent them.');
  expect(forged.html).not.toContain('role="status"');
});

test('a form of another session, or without its token, changes nothing', async () => {
  const page = await openModule();
  const action = `${page.url.split('?')[0]}/send`;
  const form = [
    ['learner', aKey('1')],
    ['placement', aKey('a')],
  ] as [string, string][];

  const without = await browser.post(action, [['csrf', ''], ...form]);
  const foreign = await aBrowser().post(action, [['csrf', 'x'], ...form]);

  expect([without.status, foreign.status]).toEqual([403, 401]);
  expect(called.filter(([verb]) => verb === 'resendGrade')).toEqual([]);
});

test.each([
  [
    'a learner that is no key',
    'send',
    [
      ['learner', 'x'],
      ['placement', aKey('a')],
    ],
  ],
  ['no placement', 'send', [['learner', aKey('1')]]],
  [
    'an excuse that is neither',
    'excuse',
    [
      ['learner', aKey('1')],
      ['excused', 'maybe'],
    ],
  ],
  [
    'a rule that is none',
    'when',
    [
      ['placement', aKey('a')],
      ['when', 'never'],
    ],
  ],
] as const)('%s is refused', async (_name, verb, fields) => {
  const page = await openModule();
  const csrf = /name="csrf" value="([^"]+)"/.exec(page.html)?.[1] ?? '';

  const answer = await browser.post(`${page.url.split('?')[0]}/${verb}`, [
    ['csrf', csrf],
    ...fields.map(([name, value]): [string, string] => [name, value]),
  ]);

  expect(answer.status).toBe(400);
});

test('a review shows the attempts and explains one', async () => {
  const url = `${await enter()}/work/${aKey('1')}/${MODULE}`;

  const latest = await browser.open(url);
  await browser.open(`${url}?attempt=attempt-1`);

  expect(called).toEqual([
    ['readReview', MODULE, aKey('1'), undefined],
    ['readReview', MODULE, aKey('1'), 'attempt-1'],
  ]);
  expect(latest.html).toContain('2 attempts');
  expect(latest.html).toContain('4 of 5 right, 80%, passed. The pass mark is 80%.');
  expect(latest.html).toContain('Which note helps the team?');
  expect(latest.html).toMatch(/<a href="[^"]*\?attempt&#x3D;attempt-1">Attempt 1<\/a>/);
});

test.each(['x', 'A'.repeat(40), `${aKey('1')}0`])('no learner has the key %s', async (learner) => {
  expect((await browser.open(`${await enter()}/work/${learner}/${MODULE}`)).status).toBe(404);
  expect(called).toEqual([]);
});

test.each(['learner', 'observer'] as const)('none of it is for a %s', async (role) => {
  tool.launch = aLaunch({ role });
  const trainer = await enter();

  for (const path of ['/grades', `/grades/${MODULE}`, `/work/${aKey('1')}/${MODULE}`])
    expect((await browser.open(`${trainer}${path}`)).status).toBe(403);
  const forms = ['send', 'keep', 'excuse', 'grant', 'column', 'when', 'compare', 'roster'];
  for (const form of forms)
    expect((await browser.post(`${trainer}/grades/${MODULE}/${form}`, [['csrf', 'x']])).status).toBe(403);
  expect(called).toEqual([]);
});

test('a submission review leads to the learner’s work, a learner’s own to their result', async () => {
  tool.launch = aLaunch({ role: 'trainer', message: 'submission-review', reviewOf: 'user-9' });
  const stop = await startPages(tool.launch, {
    verbs: {
      enterLaunch: async () => ({
        page: 'review',
        moduleKey: MODULE,
        learnerId: aKey('1'),
        attemptId: 'attempt-1',
      }),
      readReview: note('readReview', aReviewPage()),
    },
  });

  const page = await aBrowser().open(`${stop.url}/go`);
  await stop.close();

  expect(page.url).toMatch(new RegExp(`/trainer/[\\w-]+/work/${aKey('1')}/${MODULE}\\?attempt=attempt-1$`));
  expect(called).toEqual([['readReview', MODULE, aKey('1'), 'attempt-1']]);
});
