import type { PersonPd } from '../actions/each-person.ts';
import { personCode } from '../actions/find-person.ts';
import { csvLine } from '../domain/csv.ts';
import { schoolYearName } from '../domain/school-year.ts';
import type { Translator } from '../i18n/translator.ts';
import { csvDay } from './csv-day.ts';

/** Column names in plain words, in the order of the cells. */
const COLUMNS = [
  'year',
  'name',
  'person',
  'course',
  'module',
  'date',
  'seen',
  'steps',
  'seen-steps',
  'seen-by',
  'seen-role',
  'seen-via',
  'standards',
  'version',
] as const;

export const pdTasksHead = (t: Translator): string =>
  csvLine(COLUMNS.map((column) => t(`transcript.column.${column}`)));

/** One line for each time that somebody saw a task of this person done, the newest first. No time stands in it. */
export const pdTasksLines = (t: Translator, { learnerId, name, seen }: PersonPd, timeZone: string): string =>
  seen
    .map((task) =>
      csvLine([
        schoolYearName(task.schoolYear),
        name,
        personCode(learnerId),
        task.courseTitle,
        task.title,
        csvDay(task.at, timeZone),
        task.seen.length,
        task.steps,
        task.seen.join('; '),
        task.signer.name,
        task.signer.role,
        t(`task.ledger.via.${task.signer.via}`),
        task.standards.join('; '),
        task.moduleVersion,
      ]),
    )
    .join('');
