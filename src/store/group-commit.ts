import type { Sql } from './sqlite-connection.ts';

/** Runs one write in a transaction; resolves once it is on the disk. */
export type Commit = <R>(write: (sql: Sql) => R) => Promise<R>;

type Transact = <R>(work: (sql: Sql) => R) => Promise<R>;

interface Job {
  readonly write: (sql: Sql) => unknown;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Keeps a transaction, which holds the write lock and the event loop, well below 50 ms. */
const LARGEST_GROUP = 50;

/**
 * Writes that are asked for in the same turn of the event loop share one transaction, and so one wait for the disk,
 * which is most of what a write costs. Nobody is told before that transaction is durable. If one of them fails, none
 * of the group was done, and each is run again in a transaction of its own.
 */
export function groupCommit(transact: Transact): Commit {
  let waiting: Job[] = [];

  const alone = async ({ write, resolve, reject }: Job): Promise<void> => {
    await transact(write).then(resolve, reject);
  };

  const together = async (jobs: readonly Job[]): Promise<void> => {
    const results = await transact((sql) => jobs.map(({ write }) => write(sql))).catch(() => undefined);
    if (results) jobs.forEach((job, index) => void job.resolve(results[index]));
    else for (const job of jobs) await alone(job);
  };

  const flush = (): void => {
    const jobs = waiting;
    waiting = [];
    for (let at = 0; at < jobs.length; at += LARGEST_GROUP) {
      const group = jobs.slice(at, at + LARGEST_GROUP);
      const [only] = group;
      void (group.length === 1 && only ? alone(only) : together(group));
    }
  };

  return <R>(write: (sql: Sql) => R) =>
    new Promise<R>((resolve, reject) => {
      if (waiting.length === 0) setImmediate(flush);
      waiting.push({ write, resolve: resolve as Job['resolve'], reject });
    });
}
