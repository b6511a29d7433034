import fc from 'fast-check';
import { localDay } from '../../src/domain/local-day.ts';
import { nextReview } from '../../src/domain/review-schedule.ts';
import { addDays, afterBreaks, hasCome } from '../../src/domain/school-days.ts';

const DAYS = [2, 7, 21, 60, 120];
const DAY = 86_400_000;
const denver = { timeZone: 'America/Denver', breaks: [] };

const at = (iso: string): number => Date.parse(iso);

const breaks = fc
  .array(fc.record({ gap: fc.integer({ min: 0, max: 20 }), length: fc.integer({ min: 0, max: 30 }) }), {
    maxLength: 6,
  })
  .map((list) => {
    let day = '2026-08-01';
    return list.map(({ gap, length }) => {
      const from = addDays(day, gap);
      const to = addDays(from, length);
      day = addDays(to, 1);
      return { from, to };
    });
  });

const calendars = fc.record({
  timeZone: fc.constantFrom('America/Denver', 'Pacific/Honolulu', 'Pacific/Kiritimati', 'Etc/UTC'),
  breaks,
});

const schedules = fc
  .array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 8 })
  .map((gaps) => gaps.map((_, index) => gaps.slice(0, index + 1).reduce((sum, gap) => sum + gap, 0)));

const inBreak = (day: string, { breaks }: { breaks: readonly { from: string; to: string }[] }): boolean =>
  breaks.some(({ from, to }) => from <= day && day <= to);

test('done on their days, reviews come 2, 7, 21, 60 and 120 days after the pass, then no more', () => {
  const passedAt = at('2026-09-01T15:00:00Z');
  let progress = { done: 0, lastAt: passedAt };
  const days: string[] = [];
  for (let next = nextReview(progress, DAYS, denver); next; next = nextReview(progress, DAYS, denver)) {
    days.push(next.day);
    progress = { done: next.number, lastAt: at(`${next.day}T18:00:00Z`) };
  }

  expect(days).toEqual(['2026-09-03', '2026-09-08', '2026-09-22', '2026-10-31', '2026-12-30']);
});

test('a late review delays the next: its gap counts from when it was done', () => {
  const late = { done: 1, lastAt: at('2026-09-20T15:00:00Z') };

  expect(nextReview(late, DAYS, denver)?.day).toBe('2026-09-25');
});

test('the day is the district’s', () => {
  const evening = at('2026-09-02T03:00:00Z');

  expect(nextReview({ done: 0, lastAt: evening }, DAYS, denver)?.day).toBe('2026-09-03');
  expect(hasCome('2026-09-03', at('2026-09-03T05:59:00Z'), denver)).toBe(false);
  expect(hasCome('2026-09-03', at('2026-09-03T06:00:00Z'), denver)).toBe(true);
});

test('a day in a break moves to the first one after it, also over breaks that meet', () => {
  const winter = [
    { from: '2026-12-21', to: '2027-01-01' },
    { from: '2027-01-02', to: '2027-01-04' },
  ];

  expect(afterBreaks('2026-12-21', winter)).toBe('2027-01-05');
  expect(afterBreaks('2027-01-01', winter)).toBe('2027-01-05');
  expect(afterBreaks('2026-12-20', winter)).toBe('2026-12-20');
});

test('a review is never due in a break, nor before its gap has passed, nor later than the breaks ask for', () => {
  const moments = fc.integer({ min: at('2026-07-01T00:00:00Z'), max: at('2027-06-30T00:00:00Z') });
  fc.assert(
    fc.property(schedules, calendars, moments, fc.nat(9), (days, calendar, lastAt, done) => {
      const next = nextReview({ done, lastAt }, days, calendar);
      if (done >= days.length) return next === undefined;
      const gap = (days[done] ?? 0) - (days[done - 1] ?? 0);
      const wanted = addDays(localDay(lastAt, calendar.timeZone), gap);
      expect(next?.number).toBe(done + 1);
      expect(inBreak(next?.day ?? '', calendar)).toBe(false);
      for (let day = wanted; day < (next?.day ?? ''); day = addDays(day, 1))
        expect(inBreak(day, calendar)).toBe(true);
      return (next?.day ?? '') >= wanted;
    }),
  );
});

test('doing it later never makes the next one come earlier', () => {
  const moment = fc.integer({ min: 0, max: 300 }).map((day) => at('2026-08-01T12:00:00Z') + day * DAY);
  fc.assert(
    fc.property(schedules, calendars, moment, fc.nat(60), (days, calendar, lastAt, later) => {
      const soon = nextReview({ done: 0, lastAt }, days, calendar)?.day ?? '';
      const late = nextReview({ done: 0, lastAt: lastAt + later * DAY }, days, calendar)?.day ?? '';
      return late >= soon;
    }),
  );
});
