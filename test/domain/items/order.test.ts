import fc from 'fast-check';
import { optionOrder } from '../../../src/domain/draw.ts';
import { order } from '../../../src/domain/items/order.ts';
import { anOrder } from '../../builders/course.ts';

const item = anOrder();
const given = (...entries: number[]) => ({ kind: 'order', entries }) as const;

describe('order', () => {
  it.each([
    [given(0, 1, 2, 3), 1],
    [given(1, 2, 3, 0), 2 / 3],
    [given(0, 1, 3, 2), 1 / 3],
    [given(3, 2, 1, 0), 0],
    [given(1, 0, 3, 2), 0],
    [given(), 0],
    [given(0, 0, 1, 9), 1 / 3],
  ])('scores %j as %d: the share of neighbors right', (response, score) => {
    expect(order.grade(item, response)).toEqual({ score, right: score === 1 });
  });

  it('reads an order that was changed', () => {
    expect(order.readResponse(item, { answer: '3-1-2-0', moved: '1' })).toEqual(given(3, 1, 2, 0));
  });

  it.each(['', '0-1-2', '0-1-2-2', '0-1-2-4', '0-1-2-3-4', '00-1-2-3', '0,1,2,3', '0-1-2-3-', ' 0-1-2-3'])(
    'makes nothing of the forged order %j',
    (answer) => {
      expect(order.readResponse(item, { answer, moved: '1' })).toBeUndefined();
      expect(order.unfinished?.(item, { answer, moved: '1' })).toBeUndefined();
    },
  );

  it('takes an order as it first stood for no answer', () => {
    const fields = { answer: '2-0-1-3', moved: '' };

    expect(order.readResponse(item, fields)).toBeUndefined();
    expect(order.unfinished?.(item, fields)).toEqual({ response: given(2, 0, 1, 3), missing: [2, 0, 1, 3] });
  });

  it.each([
    [{ up: '1' }, given(2, 1, 0, 3)],
    [{ down: '2' }, given(0, 2, 1, 3)],
    [{ up: '2' }, given(2, 0, 1, 3)],
    [{ down: '3' }, given(2, 0, 1, 3)],
    [{ up: 'x' }, given(2, 0, 1, 3)],
    [{ down: '-1' }, given(2, 0, 1, 3)],
  ])('a button %j moves without sending', (button, response) => {
    const fields = { answer: '2-0-1-3', moved: '1', ...button };

    expect(order.readResponse(item, fields)).toBeUndefined();
    expect(order.unfinished?.(item, fields)).toEqual({ response, missing: [] });
  });

  it('says of each entry whether it follows the one above, and the right order when revealed', () => {
    const closed = order.answered(item, given(0, 2, 3, 1), [], false);
    const open = order.answered(item, given(0, 2, 3, 1), [], true);

    expect(closed.lines.map(({ place, html, right }) => [place, html, right])).toEqual([
      [1, 'A', true],
      [2, 'C', false],
      [3, 'D', true],
      [4, 'B', false],
    ]);
    expect(closed).not.toHaveProperty('rightOrder');
    expect(closed.lines[1]).not.toHaveProperty('feedback');
    expect(open.rightOrder).toEqual(['A', 'B', 'C', 'D']);
    expect(open.lines[1]?.feedback).toBe('<p>About C.</p>');
    expect(open.mixUps).toEqual(['C', 'B']);
    expect(order.answered(item, order.key(item), [], true)).not.toHaveProperty('rightOrder');
  });

  it('starts the same for the same attempt, and never right', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 3, max: 7 }), (seed, count) => {
        const entries = Array.from({ length: count }, () => ({ html: item.stem, text: '' }));
        const started = optionOrder(anOrder({ entries, shuffle: false }), seed);

        expect(optionOrder(anOrder({ entries, shuffle: false }), seed)).toEqual(started);
        expect([...started].sort()).toEqual([...entries.keys()]);
        expect(started).not.toEqual([...entries.keys()]);
      }),
    );
  });
});
