import { AppError } from '../domain/errors.ts';
import type { Session } from './session.ts';
import type { Site } from './site.ts';

const TRIES = 5;

/** Keeps the picker's fields with the session, so that a look at a module loses no tick. */
export async function keepPicking(site: Site, { handle }: Session, picking: string): Promise<void> {
  const { sessions } = site.actions.records;
  for (let tries = 0; tries < TRIES; tries++) {
    const record = await sessions.get(handle);
    if (!record) throw new AppError('SESSION_MISSING', 'the session ended');
    const { version, ...draft } = record;
    if (await sessions.replace({ ...draft, picking }, version)) return;
  }
  throw new AppError('TRY_AGAIN', `session ${handle} was changed by others ${TRIES} times in a row`);
}
