import { VERBS } from '../../src/http/verbs.ts';
import { aBrowser, type Browser, type Visit } from '../builders/browser.ts';
import { aDistrict, type District, libraryOf } from '../builders/district.ts';
import { aLaunch } from '../builders/launch.ts';
import { aReviewedModule, COURSE_FILE, passModule } from '../builders/passed.ts';
import { type PageTool, startPages } from './tool.ts';

const NOTES = 'small/notes';
const launch = aLaunch({ module: NOTES, custom: { module: NOTES } });
const trainer = aLaunch({ module: NOTES, role: 'trainer', sub: 'trainer-1', name: 'Toni Trainer' });

let district: District;
let tool: PageTool;
beforeAll(async () => {
  district = await aDistrict({
    'small/course.md': COURSE_FILE,
    'small/01-notes.md': aReviewedModule('Notes'),
  });
});
afterAll(() => district.close());
beforeEach(async () => {
  const { listModuleGrades } = VERBS;
  tool = await startPages(launch, { library: libraryOf(district), verbs: { listModuleGrades } });
  await passModule(tool, launch, NOTES);
});
afterEach(() => tool.close());

async function at(browser: Browser, path: string, who = trainer): Promise<Visit> {
  tool.launch = who;
  const home = await browser.open(`${tool.url}/go`);
  const handle = /\/(?:learn|trainer|me)\/([\w-]+)/.exec(home.url)?.[1];
  return browser.open(`${tool.url}${path.replace(':handle', String(handle))}`);
}

const gradesPage = (browser: Browser): Promise<Visit> => at(browser, `/trainer/:handle/grades/${NOTES}`);

test('a trainer sees reviews as a count and the task’s state, and confirms what they saw', async () => {
  const browser = aBrowser();
  const page = await gradesPage(browser);
  expect(page.html).toContain('No reviews yet');
  expect(page.html).toContain('Task: not due yet');

  const nothing = await browser.submit(page, '/task');
  expect(nothing.html).toContain('Nothing was confirmed');
  const seen = await browser.submit(nothing, '/task', [['box', '1']]);

  expect(seen.html).toContain('Task: 1 of 2 steps confirmed');
  const transcript = await at(aBrowser(), '/me/:handle/transcript', launch);
  expect(transcript.html).toContain('1 of 2 steps seen by Toni Trainer, trainer of the course');
  expect(transcript.html).toContain('<li>The note has a time.</li>');
  const me = await at(aBrowser(), '/me/:handle', launch);
  expect(me.html).toContain('1 of 2 steps confirmed');
});

test('a learner’s session confirms nothing', async () => {
  const browser = aBrowser();
  const page = await gradesPage(browser);
  const learner = aBrowser();
  const own = await at(learner, '/me/:handle', launch);
  const handle = /\/me\/([\w-]+)/.exec(own.url)?.[1];
  const [, csrf = ''] = /name="csrf" value="([^"]*)"/.exec(own.html) ?? [];

  const refused = await learner.post(`${tool.url}/trainer/${handle}/grades/${NOTES}/task`, [
    ['csrf', csrf],
    ['learner', trainer.learnerId],
    ['box', '0'],
  ]);

  expect(refused.status).toBe(403);
  expect(page.html).toContain('Confirm the task');
});
