import { readWishes, type WishFields } from '../../src/domain/pick-wishes.ts';
import { T0 } from '../builders/work.ts';

const readAll = (changes: Partial<WishFields>) =>
  readWishes({ graded: true, points: '100', availableFrom: '', due: '', zone: '', ...changes }, T0);

const read = (changes: Partial<WishFields> = {}) => readAll(changes).wishes;
const problemsOf = (changes: Partial<WishFields>) => readAll(changes).problems;

test('nothing wished: a column of 100 points and no dates', () => {
  expect(read({ points: '' })).toEqual({ graded: true, points: 100 });
});

test('the first day begins at midnight, the last one ends a minute before, both where the trainer is', () => {
  const wishes = read({ availableFrom: '2026-12-01', due: '2026-12-08', zone: 'America/Denver' });

  expect(wishes).toEqual({
    graded: true,
    points: 100,
    availableFrom: Date.UTC(2026, 11, 1, 7, 0),
    dueAt: Date.UTC(2026, 11, 9, 6, 59),
  });
});

test.each([
  ['10', 10],
  ['12.5', 12.5],
  ['12,5', 12.5],
  [' 20 ', 20],
  ['10000', 10_000],
])('points %j are %d', (points, expected) => {
  expect(read({ points })).toMatchObject({ points: expected });
});

test.each(['0', '-1', '1e3', 'ten', '10001', 'Infinity', '1.234'])('points %j are none', (points) => {
  expect(readAll({ points })).toEqual({ problems: ['points'] });
});

test('points that nobody needs are not looked at', () => {
  expect(read({ graded: false, points: 'x' })).toMatchObject({ graded: false });
});

test.each<[string, Partial<WishFields>, readonly string[]]>([
  ['a day that does not exist', { due: '2027-02-30', zone: 'UTC' }, ['due']],
  ['a first day that is no day', { availableFrom: 'soon', zone: 'UTC' }, ['available-from']],
  ['a date without a time zone', { due: '2026-12-01' }, ['zone']],
  ['a time zone that does not exist', { due: '2026-12-01', zone: 'Mars/Base' }, ['zone']],
  [
    'due before it opens',
    { availableFrom: '2026-12-08', due: '2026-12-01', zone: 'UTC' },
    ['due-before-available'],
  ],
  ['due yesterday', { due: '2026-11-23', zone: 'UTC' }, ['due-is-past']],
  [
    'several at once',
    { points: 'x', availableFrom: 'x', due: 'x' },
    ['points', 'zone', 'available-from', 'due'],
  ],
])('%s', (_name, changes, expected) => {
  expect(problemsOf(changes)).toEqual(expected);
});

test('due today is still ahead, and open for one day is a day', () => {
  const today = { availableFrom: '2026-11-24', due: '2026-11-24', zone: 'UTC' };

  expect(read(today)).toMatchObject({ dueAt: Date.UTC(2026, 10, 24, 23, 59) });
});
