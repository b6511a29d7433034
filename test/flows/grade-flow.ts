import type { App } from '../../src/app.ts';
import { until } from '../builders/until.ts';
import { aVisitor, RIGHT, WRONG } from './visitor.ts';
import { MODULE, openWorld, startTool, type World } from './world.ts';

const ONE_RIGHT = (item: string): string => (item === 'q1' || item === 'q3' ? RIGHT(item) : WRONG(item));

/** The main job over real HTTP, whichever store is behind it. `env` selects a fresh one. */
export function describeGradeFlow(name: string, env: () => Readonly<Record<string, string>>): void {
  let world: World;
  let app: App;
  let store: Readonly<Record<string, string>>;
  beforeEach(async () => {
    world = await openWorld();
    store = env();
    app = await startTool(world, store);
  });
  afterEach(async () => {
    await app.stop();
    await world.close();
  });

  const grade = (learner = 'pat') => world.sandbox.grade(world.linkId, learner);
  const arrives = (points: number, learner = 'pat') =>
    until(() => grade(learner)?.resultScore === points, 20_000);
  const scores = () => world.sandbox.requests().filter((request) => request.service === 'score');

  describe(`from launch to grade, ${name}`, () => {
    it('takes a para from the LMS through the module to a grade in the gradebook', async () => {
      const pat = aVisitor(world, 'pat');

      const first = await pat.launch();
      const result = await pat.takeQuiz(first, RIGHT);
      await arrives(100);

      expect(first.status).toBe(200);
      expect(first.url).toMatch(/\/learn\/[\w-]+\/small\/module\/step\/1$/);
      expect(result.html).toContain('2 of 2 right, 100%');
      expect(grade()).toMatchObject({ activityProgress: 'Completed', gradingProgress: 'FullyGraded' });
      expect(grade()?.submissions).toHaveLength(1);
      await until(async () => /Sent to Sandbox LMS: 100%/.test((await pat.browser.open(result.url)).html));
    });

    it('keeps the better of two attempts in the gradebook', async () => {
      const pat = aVisitor(world, 'pat');

      const bad = await pat.takeQuiz(await pat.launch(), WRONG);
      await arrives(0);
      const good = await pat.takeQuiz(await pat.browser.submit(bad, '/retry'), RIGHT);
      await arrives(100);
      await pat.takeQuiz(await pat.browser.submit(good, '/retry'), WRONG);
      await new Promise((wait) => setTimeout(wait, 1500));

      expect(grade()?.resultScore).toBe(100);
      expect(scores()).toHaveLength(2);
    });

    it('resumes on another device where the learner left off', async () => {
      const phone = aVisitor(world, 'pat');
      const laptop = aVisitor(world, 'pat');
      const first = await phone.launch();
      const second = await phone.browser.open(new URL('2', first.url).href);

      const resumed = await laptop.launch();

      const progress = (html: string) => /class="progress-text"[^>]*>([^<]*)</.exec(html)?.[1];
      expect(progress(resumed.html)).toBe(progress(second.html));
    });

    it('sends again what the LMS answered with 503 twice', async () => {
      world.sandbox.setFaults({ score: [{ status: 503, times: 2 }] });
      const pat = aVisitor(world, 'pat');

      await pat.takeQuiz(await pat.launch(), RIGHT);
      await arrives(100);

      expect(scores().map((request) => request.status)).toEqual([503, 503, 204]);
      expect(new Set(scores().map((request) => request.body)).size).toBe(1);
    });

    it('waits as long as a 429 asks for', async () => {
      world.sandbox.setFaults({ score: [{ status: 429, retryAfter: '3' }] });
      const pat = aVisitor(world, 'pat');

      await pat.takeQuiz(await pat.launch(), RIGHT);
      await arrives(100);

      const [refused, accepted] = scores();
      expect((accepted?.at ?? 0) - (refused?.at ?? 0)).toBeGreaterThanOrEqual(3000);
    });

    it.each(['before', 'after'] as const)(
      'survives a connection cut %s the grade was stored',
      async (drop) => {
        world.sandbox.setFaults({ score: [{ drop }] });
        const pat = aVisitor(world, 'pat');

        const result = await pat.takeQuiz(await pat.launch(), RIGHT);
        await arrives(100);
        await until(
          async () => /Sent to Sandbox LMS/.test((await pat.browser.open(result.url)).html),
          20_000,
        );

        expect(grade()?.submissions).toHaveLength(1);
      },
    );

    it('never overwrites a grade that a trainer set by hand while ours waited', async () => {
      const pat = aVisitor(world, 'pat');
      world.sandbox.setFaults({ score: [{ status: 409, times: 'always' }] });
      const first = await pat.launch();
      const result = await pat.takeQuiz(first, RIGHT);
      world.sandbox.setGrade(world.linkId, 'pat', 55);
      await until(async () => (await app.records.work.count({ parked: 1 })) === 1, 15_000);

      const page = await pat.browser.open(result.url);

      expect(grade()?.resultScore).toBe(55);
      expect(page.html).toMatch(/newer|changed/i);
    });

    it('says that the grade waits while the LMS is down, and sends it after a restart of the tool', async () => {
      const pat = aVisitor(world, 'pat');
      const first = await pat.launch();
      world.sandbox.setFaults({ down: true });
      const result = await pat.takeQuiz(first, ONE_RIGHT);
      await until(() => scores().length + world.sandbox.requests().length > 0);
      await until(async () =>
        /did not answer|Waiting|not reach/i.test((await pat.browser.open(result.url)).html),
      );
      await app.stop();

      world.sandbox.clearFaults();
      app = await startTool(world, store);
      const expected = /\b(\d+)%/.exec(result.html)?.[1];
      await arrives(Number(expected));

      expect((await pat.browser.open(result.url)).status).toBe(200);
    });

    it('parks a grade whose column is gone, and sends it once a launch brings a new one', async () => {
      const pat = aVisitor(world, 'pat');
      const first = await pat.launch();
      const [item] = world.sandbox.lineItemsOf(world.linkId);
      world.sandbox.removeLineItem(item?.id ?? '');
      const result = await pat.takeQuiz(first, RIGHT);
      await until(async () => (await app.records.work.count({ parked: 1 })) === 1);
      const parked = await pat.browser.open(result.url);

      world.sandbox.addLineItem({
        label: 'Again',
        scoreMaximum: 50,
        resourceLinkId: world.linkId,
        contextId: item?.contextId ?? '',
      });
      await pat.launch();
      await until(() => grade()?.resultScore === 50, 15_000);

      expect(parked.html).toMatch(/column|gradebook/i);
    });

    it('keeps people apart: another browser with the same address sees nothing', async () => {
      const pat = aVisitor(world, 'pat');
      const page = await pat.launch();

      const stranger = await aVisitor(world, 'zoe').browser.open(page.url);

      expect(stranger.status).toBe(401);
      expect(stranger.html).not.toContain('Small module');
    });

    it('lets two tabs with two people and a trainer work side by side', async () => {
      const zoe = aVisitor(world, 'zoe');
      const trainer = aVisitor(world, 'trainer');

      await Promise.all([
        trainer.launch().then((page) => trainer.takeQuiz(page, WRONG)),
        zoe.launch().then((page) => zoe.takeQuiz(page, RIGHT)),
        aVisitor(world, 'pat')
          .launch()
          .then(async (page) => page),
      ]);
      await arrives(100, 'zoe');

      expect(grade('pat')?.resultScore).toBeUndefined();
      expect(world.sandbox.gradebook().filter((entry) => entry.resultScore !== undefined)).toHaveLength(1);
    });

    it('says which module a link names that does not exist', async () => {
      world.sandbox.addLink({ id: 'lost', title: 'Lost', module: 'small/modul' });

      const learner = await aVisitor(world, 'pat').launch('lost');
      const trainer = await aVisitor(world, 'trainer').launch('lost');

      expect([learner.status, trainer.status]).toEqual([404, 404]);
      expect(learner.html).toContain('small/modul');
      expect(learner.html).not.toContain(MODULE);
      expect(trainer.html).toContain(MODULE);
    });

    it('works for a link without a gradebook column and for a launch without a name', async () => {
      world.sandbox.addLink({ id: 'plain', title: 'Plain', module: MODULE, lineItem: false });
      const anonymous = world.sandbox.personas.find((persona) => persona.privacy === 'none');
      const visitor = aVisitor(world, anonymous?.id ?? '');

      const result = await visitor.takeQuiz(await visitor.launch('plain'), RIGHT);

      expect(result.html).toMatch(/no gradebook column/i);
      expect(result.html).not.toContain('undefined');
      expect(scores()).toHaveLength(0);
    });
  });
}
