import { boxesOf, type TaskProgress, taskState } from '../../src/domain/task-progress.ts';
import { aFollowUp } from '../builders/follow-up.ts';

const calendar = { timeZone: 'America/Denver', breaks: [{ from: '2026-12-21', to: '2027-01-01' }] };
const noon = (day: string): number => Date.parse(`${day}T19:00:00Z`);
const passedAt = noon('2026-12-15');

const stateAt = (day: string, task?: TaskProgress) =>
  taskState({ dueDays: 7 }, aFollowUp({ passedAt, ...(task && { task }) }), noon(day), calendar);

test('a task is asked after its days, behind a school break', () => {
  expect(stateAt('2026-12-31')).toEqual({ state: 'waiting', day: '2027-01-02' });
  expect(stateAt('2027-01-02').state).toBe('asking');
});

test('"not yet" is asked again a week later', () => {
  const task: TaskProgress = { answer: 'not-yet', answeredAt: noon('2027-01-04') };

  expect(stateAt('2027-01-10', task)).toEqual({ state: 'waiting', day: '2027-01-11' });
  expect(stateAt('2027-01-11', task).state).toBe('asking');
});

test('tried, not part of the job and confirmed are asked no more', () => {
  const confirmed = { at: passedAt, name: 'Sam', via: 'link' as const, seen: 1, of: 3 };

  expect(stateAt('2027-06-01', { answer: 'tried', answeredAt: passedAt }).state).toBe('tried');
  expect(stateAt('2027-06-01', { answer: 'not-fit', answeredAt: passedAt }).state).toBe('not-fit');
  expect(stateAt('2027-06-01', { confirmed }).state).toBe('confirmed');
});

test('a task without a checklist is one box, its title as text', () => {
  expect(boxesOf({ id: 't', title: 'Try <it>', checklist: [] })).toEqual([
    { id: 't', text: 'Try <it>', html: 'Try &lt;it&gt;' },
  ]);
});
