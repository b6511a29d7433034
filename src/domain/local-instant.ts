const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** Whether this is a time zone of the IANA database, for example `America/Denver`. */
export function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** Milliseconds that clocks in this zone are ahead of UTC at this moment. */
function offsetAt(at: number, zone: string): number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0;
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return local + part('second') * 1000 - at;
}

/** Milliseconds at UTC of a day that exists, else undefined. */
function readDay(day: string): number | undefined {
  const [, year, month, date] = DAY.exec(day) ?? [];
  if (year === undefined) return undefined;
  const at = Date.UTC(Number(year), Number(month) - 1, Number(date));
  return new Date(at).toISOString().startsWith(day) ? at : undefined;
}

/**
 * The moment when clocks in this zone show this day (`2026-12-01`) and time (`23:59`), in milliseconds; undefined
 * when there is no such day, time or zone. A time that the clocks jump over is taken as if they had not jumped yet.
 */
export function localInstant(day: string, time: string, zone: string): number | undefined {
  const midnight = readDay(day);
  const [, hours, minutes] = TIME.exec(time) ?? [];
  if (midnight === undefined || hours === undefined || !isTimeZone(zone)) return undefined;
  const local = midnight + (Number(hours) * 60 + Number(minutes)) * 60_000;
  const first = local - offsetAt(local, zone);
  return local - offsetAt(first, zone);
}
