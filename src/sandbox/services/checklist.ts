import type { Check } from '../activity-log.ts';

export interface Refusal {
  readonly status: number;
  readonly reason: string;
  /** An OAuth error code, at the token endpoint. */
  readonly code?: string;
}

/** Collects what was checked, up to the first failure. */
export class Checklist {
  readonly #checks: Check[] = [];
  #refusal: Refusal | undefined;

  get checks(): readonly Check[] {
    return this.#checks;
  }

  get refusal(): Refusal | undefined {
    return this.#refusal;
  }

  /** Answers whether all went well so far; after a failure nothing else is recorded. */
  require(name: string, ok: boolean, refusal: Refusal): boolean {
    if (this.#refusal) return false;
    this.#checks.push({ name, ok, ...(ok ? {} : { detail: refusal.reason }) });
    if (!ok) this.#refusal = refusal;
    return ok;
  }
}
