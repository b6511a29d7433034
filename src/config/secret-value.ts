import { inspect } from 'node:util';

const HIDDEN = '(hidden)';

/** A text that shows itself only when asked: logs, JSON and error messages print a placeholder. */
export class SecretValue {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  reveal(): string {
    return this.#text;
  }

  toString(): string {
    return HIDDEN;
  }

  toJSON(): string {
    return HIDDEN;
  }

  [inspect.custom](): string {
    return HIDDEN;
  }
}
