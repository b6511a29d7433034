/** Making a format takes far longer than using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The day of a moment by the clocks of a time zone: `2026-11-03`.
 * @param timeZone IANA name
 */
export function localDay(at: number, timeZone: string): string {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formats.set(timeZone, format);
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
}
