import { answerItem } from '../../src/actions/answer-item.ts';
import { enterLaunch } from '../../src/actions/enter-launch.ts';
import { listContext } from '../../src/actions/list-context.ts';
import { openStep } from '../../src/actions/open-step.ts';
import { readPass } from '../../src/actions/read-pass.ts';
import { readReview } from '../../src/actions/read-review.ts';
import { readTranscript } from '../../src/actions/read-transcript.ts';
import { startAttempt } from '../../src/actions/start-attempt.ts';
import { usePass } from '../../src/actions/use-pass.ts';
import { ANSWER_FIELD } from '../../src/domain/items/item-type.ts';
import type { Launch } from '../../src/domain/launch.ts';
import { placementKey, workKey } from '../../src/records/keys.ts';
import { aDistrict, type District } from '../builders/district.ts';
import { aLaunch } from '../builders/launch.ts';

const KEY = 'small/module';
const YEAR = 365 * 86_400_000;
const first = aLaunch({ module: KEY, custom: { module: KEY } });
const OTHER = 'f'.repeat(40);
const second = aLaunch({
  module: KEY,
  custom: { module: KEY },
  contextId: OTHER,
  placementId: placementKey(OTHER, 'link-2'),
  grades: {
    ...first.grades,
    scopes: first.grades?.scopes ?? [],
    lineItem: 'https://lms.example/lineitems/2',
  },
});

let district: District;
beforeEach(async () => {
  district = await aDistrict();
  await enterLaunch(district.deps, first);
  await enterLaunch(district.deps, second);
});
afterEach(() => district.close());

async function quiz(by: Launch, option = 0): Promise<void> {
  const opened = await openStep(district.deps, by, KEY, 1);
  const total = opened === 'submitted' ? 0 : opened.total;
  for (let number = 1; number <= total; number++) {
    const page = await openStep(district.deps, by, KEY, number, { session: 's' });
    if (page === 'submitted' || page.item?.mode !== 'graded') continue;
    district.now += 20_000;
    await answerItem(district.deps, by, {
      moduleKey: KEY,
      attemptId: page.attemptId,
      itemId: page.item.item.id,
      fields: { [ANSWER_FIELD]: String(option) },
      visit: { session: 's' },
    });
  }
}

const work = (by: Launch) => district.deps.records.work.get(workKey(by.learnerId, by.contextId, KEY, false));

test('a pass of another context is offered, used once, graded here, and earns no new time', async () => {
  await quiz(first);
  const before = await readTranscript(district.deps, first);
  expect(await readPass(district.deps, second, KEY)).toMatchObject({ kind: 'offered', score: 1 });

  await usePass(district.deps, second, KEY);
  await usePass(district.deps, second, KEY);

  const here = await work(second);
  expect(here).toMatchObject({
    best: { score: 1 },
    usedPass: { score: 1, moduleVersion: (await work(first))?.latest?.moduleVersion },
    deliveries: [{ lineItem: 'https://lms.example/lineitems/2', score: 1, state: 'pending' }],
    unledgered: [],
  });
  expect(here?.unfiledSince).toBeUndefined();
  expect(district.nudged).toContain(second.platformId);
  expect(await readPass(district.deps, second, KEY)).toMatchObject({ kind: 'used', score: 1 });
  const after = await readTranscript(district.deps, first);
  expect(after.totals).toEqual(before.totals);
  expect(after.rows.map(({ kind }) => kind)).toEqual(['pass-used', 'pass']);
  expect((await listContext(district.deps, second)).modules).toMatchObject([{ state: 'passed', best: 1 }]);
});

test('nothing is offered where the module is passed, not passed anywhere, or of another school year', async () => {
  expect(await readPass(district.deps, second, KEY)).toBeUndefined();
  await quiz(first);
  expect(await readPass(district.deps, first, KEY)).toBeUndefined();

  district.now += YEAR;

  expect(await readPass(district.deps, second, KEY)).toBeUndefined();
  await expect(usePass(district.deps, second, KEY)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('nobody uses the pass of another person, and only learners use any', async () => {
  await quiz(first);
  const other = { ...aLaunch({ ...second, sub: 'user-2' }), learnerId: 'other' };

  await expect(usePass(district.deps, other, KEY)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(usePass(district.deps, { ...second, role: 'trainer' }, KEY)).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
});

test('answers that were given here stay, and a try afterwards is possible', async () => {
  await quiz(first);
  await quiz(second, 1);
  expect((await work(second))?.passedAt).toBeUndefined();

  await usePass(district.deps, second, KEY);
  await startAttempt(district.deps, second, KEY);
  await quiz(second, 1);

  expect(await work(second)).toMatchObject({ best: { score: 1 }, attempts: 2, latest: { score: 0 } });
});

test('a trainer of the other context opens the grade and sees nothing of the answers', async () => {
  await quiz(first);
  await usePass(district.deps, second, KEY);
  const attempt = (await work(first))?.latest?.id ?? '';
  const trainer = { ...second, role: 'trainer' as const, message: 'submission-review' as const };

  const entry = await enterLaunch(district.deps, { ...trainer, reviewAttempt: attempt });
  const page = await readReview(district.deps, trainer, KEY, first.learnerId);

  expect(entry).toEqual({ page: 'review', moduleKey: KEY, learnerId: first.learnerId });
  expect(page).toMatchObject({ best: 1, attempts: [] });
  expect(page.shown).toBeUndefined();
});
