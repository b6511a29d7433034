import type { Collection, Doc, Where } from '../ports/document-store.ts';

/** Documents can be large; this many are in memory at once. */
const PAGE = 50;

/** All that match in the order of their ids, a page at a time, whatever their number. */
export async function* eachDocument<T extends Doc>(
  collection: Collection<T>,
  where: Where<T> = {},
  limit = PAGE,
): AsyncGenerator<T> {
  let after: T | undefined;
  do {
    const found: T[] = await collection.find(where, { limit, ...(after && { after }) });
    yield* found;
    after = found.length === limit ? found.at(-1) : undefined;
  } while (after);
}
