import type { GradebookEntry } from './gradebook.ts';
import type { Lms } from './lms.ts';

/** A trainer's change on the gradebook page. The timestamp of the tool's last score stays, as in Canvas. */
export function setGradeByHand(
  lms: Lms,
  lineItemId: string,
  userId: string,
  points: number | undefined,
  comment?: string,
): void {
  const { resultScore: _, ...entry } = lms.gradebook.entry(lineItemId, userId);
  const now = lms.settings.clock();
  const next: GradebookEntry = {
    ...entry,
    ...(points === undefined ? {} : { resultScore: points }),
    ...(comment === undefined ? {} : { comment }),
    modifiedAt: now,
  };
  lms.gradebook.record(next, {
    at: now,
    from: 'by hand',
    stored: true,
    status: 200,
    score: points === undefined ? {} : { scoreGiven: points },
  });
}
