import { answerTask } from '../../src/actions/answer-task.ts';
import { confirmAsTrainer } from '../../src/actions/confirm-as-trainer.ts';
import { confirmByLink, readSupervisorPage } from '../../src/actions/confirm-by-link.ts';
import { sweepReviews } from '../../src/actions/file-reviews.ts';
import { listModuleFollowUps } from '../../src/actions/list-module-follow-ups.ts';
import { listTasks } from '../../src/actions/list-tasks.ts';
import { readFollowUps } from '../../src/actions/read-follow-ups.ts';
import { readReviews } from '../../src/actions/read-reviews.ts';
import { makeSupervisorLink } from '../../src/actions/supervisor-link.ts';
import { aDistrict, type District } from '../builders/district.ts';
import { aLaunch } from '../builders/launch.ts';
import { aReviewedModule, COURSE_FILE, passModule } from '../builders/passed.ts';

const NOTES = 'small/notes';
const DAY = 86_400_000;
const launch = aLaunch({ module: NOTES, custom: { module: NOTES } });
const trainer = aLaunch({ module: NOTES, role: 'trainer', sub: 'trainer-1', name: 'Toni Trainer' });
const BOTH = { name: 'Sam Super', role: 'Special education teacher', boxes: [0, 1] };

let district: District;
beforeEach(async () => {
  district = await aDistrict({
    'small/course.md': COURSE_FILE,
    'small/01-notes.md': aReviewedModule('Notes'),
  });
  await passModule(district, launch, NOTES);
});
afterEach(() => district.close());

const deps = () => district.deps;
const ledger = async () =>
  (await deps().records.ledger.find({ learnerId: launch.learnerId })).filter(
    ({ detail }) => detail.kind === 'task-seen',
  );

const task = async () => {
  const read = await readFollowUps(deps(), launch);
  return read && listTasks(deps(), read.followUps, read.calendar)[0];
};

const makeLink = async (name = 'Pat P.'): Promise<string> => {
  const made = await makeSupervisorLink(deps(), launch, NOTES, name);
  if (made.kind !== 'made') throw new Error(made.kind);
  return made.code;
};

test('a week after the pass it is asked; "not yet" asks again a week later', async () => {
  expect(await task()).toMatchObject({ state: 'waiting', day: '2026-12-01' });

  district.now += 7 * DAY;
  expect((await readReviews(deps(), launch))?.tasks).toBe(1);
  await answerTask(deps(), launch, { moduleKey: NOTES, answer: 'not-yet', note: 'No time.' });
  expect(await task()).toMatchObject({ state: 'waiting', day: '2026-12-08' });

  district.now += 7 * DAY;
  await answerTask(deps(), launch, { moduleKey: NOTES, answer: 'tried', note: '' });
  expect((await task())?.state).toBe('tried');
  expect((await task())?.followUp.task).not.toHaveProperty('note');
});

test('a task of a module that was not passed is refused', async () => {
  const form = { moduleKey: 'small/other', answer: 'tried' as const, note: '' };

  await expect(answerTask(deps(), launch, form)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(
    answerTask(deps(), aLaunch({ sub: 'user-2' }), { ...form, moduleKey: NOTES }),
  ).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('a supervisor confirms by link once, and the ledger says so', async () => {
  const code = await makeLink();
  const page = await readSupervisorPage(deps(), code);
  expect(await readSupervisorPage(deps(), code)).toEqual(page);
  expect(page).toMatchObject({ kind: 'open', learnerName: 'Pat P.' });

  expect(await confirmByLink(deps(), code, { ...BOTH, boxes: [1] })).toEqual({ kind: 'done' });

  expect(await readSupervisorPage(deps(), code)).toMatchObject({ kind: 'used', at: district.now });
  expect(await confirmByLink(deps(), code, BOTH)).toEqual({ kind: 'closed' });
  expect(await ledger()).toMatchObject([
    {
      learnerName: 'Pat P.',
      byName: 'Sam Super',
      detail: {
        seen: ['The note has a time.'],
        steps: 2,
        signer: { name: 'Sam Super', role: 'Special education teacher', via: 'link' },
      },
    },
  ]);
  expect((await task())?.state).toBe('confirmed');
});

test('of two at the same moment one counts', async () => {
  const code = await makeLink();

  const both = await Promise.all([confirmByLink(deps(), code, BOTH), confirmByLink(deps(), code, BOTH)]);

  expect(both.map(({ kind }) => kind).sort()).toEqual(['closed', 'done']);
  expect(await ledger()).toHaveLength(1);
});

test('a form that says nothing spends nothing', async () => {
  const code = await makeLink();

  expect(await confirmByLink(deps(), code, { ...BOTH, boxes: [] })).toMatchObject({ problem: 'boxes' });
  expect(await confirmByLink(deps(), code, { ...BOTH, boxes: [7, -1] })).toMatchObject({ problem: 'boxes' });
  expect(await confirmByLink(deps(), code, { ...BOTH, name: ' ' })).toMatchObject({ problem: 'name' });
  expect(await confirmByLink(deps(), code, { ...BOTH, role: '1' })).toMatchObject({ problem: 'role' });

  expect(await readSupervisorPage(deps(), code)).toMatchObject({ kind: 'open' });
  expect(await ledger()).toEqual([]);
});

test('wrong, replaced and old links say so', async () => {
  const first = await makeLink();
  const second = await makeLink();

  expect(await readSupervisorPage(deps(), 'x'.repeat(43))).toEqual({ kind: 'unknown' });
  expect(await readSupervisorPage(deps(), '../etc')).toEqual({ kind: 'unknown' });
  expect(await readSupervisorPage(deps(), first)).toEqual({ kind: 'replaced' });
  expect(await confirmByLink(deps(), first, BOTH)).toEqual({ kind: 'closed' });
  district.now += 30 * DAY;
  expect(await readSupervisorPage(deps(), second)).toEqual({ kind: 'over' });
  expect(await confirmByLink(deps(), second, BOTH)).toEqual({ kind: 'closed' });
  district.now += 30 * DAY;
  expect(await readSupervisorPage(deps(), second)).toEqual({ kind: 'unknown' });
  expect(await ledger()).toEqual([]);
});

test('the secret is not stored, and five links a day are enough', async () => {
  const codes = [];
  for (let made = 0; made < 5; made++) codes.push(await makeLink());
  const sixth = await makeSupervisorLink(deps(), launch, NOTES, 'Pat');
  const kept = JSON.stringify(await deps().records.supervisorLinks.find({}));

  expect(sixth).toEqual({ kind: 'too-many' });
  expect(codes.some((code) => kept.includes(code))).toBe(false);
  expect(await readSupervisorPage(deps(), codes[4] ?? '')).toMatchObject({ kind: 'open' });
  district.now += DAY;
  await makeLink();
  expect(await makeSupervisorLink(deps(), launch, NOTES, '7')).toEqual({ kind: 'name' });
});

test('the link keeps the checklist that it was made for', async () => {
  const code = await makeLink();
  await district.publish({
    'small/01-notes.md': aReviewedModule('Notes').replace('The note has a time.', 'Something else.'),
  });

  await confirmByLink(deps(), code, BOTH);

  expect((await ledger())[0]?.detail).toMatchObject({
    seen: ['The note says what was seen.', 'The note has a time.'],
  });
});

test('a trainer of the context confirms what they saw; others, and oneself, may not', async () => {
  const form = { moduleKey: NOTES, learnerId: launch.learnerId, boxes: [0] };
  const elsewhere = aLaunch({ role: 'trainer', sub: 'trainer-2', contextId: 'e'.repeat(40) });
  const self = aLaunch({ role: 'trainer', module: NOTES });

  await expect(confirmAsTrainer(deps(), launch, form)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(confirmAsTrainer(deps(), self, form)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(confirmAsTrainer(deps(), elsewhere, form)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await confirmAsTrainer(deps(), trainer, { ...form, boxes: [] })).toBe(false);
  expect(await confirmAsTrainer(deps(), trainer, form)).toBe(true);

  expect((await ledger())[0]).toMatchObject({
    by: trainer.learnerId,
    learnerName: 'Pat Para',
    detail: { signer: { name: 'Toni Trainer', via: 'trainer' }, seen: ['The note says what was seen.'] },
  });
});

test('a form that a trainer sends twice is one row; other steps, or another day, are another', async () => {
  const form = { moduleKey: NOTES, learnerId: launch.learnerId, boxes: [0] };

  await Promise.all([1, 2].map(() => confirmAsTrainer(deps(), trainer, form)));
  district.now += 1000;
  expect(await confirmAsTrainer(deps(), trainer, { ...form, boxes: [0, 0] })).toBe(true);
  expect(await ledger()).toHaveLength(1);

  await confirmAsTrainer(deps(), trainer, { ...form, boxes: [0, 1] });
  district.now += DAY;
  await confirmAsTrainer(deps(), trainer, form);
  expect(await ledger()).toHaveLength(3);
});

test('trainers see states and counts of those who passed, never a note', async () => {
  await answerTask(deps(), launch, { moduleKey: NOTES, answer: 'tried', note: 'Only for me.' });

  const { task: shown, learners } = await listModuleFollowUps(deps(), trainer, NOTES, [launch.learnerId]);

  expect(shown?.checklist).toHaveLength(2);
  expect([...learners]).toEqual([[launch.learnerId, { reviews: 0, task: { state: 'tried' } }]]);
  expect(JSON.stringify([...learners])).not.toContain('Only for me.');
  await expect(listModuleFollowUps(deps(), launch, NOTES, [])).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('a confirmation that a crash interrupted reaches the ledger', async () => {
  await confirmByLink(deps(), await makeLink(), BOTH);
  const [row] = await ledger();
  const known = await deps().records.followUps.get(launch.learnerId);
  if (!row || !known) throw new Error('nothing was confirmed');
  await deps().records.ledger.remove({ id: row.id });
  const { version, ...kept } = known;
  await deps().records.followUps.replace({ ...kept, unledgered: [row], unfiledSince: district.now }, version);

  district.now += 120_000;
  await sweepReviews(deps());

  expect(await ledger()).toHaveLength(1);
});
