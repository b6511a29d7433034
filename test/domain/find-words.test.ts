import { findWords } from '../../src/domain/find-words.ts';

const TEXTS = ['What happened? ABC notes', 'Escribir notas: el niño', 'behavior-support/abc-notes'];

test.each([
  ['', true],
  ['   ', true],
  ['abc', true],
  ['NOTES abc', true],
  ['behav', true],
  ['nino', true],
  ['NIÑO', true],
  ['abc praise', false],
  ['notesabc', false],
  ['.*', false],
])('%j finds it: %j', (query, expected) => {
  expect(findWords(query, TEXTS)).toBe(expected);
});
