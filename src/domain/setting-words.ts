import { type Phrase, phrase } from '../i18n/phrase.ts';
import type { SettingProblems } from './read-tenant-settings.ts';
import { SETTING_FIELDS, type SettingField } from './tenant-settings.ts';

/** What admins call a setting, on pages and at the command line. */
export const settingName = (field: SettingField): Phrase => phrase(`setting.${field}`);

/** What is wrong with each field, as sentences with its name. */
export function settingWords(problems: SettingProblems): Partial<Record<SettingField, Phrase>> {
  const words: Partial<Record<SettingField, Phrase>> = {};
  for (const field of SETTING_FIELDS) {
    const problem = problems[field];
    if (problem === undefined) continue;
    const values = { name: settingName(field), problem: phrase(`setting.problem.${problem}`) };
    words[field] = phrase('setting.problem.of', values);
  }
  return words;
}
