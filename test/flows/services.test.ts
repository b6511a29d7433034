import { aMoment, type Desk, half, openDesk, PATIENCE, soon } from './desk.ts';
import { rowOf } from './grades-page.ts';
import { aVisitor, RIGHT, WRONG } from './visitor.ts';
import { MODULE } from './world.ts';

const MODES = ['generic', 'canvas', 'moodle'] as const;

let desk: Desk;

describe.each(MODES)('services of an LMS like %s', (mode) => {
  beforeAll(async () => {
    desk = await openDesk({ mode, rosterPageSize: 3 });
  }, PATIENCE);
  afterAll(() => desk.close(), PATIENCE);

  it('lists the learners of all roster pages, with how far they are', async () => {
    const { link } = desk.place('roster');
    await desk.take(link, 'pat', RIGHT);
    await desk.arrives(link, 'pat', 100);

    const [, page] = await desk.grades(link);

    const learners = desk.world.sandbox.personas.filter(
      ({ enrolled, roles, status }) => enrolled && status !== 'Inactive' && roles.join().includes('Learner'),
    );
    expect(learners.length).toBeGreaterThan(6);
    expect(rowOf(page, 'Pat Lee')).toMatch(/Passed · best 100%/);
    expect(rowOf(page, 'Zoë Núñez')).toContain('Not started');
    expect(page.html).toMatch(/as Sandbox LMS listed them just now/);
    expect(page.html).toContain('O&#x27;Brien &lt;b&gt;');
    expect(page.html).not.toContain('Tess Trainer');
    expect(page.html).not.toContain('Ina Ctive');
  });

  it('opens a learner’s work from the gradebook for trainers of that course only', async () => {
    const { link } = desk.place('review');
    const pat = await desk.take(link, 'pat', half());
    await desk.arrives(link, 'pat', 50);
    await desk.again(pat, RIGHT);
    await desk.arrives(link, 'pat', 100);
    const start = (persona: string) => desk.world.sandbox.startReview(persona, link, 'pat');

    const trainer = await desk.enter(aVisitor(desk.world, 'trainer'), start('trainer'));
    const own = await desk.enter(aVisitor(desk.world, 'pat'), start('pat'));
    const other = await desk.enter(aVisitor(desk.world, 'zoe'), start('zoe'));
    const observer = await desk.enter(aVisitor(desk.world, 'observer'), start('observer'));

    expect(trainer.url).toMatch(/\/trainer\/[\w-]+\/work\/[0-9a-f]{40}\/small\/module/);
    expect(trainer.html).toContain('Pat Lee');
    expect(trainer.html).toContain('2 attempts, passed, best 100%.');
    expect(trainer.html).toContain('What is right in q');
    expect(own.url).toMatch(/\/learn\/[\w-]+\/small\/module\/result$/);
    expect([other.status, observer.status]).toEqual([403, 403]);
    expect(other.html).not.toContain('Pat Lee');
  });

  it('makes the column of a link that has none once, though two trainers ask, and sends what was earned', async () => {
    const { link } = desk.place('column', false);
    const [pat, result] = await desk.take(link, 'pat', RIGHT);
    const [[one, first], [two, second]] = [await desk.grades(link), await desk.grades(link, 'assistant')];

    const made = await Promise.all([
      one.browser.submit(first, '/column'),
      two.browser.submit(second, '/column'),
    ]);
    await desk.arrives(link, 'pat', 100);

    expect(result.html).toMatch(/no gradebook column/i);
    expect(made.map(({ status }) => status)).toEqual([200, 200]);
    expect(desk.world.sandbox.lineItems().filter(({ resourceId }) => resourceId === MODULE)).toHaveLength(1);
    await soon(async () => /Sent to Sandbox LMS: 100%/.test((await pat.browser.open(result.url)).html));
  });

  it('asks the trainer when somebody changed the grade: ours is sent on their word', async () => {
    const { link } = desk.place('drift');
    const pat = await desk.take(link, 'pat', half());
    await desk.arrives(link, 'pat', 50);
    desk.world.sandbox.setGrade(link, 'pat', 70);
    await desk.again(pat, RIGHT);
    await desk.parks(link);

    const trainer = await desk.grades(link);
    const asked = rowOf(trainer[1], 'Pat Lee');
    const held = desk.grade(link, 'pat');
    await trainer[0].browser.submit(trainer[1], '/send');
    await desk.arrives(link, 'pat', 100);

    expect(asked).toContain('In Sandbox LMS: 70%. Ours: 100%.');
    expect(held).toBe(70);
    await soon(async () => rowOf(await desk.reload(trainer), 'Pat Lee').includes('In Sandbox LMS: 100%'));
  });

  it('finds a changed grade on demand, and leaves it where the trainer keeps it', async () => {
    const { link } = desk.place('keep');
    const pat = await desk.take(link, 'pat', half());
    await desk.arrives(link, 'pat', 50);
    desk.world.sandbox.setGrade(link, 'pat', 90);
    const [trainer, page] = await desk.grades(link);
    await soon(async () => /In Sandbox LMS: 50%/.test(rowOf(await desk.reload([trainer, page]), 'Pat Lee')));

    const compared = await trainer.browser.submit(await desk.reload([trainer, page]), '/compare');
    const kept = await trainer.browser.submit(compared, '/keep');
    await desk.again(pat, WRONG);

    expect(compared.html).toContain('1 grade in Sandbox LMS is not as we sent it.');
    expect(rowOf(kept, 'Pat Lee')).toContain('The grade in Sandbox LMS stands');
    expect(desk.grade(link, 'pat')).toBe(90);
    expect(desk.scores(link)).toHaveLength(1);
  });

  it('sends nothing of an excused learner, and all when the excuse is lifted', async () => {
    const { link } = desk.place('excuse');
    await aVisitor(desk.world, 'pat').launch(link);
    const [trainer, page] = await desk.grades(link);
    const zoe = /id="l-([0-9a-f]{40})"/.exec(`<li class="learner"${rowOf(page, 'Zoë Núñez')}`)?.[1] ?? '';
    const csrf = /name="csrf" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
    const excuse = (excused: string) =>
      trainer.browser.post(`${page.url}/excuse`, [
        ['csrf', csrf],
        ['learner', zoe],
        ['excused', excused],
      ]);

    await excuse('yes');
    const [, result] = await desk.take(link, 'zoe', RIGHT);
    await aMoment();
    const during = desk.grade(link, 'zoe');
    await excuse('no');
    await desk.arrives(link, 'zoe', 100);

    expect(result.html).toContain('Your trainer excused you from this module.');
    expect(during).toBeUndefined();
  });
});
