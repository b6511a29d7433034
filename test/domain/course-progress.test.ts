import { courseProgress } from '../../src/domain/course-progress.ts';
import { anEarnedTime, anEntry } from '../builders/ledger.ts';
import { T0 } from '../builders/work.ts';

const COURSE = 'behavior-support';
const KEYS = [`${COURSE}/one`, `${COURSE}/two`];

const pass = (module: string, schoolYear: number) =>
  anEntry(
    { id: `${module}-${schoolYear}`, schoolYear, at: T0 + schoolYear },
    anEarnedTime({ moduleKey: `${COURSE}/${module}` }),
  );

const years = (entries: ReturnType<typeof pass>[], spent: Parameters<typeof courseProgress>[3] = []) =>
  courseProgress(entries, COURSE, KEYS, spent).credits.map(({ schoolYear, entryIds }) => [
    schoolYear,
    ...entryIds,
  ]);

test('every school year with all modules earns a certificate of its own', () => {
  const entries = [pass('one', 2025), pass('two', 2025), pass('one', 2026), pass('two', 2026)];

  expect(years(entries)).toEqual([
    [2026, 'one-2026', 'two-2026'],
    [2025, 'one-2025', 'two-2025'],
  ]);
});

test('who began before the summer and finished after it gets one over both years', () => {
  expect(years([pass('one', 2025), pass('two', 2026)])).toEqual([[2026, 'one-2025', 'two-2026']]);
});

test('passes of a whole year do not count again with those of another', () => {
  const entries = [pass('one', 2025), pass('two', 2025), pass('two', 2026)];

  expect(courseProgress(entries, COURSE, KEYS, [])).toMatchObject({
    missing: [KEYS[0]],
    credits: [{ schoolYear: 2025 }],
  });
});

test('passes that a certificate of another year counts do not count again', () => {
  const entries = [pass('one', 2025), pass('two', 2026), pass('two', 2027)];
  const spent = [{ schoolYear: 2026, entryIds: ['one-2025', 'two-2026'] }];

  expect(years(entries, spent)).toEqual([]);
  expect(years(entries.slice(0, 2), spent)).toEqual([[2026, 'one-2025', 'two-2026']]);
});

test('a review of the year counts with it', () => {
  const review = anEntry({ id: 'review' }, anEarnedTime({ kind: 'review', moduleKey: KEYS[0] ?? '' }));

  expect(years([pass('one', 2026), pass('two', 2026), review])).toEqual([
    [2026, 'one-2026', 'two-2026', 'review'],
  ]);
});

test('a module that the course lost keeps nobody from a certificate, one that it gained does', () => {
  const entries = [pass('one', 2026), pass('two', 2026), pass('gone', 2026)];

  expect(courseProgress(entries, COURSE, KEYS, []).credits).toHaveLength(1);
  expect(courseProgress(entries, COURSE, [...KEYS, `${COURSE}/new`], []).missing).toEqual([`${COURSE}/new`]);
});

test('how the time was found is told, each way once', () => {
  const stated = anEarnedTime({
    moduleKey: KEYS[1] ?? '',
    evidence: { method: 'stated', measuredSeconds: 0, gapSeconds: 0, requests: 0 },
  });

  const { credits } = courseProgress([pass('one', 2026), anEntry({ id: 'two' }, stated)], COURSE, KEYS, []);

  expect(credits[0]?.timeMethods).toEqual(['measured', 'stated']);
});

test('before the first pass everything is missing', () => {
  expect(courseProgress([], COURSE, KEYS, [])).toEqual({ missing: KEYS, credits: [] });
});
