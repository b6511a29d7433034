import type { PersonPd } from '../actions/each-person.ts';
import { personCode } from '../actions/find-person.ts';
import { csvLine } from '../domain/csv.ts';
import { groupBy, HOUR_KINDS, pdTotals } from '../domain/pd-hours.ts';
import { schoolYearName } from '../domain/school-year.ts';
import type { Translator } from '../i18n/translator.ts';

const COLUMNS = [
  'year',
  'name',
  'person',
  'course',
  'edition',
  'modules',
  'minutes',
  'hours',
  'hours-content',
  'hours-pedagogy',
  'hours-language',
  'hours-other',
  'hours-paid',
  'hours-unpaid',
  'hours-signed',
  'standards',
] as const;

export const pdTotalsHead = (t: Translator): string =>
  csvLine(COLUMNS.map((column) => t(`transcript.column.${column}`)));

/** One line for each course of a person, hours rounded down for each. */
export function pdTotalsLines({ learnerId, name, rows }: PersonPd): string {
  const courses = groupBy(rows, (row) => `${row.schoolYear} ${row.courseId}`);
  return [...courses.values()]
    .map((course) => {
      const [last] = course.slice(-1);
      const totals = pdTotals(course);
      return csvLine([
        last && schoolYearName(last.schoolYear),
        name,
        personCode(learnerId),
        last?.courseTitle,
        last?.edition,
        course.filter(({ kind }) => kind !== 'review').length,
        Math.floor(totals.seconds / 60),
        totals.hours,
        ...HOUR_KINDS.map((kind) => totals.byKind[kind]),
        totals.paid,
        totals.unpaid,
        totals.signedOff,
        totals.byStandard.map(({ standard }) => standard).join('; '),
      ]);
    })
    .join('');
}
