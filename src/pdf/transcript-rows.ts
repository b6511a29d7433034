import { HOUR_KINDS } from '../domain/pd-hours.ts';
import type { SeenTaskRow } from '../domain/seen-tasks.ts';
import type { TranscriptRow } from '../domain/transcript.ts';
import type { Translator } from '../i18n/translator.ts';
import type { TranscriptSheet } from '../ports/transcript-printer.ts';
import type { Cell, Column } from './draw-table.ts';
import { asPrintable } from './fonts.ts';

/** 512 points together. */
export const transcriptColumns = (t: Translator): Column[] => [
  { label: t('transcriptPdf.module'), width: 146, heads: true },
  { label: t('transcript.column.what'), width: 62 },
  { label: t('transcript.column.date'), width: 64 },
  { label: t('transcript.column.claimed'), width: 52, align: 'right' },
  { label: t('transcript.column.standards'), width: 118 },
  { label: t('transcriptPdf.notes'), width: 70 },
];

function notesOf(t: Translator, row: TranscriptRow, timeZone: string): string {
  const paid = row.paid === undefined ? [] : [t(row.paid ? 'transcript.row.paid' : 'transcript.row.unpaid')];
  if (!row.signedOff) return paid.join('. ');
  const date = t.date(row.signedOff.at, { dateStyle: 'medium', timeZone });
  const { byName: name } = row.signedOff;
  const signed =
    name === undefined ? t('transcript.row.signed', { date }) : t('transcript.row.signed-by', { date, name });
  return [...paid, signed].join('. ');
}

export function transcriptRows(t: Translator, { rows, timeZone }: TranscriptSheet): Cell[][] {
  return rows.map((row) =>
    [
      `${row.title} (${row.courseTitle}${row.edition === undefined ? '' : `, ${row.edition}`})`,
      t(`transcript.what.${row.kind}`),
      t.date(row.at, { dateStyle: 'medium', timeZone }),
      t.number(Math.floor(row.claimedSeconds / 60)),
      row.standards.join('; '),
      notesOf(t, row, timeZone),
    ].map((text) => ({ text: asPrintable(text) })),
  );
}

/** 512 points together. */
export const seenColumns = (t: Translator): Column[] => [
  { label: t('transcriptPdf.module'), width: 146, heads: true },
  { label: t('transcript.column.date'), width: 64 },
  { label: t('transcriptPdf.seen.steps'), width: 172 },
  { label: t('transcriptPdf.seen.by'), width: 130 },
];

function signerOf(t: Translator, { signer }: SeenTaskRow): string {
  const name = signer.name || t('task.trainer.unnamed');
  return signer.via === 'link'
    ? `${[name, signer.role].filter(Boolean).join(', ')} (${t('task.ledger.via.link')})`
    : `${name} (${t('task.ledger.via.trainer')})`;
}

export const seenRows = (t: Translator, { seen, timeZone }: TranscriptSheet): Cell[][] =>
  seen.map((row) =>
    [
      `${row.title} (${row.courseTitle})`,
      t.date(row.at, { dateStyle: 'medium', timeZone }),
      t('transcriptPdf.seen.count', { seen: row.seen.length, steps: row.steps, words: row.seen.join('; ') }),
      signerOf(t, row),
    ].map((text) => ({ text: asPrintable(text) })),
  );

const time = (t: Translator, hours: number, seconds: number): string =>
  t('transcriptPdf.time.value', { hours, minutes: Math.floor(seconds / 60) });

/** Hours that are zero are not said, but for the sum. */
export function totalRows(t: Translator, { totals }: TranscriptSheet): Cell[][] {
  const some = [
    ...HOUR_KINDS.map((kind) => [t(`transcript.kind.${kind}`), totals.byKind[kind]] as const),
    [t('transcript.paid'), totals.paid] as const,
    [t('transcript.unpaid'), totals.unpaid] as const,
    [t('transcript.signed'), totals.signedOff] as const,
  ].filter(([, hours]) => hours > 0);
  return [
    [t('transcriptPdf.time'), time(t, totals.hours, totals.seconds)],
    ...some.map(([name, hours]) => [name, t.number(hours)]),
  ].map((cells) => cells.map((text) => ({ text })));
}

export const standardRows = (t: Translator, { totals }: TranscriptSheet): Cell[][] =>
  totals.byStandard.map(({ standard, seconds, hours }) => [
    { text: asPrintable(standard) },
    { text: time(t, hours, seconds) },
  ]);
