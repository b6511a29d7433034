import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { countPerson } from '../../actions/count-person.ts';
import { erasePerson } from '../../actions/erase-person.ts';
import { exportPerson } from '../../actions/export-person.ts';
import { personCode } from '../../actions/find-person.ts';
import { findPeople, personIn } from '../../actions/person-in.ts';
import { AppError } from '../../domain/errors.ts';
import { type PersonFileHead, personHtml, personJson } from '../../domain/person-file.ts';
import { readReason } from '../../domain/read-reason.ts';
import { adminPeople } from '../../i18n/en/admin-people.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { LearnerRecord } from '../../records/learner.ts';
import { parseLearnerId, parseNamed } from '../parse-request.ts';
import type { Handler, Site } from '../site.ts';
import { timeView } from '../time-view.ts';
import { type Admin, openAdmin, openAdminForm, redirectDone, sendAdminPage } from './admin-page.ts';

const MOST = 20;
const LONGEST_SEARCH = 255;

const whoIs = ({ legalName, name, id }: LearnerRecord, t: Translator): string =>
  legalName ?? name ?? t('adminPeople.unnamed', { code: personCode(id) });

/** What was erased in the district lately. */
async function erasuresOf(site: Site, { scope, t }: Admin) {
  const { tenantId } = scope;
  const found = await site.actions.records.erasures.find(
    { tenantId },
    { sort: 'at', descending: true, limit: MOST },
  );
  const now = site.actions.clock();
  return found.map(({ at, learnerId, reason, endedAt }) => ({
    when: timeView(at, now, t),
    code: personCode(learnerId),
    reason,
    state: t(endedAt === undefined ? 'adminPeople.state.running' : 'adminPeople.state.done'),
  }));
}

export const showPeople: Handler = async (site, req, res) => {
  const admin = await openAdmin(site, req);
  const { links, scope, t } = admin;
  const find = String(req.query['find'] ?? '').slice(0, LONGEST_SEARCH);
  const people = await findPeople(site.actions, scope, find, MOST);
  const model = {
    find,
    action: links.people,
    most: people.length === MOST ? String(MOST) : '',
    people: people.map((one) => ({
      name: whoIs(one, t),
      code: personCode(one.id),
      lms: scope.platform(one.platformId)?.name ?? '',
      href: links.person(one.id),
    })),
    erasures: await erasuresOf(site, admin),
  };
  const title = t('admin.section.people');
  sendAdminPage(site, req, res, admin, { view: 'people', title, section: 'people', model });
};

/** @throws AppError NOT_FOUND, also for another district's person */
async function personOf(
  site: Site,
  req: Request,
  { scope }: Admin,
): Promise<{ readonly learner: LearnerRecord; readonly shared: boolean }> {
  const learner = await site.actions.records.learners.get(parseLearnerId(req));
  const whose = learner ? await personIn(site.actions, scope, learner) : 'none';
  if (!learner || whose === 'none') throw new AppError('NOT_FOUND', 'no such person in this tenant');
  return { learner, shared: whose === 'several' };
}

/** @throws AppError NOT_FOUND, FORBIDDEN for a person of several districts */
async function ownPersonOf(site: Site, req: Request, admin: Admin): Promise<LearnerRecord> {
  const { learner, shared } = await personOf(site, req, admin);
  if (shared) throw new AppError('FORBIDDEN', 'another district has records of this person too');
  return learner;
}

type KindKey = Extract<keyof typeof adminPeople, `kind.${string}`>;

const isKindKey = (key: string): key is KindKey => Object.hasOwn(adminPeople, key);

const kindWords = (kind: string, t: Translator): string => {
  const key = `kind.${kind}`;
  return isKindKey(key) ? t(`adminPeople.${key}`) : kind;
};

async function sendPerson(
  site: Site,
  req: Request,
  res: Response,
  admin: Admin,
  shown: { readonly reason: string; readonly problem: string },
): Promise<void> {
  const { learner, shared } = await personOf(site, req, admin);
  const counts = await countPerson(site.actions, learner.id);
  const { links, session, t } = admin;
  const model = {
    ...shown,
    who: whoIs(learner, t),
    code: personCode(learner.id),
    shared,
    self: learner.id === session.by,
    counts: Object.entries(counts).map(([kind, count]) => ({ name: kindWords(kind, t), count })),
    json: links.person(learner.id, '/person.json'),
    html: links.person(learner.id, '/person.html'),
    action: links.person(learner.id, '/erase'),
    back: links.people,
  };
  const page = t('adminPeople.title');
  const title = shown.problem === '' ? page : t('admin.problem', { page });
  sendAdminPage(site, req, res, admin, { view: 'person', title, section: 'people', model });
}

export const showPerson: Handler = async (site, req, res) =>
  sendPerson(site, req, res, await openAdmin(site, req), { reason: '', problem: '' });

const NOTES = [
  'Moments are milliseconds since 1970 (UTC). People other than you are record ids.',
  'Plans, reflections and notes are left out: they are for you alone, and you find them in your modules. Whoever runs the server can add them.',
];

const sender =
  (ending: 'json' | 'html'): Handler =>
  async (site, req, res) => {
    const admin = await openAdmin(site, req);
    const learner = await ownPersonOf(site, req, admin);
    const lms = admin.scope.platform(learner.platformId)?.name;
    const head: PersonFileHead = {
      madeAt: new Date(site.actions.clock()).toISOString(),
      product: site.config.productName,
      person: learner.id,
      ...(lms !== undefined && { lms }),
      notes: NOTES,
    };
    const person = { learnerId: learner.id, platformId: learner.platformId, sub: learner.sub };
    const write = ending === 'json' ? personJson : personHtml;
    res.set('Cache-Control', 'no-store').attachment(`person-${personCode(learner.id)}.${ending}`);
    res.type(ending === 'json' ? 'application/json' : 'text/html; charset=utf-8');
    const chunks = Readable.from(write(head, exportPerson(site.actions, person, false)));
    await pipeline(chunks, res).catch((error: unknown) => {
      // A reader who went away is no fault.
      if (!res.destroyed) throw error;
    });
  };

export const sendPersonJson = sender('json');
export const sendPersonHtml = sender('html');

const EraseForm = z.object({ reason: z.string().max(2000), sure: z.literal('yes').optional() });

export const postErase: Handler = async (site, req, res) => {
  const admin = await openAdminForm(site, req);
  const learner = await ownPersonOf(site, req, admin);
  const { session, scope, links, t } = admin;
  if (learner.id === session.by) throw new AppError('FORBIDDEN', 'nobody erases themselves');
  const form = parseNamed(req, EraseForm);
  const reason = readReason(form.reason);
  if (reason === undefined || form.sure !== 'yes') {
    const problem = t(reason === undefined ? 'adminPeople.reason.problem' : 'adminPeople.sure.problem');
    await sendPerson(site, req, res, admin, { reason: form.reason, problem });
    return;
  }
  const person = { learnerId: learner.id, platformId: learner.platformId, sub: learner.sub };
  await erasePerson(site.actions, person, { tenantId: scope.tenantId, by: session.by, reason });
  redirectDone(res, links.people, 'erased');
};
