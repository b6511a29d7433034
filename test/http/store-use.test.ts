/** What pages ask the store is pinned: each read costs a good part of a page, each write a wait for the disk. */
import { VERBS } from '../../src/http/verbs.ts';
import { aBrowser } from '../builders/browser.ts';
import { countStore } from '../builders/count-store.ts';
import { aDistrict, type District, libraryOf } from '../builders/district.ts';
import { aLaunch } from '../builders/launch.ts';
import { aReviewedModule, COURSE_FILE, passModule } from '../builders/passed.ts';
import { MINUTE, type PageTool, startPages } from './tool.ts';

const NOTES = 'small/notes';
const launch = aLaunch({ module: NOTES, custom: { module: NOTES } });

let district: District;
let tool: PageTool;
let counted: ReturnType<typeof countStore>;
beforeAll(async () => {
  district = await aDistrict({
    'small/course.md': COURSE_FILE,
    'small/01-notes.md': aReviewedModule('Notes'),
  });
});
afterAll(() => district.close());
beforeEach(async () => {
  tool = await startPages(launch, { library: libraryOf(district), verbs: VERBS });
  counted = countStore(tool.deps.records);
});
afterEach(() => tool.close());

/** A browser that launched, and its session's address. */
async function enter() {
  const browser = aBrowser();
  const home = await browser.open(`${tool.url}/go`);
  const handle = /\/learn\/([\w-]+)/.exec(home.url)?.[1] ?? '';
  return { browser, at: (path: string) => `${tool.url}/learn/${handle}/${NOTES}/${path}` };
}

test('a step that is looked at again reads the session and the work, and writes nothing', async () => {
  const { browser, at } = await enter();
  await browser.open(at('step/1'));
  await browser.open(at('step/2'));

  expect(await counted(() => browser.open(at('step/2')))).toEqual(['sessions.get', 'work.get']);
});

test('so does the opening screen, for somebody who passed nothing', async () => {
  const { browser, at } = await enter();
  await browser.open(at('step/1'));

  expect(await counted(() => browser.open(at('step/1')))).toEqual(['sessions.get', 'work.get']);
});

test('the next step is kept as the place, in one write', async () => {
  const { browser, at } = await enter();
  await browser.open(at('step/1'));

  const asked = await counted(() => browser.open(at('step/2')));

  expect(asked).toEqual(['sessions.get', 'work.get', 'work.get', 'work.replace']);
});

test('a session is touched once a minute', async () => {
  const { browser, at } = await enter();
  await browser.open(at('step/1'));
  tool.now += MINUTE;

  const first = await counted(() => browser.open(at('step/1')));
  const second = await counted(() => browser.open(at('step/1')));

  expect(first).toContain('sessions.replace');
  expect(second).toEqual(['sessions.get', 'work.get']);
});

test('after a pass, the opening screen also reads what follows and the district’s calendar', async () => {
  await passModule(tool, launch, NOTES);
  const { browser, at } = await enter();
  await browser.open(at('step/1'));

  const asked = await counted(() => browser.open(at('step/1')));

  expect(asked.filter((one) => !/\.(get|find)$/.test(one))).toEqual([]);
  expect(asked.length).toBeLessThanOrEqual(6);
});

test('a result writes nothing and reads no more than it shows', async () => {
  await passModule(tool, launch, NOTES);
  const { browser, at } = await enter();
  await browser.open(at('result'));

  const asked = await counted(() => browser.open(at('result')));

  expect(asked.filter((one) => !/\.(get|find)$/.test(one))).toEqual([]);
  expect(asked.length).toBeLessThanOrEqual(10);
});

test('a launch of a known person makes a session and a line of the log, and writes nothing else', async () => {
  await enter();

  const asked = await counted(() => fetch(`${tool.url}/go`, { redirect: 'manual' }));

  expect(asked).toEqual(['learners.get', 'contexts.get', 'placements.get', 'work.get', 'sessions.insert']);
});
