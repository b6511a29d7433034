import type { Deps } from './deps.ts';

/** What an operator watches. Counts of this moment; durations in seconds. */
export interface Metrics {
  readonly deliveriesDue: number;
  readonly deliveriesParked: number;
  /** How long the oldest grade that is due waits; 0 when none is. */
  readonly oldestDueSeconds: number;
  readonly attemptsUnfiled: number;
  readonly modulesServed: number;
  readonly modulesBroken: number;
}

export async function readMetrics(deps: Pick<Deps, 'records' | 'library' | 'clock'>): Promise<Metrics> {
  const { work } = deps.records;
  const now = deps.clock();
  const [deliveriesDue, deliveriesParked, attemptsUnfiled, [oldest]] = await Promise.all([
    work.count({ dueAt: { lte: now } }),
    work.count({ parked: 1 }),
    work.count({ unfiledSince: { lte: now } }),
    work.find({ dueAt: { lte: now } }, { sort: 'dueAt', limit: 1 }),
  ]);
  const modules = deps.library.courses().flatMap((course) => course.modules);
  return {
    deliveriesDue,
    deliveriesParked,
    oldestDueSeconds: Math.max(0, now - (oldest?.dueAt ?? now)) / 1000,
    attemptsUnfiled,
    modulesServed: modules.filter((entry) => entry.module).length,
    modulesBroken: modules.filter((entry) => entry.broken).length,
  };
}
