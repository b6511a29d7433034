import type { Request, Response } from 'express';
import { z } from 'zod';
import { confirmByLink, readSupervisorPage, type SupervisorPage } from '../actions/confirm-by-link.ts';
import { AppError } from '../domain/errors.ts';
import { inLanguage } from '../domain/in-language.ts';
import { boxesOf } from '../domain/task-progress.ts';
import type { Translator } from '../i18n/translator.ts';
import { createGuessLimit, type GuessLimit } from './guess-limit.ts';
import { languageView } from './language-view.ts';
import { sendPage } from './page.ts';
import { parseBoxes, parseNamed } from './parse-request.ts';
import { translatorOf } from './request-language.ts';
import { setSessionHeaders } from './security-headers.ts';
import type { Handler, Site } from './site.ts';
import { ownTaskTitle } from './task-title.ts';
import { otherLanguage } from './verify-view.ts';

const ConfirmForm = z.object({ name: z.string().max(1000), role: z.string().max(1000) });

interface Shown {
  readonly name: string;
  readonly role: string;
  readonly boxes: readonly number[];
  readonly problem: '' | 'name' | 'role' | 'boxes';
}

const EMPTY: Shown = { name: '', role: '', boxes: [], problem: '' };

/** One of each installation in this process. */
const limits = new WeakMap<Site, GuessLimit>();

function limitOf(site: Site): GuessLimit {
  const limit = limits.get(site) ?? createGuessLimit(site.actions.clock);
  limits.set(site, limit);
  return limit;
}

const codeOf = (req: Request): string => String(req.params['code']);

/** Who opens which link is nobody's business: no frame, no cache, no search engine, no address passed on. */
function setConfirmHeaders(res: Response): void {
  setSessionHeaders(res, []);
  res.set({ 'X-Robots-Tag': 'noindex, nofollow', 'Referrer-Policy': 'no-referrer' });
}

function sendClosed(
  site: Site,
  req: Request,
  res: Response,
  kind: 'done' | Exclude<SupervisorPage['kind'], 'open'>,
  used?: Extract<SupervisorPage, { kind: 'used' }>,
): void {
  const t = translatorOf(site, req);
  const heading = t(`task.confirm.${kind}.heading`);
  const date = used ? t.date(used.at, { dateStyle: 'long', timeZone: used.timeZone }) : '';
  const what = t(`task.confirm.${kind}.what`, { date });
  const status = kind === 'unknown' ? 404 : kind === 'over' || kind === 'replaced' ? 410 : 200;
  sendPage(site, res, { view: 'public/confirmed', model: { heading, what }, title: heading, status });
}

function formView(t: Translator, page: Extract<SupervisorPage, { kind: 'open' }>, shown: Shown) {
  const { learnerName: name, until, timeZone } = page;
  const module = inLanguage(page.module, [t.locale]);
  const task = module.task ?? page.task;
  return {
    lead: t('task.confirm.lead', { name, module: module.title }),
    ...languageView(module.language),
    title: ownTaskTitle(task),
    html: task.html,
    boxes: boxesOf(task).map(({ html }, value) => ({ value, html, checked: shown.boxes.includes(value) })),
    kept: t('task.confirm.kept', { name }),
    until: t('task.confirm.until', { date: t.date(until, { dateStyle: 'long', timeZone }) }),
    name: shown.name,
    role: shown.role,
    problem: shown.problem === '' ? '' : t(`task.confirm.problem.${shown.problem}`),
    badBoxes: shown.problem === 'boxes',
    badName: shown.problem === 'name',
    badRole: shown.problem === 'role',
  };
}

async function sendForm(site: Site, req: Request, res: Response, shown: Shown): Promise<void> {
  const page = await readSupervisorPage(site.actions, codeOf(req));
  if (page.kind === 'unknown') limitOf(site).countWrong(req.ip ?? '');
  if (page.kind !== 'open') {
    sendClosed(site, req, res, page.kind, page.kind === 'used' ? page : undefined);
    return;
  }
  const t = translatorOf(site, req);
  const here = `${site.basePath}/confirm/${encodeURIComponent(codeOf(req))}`;
  const language = t.language === 'en' ? '' : `?lang=${t.language}`;
  const model = {
    ...formView(t, page, shown),
    action: `${here}${language}#problem`,
    other: otherLanguage(t, here),
  };
  const heading = t('task.confirm.title');
  const title = shown.problem === '' ? heading : `${t('task.confirm.error')}: ${heading}`;
  sendPage(site, res, { view: 'public/confirm', model, title });
}

/** @throws AppError TRY_AGAIN where too many wrong links came from one address */
function requirePatience(site: Site, req: Request): void {
  if (limitOf(site).isOver(req.ip ?? ''))
    throw new AppError('TRY_AGAIN', 'too many wrong links from one address');
}

/**
 * Shows a supervisor the task and its form. Only the form's button spends the link: programs that look into links, such
 * as mail filters, just ask for pages.
 */
export const showConfirm: Handler = async (site, req, res) => {
  setConfirmHeaders(res);
  requirePatience(site, req);
  await sendForm(site, req, res, EMPTY);
};

/** Whoever has the link may send its form: it needs no session. */
export const postConfirm: Handler = async (site, req, res) => {
  setConfirmHeaders(res);
  requirePatience(site, req);
  const form = { ...parseNamed(req, ConfirmForm), boxes: parseBoxes(req) };
  const confirmed = await confirmByLink(site.actions, codeOf(req), form);
  if (confirmed.kind === 'done') return sendClosed(site, req, res, 'done');
  await sendForm(site, req, res, { ...form, problem: confirmed.kind === 'problem' ? confirmed.problem : '' });
};
