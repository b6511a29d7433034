import type { Json } from './jwt.ts';

/** `$Canvas.user.id` as the whole value, or `${...}` inside it: a variable that the LMS did not resolve. */
const UNRESOLVED = /^\$[A-Za-z]|\$\{/;

/** A non-empty text; null, other types and unresolved variables are absent. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' && !UNRESOLVED.test(value) ? value : undefined;

/** A JSON object; everything else is an empty one. */
export const objectOf = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};

/** An absolute http(s) URL, as it was written. */
export function urlOf(value: unknown): string | undefined {
  const text = textOf(value);
  if (text === undefined || !URL.canParse(text)) return undefined;
  return ['http:', 'https:'].includes(new URL(text).protocol) ? text : undefined;
}

/** The texts of a list; undefined when it is no list. */
export const listOf = (value: unknown): string[] | undefined =>
  Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : undefined;
