import type { Launch } from '../domain/launch.ts';
import type { PlatformRecord } from '../records/platform.ts';
import { urlOf } from './claim-values.ts';

/** Origins that may frame the pages of this launch: the platform's sign-in and the page it launched from. */
export function frameAncestorsOf(
  platform: Pick<PlatformRecord, 'authUrl'>,
  launch: Pick<Launch, 'returnUrl'>,
): string[] {
  const urls = [urlOf(platform.authUrl), urlOf(launch.returnUrl)];
  return [...new Set(urls.flatMap((url) => (url === undefined ? [] : [new URL(url).origin])))];
}
