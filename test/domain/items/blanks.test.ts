import { optionOrder } from '../../../src/domain/draw.ts';
import { blanks } from '../../../src/domain/items/blanks.ts';
import { aBlanks } from '../../builders/course.ts';

const item = aBlanks();
const given = (...answers: (string | number)[]) => ({ kind: 'blanks', answers }) as const;

describe('blanks', () => {
  it.each([
    [given('improves', 0), 1],
    [given('Betters', 0), 1],
    [given('improvs', 0), 1],
    [given('improves', 1), 0.5],
    [given('helps', 0), 0.5],
    [given('helps', 2), 0],
    [given('', ''), 0],
    [given(0, 'every IEP'), 0],
    [given(), 0],
  ])('scores %j as %d: the share right', (response, score) => {
    expect(blanks.grade(item, response)).toEqual({ score, right: score === 1 });
  });

  it('forgives no typo when exact, and never one that is the answer of another blank', () => {
    const typed = (text: string) => ({ kind: 'typed', context: '', accepted: [text] }) as const;
    const twins = aBlanks({ blanks: [typed('affect'), typed('effect')] });

    expect(blanks.grade(aBlanks({ exact: true }), given('improvs', 0)).score).toBe(0.5);
    expect(blanks.grade(twins, given('effect', 'affect')).score).toBe(0);
    expect(blanks.grade(twins, given('afect', 'efect')).score).toBe(1);
  });

  it('reads text for what is typed and a position for what is picked', () => {
    expect(blanks.readResponse(item, { 'answer-0': ' improves ', 'answer-1': '2' })).toEqual(
      given('improves', 2),
    );
  });

  it.each([
    ['nothing', { 'answer-0': ' ', 'answer-1': '' }, ['', ''], [0, 1]],
    ['one empty blank', { 'answer-0': 'improves', 'answer-1': '' }, ['improves', ''], [1]],
    ['a forged choice', { 'answer-0': 'improves', 'answer-1': '3' }, ['improves', ''], [1]],
    ['a text too long', { 'answer-0': 'x'.repeat(501), 'answer-1': '0' }, ['', 0], [0]],
  ])('takes %s for unfinished, keeps the rest and names what is missing', (_what, fields, kept, missing) => {
    expect(blanks.readResponse(item, fields)).toBeUndefined();
    expect(blanks.unfinished?.(item, fields)).toEqual({ response: given(...kept), missing });
  });

  it('explains expected wrong answers, and names what is right only when revealed', () => {
    const closed = blanks.answered(item, given('increases', 1), [], false);
    const open = blanks.answered(item, given('increases', 1), [], true);

    expect(closed.lines).toEqual([
      {
        place: 1,
        html: 'increases',
        chosen: true,
        right: false,
        feedback: '<p>That stands there already.</p>',
      },
      {
        place: 2,
        html: 'severe cases',
        chosen: true,
        right: false,
        feedback: '<p>The rule covers each IEP.</p>',
      },
    ]);
    expect(open.lines.map(({ instead }) => instead)).toEqual(['improves', 'every IEP']);
    expect(open.filled?.map(({ fill }) => fill?.text)).toEqual(['increases', 'severe cases', undefined]);
    expect(open.mixUps).toEqual(['severe only']);
  });

  it('shows what was typed as text', () => {
    const { lines } = blanks.answered(item, given('<img src=x>', 0), [], true);

    expect(lines[0]?.html).toBe('&lt;img src=x&gt;');
  });

  it('mixes the choices of each blank in an order of the attempt', () => {
    const menu = (...texts: string[]) =>
      ({ kind: 'picked', context: '', choices: texts.map((text, i) => ({ text, right: i === 0 })) }) as const;
    const two = aBlanks({ blanks: [menu('a', 'b', 'c'), menu('d', 'e', 'f')], shuffle: false });

    const orders = ['1', '2', '3', '4', '5', '6'].map((id) => optionOrder(two, id));

    expect(optionOrder(two, '1')).toEqual(orders[0]);
    expect(new Set(orders.map(([first]) => first)).size).toBeGreaterThan(1);
    for (const order of orders) {
      expect(order.slice(0, 3).sort()).toEqual([0, 1, 2]);
      expect(order.slice(3).sort()).toEqual([3, 4, 5]);
    }
  });
});
