import { isTimeZone } from '../domain/local-instant.ts';

export interface ZoneOption {
  readonly value: string;
  readonly label: string;
  readonly selected: boolean;
}

/** Where the schools of the United States are; a script adds the reader's own zone where it is none of these. */
const ZONES: readonly (readonly [value: string, label: string])[] = [
  ['America/New_York', 'Eastern time'],
  ['America/Chicago', 'Central time'],
  ['America/Denver', 'Mountain time'],
  ['America/Phoenix', 'Arizona'],
  ['America/Los_Angeles', 'Pacific time'],
  ['America/Anchorage', 'Alaska'],
  ['Pacific/Honolulu', 'Hawaii'],
  ['America/Puerto_Rico', 'Puerto Rico, Virgin Islands'],
  ['Pacific/Guam', 'Guam, Northern Mariana Islands'],
  ['Pacific/Pago_Pago', 'American Samoa'],
  ['UTC', 'UTC'],
];

/** The custom parameter that holds the person's zone, where the LMS tells. */
const CUSTOM = 'timezone';

/** The zones to choose from, with the chosen one, else the LMS's word for this person. */
export function zoneOptions(chosen: string, custom: Readonly<Record<string, string>>): readonly ZoneOption[] {
  const told = Object.hasOwn(custom, CUSTOM) ? (custom[CUSTOM] ?? '') : '';
  const zone = [chosen, told].find(isTimeZone) ?? '';
  const known = ZONES.some(([value]) => value === zone);
  const all = known || zone === '' ? ZONES : [...ZONES, [zone, zone.replaceAll('_', ' ')] as const];
  return all.map(([value, label]) => ({ value, label, selected: value === zone }));
}
