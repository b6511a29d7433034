import { translatorFor } from '../../src/i18n/translator.ts';

test('words come in the language of the locale, English where there is none', () => {
  const words = ['es-MX', 'es_US', 'en-GB', 'fr', 'not a tag', undefined].map((tag) =>
    translatorFor(tag)('page.skip'),
  );

  expect(words).toEqual([
    'Ir al contenido',
    'Ir al contenido',
    'Skip to the content',
    'Skip to the content',
    'Skip to the content',
    'Skip to the content',
  ]);
});

test('numbers, shares, dates and lists are written as in the region', () => {
  const at = Date.UTC(2026, 10, 24, 15, 5);
  const day = { dateStyle: 'medium' } as const;
  const written = (tag: string) => {
    const t = translatorFor(tag);
    return [t.number(1234.5), t.percent(0.79999), t.date(at, day), t.list(['a', 'b', 'c'])];
  };

  expect(written('en')).toEqual(['1,234.5', '79%', 'Nov 24, 2026', 'a, b, and c']);
  expect(written('es-MX')).toEqual(['1,234.5', '79%', '24 nov 2026', 'a, b y c']);
});

test('a time is UTC unless a zone is given', () => {
  const { date } = translatorFor('en');
  const time = { hour: 'numeric', minute: '2-digit' } as const;

  expect(date(0, time)).toBe('12:00 AM');
  expect(date(0, { ...time, timeZone: 'America/Denver' })).toBe('5:00 PM');
});

test('a locale of a launch cannot fill the memory: regions only', () => {
  const [one, other] = ['es-MX-u-nu-arab', 'es-MX-x-private'].map(translatorFor);

  expect(one).toBe(other);
  expect(one?.locale).toBe('es-MX');
});

test('nor can a thousand invented regions; those in use stay', () => {
  const [used, unused] = [translatorFor('es-MX'), translatorFor('en-AA')];

  for (let region = 100; region < 400; region++) {
    translatorFor(`en-${region}`);
    translatorFor('es-MX');
  }

  expect(translatorFor('es-MX')).toBe(used);
  expect(translatorFor('en-AA')).not.toBe(unused);
});
