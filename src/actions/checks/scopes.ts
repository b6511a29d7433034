import { phrase } from '../../i18n/phrase.ts';
import { SERVICES, type Service } from '../../ports/platform-probe.ts';
import { ok, problem, warn } from './finding.ts';
import { lmsWords } from './lms-words.ts';
import type { Finding, Measured, MeasuredPlatform } from './measured.ts';

/** The right to change columns includes that to read them. */
const isCovered = (service: Service, granted: readonly Service[]): boolean =>
  granted.includes(service) || (service === 'read-columns' && granted.includes('manage-columns'));

function ofPlatform(platform: MeasuredPlatform): readonly Finding[] {
  const { token, name, family } = platform;
  if (token.kind !== 'granted') return [];
  const missing = SERVICES.filter((service) => !isCovered(service, token.services));
  if (missing.length === 0) return [ok('scopes', phrase('doctorPlatform.scopes.ok', { name }), platform)];
  const words = lmsWords(family);
  return missing.map((service) => {
    const sentence = phrase(`doctorPlatform.scopes.${service}`, { name });
    const fix = service === 'roster' ? words.roster : words.services;
    return service === 'send-scores'
      ? problem('scopes', sentence, fix, platform)
      : warn('scopes', sentence, fix, platform);
  });
}

export const checkScopes = ({ platforms }: Measured): readonly Finding[] => platforms.flatMap(ofPlatform);
