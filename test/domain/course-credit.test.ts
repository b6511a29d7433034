import { courseCredit } from '../../src/domain/course-credit.ts';
import { anEarnedTime, anEntry } from '../builders/ledger.ts';
import { T0 } from '../builders/work.ts';

const DAY = 86_400_000;
const COURSE = 'behavior-support';

test('is what the newest pass of each module comes to, with what the learner claims', () => {
  const entries = [
    anEntry({ id: 'old', at: T0 - 365 * DAY, schoolYear: 2025 }),
    anEntry({ id: 'abc' }, anEarnedTime({ creditedSeconds: 600 })),
    anEntry(
      { id: 'functions', at: T0 + DAY, learnerName: 'Pat P. Para' },
      anEarnedTime({ moduleKey: `${COURSE}/functions`, title: 'Functions', edition: '2026.2' }),
    ),
    anEntry({ id: 'claim', at: T0 + 2 * DAY }, { kind: 'claim', of: ['abc'], claimedSeconds: 440 }),
    anEntry({ id: 'else' }, anEarnedTime({ courseId: 'else' })),
  ];

  expect(courseCredit(entries, COURSE)).toMatchObject({
    courseId: COURSE,
    edition: '2026.2',
    person: { learnerId: 'learner-1', tenantId: 'main', name: 'Pat P. Para' },
    modules: [
      { entryId: 'abc', minutes: 7, seconds: 440 },
      { entryId: 'functions', minutes: 8 },
    ],
    seconds: 920,
    minutes: 15,
    hours: 0.25,
    hoursByKind: { content: 0, pedagogy: 0.25, language: 0, other: 0 },
    period: { from: T0 - 600_000, to: T0 + DAY },
    schoolYear: 2026,
  });
});

test('review time of the same school years counts', () => {
  const review = anEntry({ id: 'review' }, anEarnedTime({ kind: 'review', creditedSeconds: 420 }));
  const earlier = { ...review, id: 'earlier', schoolYear: 2024 };

  expect(courseCredit([anEntry(), review, earlier], COURSE)?.hours).toBe(0.25);
});

test('there is none before a module is passed', () => {
  expect(courseCredit([anEntry({}, anEarnedTime({ kind: 'review' }))], COURSE)).toBeUndefined();
});
