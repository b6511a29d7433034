import type { Phrase } from '../../i18n/phrase.ts';
import type { CheckName, Finding, MeasuredPlatform } from './measured.ts';

type Of = Pick<MeasuredPlatform, 'id' | 'name'>;

const platformOf = (platform: Of | undefined): Pick<Finding, 'platform'> =>
  platform ? { platform: { id: platform.id, name: platform.name } } : {};

export const ok = (check: CheckName, sentence: Phrase, platform?: Of): Finding => ({
  check,
  level: 'ok',
  sentence,
  ...platformOf(platform),
});

export const warn = (check: CheckName, sentence: Phrase, fix: Phrase, platform?: Of): Finding => ({
  check,
  level: 'warn',
  sentence,
  fix,
  ...platformOf(platform),
});

export const problem = (check: CheckName, sentence: Phrase, fix: Phrase, platform?: Of): Finding => ({
  check,
  level: 'problem',
  sentence,
  fix,
  ...platformOf(platform),
});
