import { linksFor } from '../../src/http/links.ts';
import { type PickFields, readPickFields } from '../../src/http/pick-fields.ts';
import { pickView } from '../../src/http/pick-view.ts';
import type { Session } from '../../src/http/session.ts';
import { phrase } from '../../src/i18n/phrase.ts';
import { translatorFor } from '../../src/i18n/translator.ts';
import { aLaunch } from '../builders/launch.ts';
import { aPickable, aPickPage } from './page-data.ts';

const links = linksFor('', 'handle');
const NONE = readPickFields({});

const session = (custom: Readonly<Record<string, string>> = {}): Session => ({
  handle: 'handle',
  launch: aLaunch({ role: 'trainer', custom }),
  frameAncestors: [],
  csrf: 'token',
  t: translatorFor('en'),
});

const view = (
  changes: Parameters<typeof aPickPage>[0] = {},
  fields: Partial<PickFields> = {},
  ...problems: Parameters<typeof pickView>[4] & object
) => pickView(aPickPage(changes), { ...NONE, ...fields }, session(), links, problems);

const [course] = aPickPage().courses;
const coursesOf = (count: number, changes: Partial<NonNullable<typeof course>> = {}) =>
  Array.from({ length: count }, (_, index) => ({ ...course, id: `c${index}`, ...changes })) as never[];

test('several or one: the words and the controls say so', () => {
  const several = view();
  const { contextTitle: _title, ...nameless } = aPickPage({ several: false });
  const one = pickView(nameless, NONE, session(), links);

  expect([several.heading, several.inputType]).toEqual(['Choose modules for PD for paras', 'checkbox']);
  expect([one.heading, one.inputType]).toEqual(['Choose a module for your course', 'radio']);
  expect(one.lead).toBe('District LMS takes one module here.');
  expect(one.courses[0]?.whole).toBeUndefined();
});

test.each([
  [{ here: 0, served: 2 }, 'The whole course (2 modules)'],
  [{ here: 1, served: 3, rest: ['a/b', 'a/c'] }, 'The rest of this course (2 modules)'],
  [{ here: 1, served: 2, rest: ['a/b'] }, 'The rest of this course (1 module)'],
  [{ here: 2, served: 2 }, 'The whole course once more (2 modules)'],
  [{ here: 0, served: 1, rest: ['a/b'] }, undefined],
  [{ here: 0, served: 0, rest: [] }, undefined],
])('with %j the whole course reads %j', (changes, label) => {
  const { courses } = view({ courses: coursesOf(1, changes) });

  expect(courses[0]?.whole?.label).toBe(label);
});

test('while a search hides some of it, there is no whole course to tick', () => {
  expect(view({}, { query: 'abc' }).courses[0]?.whole).toBeUndefined();
});

test('a module says where it is already, and why it cannot be added', () => {
  const fault = {
    file: 'a/01-b.md',
    line: 31,
    column: 1,
    severity: 'error',
    rule: 'r',
    message: phrase('lintSettings.title-missing'),
  } as const;
  const modules = [
    aPickable({ placed: 'opened' }),
    aPickable({ placed: 'sent' }),
    aPickable({ serving: 'older', errors: [fault] }),
    aPickable({ serving: 'none', errors: [fault, fault] }),
  ];

  const rows = view({ courses: coursesOf(1, { modules }) }).courses[0]?.rows ?? [];

  expect(rows.map(({ placed }) => placed)).toEqual([
    'Already in this course',
    'Added before, not opened yet',
    '',
    '',
  ]);
  expect(rows[2]).toMatchObject({
    reason: '',
    note: 'Its file has errors now. Learners get the last good version.',
  });
  expect(rows[3]).toMatchObject({
    reason: 'Cannot be added: its file has errors.',
    fault: 'Line 31: The module has no title. And 1 more.',
    preview: '',
  });
});

test('many courses are closed until somebody looks for something or chose in them', () => {
  const open = (fields: Partial<PickFields>, courses: never[]) =>
    view({ courses }, fields).courses.map((each) => each.open);

  expect(open({}, coursesOf(3))).toEqual([true, true, true]);
  expect(open({}, coursesOf(4))).toEqual([false, false, false, false]);
  expect(open({ query: 'x' }, coursesOf(4))).not.toContain(false);
  expect(open({}, coursesOf(4, { modules: [aPickable({ chosen: true })] }))).not.toContain(false);
});

test('what a search found, and how many are chosen', () => {
  const found = view({ found: 1, chosenCount: 2 }, { query: '<abc>' });

  expect(found.foundText).toBe('1 module found for “<abc>”.');
  expect(found.countText).toBe('2 links chosen.');
  expect([view().foundText, view().countText]).toEqual(['', '']);
});

test.each([
  ['canvas', 'District LMS may add them unpublished. Publish them when you are ready.'],
  ['moodle', 'District LMS then asks you to save or confirm.'],
  ['', ''],
])('what is left to do in %s', (lms, expected) => {
  expect(view({ lms }).after).toBe(expected);
});

describe('grades and dates', () => {
  test.each([
    [true, true, 'Grades and dates'],
    [true, false, 'Grades'],
    [false, true, 'dates'],
  ])('line items %j, dates %j: %s', (lineItems, dates, name) => {
    expect(view({ lineItems, dates }).options?.name.toLowerCase()).toBe(`${name.toLowerCase()} (optional)`);
  });

  test('are not offered where the LMS takes neither', () => {
    expect(view({ lineItems: false, dates: false }).options).toBeUndefined();
  });

  test.each<[string, Partial<PickFields>, boolean]>([
    ['nothing wished', {}, false],
    ['the usual points', { points: '100' }, false],
    ['other points', { points: '20' }, true],
    ['a date', { due: '2026-12-01' }, true],
    ['no column', { graded: false }, true],
  ])('are open when there is something in them: %s', (_name, fields, expected) => {
    expect(view({}, fields).options?.open).toBe(expected);
  });

  test('say which field is wrong', () => {
    const { options, problems } = view({}, {}, 'zone', 'due-is-past');

    expect(options).toMatchObject({
      open: true,
      faulty: { zone: true, due: true, from: false, points: false },
    });
    expect(problems.map(({ href }) => href)).toEqual(['#zone', '#due']);
  });

  test('know the time zone that the LMS told, unless another was chosen', () => {
    const zoneOf = (fields: Partial<PickFields>, timezone: string) =>
      pickView(aPickPage(), { ...NONE, ...fields }, session({ timezone }), links).options?.zones.find(
        ({ selected }) => selected,
      );

    expect(zoneOf({}, 'America/Chicago')?.label).toBe('Central time');
    expect(zoneOf({ zone: 'UTC' }, 'America/Chicago')?.value).toBe('UTC');
    expect(zoneOf({}, 'Europe/Berlin')).toEqual({
      value: 'Europe/Berlin',
      label: 'Europe/Berlin',
      selected: true,
    });
    expect(zoneOf({}, '$Person.address.timezone')).toBeUndefined();
  });
});

test('every fault is a sentence with the way to its field', () => {
  const { problems } = view(
    {},
    {},
    'nothing-chosen',
    'only-one',
    'too-many',
    'not-served',
    'no-links',
    'points',
    'available-from',
    'due',
    'zone',
    'due-before-available',
    'due-is-past',
  );

  for (const { href, text } of problems) {
    expect(href).toMatch(/^#(modules|points|from|due|zone)$/);
    expect(text).toMatch(/^[A-Z].*\.$/);
  }
});

test('an LMS that takes no links: why, and nothing to choose', () => {
  const types = ['file', 'html', 'image', 'link', 'x', 'y'];

  expect(view({ takesLinks: false, acceptTypes: types }).refused).toBe(
    'District LMS asked for something else (file, html, image, link, x). Modules can be added as links only.',
  );
  expect(view().refused).toBe('');
});
