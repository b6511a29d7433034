import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { answerItem } from '../../src/actions/answer-item.ts';
import { enterLaunch } from '../../src/actions/enter-launch.ts';
import { openStep } from '../../src/actions/open-step.ts';
import { AppError } from '../../src/domain/errors.ts';
import type { Fields } from '../../src/domain/items/item.ts';
import type { Launch } from '../../src/domain/launch.ts';
import { workKey } from '../../src/records/keys.ts';
import { aDistrict, type District } from '../builders/district.ts';
import { aLaunch } from '../builders/launch.ts';

const KEY = 'small/module';
const golden = (name: string): string => readFileSync(`test/fixtures/golden/${name}`, 'utf8');
const scenario = golden('scenario.md').replace(/^---.*?^---$/ms, '');
/** One item of every type, and no plan to write. */
const MODULE = `${golden('items.md').split('## Plan')[0]}${scenario}`;

/** What posts a right answer; a scenario needs two. */
const RIGHT: Readonly<Record<string, readonly Fields[]>> = {
  choice: [{ answer: '1' }],
  'multiple-response': [{ answer: ['0', '2'], confidence: 'sure' }],
  'short-answer': [{ answer: 'Antecedent' }],
  numeric: [{ answer: '12' }],
  match: [{ 'answer-0': '0', 'answer-1': '1', 'answer-2': '0' }],
  order: [{ answer: '0-1-2', moved: '1' }],
  blanks: [{ 'answer-0': 'betters', 'answer-1': '0' }],
  'pencil-grip': [
    { turn: '1.1', answer: '1' },
    { turn: '1.2', answer: '0' },
  ],
};
const IDS = Object.keys(RIGHT);

let district: District;
beforeEach(async () => {
  district = await aDistrict({ 'small/01-module.md': MODULE });
});
afterEach(() => district.close());

const learner = (sub: string): Launch => aLaunch({ sub, module: KEY, custom: { module: KEY } });

async function attemptOf(launch: Launch): Promise<string> {
  await enterLaunch(district.deps, launch);
  const page = await openStep(district.deps, launch, KEY, 1);
  if (page === 'submitted') throw new Error('nothing is open');
  return page.attemptId;
}

const post = (launch: Launch, attemptId: string, itemId: string, fields: Fields) =>
  answerItem(district.deps, launch, { moduleKey: KEY, attemptId, itemId, fields });

const work = ({ learnerId, contextId }: Launch) =>
  district.deps.records.work.get(workKey(learnerId, contextId, KEY, false));

async function answerAll(launch: Launch, ids: readonly string[]): Promise<number | undefined> {
  const attemptId = await attemptOf(launch);
  for (const id of ids) for (const fields of RIGHT[id] ?? []) await post(launch, attemptId, id, fields);
  return (await work(launch))?.latest?.score;
}

test('the score is the same in whatever order the items are answered', async () => {
  const forward = await answerAll(learner('a'), IDS);
  const backward = await answerAll(learner('b'), [...IDS].reverse());

  expect([forward, backward]).toEqual([1, 1]);
});

test.each(IDS)('%s: a stale or forged post is refused by name, and what is stored stays', async (id) => {
  const launch = learner('pat');
  const attemptId = await attemptOf(launch);
  const [other = ''] = IDS.filter((one) => one !== id);
  for (const fields of RIGHT[other] ?? []) await post(launch, attemptId, other, fields);
  const before = await work(launch);
  const [fields = {}] = RIGHT[id] ?? [];

  await expect(post(launch, 'another-attempt', id, fields)).rejects.toMatchObject({ code: 'ANSWER_STALE' });
  await expect(post(launch, attemptId, `${id}-x`, fields)).rejects.toMatchObject({ code: 'FORM_INVALID' });
  await expect(post(learner('zoe'), attemptId, id, fields)).rejects.toBeInstanceOf(AppError);

  expect((await work(launch))?.current?.answers).toEqual(before?.current?.answers);
});

const forged = fc.dictionary(
  fc.constantFrom('answer', 'answer-0', 'answer-1', 'answer-9', 'moved', 'up', 'turn', '__proto__'),
  fc.oneof(
    fc.constantFrom('-1', '99', '0-0-0', '1e0', '0x0', '9.9', '\u0000', ' ', 'constructor'),
    fc.array(fc.constantFrom('0', '99', 'x'), { minLength: 4, maxLength: 9 }),
  ),
) as fc.Arbitrary<Fields>;

/** Whatever is typed into a field of these is an answer. */
const TYPED = ['short-answer', 'numeric'];

test.each(IDS.filter((id) => !TYPED.includes(id)))(
  '%s: fields that the item does not have lock nothing in, and the right answer counts afterwards',
  async (id) => {
    const launch = learner('pat');
    const attemptId = await attemptOf(launch);

    await fc.assert(
      fc.asyncProperty(forged, async (fields) => {
        const done = await post(launch, attemptId, id, fields).catch((error: unknown) => error);

        expect(done instanceof AppError || (done as { empty?: boolean }).empty === true).toBe(true);
        expect((await work(launch))?.current?.answers ?? []).toEqual([]);
      }),
      { numRuns: 15 },
    );
    for (const fields of RIGHT[id] ?? []) await post(launch, attemptId, id, fields);

    expect((await work(launch))?.current?.answers).toMatchObject([{ itemId: id, right: true, score: 1 }]);
  },
);
