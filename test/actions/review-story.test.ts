import { answerReview } from '../../src/actions/answer-review.ts';
import { fileReviews, sweepReviews } from '../../src/actions/file-reviews.ts';
import { openReview } from '../../src/actions/open-review.ts';
import { readReviewEnd } from '../../src/actions/read-review-end.ts';
import { readReviews } from '../../src/actions/read-reviews.ts';
import { reportReviewTime } from '../../src/actions/report-review-time.ts';
import { startFollowUp } from '../../src/actions/start-follow-up.ts';
import { startReview } from '../../src/actions/start-review.ts';
import { saveSettings } from '../../src/actions/tenant-settings.ts';
import { ANSWER_FIELD } from '../../src/domain/items/item-type.ts';
import type { Launch } from '../../src/domain/launch.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/tenant-settings.ts';
import { workKey } from '../../src/records/keys.ts';
import { aDistrict, type District } from '../builders/district.ts';
import { aLaunch } from '../builders/launch.ts';
import { aReviewedModule, COURSE_FILE, passModule } from '../builders/passed.ts';

const NOTES = 'small/notes';
const MOVES = 'small/moves';
const DAY = 86_400_000;
const launch = aLaunch({ module: NOTES, custom: { module: NOTES } });
const moves = aLaunch({ module: MOVES, custom: { module: MOVES }, placementId: 'f'.repeat(40) });

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
const followUps = async (by: Launch = launch) => deps().records.followUps.get(by.learnerId);
const ledger = () => deps().records.ledger.find({ learnerId: launch.learnerId }, { sort: 'at' });

interface Manner {
  readonly option?: number;
  readonly confidence?: 'sure' | 'unsure';
}

const answer = async (
  sessionId: string,
  number: number,
  { option = 0, confidence = 'sure' }: Manner = {},
) => {
  const page = await openReview(deps(), launch, sessionId, number, 'handle-1');
  return answerReview(deps(), launch, {
    sessionId,
    number,
    itemId: page.item.item.id,
    fields: { [ANSWER_FIELD]: String(option), confidence },
    visit: { session: 'handle-1' },
  });
};

/** Begins or goes on with a session and answers all that is open, each after ten seconds. */
async function review(manner: Manner = {}): Promise<string> {
  const begun = await startReview(deps(), launch, { session: 'handle-1' });
  const session = (await followUps())?.session;
  if (!begun || !session) throw new Error('nothing is due');
  for (let number = begun.number; number <= session.questions.length; number++) {
    district.now += 10_000;
    await answer(begun.sessionId, number, manner);
  }
  return begun.sessionId;
}

test('pass, two days, a session, a late one, and the rest moves with it', async () => {
  await passModule(district, launch, NOTES);
  expect(await readReviews(deps(), launch)).toMatchObject({ questions: 0, nextDay: '2026-11-26' });
  expect(await startReview(deps(), launch)).toBeUndefined();

  district.now += 2 * DAY;
  expect(await readReviews(deps(), launch)).toMatchObject({ questions: 5, modules: 1 });
  const id = await review();

  expect(await readReviewEnd(deps(), launch, id)).toMatchObject({
    right: 5,
    modules: [{ title: 'Notes', day: '2026-12-01' }],
    due: [],
  });
  expect(await startReview(deps(), launch)).toBeUndefined();

  district.now += 20 * DAY;
  await review();
  expect(await readReviews(deps(), launch)).toMatchObject({ questions: 0, nextDay: '2026-12-30' });
});

test('after the last review nothing is due', async () => {
  await passModule(district, launch, NOTES);
  for (const days of [2, 5, 14, 39, 60]) {
    district.now += days * DAY;
    await review();
  }
  district.now += 900 * DAY;

  expect(await readReviews(deps(), launch)).toMatchObject({ questions: 0, some: false });
  expect(await deps().records.reviews.count({ learnerId: launch.learnerId, moduleKey: NOTES })).toBe(5);
});

test('school breaks are skipped as soon as the district says them', async () => {
  await passModule(district, launch, NOTES);
  const breaks = [{ from: '2026-11-25', to: '2026-11-29' }];
  await saveSettings(deps(), 'main', { ...DEFAULT_SETTINGS, breaks }, 'test');

  district.now += 2 * DAY;

  expect(await readReviews(deps(), launch)).toMatchObject({ questions: 0, nextDay: '2026-11-30' });
});

test('passing again, and the same row again, begin nothing anew', async () => {
  await passModule(district, launch, NOTES);
  district.now += 2 * DAY;
  await review();
  const before = await followUps();
  const [row] = await ledger();
  if (row) await startFollowUp(deps(), row);
  await passModule(district, aLaunch({ ...launch, contextId: 'another-context' }), NOTES);

  expect((await followUps())?.modules).toEqual(before?.modules);
});

test('a session mixes what is due, is the same on another device and goes on where it was left', async () => {
  await passModule(district, launch, NOTES);
  await passModule(district, moves, MOVES);
  district.now += 2 * DAY;

  const begun = await startReview(deps(), launch);
  const questions = (await followUps())?.session?.questions ?? [];
  await answer(begun?.sessionId ?? '', 1);
  const elsewhere = await startReview(deps(), aLaunch({ ...moves, contextId: 'elsewhere' }));

  expect(new Set(questions.map(({ moduleKey }) => moduleKey))).toEqual(new Set([NOTES, MOVES]));
  expect(questions.filter(({ itemId }) => itemId.startsWith('r'))).toHaveLength(4);
  expect(elsewhere).toEqual({ sessionId: begun?.sessionId, number: 2 });
  expect((await followUps())?.session?.questions).toEqual(questions);
  const first = await openReview(deps(), launch, begun?.sessionId ?? '', 3, 'h');
  const second = await openReview(deps(), launch, begun?.sessionId ?? '', 3, 'h');
  expect(second.item.order).toEqual(first.item.order);
});

test('two tabs that begin at the same moment share one session', async () => {
  await passModule(district, launch, NOTES);
  district.now += 2 * DAY;

  const begun = await Promise.all([1, 2, 3].map(() => startReview(deps(), launch, { session: 'handle-1' })));

  expect(new Set(begun.map((one) => one?.sessionId)).size).toBe(1);
});

test('answers are locked one by one: repeats give the first result, two at once are one, forged ones are refused', async () => {
  await passModule(district, launch, NOTES);
  district.now += 2 * DAY;
  const { sessionId = '' } = (await startReview(deps(), launch)) ?? {};

  const both = await Promise.all([answer(sessionId, 1, { option: 0 }), answer(sessionId, 1, { option: 1 })]);
  const again = await answer(sessionId, 1, { option: 2 });
  const { answers = [] } = (await followUps())?.session ?? {};

  expect(answers).toHaveLength(1);
  expect(both.filter(({ earlier }) => earlier)).toHaveLength(1);
  expect(again).toEqual({ empty: false, earlier: true });
  const forged = { sessionId, number: 2, itemId: 'story-1', fields: { [ANSWER_FIELD]: '0' } };
  await expect(answerReview(deps(), launch, forged)).rejects.toMatchObject({ code: 'FORM_INVALID' });
  await expect(answerReview(deps(), launch, { ...forged, number: 99 })).rejects.toMatchObject({
    code: 'FORM_INVALID',
  });
  await expect(answerReview(deps(), launch, { ...forged, sessionId: 'another' })).rejects.toMatchObject({
    code: 'ANSWER_STALE',
  });
  const stranger = aLaunch({ sub: 'user-2', module: NOTES });
  await expect(answerReview(deps(), stranger, forged)).rejects.toMatchObject({ code: 'ANSWER_STALE' });
  await expect(openReview(deps(), stranger, sessionId, 1, 'h')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const nothing = { ...forged, itemId: (await followUps())?.session?.questions[1]?.itemId ?? '', fields: {} };
  expect(await answerReview(deps(), launch, nothing)).toEqual({ empty: true });
});

test('a review changes no grade and sends nothing', async () => {
  await passModule(district, launch, NOTES);
  const id = workKey(launch.learnerId, launch.contextId, NOTES, false);
  const before = await deps().records.work.get(id);
  const nudges = district.nudged.length;
  district.now += 2 * DAY;

  await review({ option: 1 });

  expect(await deps().records.work.get(id)).toEqual(before);
  expect(district.nudged).toHaveLength(nudges);
});

test('what was sure and wrong comes first next time, with the way to its screen', async () => {
  await passModule(district, launch, NOTES);
  district.now += 2 * DAY;
  const { sessionId = '' } = (await startReview(deps(), launch)) ?? {};
  const questions = (await followUps())?.session?.questions ?? [];
  const number = questions.findIndex(({ itemId }) => itemId === 'r1') + 1;
  for (let at = 1; at <= questions.length; at++)
    await answer(sessionId, at, at === number ? { option: 1, confidence: 'sure' } : {});
  const page = await openReview(deps(), launch, sessionId, number, 'h');

  expect(page.item.answer?.answered.lines.every(({ feedback }) => feedback !== undefined)).toBe(true);
  expect(page.lesson).toMatchObject({ moduleKey: NOTES, step: expect.any(Number) });
  district.now += 5 * DAY;
  await startReview(deps(), launch);
  expect((await followUps())?.session?.questions[0]).toMatchObject({ itemId: 'r1' });
});

test('an edit does not touch the open session; a question that is gone is skipped, a module that is gone waits', async () => {
  await passModule(district, launch, NOTES);
  district.now += 2 * DAY;
  const { sessionId = '' } = (await startReview(deps(), launch)) ?? {};
  await answer(sessionId, 1);
  await district.publish({ 'small/01-notes.md': aReviewedModule('New notes', { extra: 'More.' }) });

  expect((await openReview(deps(), launch, sessionId, 2, 'h')).module.title).toBe('Notes');

  const kept = await deps().records.moduleVersions.find({});
  for (const { id } of kept) await deps().records.moduleVersions.remove({ id });
  await district.publish({ 'small/01-notes.md': '---\ntitle: Broken\n---\n' });
  expect(await startReview(deps(), launch)).toBeUndefined();
  expect(await readReviews(deps(), launch)).toMatchObject({ questions: 0, some: false });
});

test('who reads Spanish is asked in Spanish, where the module is there in it', async () => {
  const spanish = aReviewedModule('Notas').replaceAll('What is right in', '¿Qué es correcto en');
  await district.publish({ 'small/es/01-notes.md': spanish });
  await passModule(district, launch, NOTES);
  district.now += 2 * DAY;
  const { sessionId = '' } = (await startReview(deps(), launch)) ?? {};

  const page = await openReview(deps(), aLaunch({ ...launch, languages: ['es-US'] }), sessionId, 1, 'h');

  expect(page.module.title).toBe('Notas');
  expect(page.item.item.stemText).toContain('¿Qué es correcto en');
});

test('time counts where the course says so, measured as for a module, one row for a module', async () => {
  await passModule(district, launch, NOTES);
  await passModule(district, moves, MOVES);
  district.now += 2 * DAY;

  await review();

  const rows = (await ledger()).filter(({ detail }) => detail.kind === 'review');
  expect(rows.map(({ detail }) => ('title' in detail ? detail.title : ''))).toEqual(
    expect.arrayContaining(['Notes', 'Moves']),
  );
  const seconds = rows.map(({ detail }) => ('creditedSeconds' in detail ? detail.creditedSeconds : 0));
  expect(seconds.reduce((sum, one) => sum + one, 0)).toBe(50);
  expect(rows[0]).toMatchObject({ learnerName: 'Pat Para', detail: { evidence: { method: 'gaps' } } });
});

test('claims earn no more than the clock shows, and no more than twice what the questions take', async () => {
  await passModule(district, launch, NOTES);
  district.now += 2 * DAY;
  const { sessionId = '' } = (await startReview(deps(), launch, { session: 'h' })) ?? {};
  for (let report = 0; report < 20; report++) {
    district.now += 3 * 60_000;
    await reportReviewTime(deps(), launch, sessionId, { session: 'h', claimed: 9_999_999 });
  }
  for (const number of [1, 2, 3, 4, 5]) await answer(sessionId, number);

  const row = (await ledger()).find(({ detail }) => detail.kind === 'review');
  expect(row?.detail).toMatchObject({ creditedSeconds: expect.any(Number) });
  const seconds = row?.detail.kind === 'review' ? row.detail.creditedSeconds : 0;
  expect(seconds).toBeGreaterThan(200);
  expect(seconds).toBeLessThan(500);
});

test('a course that does not say so counts no time', async () => {
  await district.publish({ 'small/course.md': COURSE_FILE.replace('review-time: yes\n', '') });
  await passModule(district, launch, NOTES);
  district.now += 2 * DAY;

  await review();

  expect((await ledger()).map(({ detail }) => detail.kind)).toEqual(['pass']);
  expect((await followUps())?.session?.time).toBeUndefined();
});

test('a crash before the copy loses nothing: the sweep or the next reader finishes it, once', async () => {
  await passModule(district, launch, NOTES);
  district.now += 2 * DAY;
  await review();
  const done = await followUps();
  if (!done) throw new Error('no follow-ups');
  const [filed] = await deps().records.reviews.find({ learnerId: launch.learnerId });
  const row = (await ledger()).find(({ detail }) => detail.kind === 'review');
  if (!filed || !row) throw new Error('nothing was filed');
  await deps().records.reviews.remove({ id: filed.id });
  const { version, ...kept } = done;
  await deps().records.followUps.replace(
    { ...kept, unfiled: [filed], unledgered: [row], unfiledSince: district.now },
    version,
  );

  district.now += 120_000;
  expect(await sweepReviews(deps())).toBe(1);
  expect(await sweepReviews(deps())).toBe(0);
  await fileReviews(deps(), done);

  expect(await deps().records.reviews.count({ learnerId: launch.learnerId })).toBe(1);
  expect((await ledger()).filter(({ detail }) => detail.kind === 'review')).toHaveLength(1);
});
