import type { Visit as Timed } from '../../src/actions/visit.ts';
import { aBrowser, type Browser, type Visit } from '../builders/browser.ts';
import { aLaunch } from '../builders/launch.ts';
import { aStepPage } from './page-data.ts';
import { type PageTool, startPages } from './tool.ts';

let tool: PageTool;
let browser: Browser;
let visits: (Timed | undefined)[];
let fields: object[];
let timing: 'new' | 'known' | undefined;

beforeEach(async () => {
  visits = [];
  fields = [];
  timing = 'new';
  tool = await startPages(aLaunch(), {
    verbs: {
      async openStep(_deps, _launch, _key, _number, visit) {
        visits.push(visit);
        return { ...aStepPage(), ...(timing && { timing }) };
      },
      async answerItem(_deps, _launch, form) {
        visits.push(form.visit);
        fields.push(form.fields);
        return { step: 3, submitted: false, empty: false };
      },
      async reportTime(_deps, _launch, _key, visit) {
        visits.push(visit);
      },
    },
  });
  browser = aBrowser();
});
afterEach(() => tool.close());

const open = (): Promise<Visit> => browser.open(`${tool.url}/go`);

test.each([
  ['active=12345', 12345],
  ['', undefined],
  ['active=-5', undefined],
  ['active=1e9', undefined],
  ['active=999999999', undefined],
  ['active=1&active=2', undefined],
])('a step asked for with %j says %p', async (query, claimed) => {
  const page = await open();
  visits = [];

  const again = await browser.open(`${page.url}?${query}`);

  expect(again.status).toBe(200);
  expect(visits).toEqual([{ session: expect.stringMatching(/^handle-number/), claimed }]);
});

test('an answer says it too, and it is no part of the answer', async () => {
  const page = await open();
  visits = [];

  await browser.submit(page, '/answer', [
    ['answer', '1'],
    ['active', '700'],
  ]);

  expect(visits[0]).toMatchObject({ claimed: 700 });
  expect(fields).toEqual([{ answer: '1' }]);
});

test('a page reports by itself, with the token of its session only', async () => {
  const page = await open();
  expect(page.html).toMatch(/<form hidden method="post" action="[^"]+\/time" data-timing data-at-once>/);
  visits = [];

  const done = await browser.submit(page, '/time', [['active', '60000']]);
  const forged = await browser.post(page.url.replace(/step.*/, 'time'), [
    ['csrf', 'x'],
    ['active', '60000'],
  ]);

  expect([done.status, forged.status]).toEqual([204, 403]);
  expect(visits).toMatchObject([{ claimed: 60_000 }]);
});

test('where time does not count, the page does not measure', async () => {
  timing = undefined;

  expect((await open()).html).not.toContain('data-timing');
});
