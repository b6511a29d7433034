import type { Response } from 'express';
import { eachPerson, type PersonPd } from '../actions/each-person.ts';
import { schoolYearName } from '../domain/school-year.ts';
import type { Translator } from '../i18n/translator.ts';
import { pdCsvHead, pdCsvLine } from './pd-csv.ts';
import { pdTasksHead, pdTasksLines } from './pd-tasks-csv.ts';
import { pdTotalsHead, pdTotalsLines } from './pd-totals-csv.ts';
import { sendCsv } from './send-csv.ts';
import type { Site } from './site.ts';

/** `rows`: everything that counts. `totals`: hours by person and course. `tasks`: what somebody saw done at work. */
export type PdTable = 'rows' | 'totals' | 'tasks';

/** Whose PD, and how it is written. */
export interface PdTableOf {
  readonly where: Parameters<typeof eachPerson>[1];
  readonly timeZone: string;
  readonly t: Translator;
}

interface Shape {
  readonly head: (t: Translator) => string;
  readonly lines: (person: PersonPd, of: PdTableOf) => string;
}

const SHAPES: Readonly<Record<PdTable, Shape>> = {
  rows: {
    head: pdCsvHead,
    lines: ({ rows }, { t, timeZone }) => rows.map((row) => pdCsvLine(t, row, timeZone)).join(''),
  },
  totals: { head: pdTotalsHead, lines: pdTotalsLines },
  tasks: { head: pdTasksHead, lines: (person, { t, timeZone }) => pdTasksLines(t, person, timeZone) },
};

async function* linesOf(
  people: AsyncIterable<PersonPd>,
  { lines }: Shape,
  of: PdTableOf,
): AsyncGenerator<string> {
  for await (const person of people) yield lines(person, of);
}

/** A table of PD for spreadsheets, person by person. */
export const sendPdTable = (site: Site, res: Response, table: PdTable, of: PdTableOf): Promise<void> =>
  sendCsv(
    res,
    `pd-${table}-${schoolYearName(of.where.schoolYear)}.csv`,
    SHAPES[table].head(of.t),
    linesOf(eachPerson(site.actions, of.where), SHAPES[table], of),
  );
