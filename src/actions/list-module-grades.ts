import type { Module } from '../domain/course.ts';
import { AppError } from '../domain/errors.ts';
import type { Launch } from '../domain/launch.ts';
import { isUsedUp } from '../domain/tries.ts';
import { learnerKey } from '../records/keys.ts';
import type { PlacementRecord } from '../records/placement.ts';
import type { RosterEntry } from '../records/roster.ts';
import type { WorkRecord } from '../records/work.ts';
import { columnQuery } from './column.ts';
import type { Deps } from './deps.ts';
import { gradeStatuses } from './grade-statuses.ts';
import { eachWork } from './list-deliveries.ts';
import { placedTitle } from './placed-title.ts';
import { progressOf } from './progress.ts';
import { type RosterPage, readRoster } from './read-roster.ts';
import { requireTeaching } from './require-teaching.ts';
import { placementsOf } from './targets.ts';
import type { LearnerRow, ModuleGradesPage, PlacementStatus } from './trainer-views.ts';

const ON_A_PAGE = 50;
/** Milliseconds that the page waits for a list that was never read. */
const PATIENCE = 4_000;

function placementStatus(placement: PlacementRecord, now: number): PlacementStatus {
  const { id, title, lineItem, columnLeaseUntil, columnProblem, sendWhen } = placement;
  const seeking = (columnLeaseUntil ?? 0) > now;
  return {
    id,
    ...(title !== undefined && { title }),
    column: lineItem !== undefined ? 'there' : seeking ? 'seeking' : 'missing',
    mayCreate: columnQuery(placement) !== undefined,
    ...(columnProblem !== undefined && { problem: columnProblem }),
    sendWhen: sendWhen ?? 'always',
  };
}

interface Person {
  readonly learnerId: string;
  readonly work?: WorkRecord;
  readonly listed?: RosterEntry;
}

/** Everyone whom the LMS lists and everyone who was here, each once. */
function people(launch: Launch, works: readonly WorkRecord[], roster: RosterPage): Person[] {
  const all = new Map<string, Person>();
  for (const listed of roster.learners ?? []) {
    const learnerId = learnerKey(launch.platformId, listed.sub);
    all.set(learnerId, { learnerId, listed });
  }
  for (const work of works) {
    const { learnerId } = work;
    all.set(learnerId, { ...all.get(learnerId), learnerId, work });
  }
  return [...all.values()];
}

/** Who left the course without having been here is nobody's concern. */
const isShown = ({ work, listed }: Person): boolean => work !== undefined || listed?.active !== false;

const rowOf =
  (roster: RosterPage, placements: readonly PlacementRecord[], module: Module | undefined) =>
  ({ learnerId, work, listed }: Person): LearnerRow => {
    const name = listed?.name ?? work?.learnerName;
    return {
      learnerId,
      ...(name !== undefined && { name }),
      active: roster.learners === undefined || roster.short !== undefined || listed?.active === true,
      ...progressOf(work),
      excused: work?.excused !== undefined,
      usedUp: work !== undefined && isUsedUp(module, work),
      grades: work ? gradeStatuses(work, placements) : [],
    };
  };

const isStuck = ({ grades }: LearnerRow): boolean =>
  grades.some(({ delivery }) => delivery.state === 'parked');

/** Those who need the trainer first, then by name, those without one last. */
function inOrder(rows: readonly LearnerRow[], locale: string | undefined): LearnerRow[] {
  const names = new Intl.Collator(locale ?? 'en');
  const rank = (row: LearnerRow): number => (isStuck(row) ? 0 : row.name === undefined ? 2 : 1);
  return [...rows].sort(
    (a, b) =>
      rank(a) - rank(b) || names.compare(a.name ?? '', b.name ?? '') || (a.learnerId < b.learnerId ? -1 : 1),
  );
}

async function worksOf(deps: Deps, contextId: string, moduleKey: string): Promise<WorkRecord[]> {
  const works: WorkRecord[] = [];
  for await (const work of eachWork(deps, { contextId, moduleKey })) if (!work.preview) works.push(work);
  return works;
}

const rosterStatus = (roster: RosterPage, launch: Launch): ModuleGradesPage['roster'] => ({
  listed: roster.learners !== undefined,
  reading: roster.reading,
  mayAsk: launch.rosterUrl !== undefined,
  ...(roster.readAt !== undefined && { readAt: roster.readAt }),
  ...(roster.short !== undefined && { short: roster.short }),
  ...(roster.problem !== undefined && { problem: roster.problem }),
});

/**
 * The learners of a module placed in a trainer's context: whom the LMS lists, and who was here, with their grades.
 * @throws AppError FORBIDDEN, NOT_FOUND when the module is not placed here.
 */
export async function listModuleGrades(
  deps: Deps,
  launch: Launch,
  moduleKey: string,
  page: number,
): Promise<ModuleGradesPage> {
  requireTeaching(launch);
  const { contextId, contextTitle } = launch;
  const [placements, works, roster] = await Promise.all([
    placementsOf(deps, contextId, moduleKey),
    worksOf(deps, contextId, moduleKey),
    readRoster(deps, launch, { patience: PATIENCE }),
  ]);
  if (placements.length === 0) throw new AppError('NOT_FOUND', `${moduleKey} is not placed in ${contextId}`);
  const shown = people(launch, works, roster).filter(isShown);
  const rows = inOrder(
    shown.map(rowOf(roster, placements, deps.library.find(moduleKey)?.module)),
    launch.locale,
  );
  const pages = Math.max(1, Math.ceil(rows.length / ON_A_PAGE));
  const here = Math.min(Math.max(page, 1), pages);
  return {
    ...(contextTitle !== undefined && { contextTitle }),
    moduleKey,
    moduleTitle: placedTitle(deps, moduleKey, placements),
    lmsName: launch.lmsName,
    placements: placements.map((placement) => placementStatus(placement, deps.clock())),
    roster: rosterStatus(roster, launch),
    learners: rows.slice((here - 1) * ON_A_PAGE, here * ON_A_PAGE),
    total: rows.length,
    passed: rows.filter((row) => row.state === 'passed').length,
    stuck: rows.filter(isStuck).length,
    page: here,
    pages,
  };
}
