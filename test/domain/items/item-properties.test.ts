import fc from 'fast-check';
import type { Blank, Fields, Item, ItemResponse } from '../../../src/domain/items/item.ts';
import { ITEM_TYPES, itemTypeOf } from '../../../src/domain/items/item-types.ts';
import { walk } from '../../../src/domain/items/scenario-path.ts';
import {
  aBlanks,
  aChoice,
  aMatch,
  aMultipleResponse,
  aNumeric,
  anOption,
  anOrder,
  aScenario,
  aScenarioStep,
  aShortAnswer,
  html,
} from '../../builders/course.ts';

const word = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== '');

/** Well-formed items of every type. */
const blank: fc.Arbitrary<Blank> = fc.oneof(
  fc.record({
    kind: fc.constant('typed' as const),
    context: word,
    accepted: fc.array(word, { minLength: 1, maxLength: 3 }),
  }),
  fc.array(word, { maxLength: 3 }).map((wrong) => ({
    kind: 'picked' as const,
    context: '',
    choices: ['right', ...wrong].map((text, i) => ({ text, right: i === 0 })),
  })),
);

const items: Readonly<Record<Item['type'], fc.Arbitrary<Item>>> = {
  choice: fc.tuple(fc.integer({ min: 1, max: 6 }), fc.nat()).map(([count, at]) =>
    aChoice({
      options: Array.from({ length: count }, (_, i) => anOption(`o${i}`, { right: i === at % count })),
    }),
  ),
  'multiple-response': fc
    .array(fc.boolean(), { minLength: 2, maxLength: 8 })
    .map(([first, ...rest]) => [true, ...rest, first ?? false])
    .map((rights) => aMultipleResponse({ options: rights.map((right, i) => anOption(`o${i}`, { right })) })),
  'short-answer': fc
    .record({
      accepted: fc.array(word, { minLength: 1, maxLength: 4 }),
      wrong: fc.array(word, { maxLength: 3 }),
      exact: fc.boolean(),
    })
    .map(({ accepted, wrong, exact }) =>
      aShortAnswer({
        accepted: accepted.map((text) => ({ text })),
        expectedWrong: wrong.map((text) => ({ text })),
        exact,
      }),
    ),
  numeric: fc
    .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(1000))
    .map(([from, width]) =>
      aNumeric({ accepted: [{ from, to: from + width, text: `${from} to ${from + width}` }] }),
    ),
  blanks: fc
    .record({
      blanks: fc.array(blank, { minLength: 1, maxLength: 5 }),
      wrong: fc.array(word, { maxLength: 3 }),
      exact: fc.boolean(),
    })
    .map(({ blanks, wrong, exact }) =>
      aBlanks({
        blanks,
        text: ['', ...blanks.map(() => '')].map(html),
        expectedWrong: wrong.map((text) => ({ text })),
        exact,
      }),
    ),
  order: fc
    .integer({ min: 1, max: 8 })
    .map((count) =>
      anOrder({ entries: Array.from({ length: count }, (_, i) => ({ html: html(`e${i}`), text: `e${i}` })) }),
    ),
  match: fc.array(fc.nat(3), { minLength: 1, maxLength: 6 }).map((definitions) =>
    aMatch({
      definitions: ['a', 'b', 'c', 'd'],
      terms: definitions.map((definition, i) => ({ html: html(`t${i}`), text: `t${i}`, definition })),
    }),
  ),
  // The best choice always leads on; the others anywhere, backward too.
  scenario: fc
    .array(fc.array(fc.option(fc.nat(5), { nil: undefined }), { maxLength: 3 }), {
      minLength: 1,
      maxLength: 6,
    })
    .chain((others) =>
      fc.array(fc.nat(6), { minLength: others.length, maxLength: others.length }).map((skips) =>
        aScenario({
          steps: others.map((targets, at) =>
            aScenarioStep(
              `s${at}`,
              [at + 1 + (skips[at] ?? 0), ...targets].map((to) =>
                to !== undefined && to < others.length ? to : undefined,
              ),
            ),
          ),
        }),
      ),
    ),
};

const anyItem = fc.oneof(...Object.values(items));

const anyResponse: fc.Arbitrary<ItemResponse> = fc.oneof(
  fc.record({ kind: fc.constant('options' as const), options: fc.array(fc.integer({ min: -2, max: 12 })) }),
  fc.record({ kind: fc.constant('text' as const), text: fc.string() }),
  fc.record({
    kind: fc.constant('pairs' as const),
    definitions: fc.array(fc.integer({ min: -2, max: 6 }), { maxLength: 8 }),
  }),
  fc.record({
    kind: fc.constant('blanks' as const),
    answers: fc.array(fc.oneof(fc.string(), fc.integer({ min: -2, max: 5 })), { maxLength: 6 }),
  }),
  fc.record({
    kind: fc.constant('order' as const),
    entries: fc.array(fc.integer({ min: -2, max: 9 }), { maxLength: 10 }),
  }),
  fc.record({
    kind: fc.constant('path' as const),
    tries: fc.array(fc.array(fc.integer({ min: -1, max: 4 }), { maxLength: 8 }), { maxLength: 3 }),
  }),
);

/** Anything at all in place of a response, as a damaged record might hold. */
const garbage = fc.anything() as fc.Arbitrary<ItemResponse>;

/** The item has what the response names. */
function holds(item: Item, response: ItemResponse): boolean {
  switch (response.kind) {
    case 'text':
      return response.text.trim() !== '' && response.text.length <= 500;
    case 'options':
      return 'options' in item && response.options.every((position) => item.options[position] !== undefined);
    case 'blanks':
      return (
        item.type === 'blanks' &&
        response.answers.length === item.blanks.length &&
        item.blanks.every((each, part) => {
          const given = response.answers[part];
          return each.kind === 'typed'
            ? typeof given === 'string' && given !== ''
            : typeof given === 'number' && each.choices[given] !== undefined;
        })
      );
    case 'order':
      return (
        item.type === 'order' &&
        [...response.entries].sort((a, b) => a - b).join() === [...item.entries.keys()].join()
      );
    case 'path':
      return (
        item.type === 'scenario' &&
        response.tries.every((choices) => walk(item, choices).turns.length === choices.length)
      );
    case 'pairs':
      return (
        item.type === 'match' &&
        response.definitions.length === item.terms.length &&
        response.definitions.every((position) => item.definitions[position] !== undefined)
      );
  }
}

describe('every item type', () => {
  it('has a well-formed item in these tests', () => {
    expect(Object.keys(items).sort()).toEqual(Object.keys(ITEM_TYPES).sort());
  });

  it('scores within 0..1, and is right exactly at 1', () => {
    fc.assert(
      fc.property(anyItem, fc.oneof(anyResponse, garbage), (item, response) => {
        const { score, right } = itemTypeOf(item).grade(item, response);

        return score >= 0 && score <= 1 && right === (score === 1);
      }),
    );
  });

  it('scores its key 1', () => {
    fc.assert(
      fc.property(anyItem, (item) => {
        const type = itemTypeOf(item);

        return type.grade(item, type.key(item)).score === 1;
      }),
    );
  });

  const posted = fc.oneof(
    fc.constantFrom(
      ...['0', '1', '2', '9', '-1', '', ' ', '1e0', '0x1', 'antecedent', '12', '0-1-2', '2-1-0', '1.1'],
    ),
    fc.anything(),
  );
  const forged = fc.dictionary(
    fc.constantFrom(
      ...['answer', 'answer-0', 'answer-1', 'answer-2', 'moved', 'up', 'down', 'turn', '__proto__', 'x'],
    ),
    posted,
  ) as fc.Arbitrary<Fields>;

  it('makes no response of what the item does not have', () => {
    fc.assert(
      fc.property(anyItem, forged, (item, fields) => {
        const response = itemTypeOf(item).readResponse(item, fields);

        return response === undefined || holds(item, response);
      }),
    );
  });

  it('keeps of any fields what it can show again, and names what is missing', () => {
    fc.assert(
      fc.property(anyItem, forged, (item, fields) => {
        const type = itemTypeOf(item);
        const unfinished = type.unfinished?.(item, fields);

        if (!unfinished) return true;
        type.answered(item, unfinished.response, [], true);
        return (
          unfinished.missing.every((part) => part >= 0) && type.grade(item, unfinished.response).score <= 1
        );
      }),
    );
  });

  it('reads the same response in whatever order fields arrive', () => {
    fc.assert(
      fc.property(anyItem, forged, (item, fields) => {
        const type = itemTypeOf(item);
        const turned = Object.fromEntries(Object.entries(fields).reverse());

        expect(type.readResponse(item, turned)).toEqual(type.readResponse(item, fields));
        expect(type.unfinished?.(item, turned)).toEqual(type.unfinished?.(item, fields));
      }),
    );
  });

  it('shows any response without throwing, and no feedback of what was not chosen', () => {
    fc.assert(
      fc.property(anyItem, anyResponse, fc.array(fc.nat(9)), (item, response, order) => {
        const { lines } = itemTypeOf(item).answered(item, response, order, false);

        return lines.every(({ chosen, feedback, right }) => chosen || (feedback === undefined && !right));
      }),
    );
  });
});
