import { isBegun } from '../domain/attempt.ts';
import type { WorkRecord } from '../records/work.ts';
import type { ListedModule } from './views.ts';

/** A record that was made for an excuse, or of a first page that was left at once. */
const isUntouched = ({ attempts, passedAt, step, practice, current }: WorkRecord): boolean =>
  attempts === 0 &&
  passedAt === undefined &&
  step === undefined &&
  Object.keys(practice).length === 0 &&
  !(current && isBegun(current));

/** How far somebody is with a module. */
export function progressOf(work: WorkRecord | undefined): Pick<ListedModule, 'state' | 'best'> {
  if (!work || isUntouched(work)) return { state: 'new' };
  const best = work.best && { best: work.best.score };
  if (work.passedAt !== undefined) return { state: 'passed', ...best };
  return { state: work.attempts > 0 ? 'submitted' : 'started', ...best };
}
