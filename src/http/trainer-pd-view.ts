import { personCode } from '../actions/find-person.ts';
import type { ContextPd, PersonTotals } from '../actions/list-context-pd.ts';
import type { TitlesInLanguage } from '../actions/titles-in-language.ts';
import { schoolYearName } from '../domain/school-year.ts';
import type { TranscriptRow } from '../domain/transcript.ts';
import type { Translator } from '../i18n/translator.ts';
import { languageView } from './language-view.ts';
import type { Links } from './links.ts';
import { pdRowView } from './pd-row-view.ts';
import type { Session } from './session.ts';

const nameOf = (t: Translator, learnerId: string, name: string | undefined): string =>
  name ?? t('pd.unnamed', { code: personCode(learnerId) });

function personRow(person: PersonTotals, { t }: Session, links: Links, year: number) {
  const { learnerId, name, totals, modules, signedOff } = person;
  return {
    id: learnerId,
    name: nameOf(t, learnerId, name),
    href: links.personPd(learnerId, year),
    summary: t('pd.summary', {
      hours: totals.hours,
      minutes: Math.floor(totals.seconds / 60),
      modules,
    }),
    paid: totals.paid > 0 ? t('pd.paid-hours', { hours: totals.paid }) : '',
    unpaid: totals.unpaid > 0 ? t('pd.unpaid-hours', { hours: totals.unpaid }) : '',
    signed: signedOff,
  };
}

/** The people of a context with their PD of a school year. */
export const peopleView = (pd: ContextPd, session: Session, links: Links, said: string) => ({
  year: String(pd.schoolYear),
  yearName: schoolYearName(pd.schoolYear),
  contextTitle: session.launch.contextTitle ?? '',
  said,
  years: pd.years.map((year) => ({
    value: String(year),
    label: schoolYearName(year),
    selected: year === pd.schoolYear,
  })),
  people: pd.people.map((person) => personRow(person, session, links, pd.schoolYear)),
  page: links.pd,
  grades: links.grades,
  mark: links.markPd,
  rowsCsv: links.contextPdTable('rows', pd.schoolYear),
  totalsCsv: links.contextPdTable('totals', pd.schoolYear),
  csrf: session.csrf,
});

const rowView = (row: TranscriptRow, t: Translator, timeZone: string, titles: TitlesInLanguage) => ({
  ...pdRowView(t, row, timeZone),
  titleLanguage: languageView(titles.module(row).language),
  courseLanguage: languageView(titles.course(row).language),
  method: t(`transcript.method.${row.evidence.method}`),
  signed: row.signedOff !== undefined,
});

interface Person {
  readonly learnerId: string;
  readonly year: number;
  readonly timeZone: string;
  readonly said: string;
  /** As they were recorded: a trainer reads what the record says. */
  readonly titles: TitlesInLanguage;
}

/** One learner's rows, each with what a supervisor may say of it. */
export function personView(rows: readonly TranscriptRow[], person: Person, session: Session, links: Links) {
  const { learnerId, year, timeZone, said, titles } = person;
  const { t, csrf } = session;
  return {
    id: learnerId,
    name: nameOf(t, learnerId, rows[0]?.learnerName),
    year: String(year),
    yearName: schoolYearName(year),
    said,
    back: links.contextPd(year),
    mark: links.markPd,
    csrf,
    rows: rows.map((row) => rowView(row, t, timeZone, titles)),
  };
}
