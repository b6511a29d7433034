import type { Request, Response } from 'express';
import { z } from 'zod';
import { launchTenant } from '../actions/launch-tenant.ts';
import { listContextPd } from '../actions/list-context-pd.ts';
import { markPd } from '../actions/mark-pd.ts';
import { readPersonPd } from '../actions/read-person-pd.ts';
import { readSettings } from '../actions/tenant-settings.ts';
import { titlesInLanguage } from '../actions/titles-in-language.ts';
import { AppError } from '../domain/errors.ts';
import { linksFor } from './links.ts';
import { sendSessionPage } from './page.ts';
import { parseCsrfForm, parseLearnerId, parseNamed } from './parse-request.ts';
import { type PdTable, sendPdTable } from './pd-tables.ts';
import { readSession, requireCsrf, requireTrainer, type Session } from './session.ts';
import type { Handler, Site } from './site.ts';
import { peopleView, personView } from './trainer-pd-view.ts';

const Year = z.coerce.number().int().min(1970).max(9999);

async function open(site: Site, req: Request) {
  const session = await readSession(site, req);
  requireTrainer(session);
  return { session, links: linksFor(site.basePath, session.handle) };
}

/** The school year that the address names, if it does. */
const askedYear = (req: Request): number | undefined =>
  Year.optional().catch(undefined).parse(req.query['year']);

const requireYear = (req: Request): number => {
  const year = askedYear(req);
  if (year === undefined) throw new AppError('NOT_FOUND', 'no school year is named');
  return year;
};

/** What a form came to: how many rows it changed. */
const saidOf = (req: Request, { t }: Session): string => {
  const count = z.coerce
    .number()
    .int()
    .min(0)
    .max(9999)
    .optional()
    .catch(undefined)
    .parse(req.query['marked']);
  return count === undefined ? '' : t('pd.marked', { count });
};

/** PD that was earned in this context, by person. */
export const showContextPd: Handler = async (site, req, res) => {
  const { session, links } = await open(site, req);
  const pd = await listContextPd(site.actions, session.launch, askedYear(req));
  const model = peopleView(pd, session, links, saidOf(req, session));
  sendSessionPage(site, res, session, { view: 'trainer/pd', model, title: session.t('pd.heading') });
};

/** One learner's rows. */
export const showPersonPd: Handler = async (site, req, res) => {
  const { session, links } = await open(site, req);
  const learnerId = parseLearnerId(req);
  const year = requireYear(req);
  const { t, launch } = session;
  const rows = await readPersonPd(site.actions, launch, learnerId, year);
  const { timeZone } = await readSettings(site.actions, await launchTenant(site.actions, launch));
  const titles = titlesInLanguage(site.actions, []);
  const person = { learnerId, year, timeZone, said: saidOf(req, session), titles };
  const model = personView(rows, person, session, links);
  sendSessionPage(site, res, session, {
    view: 'trainer/person-pd',
    model,
    title: `${model.name} - ${t('pd.heading')}`,
  });
};

const table =
  (kind: PdTable): Handler =>
  async (site, req, res: Response) => {
    const { session } = await open(site, req);
    const { launch, t } = session;
    const { timeZone } = await readSettings(site.actions, await launchTenant(site.actions, launch));
    const where = { contextId: launch.contextId, schoolYear: requireYear(req) };
    await sendPdTable(site, res, kind, { where, timeZone, t });
  };

export const sendContextRows = table('rows');
export const sendContextTotals = table('totals');

const Key = z.string().regex(/^[0-9a-f]{40}$/);
const MARKS = {
  signed: { mark: 'sign-off', value: true },
  unsigned: { mark: 'sign-off', value: false },
  paid: { mark: 'paid', value: true },
  unpaid: { mark: 'paid', value: false },
} as const;
const MarkForm = z.object({
  learner: Key,
  year: Year,
  entry: Key.optional(),
  what: z.enum(['signed', 'unsigned', 'paid', 'unpaid']),
});

/** A trainer's word on a row, or on all rows of a learner; back to where the form was. */
export const postMark: Handler = async (site, req, res) => {
  const { session, links } = await open(site, req);
  requireCsrf(session, parseCsrfForm(req).csrf);
  const { learner, year, entry, what } = parseNamed(req, MarkForm);
  const form = { learnerId: learner, schoolYear: year, entryId: entry, ...MARKS[what] };
  const count = await markPd(site.actions, session.launch, form);
  const page = entry === undefined ? links.contextPd(year) : links.personPd(learner, year);
  res.redirect(303, `${page}&marked=${count}#notice`);
};
