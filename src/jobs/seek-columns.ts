import type { Deps } from '../actions/deps.ts';
import { seekColumns } from '../actions/seek-columns.ts';

export interface ColumnJobDeps extends Pick<Deps, 'records' | 'clock' | 'nudge' | 'lineItems' | 'log'> {
  /** Milliseconds between looks for columns that are due. */
  readonly tick: number;
}

export interface ColumnJob {
  /** Begins no more; waits for what is under way, `grace` milliseconds at most: its lease runs out by itself. */
  stop(grace: number): Promise<void>;
}

/** Looks for the gradebook columns that launches did not name, one round at a time. */
export function startColumnJob(deps: ColumnJobDeps): ColumnJob {
  let current: Promise<void> | undefined;
  const seek = async (): Promise<void> => {
    try {
      await seekColumns(deps);
    } catch (error) {
      deps.log.error('columns could not be looked for', { error: String(error) });
    }
  };
  const run = (): void => {
    current ??= seek().finally(() => {
      current = undefined;
    });
  };
  const timer = setInterval(run, deps.tick);
  run();
  return {
    async stop(grace) {
      clearInterval(timer);
      const late = new Promise<void>((resolve) => {
        setTimeout(resolve, grace).unref();
      });
      await Promise.race([current, late]);
    },
  };
}
