/** Short-lived sealed texts that a form carries from one page to the next, where there is no session. */
export interface Tickets {
  /** `life` in milliseconds. Who holds it can neither read nor change it. */
  seal(purpose: string, content: object, life: number): string;
  /** Undefined: not ours, for something else, or over. */
  open(purpose: string, ticket: string): unknown;
}
