import type { Request } from 'express';
import type { LineItem } from '../gradebook.ts';
import { param } from '../http.ts';
import type { AccessToken, Lms } from '../lms.ts';
import { requireOpenCourse } from '../manners.ts';
import type { Checklist } from './checklist.ts';

/** The line item that the URL names, when it exists there and belongs to the asking tool. */
export function requireLineItem(
  lms: Lms,
  req: Request,
  list: Checklist,
  token: AccessToken,
): LineItem | undefined {
  if (!requireQuery(lms, req, list)) return undefined;
  const item = lms.gradebook.lineItem(param(req, 'item'));
  const here = item !== undefined && item.contextId === param(req, 'context');
  const gone = { status: 404, reason: 'The specified resource does not exist.' };
  if (!list.require('the line item exists in this course', here, gone)) return undefined;
  if (!requireOpenCourse(lms, param(req, 'context'), list)) return undefined;
  const own = item?.clientId === token.clientId;
  const foreign = {
    status: lms.settings.mode === 'canvas' ? 412 : 403,
    reason: 'The line item belongs to another tool.',
  };
  return list.require('the line item belongs to this tool', own, foreign) ? item : undefined;
}

/** The course that the URL names. */
export function requireContext(lms: Lms, req: Request, list: Checklist): string | undefined {
  const id = param(req, 'context');
  const known = lms.settings.contexts.some((context) => context.id === id);
  return list.require('the course exists', known, { status: 404, reason: 'No such course.' })
    ? id
    : undefined;
}

/** Moodle's line item URLs carry a query, and a tool that drops it gets nowhere. */
export function requireQuery(lms: Lms, req: Request, list: Checklist): boolean {
  if (lms.settings.mode !== 'moodle') return true;
  const kept = req.query['type_id'] === '3';
  return list.require('the query of the URL is kept', kept, {
    status: 400,
    reason: 'type_id is missing from the URL.',
  });
}
