import { schoolYearName, schoolYearOf } from '../../src/domain/school-year.ts';

test.each([
  ['2026-07-01T05:00:00Z', 'America/Chicago', 2026],
  ['2026-07-01T04:59:59Z', 'America/Chicago', 2025],
  ['2027-06-30T23:59:59Z', 'UTC', 2026],
  ['2027-01-15T12:00:00Z', 'Pacific/Honolulu', 2026],
])('%s in %s belongs to the school year that began in %i', (at, zone, year) => {
  expect(schoolYearOf(Date.parse(at), zone)).toBe(year);
});

test('a school year is named by both calendar years', () => {
  expect(schoolYearName(2026)).toBe('2026-27');
  expect(schoolYearName(2099)).toBe('2099-00');
});
