import { es } from '../../src/i18n/es.ts';

type Areas = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Without what is quoted: names in an LMS, what a file says, code. */
const spoken = (message: string): string => message.replace(/“[^”]*”|`[^`]*`/gu, '“”');

const MESSAGES = Object.entries(es as Areas).flatMap(([area, messages]) =>
  Object.entries(messages).map(([key, message]): [string, string] => [`${area}.${key}`, spoken(message)]),
);

const saying = (word: RegExp) => MESSAGES.filter(([, message]) => word.test(message));

test.each([
  ['advertencia', /\bavisos?\b/iu],
  ['puntuación', /\bpuntajes?\b|mejor resultado|resultado mejor/iu],
  ['mínimo para aprobar', /\bnotas? (?:mínima|para aprobar)/iu],
  ['módulo aprobado', /\b(?:mi|esa|la) aprobación|\baprobaciones\b/iu],
  ['rol', /\b(?:su|una|ninguna) función\b|\blas funciones\b(?! de MongoDB)/iu],
  ['firewall', /cortafuegos/iu],
  ['usted', /(?<!\p{L})(?:tú|tus?|ti|tienes|puedes|quieres|debes|haz|vosotros)(?!\p{L})/iu],
])('one word for one thing: %s', (_, others) => {
  expect(saying(others)).toEqual([]);
});

test('questions and exclamations open with their mark', () => {
  const closed = MESSAGES.filter(([, message]) => /^[^¿]*\?|^[^¡]*!(?!\[)/u.test(message));

  expect(closed).toEqual([]);
});

test('points of suspension follow their word at once', () => {
  expect(saying(/\s…/u)).toEqual([]);
});

test('quotation marks are curly', () => {
  expect(saying(/"/u)).toEqual([]);
});
