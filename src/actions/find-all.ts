import type { Collection, Doc, Where } from '../ports/document-store.ts';

const PAGE = 1000;

/** All that match, page by page. For what stays small: platforms, deployments, admins of a district. */
export async function findAll<T extends Doc>(collection: Collection<T>, where: Where<T>): Promise<T[]> {
  const all: T[] = [];
  for (;;) {
    const after = all.at(-1);
    const page = await collection.find(where, { limit: PAGE, ...(after && { after }) });
    all.push(...page);
    if (page.length < PAGE) return all;
  }
}
