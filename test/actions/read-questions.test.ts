import { answerItem } from '../../src/actions/answer-item.ts';
import { enterLaunch } from '../../src/actions/enter-launch.ts';
import { openStep } from '../../src/actions/open-step.ts';
import { type QuestionsPage, readQuestions } from '../../src/actions/read-questions.ts';
import { ANSWER_FIELD } from '../../src/domain/items/item-type.ts';
import type { Launch } from '../../src/domain/launch.ts';
import { placementKey } from '../../src/records/keys.ts';
import { aDistrict, aModuleText, type District } from '../builders/district.ts';

import { aLaunch } from '../builders/launch.ts';
import { aReviewedModule, COURSE_FILE, passModule } from '../builders/passed.ts';
import { anAnswer, anAttempt, T0 } from '../builders/work.ts';

const KEY = 'small/module';
const launchOf = (sub: string, changes: Partial<Launch> = {}): Launch =>
  aLaunch({ sub, name: `Name of ${sub}`, module: KEY, custom: { module: KEY }, ...changes });
const trainer = launchOf('trainer-1', { role: 'trainer' });
const MODULE = aReviewedModule('Small module');

let district: District;
beforeEach(async () => {
  district = await aDistrict({ 'small/course.md': COURSE_FILE, 'small/01-module.md': MODULE });
});
afterEach(() => district.close());

const read = (by = trainer): Promise<QuestionsPage> => readQuestions(district.deps, by, KEY);
const of = ({ questions }: QuestionsPage, id: string) =>
  questions.find(({ item }) => item.id === id)?.statistic;
const peopleOf = (page: QuestionsPage, id: string) =>
  of(page, id)?.parts[0]?.answers.map(({ people }) => people);

const wrongBy = (sub: string, option: number, confidence: 'sure' | 'unsure' = 'unsure') =>
  passModule(district, launchOf(sub), KEY, {
    q1: { option, confidence },
    q2: { option, confidence },
    q3: { option, confidence },
  });

test('counts first answers of the context’s learners, and names nobody', async () => {
  await wrongBy('pat', 0);
  await wrongBy('zoe', 1, 'sure');
  await wrongBy('ana', 1);

  const page = await read();

  const asked = ['q1', 'q2', 'q3'].map((id) => of(page, id));
  const sum = (pick: (one: NonNullable<(typeof asked)[number]>) => number) =>
    asked.reduce((total, one) => total + (one ? pick(one) : 0), 0);
  expect([sum(({ people }) => people), sum(({ right }) => right), sum((one) => one.sureAndWrong)]).toEqual([
    6, 2, 2,
  ]);
  expect(page.questions.map(({ item }) => item.id)).toEqual(['q1', 'q2', 'q3', 'r1', 'r2']);
  expect(page.newest).toBeUndefined();
  expect(JSON.stringify(page)).not.toMatch(/Name of|learner-|user-|pat|zoe/);
});

test('nothing of another context, and nothing of a trainer’s own preview', async () => {
  const elsewhere = { contextId: 'b'.repeat(40), placementId: placementKey('b'.repeat(40), 'link-1') };
  await passModule(district, launchOf('pat'), KEY);
  await passModule(district, launchOf('zoe', elsewhere), KEY);
  await passModule(district, trainer, KEY);

  const [here, there] = [await read(), await read(launchOf('trainer-2', { ...elsewhere, role: 'trainer' }))];

  const people = (page: QuestionsPage) =>
    ['q1', 'q2', 'q3'].reduce((total, id) => total + (of(page, id)?.people ?? 0), 0);
  expect([people(here), people(there)]).toEqual([2, 2]);
});

test('answers of reviews count to the question', async () => {
  const launch = launchOf('pat');
  await passModule(district, launch, KEY);
  const version = district.deps.library.find(KEY)?.module?.version ?? '';
  await district.deps.records.reviews.insert({
    id: 's.1',
    learnerId: launch.learnerId,
    platformId: launch.platformId,
    contextId: launch.contextId,
    sessionId: 's',
    moduleKey: KEY,
    moduleVersion: version,
    number: 1,
    startedAt: T0,
    at: T0 + 1,
    answers: [
      {
        ...anAnswer({ itemId: 'r1', response: { kind: 'options', options: [2] }, score: 0, right: false }),
        number: 1,
      },
    ],
  });

  expect(peopleOf(await read(), 'r1')).toEqual([0, 0, 1]);
});

test('an edited question starts anew; answers given before an edit elsewhere still count', async () => {
  await passModule(district, launchOf('pat'), KEY, {});
  const asked = (await read()).questions.filter(({ statistic }) => statistic.people > 0);
  const [edited, kept] = asked.map(({ item }) => item.id);
  await district.publish({
    'small/01-module.md': MODULE.replace(`What is right in ${edited}?`, `Which is right in ${edited}?`),
  });

  const page = await read();

  expect(of(page, edited ?? '')).toMatchObject({ people: 0, otherWording: 1 });
  expect(of(page, kept ?? '')).toMatchObject({ people: 1, right: 1, otherWording: 0 });
});

test('practice: who had it right at the first try', async () => {
  await district.publish({ 'small/01-module.md': aModuleText() });
  for (const [sub, option] of [
    ['pat', 0],
    ['zoe', 1],
  ] as const) {
    const launch = launchOf(sub);
    await enterLaunch(district.deps, launch);
    for (let number = 1; number <= 4; number++) {
      const page = await openStep(district.deps, launch, KEY, number);
      if (page === 'submitted' || page.item?.mode !== 'practice') continue;
      await answerItem(district.deps, launch, {
        moduleKey: KEY,
        attemptId: page.attemptId,
        itemId: page.item.item.id,
        fields: { [ANSWER_FIELD]: String(option) },
      });
    }
  }

  const { practice } = await read();

  expect(practice.map(({ item, statistic }) => [item.id, statistic.people, statistic.right])).toEqual([
    ['guess', 2, 1],
    ['practice', 2, 1],
  ]);
});

test('reads no more than it can hold, the newest, and says so', async () => {
  const launch = launchOf('pat');
  await passModule(district, launch, KEY);
  const version = district.deps.library.find(KEY)?.module?.version ?? '';
  const { contextId, platformId } = launch;
  const answers = [
    anAnswer({ itemId: 'q1', response: { kind: 'options', options: [1] }, score: 0, right: false }),
  ];
  for (let batch = 0; batch < 10; batch++)
    await Promise.all(
      Array.from({ length: 500 }, (_, index) =>
        district.deps.records.attempts.insert({
          ...anAttempt({
            id: `a-${batch}-${index}`,
            learnerId: `l-${batch}-${index}`,
            contextId,
            moduleKey: KEY,
          }),
          platformId,
          moduleVersion: version,
          submittedAt: T0 + 10,
          answers,
        }),
      ),
    );

  const page = await read();

  expect(page.newest).toBe(5000);
  expect(peopleOf(page, 'q1')).toEqual([0, 5000, 0]);
  expect(of(page, 'q1')?.hints).toEqual(['hard', 'misleading']);
});

test('for trainers only, and for modules that are placed here', async () => {
  await expect(read(launchOf('pat'))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(read()).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
