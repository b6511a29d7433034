import type { Visit } from '../builders/browser.ts';
import { until } from '../builders/until.ts';
import { aTrainer } from './trainer.ts';
import { startTraining, type Training } from './training.ts';
import { aVisitor, RIGHT, type Visitor, WRONG } from './visitor.ts';
import { MODULE, type World } from './world.ts';

/** Somebody who passed in the old course is offered that pass first; this person works through the module again. */
const workThrough = (pat: Visitor, offer: Visit): Promise<Visit> => {
  const href = /href="([^"]*again=1|[^"]*again&#x3D;1)"/.exec(offer.html)?.[1] ?? '';
  return pat.browser.open(new URL(href.replace('&#x3D;', '='), offer.url).href);
};

let training: Training;
let world: World;

beforeEach(async () => {
  training = await startTraining();
  world = training.world;
});
afterEach(() => training.close());

describe('two links to one module', () => {
  beforeEach(async () => {
    await aTrainer(world).pick([MODULE]);
    await aTrainer(world).pick([MODULE]);
  });

  it('are one work, whose best score goes to both columns', async () => {
    const [first, second] = world.sandbox.links();
    const pat = aVisitor(world, 'pat');
    await pat.launch(second?.id);
    const result = await pat.takeQuiz(await pat.launch(first?.id), WRONG);
    await pat.takeQuiz(await pat.browser.submit(result, '/retry'), RIGHT);

    await training.arrives(first?.id, 100);
    await training.arrives(second?.id, 100);

    expect(await training.app.records.work.count({ moduleKey: MODULE })).toBe(1);
  });

  it('also when the second is opened for the first time after the module is passed', async () => {
    const [first, second] = world.sandbox.links();
    const pat = aVisitor(world, 'pat');
    await pat.takeQuiz(await pat.launch(first?.id), RIGHT);
    await training.arrives(first?.id, 100);

    const page = await pat.launch(second?.id);
    await training.arrives(second?.id, 100);

    expect(page.url).toContain('/result');
  });
});

describe('a copied course', () => {
  it('shows its trainer a library that says so', async () => {
    const copy = world.sandbox.addLink({
      title: 'PD',
      contextId: 'course-102',
      custom: { context_history: 'course-101' },
    });

    const library = await aVisitor(world, 'trainer').launch(copy.id);

    expect(library.html).toContain('This LMS course is a copy.');
  });

  const history = { module: MODULE, context_history: '$Context.id.history' };

  it('starts fresh and grades into its own column only', async () => {
    await aTrainer(world).pick([MODULE]);
    const old = training.linkTo(MODULE);
    const pat = aVisitor(world, 'pat');
    await pat.takeQuiz(await pat.launch(old?.id), RIGHT);
    await training.arrives(old?.id, 100);
    const copy = world.sandbox.addLink({ title: 'Small module', contextId: 'course-102', custom: history });
    world.sandbox.clearLog();

    const offer = await pat.launch(copy.id);
    const page = await workThrough(pat, offer);
    await pat.takeQuiz(page, WRONG);
    await until(() => world.sandbox.requests().some(({ service }) => service === 'score'), 20_000);

    const sent = world.sandbox.requests().filter(({ service }) => service === 'score');
    const [column] = world.sandbox.lineItemsOf(copy.id);
    expect(offer.url).toContain('/small/module/pass');
    expect(page.url).toContain('/small/module/step/1');
    expect(sent.every(({ url }) => url.includes(`/${column?.id}`))).toBe(true);
    expect(training.gradeIn(copy.id)).toBe(0);
    expect(training.gradeIn(old?.id)).toBe(100);
  });

  it('of a link keeps its id in some LMSs: the course tells them apart', async () => {
    world.sandbox.addLink({ id: 'same', title: 'Small module', module: MODULE });
    const pat = aVisitor(world, 'pat');
    await pat.takeQuiz(await pat.launch('same'), RIGHT);
    await training.arrives('same', 100);
    world.sandbox.removeLink('same');
    world.sandbox.addLink({ id: 'same', title: 'Small module', module: MODULE, contextId: 'course-102' });

    const page = await pat.launch('same');

    expect(page.url).toContain('/small/module/pass');
    expect((await workThrough(pat, page)).url).toContain('/small/module/step/1');
    expect(await training.app.records.placements.count({ moduleKey: MODULE })).toBe(2);
  });
});
