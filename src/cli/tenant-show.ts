import { readSettings } from '../actions/tenant-settings.ts';
import { settingName } from '../domain/setting-words.ts';
import { MAIN_TENANT } from '../domain/tenant.ts';
import { SETTING_FIELDS, settingTexts, type TenantSettings } from '../domain/tenant-settings.ts';
import { say } from '../i18n/phrase.ts';
import { translatorFor } from '../i18n/translator.ts';
import { givenTenant, newTenantNote, TENANT_OPTION } from './tenant-option.ts';
import { done, type Verb } from './verb.ts';

/** Every setting on a line of its own. */
export function settingsText(settings: TenantSettings): string {
  const texts = settingTexts(settings);
  const t = translatorFor('en');
  return SETTING_FIELDS.map((field) => {
    const value = texts[field].replaceAll('\n', ', ');
    return `${say(settingName(field), t)}: ${value === '' ? '-' : value}`;
  }).join('\n');
}

export const tenantShow: Verb = {
  name: 'tenant show',
  summary: 'Shows what a district settled for its PD records and certificates.',
  options: [TENANT_OPTION],
  async run(context, given) {
    const records = await context.records();
    const tenant = givenTenant(given) ?? MAIN_TENANT;
    const settings = await readSettings({ records }, tenant);
    const text = settingsText(settings) + (await newTenantNote(records, tenant));
    return done(given, { tenant, settings }, text);
  },
};
