import { deepLinkingOf } from '../../src/lti/deep-linking-settings.ts';
import { CLAIMS } from '../builders/launch.ts';

const RETURN = 'https://lms.example/return?course=2&sesskey="a"';

const read = (changes: Record<string, unknown> = {}) =>
  deepLinkingOf({ [CLAIMS.deepLinking]: { deep_link_return_url: RETURN, ...changes } });

test('what Canvas asks when an assignment is made', () => {
  const settings = read({
    accept_types: ['ltiResourceLink'],
    accept_presentation_document_targets: ['iframe', 'window'],
    accept_multiple: false,
    accept_lineitem: true,
    accept_media_types: 'application/vnd.ims.lti.v1.ltilink',
    auto_create: false,
  });

  expect(settings).toEqual({
    returnUrl: RETURN,
    acceptTypes: ['ltiResourceLink'],
    acceptMultiple: false,
    acceptLineItem: true,
    acceptTargets: ['iframe', 'window'],
  });
});

test('settings that say nothing: no types, one item, and nothing about line items', () => {
  expect(read()).toEqual({ returnUrl: RETURN, acceptTypes: [], acceptMultiple: false, acceptTargets: [] });
});

test.each([
  [true, true],
  [false, false],
  ['true', true],
  ['false', false],
  [' TRUE ', true],
  ['yes', undefined],
  [1, undefined],
  [null, undefined],
  [undefined, undefined],
])('a flag of %j is %j', (value, expected) => {
  const settings = read({ accept_lineitem: value, accept_multiple: value });

  expect([settings?.acceptLineItem, settings?.acceptMultiple]).toEqual([expected, expected ?? false]);
});

test.each([
  [
    ['link', 'ltiResourceLink'],
    ['link', 'ltiResourceLink'],
  ],
  ['link, ltiResourceLink', ['link', 'ltiResourceLink']],
  [['link', 7, null, ''], ['link']],
  [null, []],
  [{ 0: 'link' }, []],
])('types of %j are %j', (value, expected) => {
  expect(read({ accept_types: value })?.acceptTypes).toEqual(expected);
});

test.each([
  ['opaque', 'opaque'],
  ['', ''],
  ['$Not.a.variable', '$Not.a.variable'],
  ['é"<&>\n'.repeat(2000), 'é"<&>\n'.repeat(2000)],
  [null, undefined],
  [{}, undefined],
])('data is kept letter by letter', (data, expected) => {
  expect(read({ data })?.data).toBe(expected);
});

test.each([undefined, '', 'not a url', 'javascript:alert(1)', 7])(
  'no settings without an address to return to: %j',
  (url) => {
    expect(read({ deep_link_return_url: url })).toBeUndefined();
  },
);
