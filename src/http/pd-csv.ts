import { personCode } from '../actions/find-person.ts';
import type { Hours } from '../domain/course.ts';
import { type CsvCell, csvLine } from '../domain/csv.ts';
import { schoolYearName } from '../domain/school-year.ts';
import type { TranscriptRow } from '../domain/transcript.ts';
import type { Translator } from '../i18n/translator.ts';
import { csvDay } from './csv-day.ts';

/** Column names in plain words, in the order of the cells. */
const COLUMNS = [
  'year',
  'name',
  'person',
  'what',
  'course',
  'edition',
  'module',
  'date',
  'credited',
  'claimed',
  'content',
  'pedagogy',
  'language',
  'other',
  'standards',
  'score',
  'paid',
  'signed',
  'signed-by',
  'method',
  'measured',
  'gaps',
  'requests',
  'version',
] as const;

const minutes = (seconds: number): number => Math.floor((seconds / 60) * 100) / 100;

/** Minutes of a row that are about one kind; `other` where nothing says. */
function kindMinutes(row: TranscriptRow, kind: keyof Hours | 'other'): number {
  const sum = Object.values(row.kinds).reduce((total, share) => total + share, 0);
  if (kind === 'other') return sum > 0 ? 0 : minutes(row.claimedSeconds);
  return sum > 0 ? minutes((row.claimedSeconds * (row.kinds[kind] ?? 0)) / sum) : 0;
}

const yesNo = (t: Translator, value: boolean | undefined): CsvCell => {
  if (value === undefined) return undefined;
  return t(value ? 'transcript.yes' : 'transcript.no');
};

function cellsOf(t: Translator, row: TranscriptRow, timeZone: string): readonly CsvCell[] {
  const { evidence } = row;
  return [
    schoolYearName(row.schoolYear),
    row.learnerName,
    personCode(row.learnerId),
    t(`transcript.what.${row.kind}`),
    row.courseTitle,
    row.edition,
    row.title,
    csvDay(row.at, timeZone),
    minutes(row.creditedSeconds),
    minutes(row.claimedSeconds),
    kindMinutes(row, 'content'),
    kindMinutes(row, 'pedagogy'),
    kindMinutes(row, 'language'),
    kindMinutes(row, 'other'),
    row.standards.join('; '),
    row.score === undefined ? undefined : t.percent(row.score),
    yesNo(t, row.paid),
    row.signedOff && csvDay(row.signedOff.at, timeZone),
    row.signedOff?.byName,
    t(`transcript.method.${evidence.method}`),
    minutes(evidence.measuredSeconds),
    minutes(evidence.gapSeconds),
    evidence.requests,
    row.moduleVersion,
  ];
}

export const pdCsvHead = (t: Translator): string =>
  csvLine(COLUMNS.map((column) => t(`transcript.column.${column}`)));

export const pdCsvLine = (t: Translator, row: TranscriptRow, timeZone: string): string =>
  csvLine(cellsOf(t, row, timeZone));
