import { readLegalName } from '../../src/domain/legal-name.ts';

test.each([
  ['  María  José   Núñez ', 'María José Núñez'],
  ['O’Brien-Smith, Jr.', 'O’Brien-Smith, Jr.'],
  ['Pat\u0000\u202EPara', 'Pat Para'],
  ['李 明', '李 明'],
  ['X', undefined],
  ['12345', undefined],
  ['', undefined],
  ['a'.repeat(121), undefined],
])('%j is read as %j', (text, name) => {
  expect(readLegalName(text)).toBe(name);
});
