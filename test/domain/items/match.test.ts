import { optionOrder } from '../../../src/domain/draw.ts';
import { match } from '../../../src/domain/items/match.ts';
import { aMatch } from '../../builders/course.ts';

const item = aMatch();
const pairs = (...definitions: number[]) => ({ kind: 'pairs', definitions }) as const;

describe('match', () => {
  it.each([
    [pairs(0, 1, 0), 1],
    [pairs(0, 0, 0), 2 / 3],
    [pairs(1, 0, 0), 1 / 3],
    [pairs(1, 0, 1), 0],
    [pairs(), 0],
    [pairs(0), 1 / 3],
    [pairs(0, 7, -1), 1 / 3],
  ])('scores %j as %d: the share right', (response, score) => {
    expect(match.grade(item, response)).toEqual({ score, right: score === 1 });
  });

  it('reads one definition for each term', () => {
    expect(match.readResponse(item, { 'answer-0': '0', 'answer-1': ['1'], 'answer-2': '0' })).toEqual(
      pairs(0, 1, 0),
    );
  });

  it.each([
    ['nothing', {}, [-1, -1, -1], [0, 1, 2]],
    ['one open menu', { 'answer-0': '0', 'answer-1': '', 'answer-2': '0' }, [0, -1, 0], [1]],
    ['a forged choice', { 'answer-0': '0', 'answer-1': '2', 'answer-2': '0' }, [0, -1, 0], [1]],
    ['a repeated field', { 'answer-0': ['0', '1'], 'answer-1': '1', 'answer-2': '0' }, [-1, 1, 0], [0]],
  ])('takes %s for unfinished, keeps the rest and names what is missing', (_what, fields, kept, missing) => {
    expect(match.readResponse(item, fields)).toBeUndefined();
    expect(match.unfinished?.(item, fields)).toEqual({ response: pairs(...kept), missing });
  });

  it('explains a wrong pair only when revealed', () => {
    const closed = match.answered(item, pairs(0, 0, 0), [], false);
    const open = match.answered(item, pairs(0, 0, 0), [], true);

    expect(closed.lines[0]).toMatchObject({
      part: 'Board',
      html: 'device',
      right: true,
      feedback: expect.any(String),
    });
    expect(closed.lines[1]).toEqual({ part: 'Repair', html: 'device', chosen: true, right: false });
    expect(open.lines[1]).toMatchObject({ instead: 'service', feedback: '<p>Help.</p>' });
    expect(open.mixUps).toEqual(['repair is a thing']);
  });

  it('shows definitions in an order of the attempt, whatever the item says', () => {
    const wide = aMatch({ definitions: ['a', 'b', 'c', 'd', 'e'], shuffle: false });

    const orders = ['one', 'two', 'three'].map((id) => optionOrder(wide, id));

    expect(optionOrder(wide, 'one')).toEqual(orders[0]);
    expect(new Set(orders.map(String)).size).toBeGreaterThan(1);
    for (const order of orders) expect([...order].sort()).toEqual([0, 1, 2, 3, 4]);
  });
});
