import { phrase } from '../../i18n/phrase.ts';
import { isSecure, isThisMachine } from './addresses.ts';
import { ok, problem } from './finding.ts';
import type { Finding, Measured } from './measured.ts';

/** Can LMSs and browsers elsewhere use the address at all? */
export function checkBaseUrl({ tool: { url }, platforms }: Measured): readonly Finding[] {
  if (isSecure(url)) return [ok('base-url', phrase('doctorTool.url.ok', { url }))];
  if (!isThisMachine(url)) {
    const sentence = phrase('doctorTool.url.plain', { url });
    return [problem('base-url', sentence, phrase('doctorTool.url.plain.fix'))];
  }
  const elsewhere = platforms.filter(({ tokenUrl }) => !isThisMachine(tokenUrl));
  if (elsewhere.length === 0) return [ok('base-url', phrase('doctorTool.url.trial', { url }))];
  const lms = elsewhere.map(({ name }) => name);
  const sentence = phrase('doctorTool.url.near', { url, lms });
  return [problem('base-url', sentence, phrase('doctorTool.url.near.fix'))];
}
