import { aMoment, type Desk, half, openDesk, PATIENCE, soon } from './desk.ts';
import { rowOf } from './grades-page.ts';
import { aVisitor, RIGHT, WRONG } from './visitor.ts';

let desk: Desk;

describe('columns that Canvas sets up', () => {
  beforeAll(async () => {
    desk = await openDesk({ mode: 'canvas' });
  }, PATIENCE);
  afterAll(() => desk.close(), PATIENCE);

  it('a complete/incomplete column gets nothing before the learner passed', async () => {
    const { link } = desk.place('complete');
    desk.world.sandbox.setManners(link, { completeIncomplete: true });
    const pat = await desk.take(link, 'pat', half());
    await desk.arrives(link, 'pat', 50);
    const misread = desk.world.sandbox.shownGrade(link, 'pat');

    const [trainer, page] = await desk.grades(link);
    await trainer.browser.submit(page, '/when', [['when', 'passed']]);
    const zoe = await desk.take(link, 'zoe', half());
    await aMoment();
    const before = desk.world.sandbox.shownGrade(link, 'zoe');
    await desk.again(zoe, RIGHT);
    await desk.arrives(link, 'zoe', 100);

    expect(misread).toBe('complete');
    expect([before, desk.world.sandbox.shownGrade(link, 'zoe')]).toEqual(['-', 'complete']);
    expect(zoe[1].html).toContain('Your grade goes to Sandbox LMS once you pass.');
    expect(pat[1].status).toBe(200);
  });

  it('a zero is sent as zero: incomplete', async () => {
    const { link } = desk.place('zero');
    desk.world.sandbox.setManners(link, { completeIncomplete: true });

    await desk.take(link, 'pat', WRONG);
    await desk.arrives(link, 'pat', 0);

    expect(desk.world.sandbox.shownGrade(link, 'pat')).toBe('incomplete');
  });

  it('attempts that are used up park the better score until Canvas allows more', async () => {
    const { link } = desk.place('attempts');
    desk.world.sandbox.setManners(link, { attemptLimit: 1 });
    const pat = await desk.take(link, 'pat', half());
    await desk.arrives(link, 'pat', 50);
    const result = await desk.again(pat, RIGHT);
    await soon(async () => /takes no further attempt/.test((await pat[0].browser.open(result.url)).html));

    const [trainer, page] = await desk.grades(link);
    desk.world.sandbox.setManners(link, { attemptLimit: 2 });
    await trainer.browser.submit(page, '/send');
    await desk.arrives(link, 'pat', 100);

    expect(rowOf(page, 'Pat Lee')).toContain('Allow more attempts');
    expect(desk.world.sandbox.grade(link, 'pat')?.submissions).toHaveLength(2);
  });

  it('a draft keeps the grade waiting without holding up others', async () => {
    const { link } = desk.place('draft');
    desk.world.sandbox.setManners(link, { unpublished: true });
    const [pat, result] = await desk.take(link, 'pat', RIGHT);
    await soon(async () =>
      /takes no grades for this activity yet/.test((await pat.browser.open(result.url)).html),
    );
    const { link: other } = desk.place('not-a-draft');
    await desk.take(other, 'zoe', RIGHT);
    await desk.arrives(other, 'zoe', 100);

    const [trainer, page] = await desk.grades(link);
    desk.world.sandbox.setManners(link, { unpublished: false });
    await trainer.browser.submit(page, '/send');
    await desk.arrives(link, 'pat', 100);

    expect(rowOf(page, 'Pat Lee')).toContain('Publish it there');
  });

  it('a course that has ended parks the grade, with what to do', async () => {
    const { link, contextId } = desk.place('ended');
    const pat = aVisitor(desk.world, 'pat');
    const first = await pat.launch(link);
    desk.world.sandbox.conclude(contextId, true);
    const result = await pat.takeQuiz(first, RIGHT);
    await soon(async () =>
      /takes no grades for this activity now/.test((await pat.browser.open(result.url)).html),
    );

    const [trainer, page] = await desk.grades(link);
    desk.world.sandbox.conclude(contextId, false);
    await trainer.browser.submit(page, '/send');
    await desk.arrives(link, 'pat', 100);

    expect(rowOf(page, 'Pat Lee')).toContain('the course has ended');
  });

  it('an allowance that is used up (403) is waited for', async () => {
    const { link } = desk.place('throttle');
    desk.world.sandbox.setFaults({
      score: [{ status: 403, headers: { 'X-Rate-Limit-Remaining': '0.0' }, body: '403 Forbidden', times: 2 }],
    });

    await desk.take(link, 'pat', RIGHT);
    await desk.arrives(link, 'pat', 100);

    expect(desk.world.sandbox.grade(link, 'pat')?.submissions).toHaveLength(1);
  });

  it('a submission carries what SpeedGrader opens, and never prefers another grade', async () => {
    const { link } = desk.place('speedgrader');
    await desk.take(link, 'pat', RIGHT);
    await desk.arrives(link, 'pat', 100);

    const bodies = desk.scores(link).map(({ body }) => body);

    expect(desk.world.sandbox.grade(link, 'pat')?.reviewUrl).toMatch(
      new RegExp(`^${desk.world.toolUrl}/lti/launch\\?attempt=[\\w-]{26}$`),
    );
    expect(bodies.join()).not.toContain('prioritize_non_tool_grade');
  });
});
