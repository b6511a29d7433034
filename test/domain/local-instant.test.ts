import fc from 'fast-check';
import { isTimeZone, localInstant } from '../../src/domain/local-instant.ts';

const iso = (at: number | undefined): string | undefined =>
  at === undefined ? undefined : new Date(at).toISOString();

test.each([
  ['2026-12-01', '23:59', 'UTC', '2026-12-01T23:59:00.000Z'],
  ['2026-12-01', '23:59', 'America/Denver', '2026-12-02T06:59:00.000Z'],
  ['2026-07-01', '00:00', 'America/Denver', '2026-07-01T06:00:00.000Z'],
  ['2026-07-01', '00:00', 'America/Phoenix', '2026-07-01T07:00:00.000Z'],
  ['2026-11-01', '23:59', 'America/New_York', '2026-11-02T04:59:00.000Z'],
  ['2027-03-14', '00:00', 'America/New_York', '2027-03-14T05:00:00.000Z'],
  ['2027-03-14', '23:59', 'America/New_York', '2027-03-15T03:59:00.000Z'],
  ['2026-12-01', '00:00', 'Pacific/Auckland', '2026-11-30T11:00:00.000Z'],
  ['2028-02-29', '12:30', 'Asia/Kolkata', '2028-02-29T07:00:00.000Z'],
])('%s %s in %s is %s', (day, time, zone, expected) => {
  expect(iso(localInstant(day, time, zone))).toBe(expected);
});

test.each([
  ['2027-02-29', '00:00', 'UTC'],
  ['2026-13-01', '00:00', 'UTC'],
  ['2026-1-1', '00:00', 'UTC'],
  ['', '00:00', 'UTC'],
  ['2026-12-01', '24:00', 'UTC'],
  ['2026-12-01', '9:00', 'UTC'],
  ['2026-12-01', '00:00', 'Mars/Base'],
  ['2026-12-01', '00:00', ''],
])('there is no %j %j in %j', (day, time, zone) => {
  expect(localInstant(day, time, zone)).toBeUndefined();
});

test('clocks in the zone show the day and time again', () => {
  const zones = ['America/Los_Angeles', 'America/St_Johns', 'Pacific/Pago_Pago', 'Pacific/Kiritimati', 'UTC'];
  const days = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });

  fc.assert(
    fc.property(days, fc.constantFrom(...zones), (date, zone) => {
      const day = date.toISOString().slice(0, 10);
      const at = localInstant(day, '23:59', zone);

      const shown = new Intl.DateTimeFormat('sv-SE', {
        timeZone: zone,
        dateStyle: 'short',
        timeStyle: 'short',
      }).format(at);
      expect(shown).toBe(`${day} 23:59`);
    }),
  );
});

test.each([
  ['America/Denver', true],
  ['UTC', true],
  ['Denver', false],
  ['', false],
  ['$Person.address.timezone', false],
])('%j is a time zone: %j', (zone, expected) => {
  expect(isTimeZone(zone)).toBe(expected);
});
