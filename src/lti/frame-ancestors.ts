import type { Launch } from '../domain/launch.ts';
import type { PlatformRecord } from '../records/platform.ts';
import { urlOf } from './claim-values.ts';

/**
 * Origins that may frame the pages of this launch: the platform's sign-in, the page it launched from, and where a
 * choice of modules goes back to.
 */
export function frameAncestorsOf(
  platform: Pick<PlatformRecord, 'authUrl'>,
  launch: Pick<Launch, 'returnUrl' | 'deepLinking'>,
): string[] {
  const urls = [urlOf(platform.authUrl), urlOf(launch.returnUrl), launch.deepLinking?.returnUrl];
  return [...new Set(urls.flatMap((url) => (url === undefined ? [] : [new URL(url).origin])))];
}
