import type { Request } from 'express';
import type { Lms } from '../lms.ts';

export interface Page<T> {
  readonly items: readonly T[];
  /** `Link` header for the next page, when there is one. */
  readonly headers: Readonly<Record<string, string>>;
}

const MOST_PER_PAGE = 500;

/** Cuts one page out of a list by `limit` and `page`. @see AGS 2.0, section 3.2.6; NRPS 2.0, section 2.4.2; RFC 8288 */
export function pageOf<T>(
  lms: Lms,
  req: Request,
  list: readonly T[],
  defaults: { size: number; withoutRole?: boolean; malformed?: boolean },
): Page<T> {
  const size = Math.min(wholeNumber(req.query['limit']) ?? defaults.size, MOST_PER_PAGE);
  const page = wholeNumber(req.query['page']) ?? 1;
  const items = list.slice((page - 1) * size, page * size);
  if (page * size >= list.length) return { items, headers: {} };
  const next = new URL(req.originalUrl, lms.url);
  next.searchParams.set('page', String(page + 1));
  if (defaults.withoutRole) next.searchParams.delete('role');
  return {
    items,
    headers: {
      Link:
        defaults.malformed || lms.settings.malformedLinks ? malformed(next) : `<${next.href}>; rel="next"`,
    },
  };
}

/** Moodle 4.2 prints this header with typographic quotes and an HTML ampersand. */
function malformed(next: URL): string {
  const text = `<${next.href.replaceAll('&', '&amp;')}>; rel=\u201cnext\u201d`;
  return Buffer.from(text, 'utf8').toString('latin1');
}

function wholeNumber(value: unknown): number | undefined {
  return typeof value === 'string' && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : undefined;
}
