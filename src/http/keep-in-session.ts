import { AppError } from '../domain/errors.ts';
import type { SessionRecord } from '../records/session.ts';
import type { Site } from './site.ts';

const TRIES = 5;

/** What pages keep with the session. */
type Kept = Partial<Pick<SessionRecord, 'picking' | 'language'>>;

/** Keeps the picker's fields, so that a look at a module loses no tick, or the picked language. */
export async function keepInSession(
  site: Site,
  { handle }: { readonly handle: string },
  kept: Kept,
): Promise<void> {
  const { sessions } = site.actions.records;
  for (let tries = 0; tries < TRIES; tries++) {
    const record = await sessions.get(handle);
    if (!record) throw new AppError('SESSION_MISSING', 'the session ended');
    const { version, ...draft } = record;
    if (await sessions.replace({ ...draft, ...kept }, version)) return;
  }
  throw new AppError('TRY_AGAIN', `session ${handle} was changed by others ${TRIES} times in a row`);
}
