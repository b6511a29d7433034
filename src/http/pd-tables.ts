import type { Response } from 'express';
import { eachPerson, type PersonPd } from '../actions/each-person.ts';
import { schoolYearName } from '../domain/school-year.ts';
import type { Translator } from '../i18n/translator.ts';
import { pdCsvHead, pdCsvLine } from './pd-csv.ts';
import { pdTotalsHead, pdTotalsLines } from './pd-totals-csv.ts';
import { sendCsv } from './send-csv.ts';
import type { Site } from './site.ts';

/** `rows`: everything that counts. `totals`: hours by person and course. */
export type PdTable = 'rows' | 'totals';

/** Whose PD, and how it is written. */
export interface PdTableOf {
  readonly where: Parameters<typeof eachPerson>[1];
  readonly timeZone: string;
  readonly t: Translator;
}

async function* linesOf(
  people: AsyncIterable<PersonPd>,
  table: PdTable,
  { t, timeZone }: PdTableOf,
): AsyncGenerator<string> {
  for await (const person of people) {
    if (table === 'totals') yield pdTotalsLines(person);
    else yield person.rows.map((row) => pdCsvLine(t, row, timeZone)).join('');
  }
}

/** A table of PD for spreadsheets, person by person. */
export const sendPdTable = (site: Site, res: Response, table: PdTable, of: PdTableOf): Promise<void> =>
  sendCsv(
    res,
    `pd-${table}-${schoolYearName(of.where.schoolYear)}.csv`,
    table === 'totals' ? pdTotalsHead(of.t) : pdCsvHead(of.t),
    linesOf(eachPerson(site.actions, of.where), table, of),
  );
