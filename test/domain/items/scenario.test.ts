import fc from 'fast-check';
import type { ItemResponse, ScenarioItem } from '../../../src/domain/items/item.ts';
import type { Taken } from '../../../src/domain/items/item-type.ts';
import { itemTypeOf } from '../../../src/domain/items/item-types.ts';
import { scenario } from '../../../src/domain/items/scenario.ts';
import { bestPath, isMastered, walk } from '../../../src/domain/items/scenario-path.ts';
import { aScenario, aScenarioStep } from '../../builders/course.ts';

const item = aScenario();
const path = (...tries: number[][]): ItemResponse => ({ kind: 'path', tries });

const take = (before: ItemResponse | undefined, turn: string, answer?: string): Taken =>
  itemTypeOf(item).take?.(item, before, { turn, ...(answer !== undefined && { answer }) }) ?? {
    kind: 'forged',
  };

describe('the score of a scenario', () => {
  it.each([
    ['only best choices', [0, 0], 1],
    ['an acceptable choice and a detour: 2.5 over 3 steps', [1, 0, 0], 2.5 / 3],
    ['a poor choice that ends early: over the best path, which is longer', [1, 1], (0.5 + 0.5) / 2],
    ['nothing good at all', [2, 1], 0.5 / 2],
    ['the first choice at a step counts, a second visit does not', [0, 2, 0, 0], 1 / 2],
  ])('%s', (_name, choices, score) => {
    expect(scenario.grade(item, { kind: 'path', tries: [choices] })).toEqual({ score, right: score === 1 });
  });

  it('comes from the first try, whatever the second', () => {
    expect(
      scenario.grade(item, {
        kind: 'path',
        tries: [
          [1, 1],
          [0, 0],
        ],
      }),
    ).toEqual({
      score: 0.5,
      right: false,
    });
  });

  it('is 0 before the end', () => {
    expect(scenario.grade(item, { kind: 'path', tries: [[0]] }).score).toBe(0);
  });
});

describe('mastery of a scenario', () => {
  it.each([
    ['right in the first try', [[0, 0]], true],
    [
      'right in the second',
      [
        [1, 1],
        [0, 0],
      ],
      true,
    ],
    [
      'not right',
      [
        [1, 1],
        [2, 0, 0],
      ],
      false,
    ],
    [
      'right in a third try that no page offers',
      [
        [1, 1],
        [1, 1],
        [0, 0],
      ],
      false,
    ],
  ])('%s', (_name, tries, mastered) => {
    expect(isMastered(item, path(...tries))).toBe(mastered);
  });
});

describe('the best path', () => {
  it('is the shortest way by best choices', () => {
    expect(bestPath(item)).toEqual([0, 0]);
  });

  it('is empty where best choices go in a circle', () => {
    expect(bestPath(aScenario({ steps: [aScenarioStep('a', [0, undefined])] }))).toEqual([]);
  });
});

describe('choosing step by step', () => {
  it('adds one choice to what was chosen, and a second try after a first that was not right', () => {
    expect(take(undefined, '1.1', '1')).toEqual({ kind: 'taken', response: path([1]) });
    expect(take(path([1]), '1.2', '1')).toEqual({ kind: 'taken', response: path([1, 1]) });
    expect(take(path([1, 1]), '2.1', '0')).toEqual({ kind: 'taken', response: path([1, 1], [0]) });
  });

  it('is whole when the first try is right, and else after the second', () => {
    expect(scenario.isWhole?.(item, path([0, 0]))).toBe(true);
    expect(scenario.isWhole?.(item, path([1, 1]))).toBe(false);
    expect(scenario.isWhole?.(item, path([1, 1], [0]))).toBe(false);
    expect(scenario.isWhole?.(item, path([1, 1], [1, 1]))).toBe(true);
  });

  it('knows a repeat from another answer to the same step', () => {
    expect(take(path([1]), '1.1', '1')).toEqual({ kind: 'repeated', same: true });
    expect(take(path([1]), '1.1', '0')).toEqual({ kind: 'repeated', same: false });
    expect(take(path([0, 0]), '1.1', '0')).toEqual({ kind: 'repeated', same: true });
  });

  it.each([
    ['a turn that is not next', path([1]), '1.3'],
    ['a second try before the first ended', path([1]), '2.1'],
    ['a second try after success', path([0, 0]), '2.1'],
    ['a third try', path([1, 1], [1, 1]), '3.1'],
    ['no turn', undefined, ''],
    ['a turn in letters', undefined, 'one'],
  ])('refuses %s', (_name, before, turn) => {
    expect(take(before, turn, '0')).toEqual({ kind: 'forged' });
  });

  it.each([
    ['nothing', undefined],
    ['a choice that the step does not have', '7'],
    ['text', 'x'],
  ])('takes nothing from %s', (_name, answer) => {
    expect(take(path([1]), '1.2', answer)).toEqual({ kind: 'nothing' });
  });

  it('ends a story that someone plays round and round', () => {
    const circles = Array.from({ length: 61 }, (_, index) => (index % 2 === 0 ? 0 : 2));

    expect(walk(item, circles)).toMatchObject({ turns: { length: 60 } });
    expect(walk(item, circles).at).toBeUndefined();
  });

  it('comes to the same whatever stale, repeated and forged posts arrive in between', () => {
    const posted = fc.record({
      turn: fc.constantFrom('1.1', '1.2', '1.3', '2.1', '2.2', '9.9', ''),
      answer: fc.constantFrom('0', '1', '2', '7', ''),
    });
    fc.assert(
      fc.property(fc.array(posted, { maxLength: 30 }), (posts) => {
        let response: ItemResponse | undefined;
        for (const fields of posts) {
          const taken = scenario.take?.(item, response, fields);
          if (taken?.kind !== 'taken') continue;
          expect(isContinued(response, taken.response)).toBe(true);
          response = taken.response;
          const again = scenario.take?.(item, response, fields);
          expect(again).toEqual({ kind: 'repeated', same: true });
        }
        return response === undefined || holdsOnly(item, response);
      }),
    );
  });
});

/** Everything chosen before still stands. */
const isContinued = (before: ItemResponse | undefined, after: ItemResponse): boolean =>
  before === undefined || JSON.stringify(after).startsWith(JSON.stringify(before).replace(/\]*\}$/, ''));

const holdsOnly = (of: ScenarioItem, response: ItemResponse): boolean =>
  response.kind === 'path' &&
  response.tries.every((choices) => walk(of, choices).turns.length === choices.length);

describe('a scenario as it was played', () => {
  it('shows the first choices with their consequences, and both tries', () => {
    const { lines, story, mixUps } = scenario.answered(
      item,
      {
        kind: 'path',
        tries: [
          [1, 1],
          [0, 0],
        ],
      },
      [],
      true,
    );

    expect(lines).toMatchObject([
      { part: 'At start', place: 1, html: 'start 1', right: false, feedback: '<p>After start 1.</p>' },
      { part: 'At detour', place: 2, html: 'detour 1', right: false },
    ]);
    expect(story?.tries.map(({ right, turns }) => [right, turns.length])).toEqual([
      [false, 2],
      [true, 2],
    ]);
    expect(mixUps).toEqual(['mix-up start 1', 'mix-up detour 1']);
  });

  it('draws the map: best path first, who chose what, and where it leads', () => {
    const { story } = scenario.answered(
      item,
      {
        kind: 'path',
        tries: [
          [1, 1],
          [0, 0],
        ],
      },
      [],
      true,
    );

    expect(story?.map?.map(({ heading, place, why }) => [heading, place, why])).toEqual([
      ['At start', 1, '<p>Why start.</p>'],
      ['At end', 2, '<p>Why end.</p>'],
      ['At detour', undefined, '<p>Why detour.</p>'],
    ]);
    expect(story?.map?.[0]?.choices.map(({ to, credit, chosenIn }) => [to, credit, chosenIn])).toEqual([
      ['At end', 1, [2]],
      ['At detour', 0.5, [1]],
      ['At detour', 0, []],
    ]);
  });

  it('keeps the map to itself until everything is revealed', () => {
    expect(scenario.answered(item, { kind: 'path', tries: [[1]] }, [], false).story).not.toHaveProperty(
      'map',
    );
  });
});

describe('the order of choices', () => {
  it('stays as written, or is mixed step by step and the same for the same seed', () => {
    const mixed = aScenario({ shuffle: true });
    const order = scenario.order?.(mixed, 'seed') ?? [];

    expect(scenario.order?.(item, 'seed')).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(scenario.order?.(mixed, 'seed')).toEqual(order);
    expect([...order.slice(0, 3)].sort()).toEqual([0, 1, 2]);
    expect([...order.slice(3, 5)].sort()).toEqual([3, 4]);
  });
});
