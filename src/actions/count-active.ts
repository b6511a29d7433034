import { type ActiveTime, activeMs, type TimedRequest, withRequest } from '../domain/pd-time.ts';
import { fullAllowance, refilled, spend, type TimeAllowance } from '../domain/time-allowance.ts';
import type { Records } from '../records/records.ts';

/** People who are remembered; beyond that the one not seen longest is forgotten. */
const MOST_PEOPLE = 20_000;

type Allowances = Map<string, TimeAllowance>;

/** One of each installation in this process. Nothing is stored: when somebody read what is nobody's business. */
const known = new WeakMap<Records, Allowances>();

function allowancesOf(records: Records): Allowances {
  const allowances = known.get(records) ?? new Map<string, TimeAllowance>();
  known.set(records, allowances);
  return allowances;
}

function remember(allowances: Allowances, person: string, allowance: TimeAllowance): void {
  allowances.delete(person);
  allowances.set(person, allowance);
  const [oldest] = allowances.keys();
  if (allowances.size > MOST_PEOPLE && oldest !== undefined) allowances.delete(oldest);
}

/**
 * The time after one more request. Whatever one person has open side by side, modules and reviews, is counted no faster
 * than the clock goes. The same object when the request changes nothing.
 */
export function countActive(
  { records }: { readonly records: Records },
  learnerId: string,
  time: ActiveTime | undefined,
  request: TimedRequest,
): ActiveTime {
  const wished = withRequest(time, request);
  const added = activeMs(wished) - activeMs(time);
  if (added <= 0) return wished;
  const allowances = allowancesOf(records);
  const allowance = refilled(allowances.get(learnerId) ?? fullAllowance(request.at), request.at);
  remember(allowances, learnerId, spend(allowance, added));
  return added <= allowance.left ? wished : withRequest(time, { ...request, most: allowance.left });
}
