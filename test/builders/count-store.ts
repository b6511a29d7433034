import type { Records } from '../../src/records/records.ts';

const METHODS = ['get', 'find', 'count', 'insert', 'put', 'replace', 'claim', 'remove'] as const;
type Method = (typeof METHODS)[number];
type Methods = Record<Method, (...given: unknown[]) => Promise<unknown>>;

/** Tells what the store is asked while something runs, in order: `work.get`, `sessions.insert`. */
export function countStore(records: Records): (run: () => Promise<unknown>) => Promise<string[]> {
  let asked: string[] = [];
  for (const [name, collection] of Object.entries(records) as unknown as [string, Methods][]) {
    for (const method of METHODS) {
      const real = collection[method].bind(collection);
      collection[method] = (...given) => {
        asked.push(`${name}.${method}`);
        return real(...given);
      };
    }
  }
  return async (run) => {
    asked = [];
    await run();
    return asked;
  };
}
