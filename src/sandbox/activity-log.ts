/** One thing that was looked at, and how it went. */
export interface Check {
  /** What the tool calls its rule for this, in its log and its launch log. */
  readonly rule?: string;
  readonly name: string;
  readonly ok: boolean;
  /** What was found; for a failed check also what was expected. */
  readonly detail?: string;
}

/** A request that the tool made to a service endpoint, with the verdict. */
export interface LoggedRequest {
  readonly id: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** `score`, `token`, ... */
  readonly service: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly checks: readonly Check[];
  /** 0: the connection was cut. */
  readonly status: number;
  readonly answer: string;
  /** `fault`: a switch on the faults page decided. */
  readonly verdict: 'accepted' | 'refused' | 'fault';
  readonly reason?: string;
}

/** One trip through the authorization endpoint. */
export interface LoggedLaunch {
  readonly id: number;
  readonly at: number;
  readonly persona: string;
  /** What was opened. */
  readonly target: string;
  /** Checks of the tool's authentication request. */
  readonly checks: readonly Check[];
  readonly verdict: 'sent' | 'refused';
  readonly reason?: string;
  readonly fault?: string;
  readonly idToken?: string;
  readonly header?: Readonly<Record<string, unknown>>;
  readonly payload?: Readonly<Record<string, unknown>>;
  /** What a careful tool finds when it validates that token. */
  readonly tokenChecks?: readonly Check[];
}

const KEEP = 300;
const KEEP_TEXT = 4_000;

/** What happened, newest last, bounded. */
export class ActivityLog {
  readonly #clock: () => number;
  readonly #tell: (line: string) => void;
  #requests: LoggedRequest[] = [];
  #launches: LoggedLaunch[] = [];
  #count = 0;

  constructor(clock: () => number, tell: (line: string) => void) {
    this.#clock = clock;
    this.#tell = tell;
  }

  get requests(): readonly LoggedRequest[] {
    return this.#requests;
  }

  get launches(): readonly LoggedLaunch[] {
    return this.#launches;
  }

  addRequest(entry: Omit<LoggedRequest, 'id' | 'at'>): void {
    const kept = {
      ...entry,
      body: shorten(entry.body),
      answer: shorten(entry.answer),
      url: shorten(entry.url),
    };
    this.#requests = [...this.#requests.slice(1 - KEEP), { ...kept, ...this.#stamp() }];
    this.#line(`${entry.method} ${entry.service} -> ${entry.status} ${entry.verdict}`, entry.reason);
  }

  addLaunch(entry: Omit<LoggedLaunch, 'id' | 'at'>): void {
    this.#launches = [...this.#launches.slice(1 - KEEP), { ...entry, ...this.#stamp() }];
    this.#line(`launch of ${entry.target} by ${entry.persona} -> ${entry.verdict}`, entry.reason);
  }

  clear(): void {
    this.#requests = [];
    this.#launches = [];
  }

  /** One line, whatever a request put into it. */
  #line(text: string, reason = ''): void {
    this.#tell(`${text} ${reason}`.replace(/\p{Cc}+/gu, ' ').trim());
  }

  #stamp(): { id: number; at: number } {
    this.#count += 1;
    return { id: this.#count, at: this.#clock() };
  }
}

function shorten(text: string): string {
  return text.length > KEEP_TEXT ? `${text.slice(0, KEEP_TEXT)} ... (${text.length} characters)` : text;
}
