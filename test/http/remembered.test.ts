import { expect, test } from '@jest/globals';
import { remembered } from '../../src/http/remembered.ts';

function counting(limits: { most: number; longest: number }) {
  const asked: string[] = [];
  const answer = remembered(limits, (text) => {
    asked.push(text);
    return text.toUpperCase();
  });
  return { answer, asked };
}

test('the same text is worked out once', () => {
  const { answer, asked } = counting({ most: 2, longest: 10 });

  const answers = [answer('a'), answer('a'), answer('b')];

  expect(answers).toEqual(['A', 'A', 'B']);
  expect(asked).toEqual(['a', 'b']);
});

test('no more are kept than said, the oldest go first', () => {
  const { answer, asked } = counting({ most: 2, longest: 10 });

  for (const text of ['a', 'b', 'c', 'c', 'b', 'a']) answer(text);

  expect(asked).toEqual(['a', 'b', 'c', 'a']);
});

test('a long text is answered and not kept', () => {
  const { answer, asked } = counting({ most: 2, longest: 3 });

  expect([answer('long'), answer('long')]).toEqual(['LONG', 'LONG']);
  expect(asked).toHaveLength(2);
});
