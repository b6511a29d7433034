import { pdTotals } from '../../src/domain/pd-hours.ts';
import { transcriptOf } from '../../src/domain/transcript.ts';
import type { TranscriptSheet } from '../../src/ports/transcript-printer.ts';
import { anEarnedTime, anEntry } from './ledger.ts';
import { T0 } from './work.ts';

/** Of as many passes of ten minutes; the first is signed off and paid. */
export const aTranscript = (
  count: number,
  changes: Partial<TranscriptSheet> = {},
  title = 'ABC notes',
): TranscriptSheet => {
  const entries = Array.from({ length: count }, (_, at) =>
    anEntry(
      { id: `entry-${at}`, at: T0 + at },
      anEarnedTime({ moduleKey: `course/${at}`, title: `${title} ${at}`, creditedSeconds: 600 }),
    ),
  );
  const signed = anEntry(
    { id: 's', byName: 'Sam Super' },
    { kind: 'sign-off', of: ['entry-0'], value: true },
  );
  const paid = anEntry({ id: 'p' }, { kind: 'paid', of: ['entry-0'], value: true });
  const rows = transcriptOf([...entries, signed, paid]);
  return {
    name: 'María Núñez',
    personCode: 'abcd1234',
    provider: 'Sunrise & Friends',
    rows,
    totals: pdTotals(rows),
    seen: [],
    timeZone: 'America/Denver',
    printedAt: T0,
    language: 'en',
    ...changes,
  };
};
