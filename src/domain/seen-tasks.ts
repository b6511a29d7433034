import type { LedgerEntry, SeenTask } from './ledger.ts';
import type { SchoolYear } from './school-year.ts';

/** A ledger row that says who saw a task done. */
export interface SeenTaskRow extends Omit<SeenTask, 'kind'> {
  readonly id: string;
  readonly at: number;
  readonly schoolYear: SchoolYear;
}

/** The tasks that were seen, the newest first. */
export const seenTasks = (entries: readonly LedgerEntry[]): SeenTaskRow[] =>
  entries
    .flatMap(({ id, at, schoolYear, detail }): SeenTaskRow[] => {
      if (detail.kind !== 'task-seen') return [];
      const { kind: _kind, ...seen } = detail;
      return [{ ...seen, id, at, schoolYear }];
    })
    .sort((a, b) => b.at - a.at);
