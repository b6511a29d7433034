import { phrase, say } from '../../src/i18n/phrase.ts';
import { translatorFor } from '../../src/i18n/translator.ts';

test('a phrase is said in the language of whoever reads it, and so are the phrases and lists in it', () => {
  const minutes = phrase('library.minutes', { minutes: 5 });
  const where = phrase('library.place', { file: [minutes, 'a', 'b'], line: 12 });

  expect(say(where, translatorFor('en'))).toBe('5 min, a, and b, line 12');
  expect(say(where, translatorFor('es-MX'))).toBe('5 min, a y b, línea 12');
});

test('a value that is missing throws', () => {
  expect(() => say(phrase('library.place'), translatorFor('en'))).toThrow('file');
});
