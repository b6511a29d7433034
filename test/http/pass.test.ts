import type { PassPage } from '../../src/actions/read-pass.ts';
import { aBrowser } from '../builders/browser.ts';
import { aLaunch } from '../builders/launch.ts';
import { aDelivery, T0 } from '../builders/work.ts';
import { type PageTool, startPages } from './tool.ts';

const OFFERED: PassPage = {
  kind: 'offered',
  moduleTitle: 'ABC notes',
  language: 'en',
  passedAt: T0,
  timeZone: 'America/New_York',
  score: 0.9,
  lmsName: 'District LMS',
  grades: [],
  ungraded: false,
};

let tool: PageTool;
let page: PassPage | undefined;
let used: string[];
beforeEach(async () => {
  page = OFFERED;
  used = [];
  tool = await startPages(aLaunch(), {
    verbs: {
      readPass: async () => page,
      async usePass(_deps, _launch, key) {
        used.push(key);
        page = { ...OFFERED, kind: 'used', grades: [{ delivery: aDelivery({ score: 0.9 }) }] };
      },
    },
  });
});
afterEach(() => tool.close());

test('a pass of another course is offered first; one button uses it and says so', async () => {
  const browser = aBrowser();
  const offered = await browser.open(`${tool.url}/go`);
  expect(offered.url).toMatch(/\/abc-notes\/pass$/);
  expect(offered.html).toContain('You passed “ABC notes” on Nov 24, 2026 in another course, with 90%');

  const done = await browser.submit(offered, '/pass/use');

  expect(used).toEqual(['behavior-support/abc-notes']);
  expect(done.html).toContain('Your pass from another course counts here: 90%');
  expect(done.html).toContain('It adds no new PD time');
  expect(done.html).toContain('Your grade in District LMS');
});

test('the module itself is one step away', async () => {
  const browser = aBrowser();
  const offered = await browser.open(`${tool.url}/go`);

  const module = await browser.open(offered.url.replace('/pass', '/?again=1'));

  expect(module.url).toMatch(/\/step\/3$/);
});

test('a form of another page uses nothing', async () => {
  const browser = aBrowser();
  const offered = await browser.open(`${tool.url}/go`);

  const forged = await browser.post(`${offered.url}/use`, [['csrf', 'x']]);

  expect(forged.status).toBe(403);
  expect(used).toEqual([]);
});

test('where there is none, its address leads to the module', async () => {
  const browser = aBrowser();
  const offered = await browser.open(`${tool.url}/go`);
  page = undefined;

  expect((await browser.open(offered.url)).url).toMatch(/\/step\/3$/);
});
