import { isLaunchFault, type LaunchFaultName } from './launch/launch-faults.ts';

/** Where a fault can strike. */
export const FAULT_POINTS = ['score', 'lineitems', 'results', 'roster', 'token', 'jwks'] as const;
export type FaultPoint = (typeof FAULT_POINTS)[number];

/** One way to misbehave, for a number of requests. Without a status and a drop the request is only delayed. */
export interface Fault {
  /** Answer this instead of doing the work. */
  readonly status?: number;
  /** Value of the `Retry-After` header that goes with the status: seconds or an HTTP date. */
  readonly retryAfter?: string;
  /** Further headers that go with the status. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Body that goes with the status; a string is sent as HTML, anything else as JSON. */
  readonly body?: unknown;
  /** Milliseconds to wait first. */
  readonly delayMs?: number;
  /** Cut the connection: `before` the work is done, or `after` it, in place of the answer. */
  readonly drop?: 'before' | 'after';
  /** How many requests it strikes. Default 1. */
  readonly times?: number | 'always';
}

export interface Faults {
  /** Every service endpoint answers 503. */
  readonly down: boolean;
  /** Queues: the first fault that has times left strikes, then the next. */
  readonly score: readonly Fault[];
  readonly lineitems: readonly Fault[];
  readonly results: readonly Fault[];
  readonly roster: readonly Fault[];
  readonly token: readonly Fault[];
  readonly jwks: readonly Fault[];
  /** Spoils the next launches, one each, in this order. */
  readonly launch: readonly LaunchFaultName[];
}

const NO_FAULTS: Faults = {
  down: false,
  score: [],
  lineitems: [],
  results: [],
  roster: [],
  token: [],
  jwks: [],
  launch: [],
};

/** The switches, as they stand now. */
export class FaultBoard {
  #faults: Faults;

  constructor(initial: Partial<Faults>) {
    this.#faults = { ...NO_FAULTS, ...initial };
  }

  get current(): Faults {
    return this.#faults;
  }

  /** Replaces what is named, leaves the rest. */
  set(patch: Partial<Faults>): void {
    this.#faults = { ...this.#faults, ...patch };
  }

  clear(): void {
    this.#faults = NO_FAULTS;
  }

  /** The fault that strikes this request; counts it. */
  take(point: FaultPoint): Fault | undefined {
    if (this.#faults.down) return { status: 503, body: { error: 'The sandbox is switched to "down".' } };
    const [first, ...rest] = this.#faults[point];
    if (!first) return undefined;
    const times = first.times ?? 1;
    if (times !== 'always') {
      const left = times > 1 ? [{ ...first, times: times - 1 }, ...rest] : rest;
      this.#faults = { ...this.#faults, [point]: left };
    }
    return first;
  }

  takeLaunchFault(): LaunchFaultName | undefined {
    const [first, ...rest] = this.#faults.launch;
    if (first) this.#faults = { ...this.#faults, launch: rest };
    return first;
  }
}

/** Reads faults from JSON that anyone may have sent: what it can use, and a sentence for each thing it cannot. */
export function parseFaults(input: unknown): { faults: Partial<Faults>; problems: string[] } {
  const problems: string[] = [];
  const faults: Record<string, unknown> = {};
  if (!isRecord(input)) return { faults: {}, problems: ['Send a JSON object.'] };
  for (const [key, value] of Object.entries(input)) {
    if (key === 'down' && typeof value === 'boolean') faults['down'] = value;
    else if (key === 'launch' && Array.isArray(value) && value.every(isLaunchFault)) faults['launch'] = value;
    else if (isFaultPoint(key) && Array.isArray(value) && value.length <= 100 && value.every(isFault))
      faults[key] = value;
    else problems.push(`"${key.slice(0, 40)}" is not a fault switch, or its value has the wrong shape.`);
  }
  return { faults, problems };
}

function isFaultPoint(key: string): key is FaultPoint {
  return (FAULT_POINTS as readonly string[]).includes(key);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFault(value: unknown): value is Fault {
  if (!isRecord(value)) return false;
  return (
    isOptional(value['status'], (v) => isWhole(v, 200, 599)) &&
    isOptional(value['retryAfter'], isHeaderValue) &&
    isOptional(value['headers'], isHeaders) &&
    isOptional(value['delayMs'], (v) => isWhole(v, 0, 600_000)) &&
    isOptional(value['drop'], (v) => v === 'before' || v === 'after') &&
    isOptional(value['times'], (v) => v === 'always' || isWhole(v, 1, 1_000_000))
  );
}

function isHeaderValue(value: unknown): boolean {
  return typeof value === 'string' && /^[ -~]{0,200}$/.test(value);
}

function isHeaders(value: unknown): boolean {
  if (!isRecord(value) || Object.keys(value).length > 20) return false;
  return Object.entries(value).every(
    ([name, each]) => /^[A-Za-z0-9-]{1,60}$/.test(name) && isHeaderValue(each),
  );
}

function isOptional(value: unknown, test: (value: unknown) => boolean): boolean {
  return value === undefined || test(value);
}

function isWhole(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}
