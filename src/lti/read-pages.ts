import type { Clock } from '../ports/clock.ts';
import { nextPage } from './link-header.ts';
import type { ServiceAnswer, ServiceFault } from './service-caller.ts';

/** `short`: the LMS has more than what was read, and why it was left at that. */
export type Pages<T> =
  | { readonly kind: 'pages'; readonly entries: readonly T[]; readonly short?: string }
  | ServiceFault;

export interface PageLimits {
  readonly pages: number;
  readonly entries: number;
  /** Milliseconds for all pages; a page that was begun is finished. */
  readonly time: number;
}

/**
 * Reads a list page by page. A loop ends it; a page on another origin, too many pages or entries, too much time and a
 * later page that fails cut it short; only a first page that fails is a fault.
 */
export async function readPages<T>(
  first: string,
  fetchPage: (url: string) => Promise<ServiceAnswer>,
  /** The entries in the body of a page; undefined when it is none. */
  read: (body: string) => readonly T[] | undefined,
  limits: PageLimits,
  clock: Clock,
): Promise<Pages<T>> {
  const end = clock() + limits.time;
  const entries: T[] = [];
  const seen = new Set<string>();
  const short = (why: string): Pages<T> => ({
    kind: 'pages',
    entries: entries.slice(0, limits.entries),
    short: why,
  });
  for (let url = first; ; ) {
    seen.add(url);
    const answer = await fetchPage(url);
    const page = answer.kind === 'answer' ? read(answer.answer.body) : undefined;
    if (answer.kind !== 'answer' || !page) {
      if (entries.length > 0) return short('a later page could not be read');
      if (answer.kind !== 'answer') return answer;
      return { kind: 'refused', status: answer.answer.status, detail: 'the answer is no list' };
    }
    entries.push(...page);
    const next = nextPage(answer.answer.headers.get('link'), url);
    if (entries.length > limits.entries) return short(`more than ${limits.entries} entries`);
    if (next === undefined) return { kind: 'pages', entries };
    if (next === 'elsewhere') return short('the next page is on another server');
    if (seen.has(next.url)) return short('the pages lead back to one that was read');
    if (seen.size >= limits.pages) return short(`more than ${limits.pages} pages`);
    if (clock() > end) return short('it took too long');
    url = next.url;
  }
}
