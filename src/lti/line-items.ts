import type { Clock } from '../ports/clock.ts';
import type { LineItemAnswer, LineItemQuery, LineItems } from '../ports/line-items.ts';
import { LINE_ITEM_READ_SCOPE, LINE_ITEM_SCOPE } from './claim-names.ts';
import { objectOf, textOf, urlOf } from './claim-values.ts';
import { readPages } from './read-pages.ts';
import type { CallService, ServiceFault } from './service-caller.ts';
import { SUBMISSION_REVIEW } from './submission-review.ts';

const CONTAINER_TYPE = 'application/vnd.ims.lis.v2.lineitemcontainer+json';
const ITEM_TYPE = 'application/vnd.ims.lis.v2.lineitem+json';
/** Canvas sends ten a page. */
const LIMITS = { pages: 50, entries: 2_000, time: 20_000 };
const MAX_BYTES = 2 * 1024 * 1024;
const SCORE_MAXIMUM = 100;
/** With a link that the LMS does not grade, these mean: not bound to this link. Canvas, Moodle. */
const LINK_REFUSED = [400, 404, 412, 422];

interface LineItem {
  readonly id: string;
  readonly resourceId: string | undefined;
  readonly resourceLinkId: string | undefined;
}

const idOf = (value: unknown): string | undefined =>
  typeof value === 'number' ? String(value) : textOf(value);

/** A line item at another server than the container is none of ours. */
function itemOf(value: unknown, container: string): LineItem[] {
  const item = objectOf(value);
  const id = urlOf(item['id']);
  if (id === undefined || new URL(id).origin !== new URL(container).origin) return [];
  return [{ id, resourceId: idOf(item['resourceId']), resourceLinkId: idOf(item['resourceLinkId']) }];
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** `.../lineitems/9` before `.../lineitems/10`. */
const byId = new Intl.Collator('en', { numeric: true });

const lowest = (items: readonly LineItem[]): LineItem | undefined =>
  [...items].sort((a, b) => byId.compare(a.id, b.id))[0];

const failed = ({ detail }: Pick<ServiceFault, 'detail'>): LineItemAnswer => ({
  kind: 'failed',
  reason: detail,
});

const foundAt = (item: LineItem | undefined): LineItemAnswer =>
  item ? { kind: 'found', lineItem: item.id } : { kind: 'none' };

/** @see AGS 2.0, section 3.2 */
export function createLineItems(deps: { readonly call: CallService; readonly clock: Clock }): LineItems {
  const { call, clock } = deps;

  const list = (query: LineItemQuery, filter: Readonly<Record<string, string>>) => {
    const first = new URL(query.lineItems);
    for (const [name, value] of Object.entries(filter)) first.searchParams.set(name, value);
    const scope = query.scopes.includes(LINE_ITEM_READ_SCOPE) ? LINE_ITEM_READ_SCOPE : LINE_ITEM_SCOPE;
    const request = { method: 'GET', accept: CONTAINER_TYPE, maxBytes: MAX_BYTES } as const;
    const read = (body: string): LineItem[] | undefined => {
      const items = parse(body);
      return Array.isArray(items) ? items.flatMap((item) => itemOf(item, query.lineItems)) : undefined;
    };
    const fetchPage = (url: string) => call(query.platformId, [scope], { ...request, url });
    return readPages(first.href, fetchPage, read, LIMITS, clock);
  };

  /**
   * Filters are applied here too: an LMS may ignore them. A column of another link is not taken, and `none` is only
   * said when everything was read, so that no second column is made.
   */
  const search = async (query: LineItemQuery): Promise<LineItemAnswer> => {
    const { resourceLinkId, resourceId } = query;
    const ofLink = await list(query, { resource_link_id: resourceLinkId });
    if (ofLink.kind === 'retry') return failed(ofLink);
    const bound = ofLink.kind === 'pages' ? ofLink.entries : [];
    const own = lowest(bound.filter((each) => each.resourceLinkId === resourceLinkId));
    if (own) return foundAt(own);
    const ofModule = await list(query, { resource_id: resourceId });
    if (ofModule.kind !== 'pages') return failed(ofModule);
    const free = ofModule.entries.filter(
      (each) => each.resourceId === resourceId && [undefined, resourceLinkId].includes(each.resourceLinkId),
    );
    const unread = (ofLink.kind === 'pages' ? ofLink.short : undefined) ?? ofModule.short;
    return free.length === 0 && unread !== undefined
      ? { kind: 'failed', reason: `not all columns could be read: ${unread}` }
      : foundAt(lowest(free));
  };

  const post = (query: LineItemQuery, label: string, resourceLinkId: string | undefined) => {
    const { resourceId } = query;
    const link = resourceLinkId === undefined ? {} : { resourceLinkId };
    const own = { scoreMaximum: SCORE_MAXIMUM, resourceId, tag: 'module' };
    const item = { label, ...own, ...link, submissionReview: SUBMISSION_REVIEW };
    const body = JSON.stringify(item);
    const types = { accept: ITEM_TYPE, contentType: ITEM_TYPE };
    const request = { method: 'POST', url: query.lineItems, body, maxBytes: MAX_BYTES, ...types } as const;
    return call(query.platformId, [LINE_ITEM_SCOPE], request);
  };

  const make = async (query: LineItemQuery, label: string): Promise<LineItemAnswer> => {
    const bound = await post(query, label, query.resourceLinkId);
    const unbound = bound.kind === 'refused' && LINK_REFUSED.includes(bound.status);
    const made = unbound ? await post(query, label, undefined) : bound;
    if (made.kind !== 'answer') return failed(made);
    const [item] = itemOf(parse(made.answer.body), query.lineItems);
    return item ? foundAt(item) : search(query);
  };

  const mayRead = ({ scopes }: LineItemQuery): boolean =>
    scopes.includes(LINE_ITEM_SCOPE) || scopes.includes(LINE_ITEM_READ_SCOPE);

  const find = async (query: LineItemQuery): Promise<LineItemAnswer> => {
    if (!URL.canParse(query.lineItems)) return { kind: 'failed', reason: 'the columns are not at a URL' };
    if (!mayRead(query)) return { kind: 'failed', reason: 'the launch granted no right to read columns' };
    return search(query);
  };

  return {
    find,
    async create(query, label) {
      if (!query.scopes.includes(LINE_ITEM_SCOPE))
        return { kind: 'failed', reason: 'the launch granted no right to create columns' };
      const known = await find(query);
      return known.kind === 'none' ? make(query, label) : known;
    },
  };
}
