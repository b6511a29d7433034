import type { ItemStep, PartSummary } from '../../src/actions/views.ts';
import { itemTypeOf } from '../../src/domain/items/item-types.ts';
import { partsSentence, partsView, retryWords } from '../../src/http/parts-view.ts';
import { reviewedView } from '../../src/http/result-view.ts';
import { scenarioView } from '../../src/http/scenario-view.ts';
import { translatorFor } from '../../src/i18n/translator.ts';
import { aScenario } from '../builders/course.ts';
import { aModule, aResultPage } from './page-data.ts';

const t = translatorFor('en');
const item = aScenario();
const page = { module: aModule(), standing: 'learner' as const };
const order = itemTypeOf(item).order?.(item, 'seed') ?? [];

const underway = (...tries: number[][]): ItemStep => ({
  item,
  order,
  mode: 'graded',
  ...(tries.length > 0 && { underway: { kind: 'path', tries } }),
});

const locked = (...tries: number[][]): ItemStep => {
  const response = { kind: 'path' as const, tries };
  const { score, right } = itemTypeOf(item).grade(item, response);
  const answered = itemTypeOf(item).answered(item, response, order, true);
  return {
    item,
    order,
    mode: 'graded',
    answer: { response, score, right, answered, open: false, shown: false, tries: 1 },
  };
};

const view = (step: ItemStep, mastery = false) =>
  scenarioView({ ...page, module: aModule({ mastery }) }, step, item, false, t);

describe('the page of a scenario', () => {
  test('begins with the first step', () => {
    expect(view(underway())).toMatchObject({
      atStart: true,
      ask: { turn: '1.1', heading: 'At start', choices: [{ value: 0 }, { value: 1 }, { value: 2 }] },
      outcome: undefined,
    });
  });

  test('shows what came of the last choice above the next step, and not how good it was', () => {
    const shown = view(underway([1]));

    expect(shown).toMatchObject({
      atStart: false,
      last: { choice: 'start 1', consequence: '<p>After start 1.</p>' },
      ask: { turn: '1.2', heading: 'At detour', choices: [{ html: 'detour 0' }, { html: 'detour 1' }] },
      story: undefined,
    });
  });

  test('begins a second try with how the first one went, and with what mastery asks for', () => {
    const shown = view(underway([0, 1]));

    expect(shown).toMatchObject({
      kicker: 'Scenario · second try',
      ended: { count: '1 of your 2 choices was the best one.' },
      ask: { turn: '2.1', heading: 'At start' },
    });
    expect(shown.ended?.again).toContain('Your score stays as it is.');
    expect(view(underway([1, 1]), true).ended).toEqual({
      count: 'None of your choices was the best one.',
      again: expect.stringContaining('To pass this module, find the best way in this second try.'),
    });
  });

  test.each([
    [[[0, 0]], 'You found the best way', 'right', 'Your first choices count: 100%.'],
    [
      [
        [1, 1],
        [0, 0],
      ],
      'You found the best way in your second try',
      'right',
      'Your first choices count: 50%.',
    ],
    [
      [
        [1, 1],
        [1, 1],
      ],
      'There is a better way',
      'not-yet',
      'Your first choices count: 50%.',
    ],
  ])('after %j says how it went, with the map', (tries, word, kind, score) => {
    const shown = view(locked(...tries));

    expect(shown.outcome).toEqual({ word, kind, score });
    expect(shown.ask).toBeUndefined();
    expect(shown.story?.best.map(({ place }) => place)).toEqual([
      'Step 1 of the best way',
      'Step 2 of the best way',
    ]);
  });

  test('says in words what each choice on the map is, and when it was made', () => {
    const [start] = view(locked([1, 1], [0, 0])).story?.best ?? [];

    expect(start?.choices.map(({ credit, chosen }) => [credit.word, chosen])).toEqual([
      ['Best choice', 'Chosen in the second try'],
      ['Acceptable', 'Chosen in the first try'],
      ['Not the best choice', ''],
    ]);
  });
});

describe('the result of a module with two parts', () => {
  const part = (changes: Partial<PartSummary>): PartSummary => ({
    kind: 'quiz',
    score: 1,
    rightCount: 5,
    itemCount: 5,
    mastered: true,
    carried: false,
    ...changes,
  });
  const parts = [
    part({ kind: 'scenario', score: 0.5, mastered: false, rightCount: 0, itemCount: 1 }),
    part({}),
  ];
  const { passedAt: _passed, ...open } = aResultPage({
    parts,
    score: 0.91,
    best: 0.79,
    passed: false,
    unmastered: true,
    capped: 0.79,
    retryAsks: ['scenario'],
    triesLeft: 1,
  });

  test('says why enough points are no pass, and what the LMS is told until then', () => {
    expect(partsSentence(open, t)).toBe('Your score is 91%. Those are enough points: 80% are needed.');
    expect(partsView(open, t)).toEqual({
      parts: ['Scenario: 50%', 'Quiz: 5 of 5 right, 100%'],
      mastery: expect.stringContaining('go through the scenario with only best choices'),
      capped: 'Until then, your grade in Canvas is 79% at most, just below the pass mark of 80%.',
    });
  });

  test('names no gradebook where there is none', () => {
    expect(partsView({ ...open, ungraded: true }, t).capped).toBe(
      'Until then, 79% counts, just below the pass mark of 80%.',
    );
  });

  test('names the way on by what it asks, and what stays', () => {
    expect(retryWords(open, t)).toEqual({
      word: 'Play the scenario again',
      notes: ['Your result in the quiz stays.', 'You have 1 try left.'],
    });
    expect(retryWords({ ...open, retryAsks: ['quiz'] }, t)).toMatchObject({ word: 'Take the quiz again' });
    expect(retryWords({ ...open, retryAsks: [] }, t)).toMatchObject({ word: 'Try the questions again' });
  });

  test('says of a pass nothing of a cap, and of a part that it was kept', () => {
    const passed = aResultPage({
      parts: [part({ kind: 'scenario', itemCount: 1 }), part({ carried: true })],
    });

    expect(partsSentence(passed, t)).toBe('Your score is 80%. You needed 80%.');
    expect(partsView(passed, t)).toEqual({
      parts: ['Scenario: 100%', 'Quiz: 5 of 5 right, 100%, kept from an earlier try'],
      mastery: '',
      capped: '',
    });
  });
});

test.each([
  ['Scenario', 'Situaci\u00f3n'],
  ['Scenario: The grip', ''],
])('a result names the scenario %j in the words of its reader: %j', (stemText, kindName) => {
  const titled = { ...item, stemText };
  const answered = itemTypeOf(item).answered(item, { kind: 'path', tries: [[1]] }, order, true);

  const shown = reviewedView({ item: titled, answered, score: 1, right: true }, translatorFor('es'));

  expect(shown.kindName).toBe(kindName);
});
