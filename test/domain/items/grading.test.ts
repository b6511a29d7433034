import type { ShortAnswerItem } from '../../../src/domain/items/item.ts';
import { itemTypeOf, recogniseType } from '../../../src/domain/items/item-types.ts';
import { readNumberRange } from '../../../src/domain/items/number-syntax.ts';
import { numeric } from '../../../src/domain/items/numeric.ts';
import { shortAnswer } from '../../../src/domain/items/short-answer.ts';
import {
  aChoice,
  aFeedback,
  aMultipleResponse,
  aNumeric,
  anOption,
  aShortAnswer,
} from '../../builders/course.ts';

const options = (...positions: number[]) => ({ kind: 'options', options: positions }) as const;
const text = (typed: string) => ({ kind: 'text', text: typed }) as const;

describe('choice', () => {
  const item = aChoice();
  const type = itemTypeOf(item);

  it.each([
    [options(1), 1],
    [options(0), 0],
    [options(0, 1), 0],
    [options(), 0],
    [text('1'), 0],
  ])('scores %j as %d', (response, score) => {
    expect(type.grade(item, response)).toEqual({ score, right: score === 1 });
  });

  it.each([['3'], ['-1'], ['01'], ['1.0'], ['x'], ['']])(
    'takes a forged position %j for no answer',
    (answer) => {
      expect(type.readResponse(item, { answer })).toBeUndefined();
    },
  );

  it('takes two options for no answer', () => {
    expect(type.readResponse(item, { answer: ['0', '1'] })).toBeUndefined();
  });

  it('keeps the right option and the other feedback to itself until revealed', () => {
    const order = [2, 1, 0];

    const closed = type.answered(item, options(0), order, false);
    const open = type.answered(item, options(0), order, true);

    expect(closed.lines.map(({ right, feedback }) => [right, feedback !== undefined])).toEqual([
      [false, false],
      [false, false],
      [false, true],
    ]);
    expect(open.lines.map(({ html, right }) => [html, right])).toEqual([
      ['C', false],
      ['B', true],
      ['A', false],
    ]);
    expect(open.lines.every(({ feedback }) => feedback !== undefined)).toBe(true);
  });

  it('names the mix-up of what was chosen', () => {
    const tagged = aChoice({
      options: [anOption('A', { feedback: aFeedback('No.', 'a mix-up') }), anOption('B', { right: true })],
    });

    expect(type.answered(tagged, options(0), [0, 1], false).mixUps).toEqual(['a mix-up']);
    expect(type.answered(tagged, options(1), [0, 1], false).mixUps).toEqual([]);
  });
});

describe('multiple response', () => {
  const item = aMultipleResponse();
  const type = itemTypeOf(item);

  it.each([
    [options(0, 2), 1],
    [options(0), 0.5],
    [options(0, 1), 0],
    [options(0, 1, 2), 0.5],
    [options(0, 1, 2, 3), 0],
    [options(1, 3), 0],
  ])('scores %j as %d', (response, score) => {
    expect(type.grade(item, response)).toEqual({ score, right: score === 1 });
  });

  it('reads repeated fields, each position once', () => {
    expect(type.readResponse(item, { answer: ['2', '0', '2'] })).toEqual(options(0, 2));
    expect(type.readResponse(item, { answer: ['0', '4'] })).toBeUndefined();
    expect(type.readResponse(item, {})).toBeUndefined();
  });
});

describe('short answer', () => {
  const item = aShortAnswer({
    accepted: [{ text: 'AT service' }, { text: 'caf\u00e9' }, { text: 'increase' }],
    expectedWrong: [
      { text: 'AT device', feedback: aFeedback('That is the item.', 'device or service') },
      { text: 'decrease' },
    ],
  });
  const right = (typed: string, from: ShortAnswerItem = item) => shortAnswer.grade(from, text(typed)).right;

  it.each([
    'AT service',
    ' at  SERVICE. ',
    'at-service',
    'AT servise',
    'AT sevrice',
    'cafe',
    'CAF\u00c9',
    'increse',
  ])('forgives %j', (typed) => expect(right(typed)).toBe(true));

  it.each(['AT', 'A service', 'AT device', 'AT devise', 'decrease', 'decraese', 'cafu', 'incresae it', ''])(
    'does not forgive %j',
    (typed) => expect(right(typed)).toBe(false),
  );

  it('forgives no typo with `Exact: yes`, and capitals still', () => {
    const exact = { ...item, exact: true };

    expect(right('increse', exact)).toBe(false);
    expect(right('INCREASE', exact)).toBe(true);
  });

  it('never forgives a typo into an answer that is expected to be wrong', () => {
    const near = aShortAnswer({ accepted: [{ text: 'affect' }], expectedWrong: [{ text: 'effect' }] });

    expect(right('Effect', near)).toBe(false);
    expect(right('afect', near)).toBe(true);
  });

  it('gives the feedback of the wrong answer it recognises, typos included', () => {
    const answered = shortAnswer.answered(item, text('AT devise'), [], false);

    expect(answered).toEqual({
      lines: [{ html: 'AT devise', chosen: true, right: false, feedback: '<p>That is the item.</p>' }],
      mixUps: ['device or service'],
    });
  });

  it('shows what was typed as text, and the accepted answer when revealed', () => {
    const { lines } = shortAnswer.answered(item, text('<b>"x"'), [], true);

    expect(lines.map(({ html, right: isRight }) => [html, isRight])).toEqual([
      ['&lt;b&gt;&quot;x&quot;', false],
      ['AT service', true],
    ]);
  });

  it('names the other accepted answers too, once, when revealed', () => {
    const texts = ['PE', 'physical <education>', 'Physical <Education>', 'gym'];
    const several = aShortAnswer({ accepted: texts.map((one) => ({ text: one })) });

    const revealed = shortAnswer.answered(several, text('art'), [], true).lines;
    const right = shortAnswer.answered(several, text('gym'), [], true).lines;

    expect(revealed[1]).toEqual({
      html: 'PE',
      chosen: false,
      right: true,
      also: ['physical &lt;education&gt;', 'gym'],
    });
    expect(right).toEqual([{ html: 'gym', chosen: true, right: true }]);
  });

  it.each([['  '], ['x'.repeat(501)], [['a', 'b']]])('takes %j for no answer', (answer) => {
    expect(shortAnswer.readResponse(item, { answer })).toBeUndefined();
  });
});

describe('numeric', () => {
  it.each([
    ['12', 12, 12],
    ['1,200', 1200, 1200],
    ['-3.5', -3.5, -3.5],
    ['12 %', 12, 12],
    ['12 +- 0.5', 11.5, 12.5],
    ['0.7 \u00b1 0.1', 0.6, 0.8],
    ['10 to 14', 10, 14],
    ['14 to 10', 10, 14],
  ])('reads %j', (written, from, to) => {
    expect(readNumberRange(written)).toMatchObject({ from, to });
  });

  it.each(['twelve', '1,20', '12 minutes', '1/2', '', '.', '1 to', 'to 3', '1234567890123456'])(
    'reads no number in %j',
    (written) => {
      expect(readNumberRange(written)).toBeUndefined();
    },
  );

  const item = aNumeric({ accepted: [{ from: 1200, to: 1200, text: '1200' }] });

  it('gives back what is no number, to be mended', () => {
    expect(numeric.unfinished?.(item, { answer: ' three ' })).toMatchObject({ response: { text: 'three' } });
    expect(numeric.unfinished?.(item, {})).toBeUndefined();
  });

  it.each(['1200', '1,200', '1200.0', ' 1200 ', '1200%', '$1200', '1200 times', '+1200'])(
    'accepts %j',
    (answer) => {
      const response = numeric.readResponse(item, { answer });

      expect(response && numeric.grade(item, response).right).toBe(true);
    },
  );

  it('names the other accepted numbers too when revealed', () => {
    const accepted = ['12', '20', '20.0'].map((one) => ({ from: Number(one), to: Number(one), text: one }));

    const { lines } = numeric.answered(aNumeric({ accepted }), { kind: 'text', text: '5' }, [], true);

    expect(lines[1]).toMatchObject({ html: '12', also: ['20'] });
  });

  it.each(['many', '1200 hours', '12,00', '1200 times more'])('asks again for %j', (answer) => {
    expect(numeric.readResponse(item, { answer })).toBeUndefined();
  });

  it('includes both ends of a range', () => {
    const range = aNumeric({ accepted: [{ from: 0.6, to: 0.8, text: '0.7 +- 0.1' }] });

    expect(['0.6', '0.8', '0.81'].map((typed) => numeric.grade(range, text(typed)).score)).toEqual([1, 1, 0]);
  });
});

describe('recognising a type', () => {
  const line = (mark: 'box' | 'accepted' | 'expected-wrong' | 'plain', markdown: string, ticked = false) => ({
    mark,
    markdown,
    ticked,
  });
  const block = (lines: ReturnType<typeof line>[], asText = false) => ({
    lines,
    asText,
    exact: false,
  });

  it.each([
    ['choice', block([line('box', 'a', true), line('box', 'b')])],
    ['multiple-response', block([line('box', 'a', true), line('box', 'b', true)])],
    ['numeric', block([line('accepted', '12'), line('expected-wrong', '10 to 11')])],
    ['short-answer', block([line('accepted', '12')], true)],
    ['short-answer', block([line('accepted', '12'), line('accepted', 'twelve')])],
    [undefined, block([line('box', 'a')])],
    [undefined, block([line('expected-wrong', 'a')])],
    [undefined, block([line('box', 'a', true), line('accepted', 'b')])],
    [undefined, block([])],
  ])('%s', (type, answers) => {
    expect(recogniseType(answers)?.type).toBe(type);
  });
});
