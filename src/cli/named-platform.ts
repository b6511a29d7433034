import { findPlatform } from '../actions/platform-find.ts';
import type { PlatformRecord } from '../records/platform.ts';
import type { Records } from '../records/records.ts';
import { shortId } from './platform-words.ts';
import { type ArgumentSpec, failed, type Given, type Outcome } from './verb.ts';

/** The argument by which verbs name a platform. */
export const PLATFORM_ARGUMENT: ArgumentSpec = {
  name: 'platform',
  required: true,
  help: 'Its id, the beginning of the id, its client id or its name.',
};

type Named = { readonly platform: PlatformRecord } | { readonly problem: Outcome };

/** The platform that the admin means, or why it is not clear. */
export const namedPlatform = async (records: Records, given: Given, said: string): Promise<Named> => {
  const found = await findPlatform({ records }, said);
  if (found.kind === 'one') return { platform: found.platform };
  if (found.kind === 'none') {
    return { problem: failed(given, `No LMS is registered as "${said}". All of them: platform list`) };
  }
  const ids = found.platforms.map(({ id, name }) => `${shortId(id)} (${name})`).join(', ');
  return { problem: failed(given, `"${said}" can mean several LMSs. Name one by its id: ${ids}`) };
};
