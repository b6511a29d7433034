import type { ReflectionItem } from '../../src/domain/items/personal-item.ts';
import { minutesOfSteps, stepsOf } from '../../src/domain/steps.ts';
import { aChoice, aModule, aScreen, html } from '../builders/course.ts';

const keys = (screens: Parameters<typeof aScreen>[0][], drawn: string[] = []) =>
  stepsOf(aModule({ screens: screens.map((screen) => aScreen(screen)) }), drawn).map(({ key, showText }) => [
    key,
    showText,
  ]);

it('makes one page of a text screen and one of each item', () => {
  expect(
    keys([
      { id: 'intro' },
      {
        id: 'check',
        kind: 'check',
        html: html('Look.'),
        words: 1,
        items: [aChoice({ id: 'a' }), aChoice({ id: 'b' })],
      },
    ]),
  ).toEqual([
    ['intro', true],
    ['check/a', true],
    ['check/b', false],
  ]);
});

it('gives a long text before items a page of its own', () => {
  expect(
    keys([{ id: 'check', kind: 'check', html: html('long'), words: 120, items: [aChoice({ id: 'a' })] }]),
  ).toEqual([
    ['check', true],
    ['check/a', false],
  ]);
});

it('shows the drawn items of a quiz only, and no review', () => {
  const items = [aChoice({ id: 'a' }), aChoice({ id: 'b' })];

  expect(
    keys(
      [
        { id: 'quiz', kind: 'quiz', html: html(''), words: 0, items },
        { id: 'review', kind: 'review', items: [aChoice({ id: 'r' })] },
      ],
      ['b'],
    ),
  ).toEqual([['quiz/b', false]]);
});

it('shows what is to write behind the questions, each on a page of its own', () => {
  const why: ReflectionItem = {
    type: 'reflection',
    id: 'why',
    stem: html('Why?'),
    stemText: 'Why?',
    body: html(''),
    words: 2,
    hints: [],
    question: html('Why?'),
  };
  const text = { html: html('<p>Short.</p>'), words: 1 };

  expect(
    keys([
      { id: 'check', kind: 'check', ...text, items: [aChoice({ id: 'a' })], personal: [why] },
      { id: 'plan', kind: 'plan', ...text, personal: [{ ...why, id: 'later' }] },
    ]),
  ).toEqual([
    ['check/a', true],
    ['check/why', false],
    ['plan/later', true],
  ]);
});

it('counts the minutes that are left, rounded up', () => {
  const [text, item] = stepsOf(
    aModule({
      screens: [
        aScreen({ id: 'text', words: 360 }),
        aScreen({ id: 'check', kind: 'check', words: 0, html: html(''), items: [aChoice({ words: 90 })] }),
      ],
    }),
    [],
  );
  if (!text || !item) throw new Error('two steps');

  expect(minutesOfSteps([])).toBe(0);
  expect(minutesOfSteps([text])).toBe(2);
  expect(minutesOfSteps([text, item])).toBe(3);
});
