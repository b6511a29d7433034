import { join } from 'node:path';
import { answerReview } from '../../src/actions/answer-review.ts';
import { confirmAsTrainer } from '../../src/actions/confirm-as-trainer.ts';
import { erasePerson } from '../../src/actions/erase-person.ts';
import { listModuleFollowUps } from '../../src/actions/list-module-follow-ups.ts';
import { listTasks } from '../../src/actions/list-tasks.ts';
import { openReview } from '../../src/actions/open-review.ts';
import { readFollowUps } from '../../src/actions/read-follow-ups.ts';
import { readReviews } from '../../src/actions/read-reviews.ts';
import { startReview } from '../../src/actions/start-review.ts';
import { ANSWER_FIELD } from '../../src/domain/items/item-type.ts';
import { ALL_SPECS, openRecords } from '../../src/records/records.ts';
import { openStore } from '../../src/store/open-store.ts';
import { aDistrict, type District } from '../builders/district.ts';
import { aLaunch } from '../builders/launch.ts';
import { aReviewedModule, COURSE_FILE, passModule } from '../builders/passed.ts';

const NOTES = 'small/notes';
const MOVES = 'small/moves';
const DAY = 86_400_000;
const launch = aLaunch({ module: NOTES, custom: { module: NOTES } });
const moves = aLaunch({ module: MOVES, custom: { module: MOVES }, placementId: 'f'.repeat(40) });
const { learnerId } = launch;

let district: District;
beforeEach(async () => {
  district = await aDistrict({
    'small/course.md': COURSE_FILE,
    'small/01-notes.md': aReviewedModule('Notes'),
    'small/02-moves.md': aReviewedModule('Moves'),
  });
});
afterEach(() => district.close());

const deps = () => district.deps;
const stored = () => deps().records.followUps.get(learnerId);

/** As after a pass that was filed before anything followed one. */
const forgetFollowUps = () => deps().records.followUps.remove({ id: learnerId });

async function review(): Promise<void> {
  const { sessionId = '' } = (await startReview(deps(), launch)) ?? {};
  const { questions = [] } = (await stored())?.session ?? {};
  for (const [index] of questions.entries()) {
    const number = index + 1;
    const page = await openReview(deps(), launch, sessionId, number, 'handle-1');
    const fields = { [ANSWER_FIELD]: '0', confidence: 'sure' };
    await answerReview(deps(), launch, { sessionId, number, itemId: page.item.item.id, fields });
  }
}

test('a pass from before starts what follows it as of its own day; a late review delays the rest', async () => {
  await passModule(district, launch, NOTES);
  const begun = (await stored())?.modules;
  await forgetFollowUps();
  district.now += 100 * DAY;

  expect(await readReviews(deps(), launch)).toMatchObject({ questions: 5, modules: 1, tasks: 1 });

  expect((await stored())?.modules).toEqual(begun);
  await review();
  expect(await readReviews(deps(), launch)).toMatchObject({ questions: 0, modules: 0 });
  expect((await readReviews(deps(), launch))?.nextDay).toBe('2027-03-09');
  const read = await readFollowUps(deps(), launch);
  expect(read && listTasks(deps(), read.followUps, read.calendar)[0]?.day).toBe('2026-12-01');
});

test('it joins what a newer pass began, and changes nothing of it', async () => {
  await passModule(district, launch, NOTES);
  await forgetFollowUps();
  district.now += 40 * DAY;
  await passModule(district, moves, MOVES);
  const newer = (await stored())?.modules[MOVES];

  await readFollowUps(deps(), launch);

  const { modules = {} } = (await stored()) ?? {};
  expect(Object.keys(modules).sort()).toEqual([MOVES, NOTES]);
  expect(modules[MOVES]).toEqual(newer);
  expect((modules[NOTES]?.passedAt ?? 0) + 40 * DAY).toBe(newer?.passedAt);
});

test('in two processes at the same moment it happens once, and never again', async () => {
  await passModule(district, launch, NOTES);
  await passModule(district, moves, MOVES);
  await forgetFollowUps();
  const file = join(district.dir, 'data/aidewell.db');
  const other = await openStore({ kind: 'sqlite', file }, ALL_SPECS, deps().clock);
  const elsewhere = { ...deps(), records: openRecords(other) };

  await Promise.all([deps(), elsewhere, deps(), elsewhere].map((process) => readFollowUps(process, launch)));
  const first = await stored();
  await readFollowUps(elsewhere, launch);
  await other.close();

  expect(Object.keys(first?.modules ?? {}).sort()).toEqual([MOVES, NOTES]);
  expect(first?.version).toBe(1);
  expect(await stored()).toEqual(first);
});

test('a trainer who looks at the learners of the module sees it too, and can confirm the task', async () => {
  await passModule(district, launch, NOTES);
  await forgetFollowUps();
  const trainer = aLaunch({ module: NOTES, role: 'trainer', sub: 'trainer-1' });

  const { learners } = await listModuleFollowUps(deps(), trainer, NOTES, [learnerId]);

  expect(learners.get(learnerId)).toMatchObject({ reviews: 0, task: { state: 'waiting' } });
  expect(await confirmAsTrainer(deps(), trainer, { moduleKey: NOTES, learnerId, boxes: [0] })).toBe(true);
});

test('nothing is written for somebody who passed nothing', async () => {
  expect(await readFollowUps(deps(), launch)).toBeUndefined();

  expect(await stored()).toBeUndefined();
});

test('what was erased does not come back with the ledger rows that are kept', async () => {
  await passModule(district, launch, NOTES);
  const form = { tenantId: 'main', by: 'cli', reason: 'asked' };
  await erasePerson(deps(), launch, form);

  expect(await deps().records.ledger.count({ learnerId })).toBe(1);
  expect(await readFollowUps(deps(), launch)).toBeUndefined();
});

test('passes that are older than what people did is kept start nothing', async () => {
  await passModule(district, launch, NOTES);
  await forgetFollowUps();
  district.now += 800 * DAY;
  const brief = { ...deps(), retention: { ledgerYears: 8, workYears: 2 } };

  expect(await readFollowUps(brief, launch)).toBeUndefined();
  expect(await readFollowUps(deps(), launch)).toBeDefined();
});
