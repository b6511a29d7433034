import type { Transcript, TranscriptFilter } from '../../actions/read-transcript.ts';
import type { TitlesInLanguage } from '../../actions/titles-in-language.ts';
import { HOUR_KINDS, type PdTotals } from '../../domain/pd-hours.ts';
import { schoolYearName } from '../../domain/school-year.ts';
import type { SeenTaskRow } from '../../domain/seen-tasks.ts';
import type { TranscriptRow } from '../../domain/transcript.ts';
import type { Translator } from '../../i18n/translator.ts';
import { languageView } from '../language-view.ts';
import { pdRowView } from '../pd-row-view.ts';

/** Hours that are zero are not said. */
const someHours = (t: Translator, totals: PdTotals): { readonly name: string; readonly hours: string }[] =>
  [
    ...HOUR_KINDS.map((kind) => ({ name: t(`transcript.kind.${kind}`), value: totals.byKind[kind] })),
    { name: t('transcript.paid'), value: totals.paid },
    { name: t('transcript.unpaid'), value: totals.unpaid },
    { name: t('transcript.signed'), value: totals.signedOff },
  ].flatMap(({ name, value }) => (value > 0 ? [{ name, hours: t.number(value) }] : []));

const minutesOf = (seconds: number): number => Math.floor(seconds / 60);

/** Title and course in the reader's language, where there are such. */
function titlesView(row: TranscriptRow | SeenTaskRow, titles: TitlesInLanguage) {
  const [module, course] = [titles.module(row), titles.course(row)];
  return {
    title: module.title,
    titleLanguage: languageView(module.language),
    course: course.title,
    courseLanguage: languageView(course.language),
  };
}

const rowView = (t: Translator, row: TranscriptRow, timeZone: string, titles: TitlesInLanguage) => ({
  ...pdRowView(t, row, timeZone),
  ...titlesView(row, titles),
  standards: t.list(row.standards),
  /** A claim is at least one minute lower. */
  most: Math.max(0, Math.ceil(row.claimedSeconds / 60) - 1),
});

function seenView(t: Translator, row: SeenTaskRow, timeZone: string, titles: TitlesInLanguage) {
  const { name, role, via } = row.signer;
  const words = {
    date: t.date(row.at, { dateStyle: 'medium', timeZone }),
    seen: row.seen.length,
    steps: row.steps,
    name: name || t('task.trainer.unnamed'),
    role: role ?? t('task.ledger.via.trainer'),
  };
  return {
    ...titlesView(row, titles),
    who: t('task.ledger.seen', words),
    how: via === 'link' ? t('task.ledger.via.link') : '',
    steps: row.seen,
  };
}

const queryOf = ({ schoolYear, standard }: TranscriptFilter): string =>
  new URLSearchParams({
    ...(schoolYear !== undefined && { year: String(schoolYear) }),
    ...(standard !== undefined && { standard }),
  }).toString();

/** What the page of a transcript shows. */
export function transcriptView(
  t: Translator,
  transcript: Transcript,
  filter: TranscriptFilter,
  titles: TitlesInLanguage,
  links: { readonly page: string; readonly csv: string },
) {
  const { rows, totals, years, standards, timeZone } = transcript;
  const query = queryOf(filter);
  return {
    hours: totals.hours,
    minutes: t('transcript.minutes', { minutes: minutesOf(totals.seconds) }),
    kinds: someHours(t, totals),
    standardTotals: totals.byStandard.map(({ standard, seconds, hours }) => ({
      name: standard,
      hours: t('transcript.standard-time', { hours, minutes: minutesOf(seconds) }),
    })),
    rows: rows.map((row) => rowView(t, row, timeZone, titles)),
    seen: transcript.seen.map((row) => seenView(t, row, timeZone, titles)),
    page: links.page,
    csv: query === '' ? links.csv : `${links.csv}?${query}`,
    pdf: `${links.page}.pdf${query === '' ? '' : `?${query}`}`,
    years: [
      { value: '', label: t('transcript.all-years'), selected: filter.schoolYear === undefined },
      ...years.map((year) => ({
        value: String(year),
        label: schoolYearName(year),
        selected: filter.schoolYear === year,
      })),
    ],
    standards: [
      { value: '', label: t('transcript.all-standards'), selected: filter.standard === undefined },
      ...standards.map((standard) => ({
        value: standard,
        label: standard,
        selected: filter.standard === standard,
      })),
    ],
  };
}
