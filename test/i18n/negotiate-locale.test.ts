import { negotiateLocale } from '../../src/i18n/negotiate-locale.ts';

const standard = 'en';

test.each([
  ['the launch before the browser', { launched: 'es-MX', accepted: 'en-US,en' }, 'es-MX'],
  ['the browser when the LMS says nothing', { accepted: 'fr;q=0.9, es-419;q=0.8, en;q=0.1' }, 'es-419'],
  ['the browser when the LMS speaks what we do not', { launched: 'fr', accepted: 'es' }, 'es-US'],
  ['the order of weights, not of places', { accepted: 'en;q=0.2,es;q=0.7' }, 'es-US'],
  ['nothing that is refused', { accepted: 'es;q=0' }, 'en-US'],
  ['the installation when nobody says', {}, 'en-US'],
  ['what was picked', { picked: 'en', launched: 'es-MX' } as const, 'en-US'],
  ['what was picked, in the region that is known', { picked: 'es', accepted: 'en, es-PR' } as const, 'es-PR'],
  ['a hostile header', { accepted: `${';,q=x'.repeat(50_000)}es` }, 'en-US'],
])('%s', (_name, wishes, tag) => {
  expect(negotiateLocale({ standard, ...wishes }).tag).toBe(tag);
});
