import { type DeliveryDeps, deliverScores } from '../actions/deliver-scores.ts';
import { backoff, type Outcome } from '../domain/deliveries.ts';

export interface DeliveryJobDeps extends DeliveryDeps {
  /** Ids of the platforms that may have something due. */
  readonly platforms: () => Promise<readonly string[]>;
  /** Sends at once per platform. */
  readonly concurrency: number;
  /** Milliseconds between looks for what became due. */
  readonly tick: number;
}

export interface DeliveryJob {
  /** Something is due on this platform now. */
  nudge(platformId: string): void;
  /** Claims no more; finishes what is in hand or, after `grace` milliseconds, aborts and releases it. */
  stop(grace: number): Promise<void>;
}

/** One platform's lane: how many sends are under way, and until when it rests after a fault. */
interface Lane {
  running: number;
  faults: number;
  restUntil: number;
}

/** The fault of an outcome that concerns the whole LMS rather than one grade or activity. */
const platformFault = (outcomes: readonly Outcome[]) =>
  outcomes.find(
    (outcome): outcome is Outcome & { kind: 'retry' } =>
      outcome.kind === 'retry' && outcome.reason !== 'not-published',
  );

/**
 * Sends due grades, a bounded number at once on each platform. When an LMS is down or asks for a pause, its lane
 * rests, then tries one grade before it opens again; other platforms go on meanwhile.
 */
export function startDeliveryJob(deps: DeliveryJobDeps): DeliveryJob {
  const lanes = new Map<string, Lane>();
  const underWay = new Set<Promise<void>>();
  const abort = new AbortController();
  let stopping = false;

  const laneOf = (platformId: string): Lane => {
    const lane = lanes.get(platformId) ?? { running: 0, faults: 0, restUntil: 0 };
    lanes.set(platformId, lane);
    return lane;
  };

  const rest = (lane: Lane, outcomes: readonly Outcome[]): void => {
    const fault = platformFault(outcomes);
    if (!fault) {
      if (outcomes.length > 0) lane.faults = 0;
      return;
    }
    const pause = backoff(lane.faults, deps.policy, deps.random());
    lane.restUntil = deps.clock() + Math.max(fault.retryAfter ?? 0, pause);
    lane.faults += 1;
  };

  const run = async (platformId: string, lane: Lane): Promise<void> => {
    lane.running += 1;
    try {
      for (;;) {
        if (stopping || deps.clock() < lane.restUntil) return;
        const delivered = await deliverScores(deps, platformId, abort.signal);
        if (delivered.kind === 'idle') return;
        rest(lane, delivered.outcomes);
      }
    } catch (error) {
      deps.log.error('grades could not be sent', { platform: platformId, error: String(error) });
    } finally {
      lane.running -= 1;
    }
  };

  const open = (platformId: string): void => {
    const lane = laneOf(platformId);
    const limit = lane.faults > 0 ? 1 : deps.concurrency;
    if (stopping || lane.running >= limit || deps.clock() < lane.restUntil) return;
    const work = run(platformId, lane).finally(() => underWay.delete(work));
    underWay.add(work);
  };

  const look = async (): Promise<void> => {
    try {
      for (const platformId of await deps.platforms()) open(platformId);
    } catch (error) {
      deps.log.error('platforms could not be read', { error: String(error) });
    }
  };

  const timer = setInterval(() => void look(), deps.tick);
  void look();
  return {
    nudge: open,
    async stop(grace) {
      stopping = true;
      clearInterval(timer);
      const late = setTimeout(() => abort.abort(), grace);
      await Promise.all(underWay);
      clearTimeout(late);
    },
  };
}
