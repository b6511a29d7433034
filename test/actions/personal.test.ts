import { answerItem } from '../../src/actions/answer-item.ts';
import { enterLaunch } from '../../src/actions/enter-launch.ts';
import { listContext } from '../../src/actions/list-context.ts';
import { listModuleGrades } from '../../src/actions/list-module-grades.ts';
import { openStep } from '../../src/actions/open-step.ts';
import { readResult } from '../../src/actions/read-result.ts';
import { readReview } from '../../src/actions/read-review.ts';
import { rehearsePlan } from '../../src/actions/rehearse-plan.ts';
import { startAttempt } from '../../src/actions/start-attempt.ts';
import type { StepPage } from '../../src/actions/views.ts';
import { writePersonal } from '../../src/actions/write-personal.ts';
import { workKey } from '../../src/records/keys.ts';
import { aDistrict, aModuleText, type District } from '../builders/district.ts';
import { aLaunch } from '../builders/launch.ts';

const KEY = 'small/module';
const launch = aLaunch({ module: KEY, custom: { module: KEY } });
const observer = aLaunch({ module: KEY, role: 'observer', sub: 'observer-1', learnerId: 'observer-1' });

const WITH_PLAN = `${aModuleText().replace('Pick: 2', 'Pick: 2\nConfidence: yes')}
## Plan

### Your plan {#my-plan}

Plan: If [the bell rings], then I will [watch for a minute]

### Think back {#think-back}

Reflect: What did you see?

## Sources

- A book
`;

let district: District;
beforeEach(async () => {
  district = await aDistrict({ 'small/01-module.md': WITH_PLAN });
  await enterLaunch(district.deps, launch);
  await step(1);
});
afterEach(() => district.close());

async function step(number?: number): Promise<StepPage> {
  const page = await openStep(district.deps, launch, KEY, number);
  if (page === 'submitted') throw new Error('nothing is open');
  return page;
}

async function pageOf(itemId: string): Promise<StepPage> {
  const { total } = await step(1);
  for (let number = 1; number <= total; number++) {
    const page = await step(number);
    if (page.personal?.item.id === itemId) return page;
  }
  throw new Error(`no page of ${itemId}`);
}

const write = (itemId: string, texts: readonly string[], seen = 0, by = launch) =>
  writePersonal(district.deps, by, {
    moduleKey: KEY,
    itemId,
    seen,
    fields: Object.fromEntries(texts.map((text, part) => [`answer-${part}`, text])),
  });

const rehearse = (text: string) =>
  rehearsePlan(district.deps, launch, { moduleKey: KEY, itemId: 'my-plan', fields: { 'answer-1': text } });

const entry = async (itemId = 'my-plan') => (await pageOf(itemId)).personal?.entry;

async function takeQuiz(option: number, confidence?: string): Promise<void> {
  const { total } = await step(1);
  for (let number = 1; number <= total; number++) {
    const page = await step(number);
    if (page.item?.mode !== 'graded') continue;
    const fields = { answer: String(option), ...(confidence && { confidence }) };
    await answerItem(district.deps, launch, {
      moduleKey: KEY,
      attemptId: page.attemptId,
      itemId: page.item.item.id,
      fields,
    });
  }
}

const work = async () => {
  const found = await district.deps.records.work.get(workKey(launch.learnerId, launch.contextId, KEY, false));
  if (!found) throw new Error('no work');
  return found;
};

describe('a plan', () => {
  it('is written, then rehearsed once from memory; any words are taken', async () => {
    const page = await pageOf('my-plan');
    const before = page.personal;
    const written = await write('my-plan', ['the bell rings', 'watch\r\nfor a minute']);
    const between = (await pageOf('my-plan')).personal;
    const rehearsed = await rehearse('something else');

    expect(before).toMatchObject({ settled: false, item: { type: 'plan' } });
    expect([written, rehearsed]).toEqual([{ step: page.number }, { step: page.number }]);
    expect(between).toMatchObject({
      settled: false,
      entry: { parts: ['the bell rings', 'watch\nfor a minute'] },
    });
    expect((await pageOf('my-plan')).personal).toMatchObject({
      settled: true,
      entry: { rehearsal: 'something else', rehearsedAt: district.now },
    });
  });

  it('does without the words that stand before its fields already', async () => {
    await write('my-plan', ['If the bell rings', 'then I will watch']);

    expect((await entry())?.parts).toEqual(['the bell rings', 'watch']);
  });

  it('changes, and stays rehearsed', async () => {
    await write('my-plan', ['the bell rings', 'watch']);
    await rehearse('watch');
    const { at } = (await entry()) ?? { at: 0 };
    district.now += 1000;
    await write('my-plan', ['the bell rings', 'count to ten'], at);

    expect(await entry()).toEqual({
      parts: ['the bell rings', 'count to ten'],
      at: district.now,
      rehearsedAt: district.now - 1000,
    });
  });

  it.each([
    [['', 'watch'], 'empty'],
    [['the bell rings', ' \n '], 'empty'],
    [['x'.repeat(301), 'watch'], 'too-long'],
  ] as const)('of %j is refused and nothing is lost', async (texts, why) => {
    const { refused } = await write('my-plan', texts);

    expect(refused).toEqual({ why, parts: texts.map((text) => text.trim()) });
    expect(await entry()).toBeUndefined();
  });

  it('that was changed in another window is not overwritten unseen', async () => {
    await write('my-plan', ['the bell rings', 'watch']);
    const late = await write('my-plan', ['Mia stands up', 'wait'], 0);
    const { at } = (await entry()) ?? { at: 0 };
    const again = await write('my-plan', ['Mia stands up', 'wait'], at);

    expect(late.refused).toEqual({ why: 'changed', parts: ['Mia stands up', 'wait'] });
    expect(again.refused).toBeUndefined();
    expect((await entry())?.parts).toEqual(['Mia stands up', 'wait']);
  });

  it('sent twice is one plan', async () => {
    await write('my-plan', ['the bell rings', 'watch']);
    const before = await work();
    const again = await write('my-plan', ['the bell rings', 'watch']);

    expect(again.refused).toBeUndefined();
    expect((await work()).version).toBe(before.version);
  });

  it('written in two windows at once is one of the two, whole', async () => {
    await pageOf('my-plan');
    const texts = Array.from({ length: 6 }, (_, n) => [`cue ${n}`, `action ${n}`]);
    const all = await Promise.all(texts.map((parts) => write('my-plan', parts)));

    const kept = (await entry())?.parts ?? [];
    expect(texts).toContainEqual(kept);
    expect(all.filter(({ refused }) => refused === undefined).length).toBeGreaterThan(0);
  });

  it('is not rehearsed before it is written, and written by nobody who only reads', async () => {
    await expect(rehearse('watch')).rejects.toMatchObject({ code: 'FORM_INVALID' });
    await expect(write('q1', ['a', 'b'])).rejects.toMatchObject({ code: 'FORM_INVALID' });
    await expect(write('my-plan', ['a', 'b'], 0, observer)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('a module with a plan', () => {
  it('is graded and passed without it, and not finished', async () => {
    await takeQuiz(0);
    const result = await readResult(district.deps, launch, KEY);
    const before = (await listContext(district.deps, launch)).modules;
    await write('my-plan', ['the bell rings', 'watch']);
    await rehearse('watch');

    expect(result).toMatchObject({
      passed: true,
      personal: [
        { item: { id: 'my-plan' }, settled: false },
        { item: { id: 'think-back' }, settled: true },
      ],
    });
    expect(before).toMatchObject([{ state: 'passed', planOpen: true }]);
    expect((await work()).deliveries).toMatchObject([{ score: 1 }]);
    expect((await listContext(district.deps, launch)).modules[0]).not.toHaveProperty('planOpen');
  });

  it('keeps what was written over further tries, and shows it on the result', async () => {
    await write('my-plan', ['the bell rings', 'watch']);
    await write('think-back', ['A <b>shoe</b>\nand a hat']);
    await takeQuiz(1);
    await startAttempt(district.deps, launch, KEY);
    const again = await pageOf('think-back');
    await takeQuiz(0);
    const result = await readResult(district.deps, launch, KEY);

    expect(again.personal?.entry?.parts).toEqual(['A <b>shoe</b>\nand a hat']);
    expect(result?.personal.map(({ entry: kept }) => kept?.parts)).toEqual([
      ['the bell rings', 'watch'],
      ['A <b>shoe</b>\nand a hat'],
    ]);
  });

  it('shows a trainer nothing of what was written, not even in a preview of their own', async () => {
    await write('my-plan', ['the secret bell', 'watch']);
    await write('think-back', ['a secret shoe']);
    await takeQuiz(0);
    const trainer = aLaunch({ module: KEY, role: 'trainer', sub: 'trainer-1', learnerId: 'trainer-1' });
    const seen = [
      await listModuleGrades(district.deps, trainer, KEY, 1),
      await readReview(district.deps, trainer, KEY, launch.learnerId),
      await openStep(district.deps, trainer, KEY, 1),
      await readResult(district.deps, trainer, KEY),
      await district.deps.records.attempts.find({}),
    ];

    expect(JSON.stringify(seen)).toContain('The right one of');
    expect(JSON.stringify(seen)).not.toContain('secret');
  });
});

describe('a reflection', () => {
  it('is optional, and gone when it is emptied', async () => {
    const first = await write('think-back', ['  ']);
    await write('think-back', ['a shoe']);
    const kept = await entry('think-back');
    await write('think-back', [''], kept?.at);

    expect(first.refused).toEqual({ why: 'empty', parts: [''] });
    expect(kept?.parts).toEqual(['a shoe']);
    expect(await entry('think-back')).toBeUndefined();
  });
});

describe('how sure somebody was', () => {
  it.each([
    ['sure', 1],
    ['unsure', 0],
  ] as const)(
    '%s is kept with the answer and for the review, and changes no score',
    async (confidence, option) => {
      await takeQuiz(option, confidence);
      const { latest, history } = await work();

      expect(latest?.score).toBe(option === 0 ? 1 : 0);
      expect(latest?.answers.map((answer) => answer.confidence)).toEqual([confidence, confidence]);
      expect(Object.values(history)).toEqual([
        { lastAttempt: 1, right: option === 0, confidence },
        { lastAttempt: 1, right: option === 0, confidence },
      ]);
      expect((await readResult(district.deps, launch, KEY))?.items[0]?.confidence).toBe(confidence);
    },
  );

  it('is nothing but one of the two', async () => {
    await takeQuiz(0, 'very');

    expect((await work()).latest?.answers[0]).not.toHaveProperty('confidence');
  });
});
