import type { PlacementRecord } from '../records/placement.ts';
import type { WorkRecord } from '../records/work.ts';
import type { GradeStatus } from './views.ts';

/** What the LMS knows of this learner's grades, with the names of the links. */
export const gradeStatuses = (work: WorkRecord, placements: readonly PlacementRecord[]): GradeStatus[] =>
  work.deliveries.map((delivery) => {
    const title = placements.find((placement) => placement.id === delivery.placementId)?.title;
    return { delivery, ...(title !== undefined && { placementTitle: title }) };
  });
