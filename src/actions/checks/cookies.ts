import { isSecure, isThisMachine } from './addresses.ts';
import { ok, problem } from './finding.ts';
import type { Finding, Measured } from './measured.ts';

const PARTITIONED =
  'Cookies are marked Secure and Partitioned: modules work inside the LMS page, also where browsers block other cookies. A browser that keeps none there (Safari 18.5 to 26.1) gets the module in a window of its own.';

/** Which cookies browsers will keep inside an LMS page. */
export function checkCookies({ tool: { url } }: Measured): readonly Finding[] {
  if (isSecure(url)) return [ok('cookies', PARTITIONED)];
  if (isThisMachine(url)) {
    return [
      ok('cookies', `${PARTITIONED} Over plain http this works on this machine only, as browsers trust it.`),
    ];
  }
  return [
    problem(
      'cookies',
      `Browsers keep no cookie of ${url}, so nobody can open a module.`,
      'Serve the tool by https and set AIDEWELL_URL to that address.',
    ),
  ];
}
