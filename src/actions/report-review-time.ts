import type { Launch } from '../domain/launch.ts';
import { openSession } from '../domain/review-session.ts';
import { changeFollowUps } from './change-follow-ups.ts';
import type { Deps } from './deps.ts';
import { timedSession } from './review-time.ts';
import type { Visit } from './visit.ts';

/** Counts what a page of the open review session measured, where its courses count it. */
export async function reportReviewTime(
  deps: Pick<Deps, 'records' | 'clock' | 'library'>,
  launch: Pick<Launch, 'learnerId' | 'platformId'>,
  sessionId: string,
  visit: Visit,
): Promise<void> {
  await changeFollowUps(deps, launch, deps.clock(), (now) => {
    const session = openSession(now);
    if (session?.id !== sessionId) return now;
    const timed = timedSession(deps, launch.learnerId, session, visit);
    return timed === session ? now : { ...now, session: timed };
  });
}
