import type { Request, Response } from 'express';
import { z } from 'zod';
import { answerReview } from '../../actions/answer-review.ts';
import { openReview } from '../../actions/open-review.ts';
import { readReviewEnd } from '../../actions/read-review-end.ts';
import { reportReviewTime } from '../../actions/report-review-time.ts';
import { startReview } from '../../actions/start-review.ts';
import { AppError } from '../../domain/errors.ts';
import type { Unfinished } from '../../domain/items/item.ts';
import { sendSessionPage } from '../page.ts';
import { parseActive, parseItemForm } from '../parse-request.ts';
import type { Handler, Site } from '../site.ts';
import { type Me, openMeForm, openNamedMe } from './open-me.ts';
import { reviewEndView } from './review-end-view.ts';
import { reviewLinks } from './review-links.ts';
import { reviewQuestionView } from './review-question-view.ts';

const SessionParams = z.object({ session: z.string().regex(/^[\w-]{1,64}$/) });
const QuestionParams = SessionParams.extend({ number: z.coerce.number().int().min(1).max(99) });

/** @throws AppError NOT_FOUND */
function parseParams<T>(req: Request, schema: z.ZodType<T>): T {
  const params = schema.safeParse(req.params);
  if (!params.success) throw new AppError('NOT_FOUND', 'no review session has such an address');
  return params.data;
}

const visitOf = (req: Request, { session }: Me) => ({ session: session.handle, claimed: parseActive(req) });

/** Begins a session, or goes on with the open one. */
export const postStartReview: Handler = async (site, req, res) => {
  const me = await openMeForm(site, req);
  const begun = await startReview(site.actions, me.session.launch, visitOf(req, me));
  const nothing = `${me.links.me}?said=nothing-due#reviews`;
  res.redirect(303, begun ? reviewLinks(me.links).step(begun.sessionId, begun.number) : nothing);
};

interface Asked {
  readonly sessionId: string;
  readonly number: number;
  readonly empty: boolean;
  readonly unfinished?: Unfinished;
}

async function sendQuestion(site: Site, res: Response, me: Me, asked: Asked): Promise<void> {
  const { session, links } = me;
  const { sessionId, number, empty, unfinished } = asked;
  const page = await openReview(site.actions, session.launch, sessionId, number, session.handle);
  const model = {
    ...reviewQuestionView(page, session, links, empty, unfinished),
    earlier: res.req.query['earlier'] === '1',
  };
  const words = { number, total: page.total };
  const title = session.t(model.item.empty ? 'reviews.title.error' : 'reviews.title', words);
  sendSessionPage(site, res, session, { view: 'me/review-question', model, title });
}

/** A session that is over, or another one, leads to the record, which says what there is. */
const isGone = (error: unknown): boolean => error instanceof AppError && error.code === 'NOT_FOUND';

export const showReviewQuestion: Handler = async (site, req, res) => {
  const me = await openNamedMe(site, req);
  const { session: sessionId, number } = parseParams(req, QuestionParams);
  const visit = visitOf(req, me);
  if (visit.claimed !== undefined) await reportReviewTime(site.actions, me.session.launch, sessionId, visit);
  try {
    await sendQuestion(site, res, me, { sessionId, number, empty: req.query['empty'] === '1' });
  } catch (error) {
    if (!isGone(error)) throw error;
    res.redirect(303, `${me.links.me}?said=gone#reviews`);
  }
};

/** Stores the answer, then shows its question again with the feedback; a reload sends nothing twice. */
export const postReviewAnswer: Handler = async (site, req, res) => {
  const me = await openMeForm(site, req);
  const { session: sessionId, number } = parseParams(req, QuestionParams);
  const { itemId, fields } = parseItemForm(req);
  const form = { sessionId, number, itemId, fields, visit: visitOf(req, me) };
  const done = await answerReview(site.actions, me.session.launch, form);
  const { unfinished } = done;
  if (unfinished)
    return sendQuestion(site, res, me, {
      sessionId,
      number,
      empty: unfinished.missing.length > 0,
      unfinished,
    });
  const step = reviewLinks(me.links).step(sessionId, number);
  if (done.empty) res.redirect(303, `${step}?empty=1#problem`);
  else res.redirect(303, done.earlier ? `${step}?earlier=1#feedback` : `${step}#feedback`);
};

/** What a page measured. Nothing is shown: nobody waits for it. */
export const postReviewTime: Handler = async (site, req, res) => {
  const me = await openMeForm(site, req);
  const { session: sessionId } = parseParams(req, SessionParams);
  await reportReviewTime(site.actions, me.session.launch, sessionId, visitOf(req, me));
  res.status(204).end();
};

/** How it went, and what comes again when. */
export const showReviewEnd: Handler = async (site, req, res) => {
  const me = await openNamedMe(site, req);
  const { session, links } = me;
  const { session: sessionId } = parseParams(req, SessionParams);
  try {
    const end = await readReviewEnd(site.actions, session.launch, sessionId);
    if (end === 'open') return res.redirect(303, `${links.me}#reviews`);
    const model = reviewEndView(end, session, links);
    sendSessionPage(site, res, session, {
      view: 'me/review-end',
      model,
      title: session.t('reviews.end.heading'),
    });
  } catch (error) {
    if (!isGone(error)) throw error;
    res.redirect(303, `${links.me}#reviews`);
  }
};
