import { isSecure, isThisMachine } from './addresses.ts';
import { ok, problem } from './finding.ts';
import type { Finding, Measured } from './measured.ts';

/** Can LMSs and browsers elsewhere use the address at all? */
export function checkBaseUrl({ tool: { url }, platforms }: Measured): readonly Finding[] {
  if (isSecure(url)) return [ok('base-url', `LMSs and browsers reach the tool at ${url}.`)];
  if (!isThisMachine(url)) {
    return [
      problem(
        'base-url',
        `The tool’s address ${url} is plain http: names and grades can be read on the way, and browsers keep no cookie.`,
        'Put a web server with a certificate before the tool (docs/operations.md, “Behind nginx”) and set AIDEWELL_URL to the https address.',
      ),
    ];
  }
  const elsewhere = platforms.filter(({ tokenUrl }) => !isThisMachine(tokenUrl));
  if (elsewhere.length === 0) return [ok('base-url', `${url} is for trying out on this machine.`)];
  const names = elsewhere.map(({ name }) => name).join(', ');
  return [
    problem(
      'base-url',
      `${url} is an address of this machine only: ${names} cannot reach it.`,
      'Set AIDEWELL_URL to the https address under which browsers and LMSs reach the tool, then change it in the LMS too.',
    ),
  ];
}
