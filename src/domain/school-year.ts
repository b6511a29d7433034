/** A school year, named by the calendar year in which it begins: 2026 is July 2026 to June 2027. */
export type SchoolYear = number;

/** January is 0. */
const FIRST_MONTH = 6;

/** Making a format takes far longer than using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    year: 'numeric',
    month: 'numeric',
  });
  formats.set(timeZone, format);
  return format;
}

/**
 * The school year (July to June) of a moment, by the district's own clock.
 * @param timeZone IANA name
 */
export function schoolYearOf(at: number, timeZone: string): SchoolYear {
  const parts = formatOf(timeZone).formatToParts(at);
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
  return part('month') - 1 >= FIRST_MONTH ? part('year') : part('year') - 1;
}

/** The school years that a moment belongs to somewhere on earth: mostly one. */
export const possibleSchoolYears = (at: number): readonly SchoolYear[] => [
  ...new Set([schoolYearOf(at, 'Pacific/Kiritimati'), schoolYearOf(at, 'Etc/GMT+12')]),
];

/** `2026-27`. */
export const schoolYearName = (year: SchoolYear): string =>
  `${year}-${String((year + 1) % 100).padStart(2, '0')}`;
