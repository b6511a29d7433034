import type { SandboxOptions } from '../../src/sandbox/sandbox.ts';
import { until } from '../builders/until.ts';
import { aTrainer, itemsOf, messageOf, modules } from './trainer.ts';
import { SECOND, startTraining, type Training } from './training.ts';
import { aVisitor, RIGHT, WRONG } from './visitor.ts';
import { MODULE, type World } from './world.ts';

const DATA = 'https://purl.imsglobal.org/spec/lti-dl/claim/data';

let training: Training;
let world: World;

async function start(sandbox: SandboxOptions = {}): Promise<void> {
  training = await startTraining(sandbox);
  world = training.world;
}

afterEach(() => training.close());

describe.each(['generic', 'canvas', 'moodle'] as const)('an LMS like %s', (mode) => {
  beforeEach(() => start({ mode }));

  it('makes links of what a trainer picked; each opens its module and gets its grade', async () => {
    const done = await aTrainer(world).pick([MODULE, SECOND]);
    const first = training.linkTo(MODULE);
    const second = training.linkTo(SECOND);
    const pat = aVisitor(world, 'pat');
    await pat.takeQuiz(await pat.launch(first?.id), RIGHT);
    const page = await pat.launch(second?.id);
    await pat.takeQuiz(page, WRONG);

    expect(done.html).toContain('Added to the course');
    expect(page.url).toContain('/small/second/step/1');
    expect(second?.title).toBe('A “second” <module>');
    await training.arrives(first?.id, 100);
    // Moodle shows no result where the score is 0.
    await until(() => world.sandbox.requests().filter(({ service }) => service === 'score').length === 2);
    expect(training.gradeIn(second?.id) ?? 0).toBe(0);
    expect(world.sandbox.lineItemsOf(first?.id ?? '')).toMatchObject([
      { label: 'Small module', scoreMaximum: 100, resourceId: MODULE, tag: 'module' },
    ]);
  });

  it('gets an empty list and a word when the trainer cancels', async () => {
    const trainer = aTrainer(world);

    const answer = await trainer.cancel(await trainer.openPicker());
    const back = await trainer.bringBack(answer);

    expect(itemsOf(answer)).toEqual([]);
    expect(back.html).toContain('The tool says: Nothing was added.');
    expect(world.sandbox.links()).toEqual([]);
  });

  it('gets its data back exactly, or none', async () => {
    const trainer = aTrainer(world);

    const plain = await trainer.add(await trainer.openPicker(), modules(MODULE));
    const odd = { deepLinking: { data: '"<é>&amp;' } };
    const other = await trainer.add(await trainer.openPicker(odd), modules(MODULE));

    expect(Object.hasOwn(messageOf(plain), DATA)).toBe(mode === 'generic');
    expect(messageOf(other)[DATA]).toBe('"<é>&amp;');
    expect((await trainer.bringBack(other)).html).toContain('Added to the course');
  });
});

describe('what the LMS takes', () => {
  it('Canvas, an assignment: one module, and never two', async () => {
    await start({ mode: 'canvas' });
    const trainer = aTrainer(world);
    const picker = await trainer.openPicker({ placement: 'assignment_selection' });

    const two = await trainer.add(picker, modules(MODULE, SECOND));
    const one = await trainer.add(picker, modules(SECOND));

    expect(picker.html).toContain('type="radio" name="module"');
    expect(picker.html).not.toContain('name="course"');
    expect(two.html).toContain('takes one module at a time');
    expect(itemsOf(one)).toHaveLength(1);
    expect((await trainer.bringBack(one)).html).toContain('Added to the course');
  });

  it('Canvas, an item of a module: several', async () => {
    await start({ mode: 'canvas' });

    const done = await aTrainer(world).pick([MODULE, SECOND], { placement: 'link_selection' });

    expect(done.html).toContain('Added to the course');
    expect(world.sandbox.links()).toHaveLength(2);
  });

  it('Canvas, the editor: links without columns', async () => {
    await start({ mode: 'canvas' });
    const trainer = aTrainer(world);
    const picker = await trainer.openPicker({ placement: 'editor_button' });

    const answer = await trainer.add(picker, modules(MODULE));

    expect(picker.html).not.toContain('gradebook column');
    expect(itemsOf(answer)[0]).not.toHaveProperty('lineItem');
  });

  it('Canvas, the navigation of a course: an ordinary launch without a module', async () => {
    await start({
      mode: 'canvas',
      links: [{ id: 'course-101', title: 'Aidewell', lineItem: false }],
    });

    const trainer = await aVisitor(world, 'trainer').launch('course-101');
    const learner = await aVisitor(world, 'pat').launch('course-101');

    expect(trainer.html).toContain('Course library');
    expect(learner.html).toContain('There are no modules in this course yet.');
  });

  it('files only: said in words, with a way back', async () => {
    await start({ mode: 'canvas' });
    const trainer = aTrainer(world);
    const picker = await trainer.openPicker({ placement: 'homework_submission' });

    const csrf = /name="csrf" value="([^"]+)"/.exec(picker.html)?.[1] ?? '';
    const answer = await trainer.browser.post(`${picker.url}/cancel`, [['csrf', csrf]]);
    const forced = await trainer.browser.post(picker.url, [['csrf', csrf], ...modules(MODULE)]);

    expect(picker.html).toContain('asked for something else (file)');
    expect(itemsOf(answer)).toEqual([]);
    expect(forced.html).not.toContain('name="JWT"');
  });

  it('settings that say nothing: one link', async () => {
    await start();
    const silent = { accept_types: undefined, accept_multiple: undefined, accept_lineitem: undefined };
    const trainer = aTrainer(world);

    const picker = await trainer.openPicker({ deepLinking: silent });
    const answer = await trainer.add(picker, modules(MODULE));

    expect(picker.html).toContain('type="radio"');
    expect(itemsOf(answer)).toMatchObject([{ type: 'ltiResourceLink', lineItem: { scoreMaximum: 100 } }]);
    expect((await trainer.bringBack(answer)).html).toContain('Added to the course');
  });

  it('settings with "true" and "false" in words', async () => {
    await start();
    const words = { accept_multiple: 'true', accept_lineitem: 'false' };
    const trainer = aTrainer(world);

    const picker = await trainer.openPicker({ deepLinking: words });
    const answer = await trainer.add(picker, modules(MODULE, SECOND));

    expect(itemsOf(answer)).toHaveLength(2);
    expect(itemsOf(answer)[0]).not.toHaveProperty('lineItem');
  });

  it('Moodle: no dates are asked for, since it drops them', async () => {
    await start({ mode: 'moodle' });
    const trainer = aTrainer(world);
    const picker = await trainer.openPicker();

    const answer = await trainer.add(picker, [...modules(MODULE), ['due', '2999-01-31']]);

    expect(picker.html).not.toContain('type="date"');
    expect(itemsOf(answer)[0]).not.toHaveProperty('submission');
  });
});
