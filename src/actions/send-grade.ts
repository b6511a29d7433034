import type { Outcome } from '../domain/deliveries.ts';
import type { Delivery, HeldGrade } from '../domain/delivery.ts';
import { judgeHeld, needsLook } from '../domain/held-grade.ts';
import type { ScoreSender } from '../ports/score-sender.ts';
import type { WorkRecord } from '../records/work.ts';

/** An LMS whose results cannot be read for so many tries is sent to all the same: earned grades come first. */
const MOST_LOOKS = 3;

/** No result at all: as if there were no grade. */
const NOTHING: HeldGrade = { maximum: 100 };

/** What stands in the way of sending, or the feedback to keep beside the grade. */
async function look(
  sender: ScoreSender,
  work: WorkRecord,
  delivery: Delivery,
  signal: AbortSignal,
): Promise<{ readonly outcome: Outcome } | { readonly comment?: string | undefined }> {
  const { platformId, sub: userId } = work;
  const { lineItem, scopes } = delivery;
  const answer = await sender.read({ platformId, lineItem, scopes, userId }, signal);
  if (answer.kind === 'retry') return delivery.tries < MOST_LOOKS ? { outcome: answer } : {};
  if (answer.kind === 'unreadable') return {};
  const held = answer.grades.get(userId) ?? NOTHING;
  switch (judgeHeld(delivery, held)) {
    case 'there':
      return { outcome: { kind: 'confirmed', status: 200, seen: true } };
    case 'changed':
      return { outcome: { kind: 'changed', held } };
    case 'send':
      return { comment: held.comment };
  }
}

/** Sends one grade; one that was confirmed before only if the LMS still holds what it confirmed. */
export async function sendGrade(
  sender: ScoreSender,
  work: WorkRecord,
  delivery: Delivery,
  signal: AbortSignal,
): Promise<Outcome> {
  const found = needsLook(delivery) ? await look(sender, work, delivery, signal) : {};
  if ('outcome' in found) return found.outcome;
  return sender.send(
    {
      platformId: work.platformId,
      lineItem: delivery.lineItem,
      scopes: delivery.scopes,
      userId: work.sub,
      score: delivery.score,
      timestamp: delivery.timestamp,
      submittedAt: delivery.submittedAt,
      attemptId: delivery.attemptId,
      lms: delivery.lms,
      comment: found.comment,
    },
    signal,
  );
}
