import type { Key, Translator } from './translator.ts';

/** A text that is there in any language: what somebody wrote, a number, words of ours, or a list ("a, b, and c"). */
export type Part = string | number | Phrase | readonly Part[];

/** Words for people, chosen where they are needed and put into a language where it is known whose it is. */
export interface Phrase {
  readonly key: Key;
  /** What stands in the message's `{braces}`. */
  readonly values: Readonly<Record<string, Part>>;
}

export const phrase = (key: Key, values: Phrase['values'] = {}): Phrase => ({ key, values });

const isPhrase = (part: Part): part is Phrase => typeof part === 'object' && 'key' in part;

function sayPart(part: Part, t: Translator): string | number {
  if (typeof part !== 'object') return part;
  return isPhrase(part) ? say(part, t) : t.list(part.map((one) => String(sayPart(one, t))));
}

/** @throws Error when the message needs a value that is not given */
export const say = ({ key, values }: Phrase, t: Translator): string =>
  t(key, Object.fromEntries(Object.entries(values).map(([name, part]) => [name, sayPart(part, t)])));
