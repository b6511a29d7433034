import { isCopy } from '../../src/lti/context-history.ts';

test.each([
  ['Canvas', { context_history: 'a1b2,c3d4' }, true],
  ['Moodle', { context_id_history: '12, 7,7,' }, true],
  ['registered by the tool', { ctx_history: '9' }, true],
  ['a course that is no copy', { context_history: '' }, false],
  ['a list of nothing', { context_history: ' , ' }, false],
  ['nothing said', { module: 'a/b' }, false],
])('%s', (_name, custom, expected) => {
  expect(isCopy(custom as Record<string, string>)).toBe(expected);
});
