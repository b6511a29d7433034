import type { LineItem } from '../gradebook.ts';
import type { Lms } from '../lms.ts';

/** Moodle's service URLs carry a query that every tool must keep. */
const MOODLE_QUERY = '?type_id=3';

export function lineItemsUrl(lms: Lms, contextId: string): string {
  const query = lms.settings.mode === 'moodle' ? MOODLE_QUERY : '';
  return `${lms.url}/services/${encodeURIComponent(contextId)}/lineitems${query}`;
}

/** The line item's `id`. `part` goes before the query. @see AGS 2.0, section 3.2.5 and 3.4.1 */
export function lineItemUrl(lms: Lms, item: LineItem, part: '' | '/results' = ''): string {
  const path = `${lms.url}/services/${encodeURIComponent(item.contextId)}/lineitems/${item.id}`;
  return lms.settings.mode === 'moodle' ? `${path}/lineitem${part}${MOODLE_QUERY}` : `${path}${part}`;
}

export function rosterUrl(lms: Lms, contextId: string): string {
  return `${lms.url}/services/${encodeURIComponent(contextId)}/memberships`;
}
