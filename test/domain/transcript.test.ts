import fc from 'fast-check';
import { pdTotals, quarterHours } from '../../src/domain/pd-hours.ts';
import { transcriptOf } from '../../src/domain/transcript.ts';
import { anEarnedTime, anEntry } from '../builders/ledger.ts';
import { T0 } from '../builders/work.ts';

const claim = (id: string, at: number, claimedSeconds: number) =>
  anEntry({ id, at }, { kind: 'claim', of: ['entry-1'], claimedSeconds });

test('later claims lower and never raise', () => {
  const rows = transcriptOf([
    anEntry(),
    claim('c1', T0 + 1, 300),
    claim('c2', T0 + 2, 900),
    claim('c3', T0 + 3, -5),
  ]);

  expect(transcriptOf([anEntry(), claim('c1', T0 + 1, 300), claim('c2', T0 + 2, 900)])[0]).toMatchObject({
    creditedSeconds: 480,
    claimedSeconds: 300,
  });
  expect(rows[0]?.claimedSeconds).toBe(0);
});

test('the newest word on a row holds, in whatever order the rows come', () => {
  const entries = [
    anEntry({ id: 'm1', at: T0 + 1 }, { kind: 'paid', of: ['entry-1'], value: true }),
    anEntry({ id: 'm2', at: T0 + 2 }, { kind: 'paid', of: ['entry-1', 'gone'], value: false }),
    anEntry({ id: 's1', at: T0 + 3, byName: 'Toni' }, { kind: 'sign-off', of: ['entry-1'], value: true }),
    anEntry(),
  ];

  fc.assert(
    fc.property(fc.shuffledSubarray(entries, { minLength: 4 }), (shuffled) => {
      expect(transcriptOf(shuffled)).toMatchObject([
        { id: 'entry-1', paid: false, signedOff: { at: T0 + 3, byName: 'Toni' } },
      ]);
    }),
  );
});

test('a sign-off can be taken back', () => {
  const rows = transcriptOf([
    anEntry(),
    anEntry({ id: 's1', at: T0 + 1 }, { kind: 'sign-off', of: ['entry-1'], value: true }),
    anEntry({ id: 's2', at: T0 + 2 }, { kind: 'sign-off', of: ['entry-1'], value: false }),
  ]);

  expect(rows[0]?.signedOff).toBeUndefined();
});

test('hours are rounded down to a quarter', () => {
  expect([0, 899, 900, 3599, 3600].map(quarterHours)).toEqual([0, 0, 0.25, 0.75, 1]);
});

test('hours are rounded down by course, then added; kinds and standards likewise', () => {
  const rows = transcriptOf([
    anEntry({ id: 'a' }, anEarnedTime({ creditedSeconds: 1000, kinds: { content: 1, pedagogy: 1 } })),
    anEntry({ id: 'b' }, anEarnedTime({ creditedSeconds: 800, standards: ['Z'] })),
    anEntry(
      { id: 'c' },
      anEarnedTime({ courseId: 'other', creditedSeconds: 1700, kinds: {}, standards: [] }),
    ),
    anEntry({ id: 'p' }, { kind: 'paid', of: ['a', 'b'], value: true }),
  ]);

  expect(pdTotals(rows)).toEqual({
    seconds: 3500,
    hours: 0.75,
    byKind: { content: 0, pedagogy: 0.25, language: 0, other: 0.25 },
    byStandard: [
      { standard: 'CEC 2022: Assessment', seconds: 1000, hours: 0.25 },
      { standard: 'Z', seconds: 800, hours: 0 },
    ],
    paid: 0.5,
    unpaid: 0,
    unmarked: 0.25,
    signedOff: 0,
  });
});

test('kinds together are never more than the hours', () => {
  const share = fc.integer({ min: 0, max: 5 });
  fc.assert(
    fc.property(
      fc.array(fc.record({ seconds: fc.integer({ min: 0, max: 9000 }), content: share, pedagogy: share })),
      (list) => {
        const rows = transcriptOf(
          list.map(({ seconds, content, pedagogy }, index) =>
            anEntry(
              { id: `e${index}` },
              anEarnedTime({ creditedSeconds: seconds, kinds: { content, pedagogy } }),
            ),
          ),
        );

        const { hours, byKind } = pdTotals(rows);

        const sum = byKind.content + byKind.pedagogy + byKind.language + byKind.other;
        expect(sum).toBeLessThanOrEqual(hours);
      },
    ),
  );
});
