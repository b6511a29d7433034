import type { SettingProblem, SettingProblems } from './read-tenant-settings.ts';
import type { SettingField } from './tenant-settings.ts';

/** What admins call each setting, on pages and at the command line. */
export const SETTING_NAMES: Readonly<Record<SettingField, string>> = {
  name: 'Provider name',
  sponsorId: 'Approved-provider or sponsor ID',
  approved: 'Approved to give clock hours',
  contact: 'Contact',
  signatory: 'Name of the person who signs',
  signatoryTitle: 'Title of the person who signs',
  timeZone: 'Time zone',
  breaks: 'School breaks',
  ledgerYears: 'Years that PD records are kept',
};

const WORDS: Readonly<Record<SettingProblem, string>> = {
  'too-long': 'At most 200 characters.',
  'time-zone': 'Give the name of a time zone, for example America/Chicago.',
  'break-unreadable':
    'One break on each line, first and last day, for example 2026-12-21 to 2027-01-01. At most 50 breaks.',
  'breaks-overlap': 'Two breaks overlap. Make one of them.',
  years: 'A whole number from 1 to 50, or nothing.',
  'approved-without-id':
    'A provider that is approved to give clock hours needs the ID of its approval. Without one, hours are called professional development.',
};

/** What is wrong with each field, as sentences with its name. */
export const settingWords = (problems: SettingProblems): Partial<Record<SettingField, string>> =>
  Object.fromEntries(
    Object.entries(problems).map(([field, problem]) => [
      field,
      `${SETTING_NAMES[field as SettingField]}: ${WORDS[problem]}`,
    ]),
  );
