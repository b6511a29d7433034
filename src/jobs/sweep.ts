import type { Deps } from '../actions/deps.ts';
import { sweepErasures } from '../actions/erase-person.ts';
import { sweepUnfiled } from '../actions/file-attempts.ts';
import { sweepReviews } from '../actions/file-reviews.ts';
import { spreadBest } from '../actions/spread-best.ts';
import { createOldSweep } from '../actions/sweep-old.ts';
import type { DocumentStore } from '../ports/document-store.ts';

export interface SweepDeps extends Pick<Deps, 'records' | 'clock' | 'log' | 'retention'> {
  readonly store: Pick<DocumentStore, 'sweep'>;
  /** Milliseconds between two sweeps. */
  readonly interval: number;
}

/** Deletes what expired, goes on with erasures, finishes interrupted copies and brings new columns their scores, now and then. */
export function startSweep(deps: SweepDeps): { stop(): Promise<void> } {
  let current: Promise<void> = Promise.resolve();
  const sweepOld = createOldSweep(deps);
  const sweep = async (): Promise<void> => {
    try {
      const erased = await sweepErasures(deps);
      const mended = (await sweepUnfiled(deps)) + (await sweepReviews(deps));
      const spread = await spreadBest(deps);
      const old = await sweepOld();
      const expired = await deps.store.sweep();
      if (erased + mended + spread + old + expired > 0)
        deps.log.info('swept', { erased, mended, spread, old, expired });
    } catch (error) {
      deps.log.error('sweep failed', { error: String(error) });
    }
  };
  const run = (): void => {
    current = current.then(sweep);
  };
  const timer = setInterval(run, deps.interval);
  run();
  return {
    stop() {
      clearInterval(timer);
      return current;
    },
  };
}
