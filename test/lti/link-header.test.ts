import fc from 'fast-check';
import { nextPage } from '../../src/lti/link-header.ts';

const FROM = 'https://lms.example/services/2/lineitems?type_id=3&limit=10';
const NEXT = 'https://lms.example/services/2/lineitems?type_id=3&limit=10&from=10';

/** As it reaches us: Node reads the bytes of a header as Latin-1. */
const onTheWire = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

test.each([
  ['as it should be', `<${NEXT}>; rel="next"`],
  ['without quotes', `<${NEXT}>; rel=next`],
  ['with single quotes', `<${NEXT}>; rel='next'`],
  ['in capitals and with spaces', `  < ${NEXT} > ; REL = "NEXT" `],
  ['with several relations', `<${NEXT}>; rel="last next"`],
  ['among others, last', `<https://lms.example/1>; rel="first", <${NEXT}>; rel="next"`],
  ['among others, first', `<${NEXT}>; rel="next",<https://lms.example/9>; rel="last"`],
  ['behind a title with a comma', `<https://lms.example/1>; title="a, b"; rel="prev", <${NEXT}>; rel="next"`],
  ['with parameters around it', `<${NEXT}>; title="more"; rel="next"; type="x"`],
  ['like Moodle 4.2', onTheWire(`<${NEXT.replaceAll('&', '&amp;')}>; rel=\u201cnext\u201d`)],
  ['like Moodle 4.2, decoded by a proxy', `<${NEXT.replaceAll('&', '&amp;')}>; rel=\u201cnext\u201d`],
  ['with entities for quotes', `<${NEXT}>; rel=&quot;next&quot;`],
  ['relative to the page', '<?type_id=3&limit=10&from=10>; rel="next"'],
  ['relative to the server', '</services/2/lineitems?type_id=3&limit=10&from=10>; rel="next"'],
  ['with a fragment', `<${NEXT}#top>; rel="next"`],
])('the next page, %s', (_name, header) => {
  expect(nextPage(header, FROM)).toEqual({ url: NEXT });
});

test.each([
  ['no header', null],
  ['an empty one', ''],
  ['other relations', `<${NEXT}>; rel="prev", <${NEXT}>; rel="nextish"`],
  ['a second rel, which does not count', `<${NEXT}>; rel="prev"; rel="next"`],
  ['no relation', `<${NEXT}>`],
  ['no target', 'rel="next"'],
  ['a target that is no URL', '<http://[>; rel="next"'],
  ['too much', `<${NEXT}>; rel="next"${' '.repeat(20_000)}`],
])('none: %s', (_name, header) => {
  expect(nextPage(header, FROM)).toBeUndefined();
});

test.each([
  ['another host', '<https://evil.example/lineitems?page=2>; rel="next"'],
  ['another scheme', '<http://lms.example/lineitems?page=2>; rel="next"'],
  ['another port', '<https://lms.example:8443/lineitems?page=2>; rel="next"'],
  ['another host, without a scheme', '<//evil.example/lineitems?page=2>; rel="next"'],
  ['a user name', '<https://user@lms.example/lineitems?page=2>; rel="next"'],
  ['no web address', '<javascript:alert(1)>; rel="next"'],
])('a token goes nowhere else: %s', (_name, header) => {
  expect(nextPage(header, FROM)).toBe('elsewhere');
});

test('whatever comes is read in time and leads nowhere else', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '"',
    '\u201c',
    ';',
    ',',
    ' ',
    'rel',
    '=',
    'next',
    'http://x/',
    '&amp;',
    '\\',
    'â',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 400 }), (pieces) => {
      const begun = performance.now();

      const next = nextPage(pieces.join(''), FROM);

      expect(performance.now() - begun).toBeLessThan(200);
      if (typeof next === 'object') expect(new URL(next.url).origin).toBe('https://lms.example');
    }),
  );
});
