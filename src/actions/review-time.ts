import type { ReviewSession } from '../domain/review-session.ts';
import { countActive } from './count-active.ts';
import type { Deps } from './deps.ts';
import { timedBy, type Visit } from './visit.ts';

/** Whether the time of any of these questions counts: their courses say so. */
export const isTimed = (
  { library }: Pick<Deps, 'library'>,
  { questions }: Pick<ReviewSession, 'questions'>,
): boolean =>
  library
    .courses()
    .some(
      ({ course }) =>
        course.reviewTime === true &&
        questions.some(({ moduleKey }) => moduleKey.startsWith(`${course.id}/`)),
    );

/** The person's session with the time that a request tells of; the same where it does not count. */
export function timedSession(
  deps: Pick<Deps, 'records' | 'library' | 'clock'>,
  learnerId: string,
  session: ReviewSession,
  visit: Visit | undefined,
): ReviewSession {
  const request = timedBy(visit, deps.clock());
  if (!request || !isTimed(deps, session)) return session;
  const time = countActive(deps, learnerId, session.time, request);
  return time === session.time ? session : { ...session, time };
}
