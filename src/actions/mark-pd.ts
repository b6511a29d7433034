import { AppError } from '../domain/errors.ts';
import type { Launch } from '../domain/launch.ts';
import type { Mark } from '../domain/ledger.ts';
import { type TranscriptRow, transcriptOf } from '../domain/transcript.ts';
import { markKey } from '../records/keys.ts';
import type { Deps } from './deps.ts';
import { findAll } from './find-all.ts';
import { ledgerFrame } from './ledger-frame.ts';
import { requireTeaching } from './require-teaching.ts';
import { writeLedger } from './write-ledger.ts';

export interface MarkForm {
  readonly learnerId: string;
  readonly schoolYear: number;
  /** One row; undefined: all rows of the learner in this context and school year. */
  readonly entryId?: string | undefined;
  readonly mark: Mark['kind'];
  readonly value: boolean;
}

const isMarked = (row: TranscriptRow, { mark, value }: MarkForm): boolean =>
  mark === 'paid' ? row.paid === value : (row.signedOff !== undefined) === value;

/**
 * A trainer's word on PD that a learner earned in this trainer's context: signed off, or paid. Rows that say so already
 * are left alone. Answers how many rows it changed.
 * @throws AppError FORBIDDEN for others than trainers and for one's own PD, NOT_FOUND
 */
export async function markPd(
  deps: Pick<Deps, 'records' | 'clock' | 'retention' | 'newId'>,
  launch: Launch,
  form: MarkForm,
): Promise<number> {
  requireTeaching(launch);
  const { learnerId, schoolYear, entryId, mark, value } = form;
  if (learnerId === launch.learnerId) throw new AppError('FORBIDDEN', 'nobody signs off their own PD');
  const { contextId } = launch;
  const entries = await findAll(deps.records.ledger, { contextId, schoolYear, learnerId });
  const rows = transcriptOf(entries).filter(({ id }) => entryId === undefined || id === entryId);
  const [entry] = entries.filter(({ id }) => rows.some((row) => row.id === id));
  if (!entry) throw new AppError('NOT_FOUND', `no PD of ${learnerId} in ${contextId}, ${schoolYear}`);
  const of = rows.filter((row) => !isMarked(row, form)).map(({ id }) => id);
  if (of.length === 0) return 0;
  await writeLedger(deps, {
    ...(await ledgerFrame(deps, entry.tenantId, deps.clock())),
    schoolYear,
    id: markKey(deps.newId()),
    learnerId,
    platformId: entry.platformId,
    contextId,
    ...(entry.learnerName !== undefined && { learnerName: entry.learnerName }),
    by: launch.learnerId,
    ...(launch.name !== undefined && { byName: launch.name }),
    detail: { kind: mark, of, value },
  });
  return of.length;
}
