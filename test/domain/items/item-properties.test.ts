import fc from 'fast-check';
import type { Fields, Item, ItemResponse } from '../../../src/domain/items/item.ts';
import { ITEM_TYPES, itemTypeOf } from '../../../src/domain/items/item-types.ts';
import { aChoice, aMultipleResponse, aNumeric, anOption, aShortAnswer } from '../../builders/course.ts';

const word = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== '');

/** Well-formed items of every type. */
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
};

const anyItem = fc.oneof(...Object.values(items));

const anyResponse: fc.Arbitrary<ItemResponse> = fc.oneof(
  fc.record({ kind: fc.constant('options' as const), options: fc.array(fc.integer({ min: -2, max: 12 })) }),
  fc.record({ kind: fc.constant('text' as const), text: fc.string() }),
);

/** Anything at all in place of a response, as a damaged record might hold. */
const garbage = fc.anything() as fc.Arbitrary<ItemResponse>;

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

  it('makes no response of what the item does not have', () => {
    const forged = fc.dictionary(
      fc.constantFrom('answer', '__proto__', 'x'),
      fc.anything(),
    ) as fc.Arbitrary<Fields>;
    fc.assert(
      fc.property(anyItem, forged, (item, fields) => {
        const response = itemTypeOf(item).readResponse(item, fields);

        if (response === undefined) return true;
        if (response.kind === 'text') return response.text.trim() !== '' && response.text.length <= 500;
        return (
          'options' in item && response.options.every((position) => item.options[position] !== undefined)
        );
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
