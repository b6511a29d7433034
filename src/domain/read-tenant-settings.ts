import { isTimeZone, localInstant } from './local-instant.ts';
import type { SchoolBreak, SettingField, SettingTexts, TenantSettings } from './tenant-settings.ts';

export type SettingProblem =
  | 'too-long'
  | 'time-zone'
  /** Not `2026-12-21 to 2027-01-01`, a day that does not exist, or an end before its beginning. */
  | 'break-unreadable'
  | 'breaks-overlap'
  | 'years'
  /** Clock hours need the number of the approval. */
  | 'approved-without-id';

export type SettingProblems = Partial<Record<SettingField, SettingProblem>>;

const LONGEST = 200;
const MOST_BREAKS = 50;
const FEWEST_YEARS = 1;
const MOST_YEARS = 50;
const BREAK = /^(\d{4}-\d{2}-\d{2})\s*(?:to|al|-|–|,)\s*(\d{4}-\d{2}-\d{2})$/;

const isDay = (day: string): boolean => localInstant(day, '00:00', 'UTC') !== undefined;

/** One line; undefined when it is no break. */
function readBreak(line: string): SchoolBreak | undefined {
  const [, from = '', to = ''] = BREAK.exec(line) ?? [];
  return isDay(from) && isDay(to) && from <= to ? { from, to } : undefined;
}

function readBreaks(text: string): readonly SchoolBreak[] | SettingProblem {
  const lines = text.split(/\r?\n/).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  const read = lines.flatMap((line) => readBreak(line) ?? []);
  if (read.length < lines.length || read.length > MOST_BREAKS) return 'break-unreadable';
  const ordered = read.sort((a, b) => (a.from < b.from ? -1 : 1));
  const overlap = ordered.some((one, index) => index > 0 && one.from <= (ordered[index - 1]?.to ?? ''));
  return overlap ? 'breaks-overlap' : ordered;
}

function readYears(text: string): number | undefined | SettingProblem {
  if (text === '') return undefined;
  const years = Number(text);
  return /^\d{1,2}$/.test(text) && years >= FEWEST_YEARS && years <= MOST_YEARS ? years : 'years';
}

const optional = <K extends string>(key: K, value: string): { [P in K]?: string } =>
  (value === '' ? {} : { [key]: value }) as { [P in K]?: string };

const NAMES = ['name', 'sponsorId', 'contact', 'signatory', 'signatoryTitle'] as const;

/** A district's settings from texts of a form or a command line, or what is wrong with each. */
export function readTenantSettings(
  given: SettingTexts,
): { readonly settings: TenantSettings } | { readonly problems: SettingProblems } {
  const texts = Object.fromEntries(
    Object.entries(given).map(([key, text]) => [key, text.replace(/\p{Cs}/gu, '').trim()]),
  ) as Record<SettingField, string>;
  const problems: SettingProblems = {};
  for (const field of NAMES) if (texts[field].length > LONGEST) problems[field] = 'too-long';
  if (!isTimeZone(texts.timeZone)) problems.timeZone = 'time-zone';
  const breaks = readBreaks(texts.breaks);
  if (typeof breaks === 'string') problems.breaks = breaks;
  const ledgerYears = readYears(texts.ledgerYears);
  if (typeof ledgerYears === 'string') problems.ledgerYears = ledgerYears;
  const approved = texts.approved === 'yes';
  if (approved && texts.sponsorId === '') problems.sponsorId = 'approved-without-id';
  if (Object.keys(problems).length > 0 || typeof breaks === 'string' || typeof ledgerYears === 'string')
    return { problems };
  return {
    settings: {
      provider: {
        name: texts.name,
        ...optional('sponsorId', texts.sponsorId),
        ...optional('contact', texts.contact),
        ...optional('signatory', texts.signatory),
        ...optional('signatoryTitle', texts.signatoryTitle),
      },
      approved,
      timeZone: texts.timeZone,
      breaks,
      ...(ledgerYears !== undefined && { ledgerYears }),
    },
  };
}
