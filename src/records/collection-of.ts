import type { Collection, CollectionSpec, Doc } from '../ports/document-store.ts';
import { ALL_SPECS, type Records } from './records.ts';

/** `work` and `launch_log` are `work` and `launchLog` of the records. */
const keyOf = (name: string): string =>
  name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The collection of this name; the caller says what is in it. */
export function collectionOf<T extends Doc>(records: Records, name: string): Collection<T> {
  const found = new Map<string, unknown>(Object.entries(records)).get(keyOf(name));
  if (found === undefined) throw new Error(`no collection "${name}"`);
  return found as Collection<T>;
}

export function specOf(name: string): CollectionSpec<Doc> {
  const spec = ALL_SPECS.find((one) => one.name === name);
  if (!spec) throw new Error(`no record type "${name}"`);
  return spec;
}
