import { type GivenAnswer, itemStatistic, practiceStatistic } from '../../src/domain/item-statistics.ts';
import type { Item, ItemResponse } from '../../src/domain/items/item.ts';
import { itemTypeOf } from '../../src/domain/items/item-types.ts';
import {
  aBlanks,
  aChoice,
  aFeedback,
  aMatch,
  aMultipleResponse,
  aNumeric,
  anOption,
  anOrder,
  aScenario,
  aShortAnswer,
  html,
} from '../builders/course.ts';
import { anAnswer, T0 } from '../builders/work.ts';

const options = (...chosen: number[]): ItemResponse => ({ kind: 'options', options: chosen });
const text = (typed: string): ItemResponse => ({ kind: 'text', text: typed });

/** Each response by a person of their own, graded by the item. */
function given(item: Item, responses: readonly ItemResponse[], changes: Partial<GivenAnswer> = {}) {
  return responses.map((response, index): GivenAnswer => {
    const { score, right } = itemTypeOf(item).grade(item, response);
    return {
      learnerId: `learner-${index}`,
      asked: item,
      inReview: false,
      answer: anAnswer({ itemId: item.id, response, score, right, at: T0 + index }),
      ...changes,
    };
  });
}

const counts = (item: Item, responses: readonly ItemResponse[]) =>
  itemStatistic(item, given(item, responses)).parts.map(({ part, place, answers, others }) => [
    ...(part === undefined ? [] : [part]),
    ...(place === undefined ? [] : [place]),
    answers.map(({ html: words, people }) => `${words}: ${people}`).join(', '),
    ...(others === 0 ? [] : [`others: ${others}`]),
  ]);

describe('a question', () => {
  it('counts every person once, with the first answer, whatever order answers come in', () => {
    const item = aChoice();
    const [first, ...others] = given(item, [options(0), options(1), options(1)]);
    const again = given(item, [options(1)])[0];
    if (!first || !again) throw new Error('no answers');
    const later = { ...again, answer: { ...again.answer, at: T0 + 1000 } };

    const statistic = itemStatistic(item, [later, ...others, first]);

    expect(statistic).toMatchObject({ people: 3, right: 2 });
    expect(statistic.parts[0]?.answers.map(({ people }) => people)).toEqual([1, 2, 0]);
    expect(itemStatistic(item, [first, ...others, later])).toEqual(statistic);
  });

  it('names its mix-ups, who was sure of a wrong answer, and how reviews went', () => {
    const item = aChoice({
      options: [
        anOption('A', { feedback: aFeedback('No.', 'more help is kinder') }),
        anOption('B', { right: true }),
      ],
    });
    const [wrong, right] = given(item, [options(0), options(1)]);
    if (!wrong || !right) throw new Error('no answers');
    const sure = { ...wrong, answer: { ...wrong.answer, confidence: 'sure' as const } };
    const review = { ...sure, inReview: true, answer: { ...right.answer, at: T0 + 9 } };

    const statistic = itemStatistic(item, [sure, right, review]);

    expect(statistic.mixUps).toEqual([{ mixUp: 'more help is kinder', people: 1 }]);
    expect(statistic).toMatchObject({ people: 2, sureAndWrong: 1, reviews: { answers: 1, right: 1 } });
  });

  it('asks for a look under half right with five people, not with four', () => {
    const item = aChoice();
    const hints = (...chosen: number[]) =>
      itemStatistic(
        item,
        given(
          item,
          chosen.map((one) => options(one)),
        ),
      ).hints;

    expect(hints(0, 2, 1, 0)).toEqual([]);
    expect(hints(0, 2, 1, 0, 1)).toEqual(['hard']);
    expect(hints(0, 2, 1, 1, 1)).toEqual([]);
  });

  it('asks for a look where a wrong answer is chosen more often than the right one', () => {
    const item = aChoice();
    const hints = (...chosen: number[]) =>
      itemStatistic(
        item,
        given(
          item,
          chosen.map((one) => options(one)),
        ),
      ).hints;

    expect(hints(0, 0)).toEqual([]);
    expect(hints(0, 0, 0, 1)).toEqual(['misleading']);
    expect(hints(0, 0, 0, 1, 1, 1)).toEqual([]);
  });

  it('counts nothing of another wording, and says how many answers that were', () => {
    const item = aChoice();
    const before = aChoice({ stemText: 'Which of these?' });
    const otherFeedback = aChoice({ hints: [html('Think.')], points: 3 });

    const statistic = itemStatistic(item, [
      ...given(before, [options(1), options(1)]),
      ...given(otherFeedback, [options(1)], { learnerId: 'somebody' }),
      ...given(item, [options(0)], { asked: undefined }),
    ]);

    expect(statistic).toMatchObject({ people: 1, right: 1, otherWording: 3 });
  });

  it('that nobody answered has its answers with nobody beside them', () => {
    const statistic = itemStatistic(aChoice(), []);

    expect(statistic).toMatchObject({ people: 0, mean: 0, hints: [], mixUps: [], otherWording: 0 });
    expect(statistic.parts[0]?.answers).toHaveLength(3);
  });
});

describe('the answers to each type of item', () => {
  it('multiple response: every option; each right one is asked for', () => {
    const item = aMultipleResponse();

    expect(counts(item, [options(0, 2), options(0, 1)])).toEqual([['A: 2, B: 1, C: 1, D: 0']]);
    const often = given(item, [options(0, 1), options(0, 1), options(0, 1)]);
    expect(itemStatistic(item, often).hints).toEqual(['misleading']);
  });

  it('short answer: one answer however it is spelled; what several typed, and the rest as a number', () => {
    const responses = ['Antecedent', 'antecedant', ' CONSEQUENCE', 'Trigger', 'trigger', 'trigger.', 'Bob'];

    expect(counts(aShortAnswer(), responses.map(text))).toEqual([
      ['antecedent: 2, trigger: 3, consequence: 1', 'others: 1'],
    ]);
  });

  it('short answer: right in the language of a translation is right', () => {
    const item = aShortAnswer();
    const [one] = given(item, [text('antecedente, en español')]);
    if (!one) throw new Error('no answer');
    const right = { ...one, answer: { ...one.answer, right: true, score: 1 } };

    expect(itemStatistic(item, [right]).parts[0]).toMatchObject({ answers: [{ people: 1 }], others: 0 });
  });

  it('numeric: a number is the same number with a decimal', () => {
    const item = aNumeric({ expectedWrong: [{ from: 11, to: 11, text: '11' }] });

    expect(counts(item, ['12', '12.0', '11', '40'].map(text))).toEqual([['12: 2, 11: 1', 'others: 1']]);
  });

  it('match: for each term what it was matched to', () => {
    const pairs = (...definitions: number[]): ItemResponse => ({ kind: 'pairs', definitions });

    expect(counts(aMatch(), [pairs(0, 1, 0), pairs(1, 1, 0)])).toEqual([
      ['Board', 'device: 1, service: 1'],
      ['Repair', 'service: 2'],
      ['Grip', 'device: 2'],
    ]);
  });

  it('blanks: for each blank what was filled in', () => {
    const fills = (...answers: (string | number)[]): ItemResponse => ({ kind: 'blanks', answers });

    expect(counts(aBlanks(), [fills('Improves', 0), fills('increases', 1), fills('xyz', 1)])).toEqual([
      [1, 'improves: 1, increases: 1', 'others: 1'],
      [2, 'every IEP: 1, severe cases: 2'],
    ]);
  });

  it('order: for each entry who put it where it belongs', () => {
    const entries = (...order: number[]): ItemResponse => ({ kind: 'order', entries: order });

    expect(counts(anOrder(), [entries(0, 1, 2, 3), entries(1, 0, 2, 3)])).toEqual([
      ['A: 1, B: 1, C: 1, D: 2'],
    ]);
  });

  it('scenario: for each step the choice of the first try; an acceptable one misleads nobody', () => {
    const item = aScenario();
    const path = (...tries: number[][]): ItemResponse => ({ kind: 'path', tries });
    const responses = [path([0, 0]), path([1, 0, 0], [0, 0]), path([1, 0, 0]), path([1, 0, 2, 0, 0])];

    expect(counts(item, responses)).toEqual([
      ['At start', 'start 0: 1, start 1: 3, start 2: 0'],
      ['At end', 'end 0: 3, end 1: 0, end 2: 1'],
      ['At detour', 'detour 0: 3, detour 1: 0'],
    ]);
    expect(itemStatistic(item, given(item, responses)).hints).toEqual([]);
  });

  it.each([aChoice(), aMatch(), aBlanks(), anOrder(), aScenario(), aNumeric(), aShortAnswer()])(
    '$type: what a damaged record holds in place of an answer counts nothing and throws nothing',
    (item) => {
      const damaged = given(item, [text('?'), options(99), { kind: 'path', tries: [[99]] }]);

      expect(() => itemStatistic(item, damaged)).not.toThrow();
    },
  );
});

test('practice: right at the first try, and who asked to be shown the answer', () => {
  const one = { response: options(0), tries: 1, right: true, shown: false };
  const practice = [one, { ...one, tries: 2 }, { ...one, right: false, shown: true }];

  expect(practiceStatistic(practice)).toEqual({ people: 3, right: 1, shown: 1, hints: [] });
  expect(practiceStatistic([...practice, ...practice]).hints).toEqual(['hard']);
});
