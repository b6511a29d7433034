import type { Request } from 'express';
import type { LineItem } from '../gradebook.ts';
import type { AccessToken, Lms } from '../lms.ts';
import { requireOpenCourse } from '../manners.ts';
import { MEDIA, SCOPE } from '../vocabulary.ts';
import {
  refusalBody,
  requireAccept,
  requireAccess,
  requireContentType,
  requireJsonObject,
} from './access.ts';
import type { Checklist } from './checklist.ts';
import { requireContext, requireLineItem, requireQuery } from './line-item-access.ts';
import { readLineItem } from './line-item-rules.ts';
import { pageOf } from './paging.ts';
import type { Service, ServiceAnswer } from './service-request.ts';
import { lineItemUrl } from './service-urls.ts';

const READ = [SCOPE.lineItem, SCOPE.lineItemReadonly];
const WRITE = [SCOPE.lineItem];

type Verb = 'list' | 'create' | 'read' | 'update' | 'delete';

/** @see AGS 2.0, section 3.2 and 3.3 */
export function lineItemService(lms: Lms, verb: Verb): Service {
  const work = { list, create, read, update, delete: remove }[verb];
  return {
    name: `line item ${verb}`,
    point: 'lineitems',
    refusalBody: (refusal) => refusalBody(lms, refusal),
    work: (req, checklist) => work(lms, req, checklist),
  };
}

function list(lms: Lms, req: Request, checks: Checklist): ServiceAnswer | undefined {
  const token = requireAccess(lms, req, checks, READ);
  if (!token || !requireAccept(lms, req, checks, MEDIA.lineItemContainer)) return undefined;
  const contextId = requireQuery(lms, req, checks) ? requireOwnCourse(lms, req, checks) : undefined;
  if (contextId === undefined) return undefined;
  const items = lms.gradebook
    .lineItems()
    .filter((item) => item.contextId === contextId && item.clientId === token.clientId)
    .filter((item) => matches(item, req));
  const { mode } = lms.settings;
  const size = mode === 'canvas' ? 10 : 500;
  const page = pageOf(lms, req, items, { size, malformed: mode === 'moodle' });
  const body = page.items.map((item) => representation(lms, item));
  return { status: 200, type: MEDIA.lineItemContainer, headers: page.headers, body };
}

function requireOwnCourse(lms: Lms, req: Request, checks: Checklist): string | undefined {
  const id = requireContext(lms, req, checks);
  return id !== undefined && requireOpenCourse(lms, id, checks) ? id : undefined;
}

function matches(item: LineItem, { query }: Request): boolean {
  return (
    (query['resource_link_id'] === undefined || query['resource_link_id'] === item.resourceLinkId) &&
    (query['resource_id'] === undefined || query['resource_id'] === item.resourceId) &&
    (query['tag'] === undefined || query['tag'] === item.tag)
  );
}

function create(lms: Lms, req: Request, checks: Checklist): ServiceAnswer | undefined {
  const token = requireAccess(lms, req, checks, WRITE);
  if (!token || !requireContentType(lms, req, checks, MEDIA.lineItem)) return undefined;
  const contextId = requireQuery(lms, req, checks) ? requireOwnCourse(lms, req, checks) : undefined;
  const body = contextId === undefined ? undefined : requireJsonObject(req, checks);
  const fields = body && readLineItem(body, checks);
  if (
    !fields ||
    contextId === undefined ||
    !requireLink(lms, fields.resourceLinkId, contextId, token, checks)
  )
    return;
  const owner = { contextId, clientId: token.clientId, coupled: false };
  const item = lms.gradebook.addLineItem({ ...fields, ...owner });
  const full = { status: 507, reason: 'The gradebook of this sandbox is full.' };
  if (!checks.require('there is room', item !== undefined, full) || !item) return undefined;
  return answer(lms, item, 201);
}

function requireLink(
  lms: Lms,
  id: string | undefined,
  contextId: string,
  token: AccessToken,
  checks: Checklist,
): boolean {
  const link = id === undefined ? undefined : lms.links.get(id);
  const ok = id === undefined || (link?.contextId === contextId && link.clientId === token.clientId);
  return checks.require('resourceLinkId is a link of this course', ok, {
    status: 404,
    reason: 'No such resource link.',
  });
}

function read(lms: Lms, req: Request, checks: Checklist): ServiceAnswer | undefined {
  const token = requireAccess(lms, req, checks, READ);
  if (!token || !requireAccept(lms, req, checks, MEDIA.lineItem)) return undefined;
  const item = requireLineItem(lms, req, checks, token);
  return item && answer(lms, item, 200);
}

/** Replaces the whole item. Moodle unlinks an item whose new version names no link. */
function update(lms: Lms, req: Request, checks: Checklist): ServiceAnswer | undefined {
  const token = requireAccess(lms, req, checks, WRITE);
  if (!token || !requireContentType(lms, req, checks, MEDIA.lineItem)) return undefined;
  const item = requireLineItem(lms, req, checks, token);
  const body = item && requireJsonObject(req, checks);
  const fields = body && readLineItem(body, checks);
  if (!item || !fields) return undefined;
  const { mode } = lms.settings;
  const kept = fields.resourceLinkId === undefined || fields.resourceLinkId === item.resourceLinkId;
  const fault = { status: 400, reason: 'resourceLinkId cannot be changed.' };
  if (!checks.require('resourceLinkId stays', kept, fault)) return undefined;
  const link = mode === 'moodle' ? fields.resourceLinkId : item.resourceLinkId;
  const next: LineItem = {
    ...fields,
    id: item.id,
    contextId: item.contextId,
    clientId: item.clientId,
    coupled: item.coupled,
    ...(item.manners === undefined ? {} : { manners: item.manners }),
    ...(link === undefined ? {} : { resourceLinkId: link }),
  };
  lms.gradebook.replaceLineItem(next);
  return answer(lms, next, 200);
}

/** Canvas deletes no item that was made together with its link. */
function remove(lms: Lms, req: Request, checks: Checklist): ServiceAnswer | undefined {
  const token = requireAccess(lms, req, checks, WRITE);
  const item = token && requireLineItem(lms, req, checks, token);
  if (!item) return undefined;
  const free = lms.settings.mode !== 'canvas' || !item.coupled;
  const coupled = { status: 401, reason: 'The line item was not created by this service.' };
  if (!checks.require('the line item may be deleted', free, coupled)) return undefined;
  lms.gradebook.removeLineItem(item.id);
  return { status: 204 };
}

function answer(lms: Lms, item: LineItem, status: number): ServiceAnswer {
  return { status, type: MEDIA.lineItem, body: representation(lms, item) };
}

/** What a tool sees of an item. @see AGS 2.0, section 3.2.5 */
function representation(lms: Lms, item: LineItem): unknown {
  const { contextId: _, clientId: __, coupled: ___, manners: ____, ...fields } = item;
  return { ...fields, id: lineItemUrl(lms, item) };
}
