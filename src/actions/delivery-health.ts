import type { Outcome, Surroundings } from '../domain/deliveries.ts';

/** How sends fared lately, by platform and line item; in this process, and bounded. */
export interface DeliveryHealth {
  /** Takes note of an outcome and says how others on this platform and line item fare. */
  note(platformId: string, lineItem: string, outcome: Outcome, at: number): Surroundings;
}

interface Errors {
  readonly count: number;
  readonly since: number;
}

const MOST = 5_000;

function keep<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key);
  map.set(key, value);
  const oldest = map.keys().next().value;
  if (map.size > MOST && oldest !== undefined) map.delete(oldest);
}

/** The LMS answered for this line item, and not with a fault of its own. */
const isAnswer = ({ kind }: Outcome): boolean => kind !== 'retry' && kind !== 'changed';

export function createDeliveryHealth(): DeliveryHealth {
  const confirmed = new Map<string, number>();
  const errors = new Map<string, Errors>();
  return {
    note(platformId, lineItem, outcome, at) {
      const key = JSON.stringify([platformId, lineItem]);
      if (outcome.kind === 'confirmed' && !outcome.seen) keep(confirmed, platformId, at);
      if (isAnswer(outcome)) errors.delete(key);
      if (outcome.kind === 'retry' && outcome.status === 500) {
        const before = errors.get(key);
        keep(errors, key, { count: (before?.count ?? 0) + 1, since: before?.since ?? at });
      }
      const own = errors.get(key);
      return {
        errorsOnLineItem: own?.count ?? 0,
        errorsSince: own?.since,
        confirmedAt: confirmed.get(platformId),
      };
    },
  };
}
