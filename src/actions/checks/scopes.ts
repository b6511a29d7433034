import { SERVICES, type Service } from '../../ports/platform-probe.ts';
import { ok, problem, warn } from './finding.ts';
import { lmsWords } from './lms-words.ts';
import type { Finding, Measured, MeasuredPlatform } from './measured.ts';

/** What does not work without each. */
const WITHOUT: Readonly<Record<Service, string>> = {
  'send-scores': 'no grade can be sent',
  'read-results': 'a grade that a trainer changed in the LMS cannot be noticed',
  'read-columns': 'a gradebook column that moved cannot be found again',
  'manage-columns': 'no gradebook column can be made for a link without one',
  roster: 'people who did not open a module yet are not listed',
};

/** The right to change columns includes that to read them. */
const isCovered = (service: Service, granted: readonly Service[]): boolean =>
  granted.includes(service) || (service === 'read-columns' && granted.includes('manage-columns'));

function ofPlatform(platform: MeasuredPlatform): readonly Finding[] {
  const { token, name, family } = platform;
  if (token.kind !== 'granted') return [];
  const missing = SERVICES.filter((service) => !isCovered(service, token.services));
  if (missing.length === 0) return [ok('scopes', `${name} grants everything the tool can use.`, platform)];
  const words = lmsWords(family);
  return missing.map((service) => {
    const sentence = `${name} does not grant a right: ${WITHOUT[service]}.`;
    const fix = service === 'roster' ? words.roster : words.services;
    return service === 'send-scores'
      ? problem('scopes', sentence, fix, platform)
      : warn('scopes', sentence, fix, platform);
  });
}

export const checkScopes = ({ platforms }: Measured): readonly Finding[] => platforms.flatMap(ofPlatform);
