import type { DeepLinkingSettings } from '../../src/domain/deep-linking.ts';
import {
  contentItemsOf,
  type PickWishes,
  recordItemOf,
  takesLineItems,
  takesLinks,
} from '../../src/domain/pick-items.ts';
import { aModule, aScreen } from '../builders/course.ts';

const SETTINGS: DeepLinkingSettings = {
  returnUrl: 'https://lms.example/return',
  acceptTypes: ['ltiResourceLink'],
  acceptMultiple: true,
  acceptTargets: ['iframe', 'window'],
};
const WISHES: PickWishes = { graded: true, points: 100 };

const itemOf = (
  module = aModule(),
  wishes: Partial<PickWishes> = {},
  settings: Partial<DeepLinkingSettings> = {},
) => contentItemsOf([module], { ...WISHES, ...wishes }, { ...SETTINGS, ...settings })[0];

test('a module becomes a link with its title, what it teaches, its key, a column and a frame', () => {
  const module = aModule({
    title: 'ABC notes',
    objectives: ['Write a note', 'Leave opinions out.'],
    minutes: 9,
  });

  expect(itemOf(module)).toEqual({
    title: 'ABC notes',
    text: 'Write a note. Leave opinions out. (9 min)',
    custom: { module: 'a-course/a-module' },
    lineItem: { label: 'ABC notes', scoreMaximum: 100, resourceId: 'a-course/a-module', tag: 'module' },
    iframe: { height: 800 },
  });
});

test('several keep their order', () => {
  const modules = [aModule({ id: 'b' }), aModule({ id: 'a' })];

  const keys = contentItemsOf(modules, WISHES, SETTINGS).map(({ custom }) => custom);

  expect(keys).toEqual([{ module: 'a-course/b' }, { module: 'a-course/a' }]);
});

test.each([
  [true, true],
  [undefined, true],
  [false, false],
])('a platform that takes line items: %j', (acceptLineItem, expected) => {
  const settings = acceptLineItem === undefined ? {} : { acceptLineItem };

  expect(takesLineItems({ ...SETTINGS, ...settings })).toBe(expected);
  expect(itemOf(aModule(), {}, settings)?.lineItem !== undefined).toBe(expected);
});

test('no column where the trainer wants none, or where nothing is graded', () => {
  const reading = aModule({ screens: [aScreen({ kind: 'opening' }), aScreen({ kind: 'quiz', items: [] })] });

  expect(itemOf(aModule(), { graded: false })).not.toHaveProperty('lineItem');
  expect(itemOf(reading)).not.toHaveProperty('lineItem');
});

test('points and dates as wished, dates with their zone', () => {
  const item = itemOf(aModule(), {
    points: 12.5,
    availableFrom: Date.UTC(2026, 11, 1, 7),
    dueAt: Date.UTC(2026, 11, 9, 6, 59),
  });

  expect(item?.lineItem?.scoreMaximum).toBe(12.5);
  expect(item?.available).toEqual({ startDateTime: '2026-12-01T07:00:00Z' });
  expect(item?.submission).toEqual({ endDateTime: '2026-12-09T06:59:00Z' });
});

test.each([
  [['frame', 'iframe', 'window'], { iframe: { height: 800 } }],
  [[], { iframe: { height: 800 } }],
  [['window'], { window: { targetName: '_blank' } }],
  [['embed'], {}],
])('shown in %j as %j', (acceptTargets, expected) => {
  const { iframe, window } = itemOf(aModule(), {}, { acceptTargets }) ?? {};

  expect({ ...(iframe && { iframe }), ...(window && { window }) }).toEqual(expected);
});

test('a title that no LMS column holds is cut between characters', () => {
  const item = itemOf(aModule({ title: '🌟'.repeat(300) }));

  expect(item?.title).toBe('🌟'.repeat(255));
  expect(item?.lineItem?.label).toBe(item?.title);
});

test.each([
  [['ltiResourceLink', 'link'], true],
  [[], true],
  [['link', 'file', 'html'], false],
])('a platform that takes %j takes our links: %j', (acceptTypes, expected) => {
  expect(takesLinks({ ...SETTINGS, acceptTypes })).toBe(expected);
});

test('the record of each learner becomes a link without a column', () => {
  const words = { title: 'My learning record', text: 'Hours.' };

  expect(recordItemOf(words, SETTINGS)).toEqual({
    ...words,
    custom: { page: 'me' },
    iframe: { height: 800 },
  });
});
