import { contextHistoryOf } from '../../src/lti/context-history.ts';

test.each([
  ['Canvas', { context_history: 'a1b2,c3d4' }, ['a1b2', 'c3d4']],
  ['Moodle', { context_id_history: '12, 7,7,' }, ['12', '7']],
  ['registered by the tool', { ctx_history: '9' }, ['9']],
  ['a course that is no copy', { context_history: '' }, undefined],
  ['nothing said', { module: 'a/b' }, undefined],
  ['an id that no LMS has', { context_history: 'x'.repeat(256) }, undefined],
])('%s', (_name, custom, expected) => {
  expect(contextHistoryOf(custom as Record<string, string>)).toEqual(expected);
});

test('a long history is cut, so that sessions stay small', () => {
  const context_history = Array.from({ length: 500 }, (_, index) => `c${index}`).join(',');

  expect(contextHistoryOf({ context_history })).toHaveLength(100);
});
