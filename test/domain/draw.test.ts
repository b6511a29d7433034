import fc from 'fast-check';
import type { ItemHistory } from '../../src/domain/attempt.ts';
import { drawItems, optionOrder } from '../../src/domain/draw.ts';
import { aChoice, aModule, aNumeric, aScreen } from '../builders/course.ts';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];
const pool = (pick?: number) =>
  aModule({
    screens: [
      aScreen({ id: 'text' }),
      aScreen({
        id: 'quiz',
        kind: 'quiz',
        items: IDS.map((id) => aChoice({ id })),
        ...(pick !== undefined && { pick }),
      }),
    ],
  });
const seen = (lastAttempt: number, right: boolean): ItemHistory => ({ lastAttempt, right });

describe('drawItems', () => {
  it('draws as many as the pool says, each once, in the order of the source, the same for the same seed', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 9 }), (seed, pick) => {
        const drawn = drawItems(pool(pick), {}, seed);
        expect(drawn).toEqual(IDS.filter((id) => drawn.includes(id)));
        expect(drawn).toHaveLength(Math.min(pick, IDS.length));
        expect(drawItems(pool(pick), {}, seed)).toEqual(drawn);
      }),
    );
  });

  it('draws all when the pool does not say', () => {
    expect(drawItems(pool(), {}, 'x')).toEqual(IDS);
  });

  it('draws every item sooner or later', () => {
    const drawn = new Set(Array.from({ length: 200 }, (_, index) => drawItems(pool(1), {}, `${index}`)[0]));

    expect([...drawn].sort()).toEqual(IDS);
  });

  it('draws unseen items first, then missed ones, then the one asked longest ago', () => {
    const history = {
      a: seen(1, true),
      b: seen(2, true),
      c: seen(3, false),
      d: seen(2, false),
    };

    expect(drawItems(pool(2), history, 's')).toEqual(['e', 'f']);
    expect(drawItems(pool(3), history, 's')).toEqual(['d', 'e', 'f']);
    expect(drawItems(pool(4), history, 's')).toEqual(['c', 'd', 'e', 'f']);
    expect(drawItems(pool(5), history, 's')).toEqual(['a', 'c', 'd', 'e', 'f']);
  });

  it('is not fooled by an item that is called like a property of every object', () => {
    const module = aModule({
      screens: [
        aScreen({ kind: 'quiz', items: ['constructor', 'toString'].map((id) => aChoice({ id })), pick: 1 }),
      ],
    });

    expect(drawItems(module, { toString: seen(1, true) }, 's')).toEqual(['constructor']);
  });
});

describe('optionOrder', () => {
  it('is the order of the source unless the item shuffles', () => {
    expect(optionOrder(aChoice(), 'attempt-1')).toEqual([0, 1, 2]);
    expect(optionOrder(aNumeric(), 'attempt-1')).toEqual([]);
  });

  it('is a permutation, the same on every reload, not the same for every attempt', () => {
    const item = aChoice({ shuffle: true });
    const orders = Array.from({ length: 40 }, (_, index) => optionOrder(item, `attempt-${index}`));

    for (const order of orders) expect([...order].sort()).toEqual([0, 1, 2]);
    expect(optionOrder(item, 'attempt-7')).toEqual(orders[7]);
    expect(new Set(orders.map(String)).size).toBe(6);
  });
});
