import { isTimeZone } from '../domain/local-instant.ts';
import type { Translator } from '../i18n/translator.ts';

export interface ZoneOption {
  readonly value: string;
  readonly label: string;
  readonly selected: boolean;
}

/** Where the schools of the United States are; a script adds the reader's own zone where it is none of these. */
const ZONES = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/Anchorage',
  'Pacific/Honolulu',
  'America/Puerto_Rico',
  'Pacific/Guam',
  'Pacific/Pago_Pago',
  'UTC',
] as const;

/** The custom parameter that holds the person's zone, where the LMS tells. */
const CUSTOM = 'timezone';

/** The zones to choose from, with the chosen one, else the LMS's word for this person. */
export function zoneOptions(
  chosen: string,
  custom: Readonly<Record<string, string>>,
  t: Translator,
): readonly ZoneOption[] {
  const told = Object.hasOwn(custom, CUSTOM) ? (custom[CUSTOM] ?? '') : '';
  const zone = [chosen, told].find(isTimeZone) ?? '';
  const named = ZONES.map((value) => ({ value, label: t(`pick.zone.${value}`), selected: value === zone }));
  const isKnown = zone === '' || named.some(({ selected }) => selected);
  return isKnown ? named : [...named, { value: zone, label: zone.replaceAll('_', ' '), selected: true }];
}
