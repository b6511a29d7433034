import { phrase } from '../../i18n/phrase.ts';
import { isSecure, isThisMachine } from './addresses.ts';
import { ok, problem } from './finding.ts';
import type { Finding, Measured } from './measured.ts';

/** Which cookies browsers will keep inside an LMS page. */
export function checkCookies({ tool: { url } }: Measured): readonly Finding[] {
  if (isSecure(url)) return [ok('cookies', phrase('doctorTool.cookies.ok'))];
  if (isThisMachine(url)) return [ok('cookies', phrase('doctorTool.cookies.trial'))];
  const sentence = phrase('doctorTool.cookies.none', { url });
  return [problem('cookies', sentence, phrase('doctorTool.cookies.none.fix'))];
}
