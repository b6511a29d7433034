import { type Delivery, type HeldGrade, isAsking } from './delivery.ts';

/** Two decimals of a point are what LMSs keep; half a per mille is what no trainer means. */
const tolerance = ({ maximum }: HeldGrade): number => Math.max(0.0051 / Math.max(maximum, 1e-6), 5e-4);

/** Rounding aside. No grade reads as 0: Moodle does not tell them apart. */
export const isSameGrade = (score: number, held: HeldGrade): boolean =>
  Math.abs(score - (held.score ?? 0)) <= tolerance(held);

/**
 * What to do with a score before it is sent again. `there`: the LMS holds it, an earlier send got through. `changed`:
 * it holds something else than what it confirmed, so a person changed it and a trainer decides.
 */
export function judgeHeld(
  {
    score,
    receipt,
    unanswered = [],
    overwrite,
  }: Pick<Delivery, 'score' | 'receipt' | 'unanswered' | 'overwrite'>,
  held: HeldGrade,
): 'send' | 'there' | 'changed' {
  if (held.score !== undefined && isSameGrade(score, held)) return 'there';
  if (overwrite || !receipt) return 'send';
  return [receipt.score, ...unanswered].some((ours) => isSameGrade(ours, held)) ? 'send' : 'changed';
}

/**
 * A delivery after a look at what the LMS holds: one that a person changed asks the trainer, one that is as it was
 * confirmed asks no more.
 */
export function afterLook(delivery: Delivery, held: HeldGrade): Delivery {
  const { receipt } = delivery;
  if (!receipt || !(delivery.state === 'confirmed' || isAsking(delivery))) return delivery;
  const same = isSameGrade(receipt.score, held);
  if (delivery.state === 'confirmed') {
    return same ? delivery : { ...delivery, state: 'parked', reason: 'newer-grade', held };
  }
  const { reason: _reason, detail: _detail, held: _held, ...rest } = delivery;
  return same && receipt.score >= delivery.score - 1e-5
    ? { ...rest, state: 'confirmed' }
    : { ...delivery, held };
}

/** Whether the LMS has to be asked what it holds before this one is sent. */
export const needsLook = ({ receipt, overwrite }: Pick<Delivery, 'receipt' | 'overwrite'>): boolean =>
  receipt !== undefined && !overwrite;
