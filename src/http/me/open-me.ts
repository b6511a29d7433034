import type { Request } from 'express';
import { AppError } from '../../domain/errors.ts';
import { type Links, linksFor } from '../links.ts';
import { parseCsrfForm } from '../parse-request.ts';
import { readSession, requireCsrf, type Session } from '../session.ts';
import type { Site } from '../site.ts';

/** What a page of a person's own record works with. Whose record it is follows from the session alone. */
export interface Me {
  readonly session: Session;
  readonly links: Links;
  /** The person's record key; undefined where the LMS did not say who this is. */
  readonly learnerId: string | undefined;
  /** What the form of the name came to; a word of the address. */
  readonly said: string;
  /** What a form of the other sections came to; a word of the address. */
  readonly notice: string;
}

/** @throws AppError SESSION_MISSING */
export async function openMe(site: Site, req: Request): Promise<Me> {
  const session = await readSession(site, req);
  const { launch } = session;
  return {
    session,
    links: linksFor(site.basePath, session.handle),
    learnerId: launch.sub === '' ? undefined : launch.learnerId,
    said: String(req.query['name']),
    notice: String(req.query['said']),
  };
}

/** @throws AppError SESSION_MISSING, LAUNCH_ANONYMOUS where the LMS did not say who this is */
export async function openNamedMe(site: Site, req: Request): Promise<Me & { readonly learnerId: string }> {
  const me = await openMe(site, req);
  const { learnerId } = me;
  if (learnerId === undefined) throw new AppError('LAUNCH_ANONYMOUS', 'the launch names nobody');
  return { ...me, learnerId };
}

/**
 * The same for a form of these pages.
 * @throws AppError as above, FORBIDDEN for a form that was not made by this session
 */
export async function openMeForm(site: Site, req: Request): Promise<Me & { readonly learnerId: string }> {
  const me = await openNamedMe(site, req);
  requireCsrf(me.session, parseCsrfForm(req).csrf);
  return me;
}
