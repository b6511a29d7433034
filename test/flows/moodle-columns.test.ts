import { type Desk, half, openDesk, PATIENCE, soon } from './desk.ts';
import { rowOf } from './grades-page.ts';
import { aVisitor, RIGHT, WRONG } from './visitor.ts';

let desk: Desk;

describe('columns that Moodle sets up', () => {
  beforeAll(async () => {
    desk = await openDesk({ mode: 'moodle', malformedLinks: true, rosterPageSize: 2 });
  }, PATIENCE);
  afterAll(() => desk.close(), PATIENCE);

  it('reads rosters and columns behind malformed Link headers', async () => {
    const { link } = desk.place('malformed', false);
    for (let count = 0; count < 3; count++) desk.place(`extra-${count}`);
    await aVisitor(desk.world, 'pat').launch(link);

    const [, page] = await desk.grades(link);

    expect(rowOf(page, 'Zoë Núñez')).toContain('Not started');
    expect(page.html).not.toContain('longer than we could read');
  });

  it('a locked grade is parked after three answers of 500 while others arrive, with what to do', async () => {
    const { link } = desk.place('locked');
    desk.world.sandbox.setManners(link, { locked: ['user-pat'] });
    const [pat, result] = await desk.take(link, 'pat', RIGHT);
    await soon(() => desk.scores(link).length >= 1);
    await desk.take(link, 'zoe', RIGHT);
    await desk.arrives(link, 'zoe', 100);
    await soon(async () => /seems to be locked/.test((await pat.browser.open(result.url)).html));
    const tries = desk.scores(link).filter(({ status }) => status === 500).length;

    const [trainer, page] = await desk.grades(link);
    desk.world.sandbox.setManners(link, { locked: [] });
    await trainer.browser.submit(page, '/send');
    await desk.arrives(link, 'pat', 100);

    expect(tries).toBeGreaterThanOrEqual(3);
    expect(rowOf(page, 'Pat Lee')).toContain('Unlock it in the gradebook there');
  });

  it('two grades within a second both arrive, the better one last', async () => {
    const { link } = desk.place('second');
    const pat = await desk.take(link, 'pat', half());
    await desk.again(pat, RIGHT);

    await desk.arrives(link, 'pat', 100);

    const stored = desk.world.sandbox.grade(link, 'pat')?.history.filter((one) => one.stored) ?? [];
    expect(stored.at(-1)?.score.scoreGiven).toBe(100);
    expect(stored.every(({ score }) => score.gradingProgress === 'FullyGraded')).toBe(true);
  });

  it('a trainer’s feedback stays beside a better grade', async () => {
    const { link } = desk.place('feedback');
    const pat = await desk.take(link, 'pat', half());
    await desk.arrives(link, 'pat', 50);
    await soon(async () => /Sent to Sandbox LMS/.test((await pat[0].browser.open(pat[1].url)).html));
    desk.world.sandbox.setGrade(link, 'pat', 50, 'Well observed.');
    await desk.again(pat, RIGHT);

    await desk.arrives(link, 'pat', 100);

    expect(desk.world.sandbox.grade(link, 'pat')?.comment).toBe('Well observed.');
  });

  it('a zero that reads as no grade is no change by a person', async () => {
    const { link } = desk.place('zero');
    const pat = await desk.take(link, 'pat', WRONG);
    await desk.arrives(link, 'pat', 0);
    await soon(async () => /Sent to Sandbox LMS/.test((await pat[0].browser.open(pat[1].url)).html));

    await desk.again(pat, RIGHT);

    await desk.arrives(link, 'pat', 100);
  });
});
