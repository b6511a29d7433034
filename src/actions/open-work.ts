import { type AttemptInProgress, type CarriedPart, isBegun } from '../domain/attempt.ts';
import { carryOver } from '../domain/carry-over.ts';
import type { Module } from '../domain/course.ts';
import { drawItems } from '../domain/draw.ts';
import { AppError } from '../domain/errors.ts';
import type { Launch } from '../domain/launch.ts';
import { isUsedUp } from '../domain/tries.ts';
import { StoreError } from '../ports/document-store.ts';
import type { WorkRecord } from '../records/work.ts';
import { changeWork } from './change-work.ts';
import type { Deps } from './deps.ts';
import { keepVersion, moduleAt, servedModule } from './module-versions.ts';
import { standingOf, workIdOf } from './standing.ts';
import { placementsOf } from './targets.ts';
import { timedWork } from './timed-work.ts';
import type { Visit } from './visit.ts';

/**
 * Lets a learner or observer open the module that the launch names or that is placed in its context; a trainer any.
 * @throws AppError FORBIDDEN
 */
export async function requireAccess(deps: Deps, launch: Launch, moduleKey: string): Promise<void> {
  if (launch.module === moduleKey || launch.role === 'trainer') return;
  if ((await placementsOf(deps, launch.contextId, moduleKey)).length > 0) return;
  throw new AppError('FORBIDDEN', `module ${moduleKey} is not placed in context ${launch.contextId}`);
}

/** What the latest attempt passed and a further one does not ask again; after a pass everything is asked. */
async function carriedFrom(
  deps: Deps,
  { latest, passedAt }: Pick<WorkRecord, 'latest' | 'passedAt'>,
  served: Module,
): Promise<CarriedPart[]> {
  if (!latest || passedAt !== undefined) return [];
  return carryOver(latest, await moduleAt(deps, served.key, latest.moduleVersion), served);
}

/** A new attempt on the version served now, its items drawn by what earlier attempts asked. */
async function newAttempt(
  deps: Deps,
  work: Pick<WorkRecord, 'history' | 'latest' | 'passedAt' | 'preview'>,
  moduleKey: string,
): Promise<AttemptInProgress> {
  const module = servedModule(deps, moduleKey);
  const entry = deps.library.find(moduleKey);
  if (entry) await keepVersion(deps, entry, work.preview);
  const id = deps.newId();
  const carried = await carriedFrom(deps, work, module);
  return {
    id,
    moduleVersion: module.version,
    startedAt: deps.clock(),
    items: drawItems(module, work.history, id, carried),
    answers: [],
    ...(carried.length > 0 && { carried }),
  };
}

type Person = Pick<Launch, 'platformId' | 'contextId' | 'learnerId' | 'sub' | 'role' | 'name'>;

/** The work of a person who was not here before; undefined when somebody else made it just now. */
export async function createWork(
  deps: Deps,
  launch: Person,
  moduleKey: string,
): Promise<WorkRecord | undefined> {
  const now = deps.clock();
  const preview = standingOf(launch) === 'preview';
  try {
    return await deps.records.work.insert({
      id: workIdOf(launch, moduleKey),
      platformId: launch.platformId,
      learnerId: launch.learnerId,
      contextId: launch.contextId,
      moduleKey,
      sub: launch.sub,
      ...(launch.name !== undefined && { learnerName: launch.name }),
      preview,
      current: await newAttempt(deps, { history: {}, preview }, moduleKey),
      practice: {},
      history: {},
      attempts: 0,
      unfiled: [],
      deliveries: [],
      leaseUntil: 0,
      parked: 0,
      createdAt: now,
      updatedAt: now,
    });
  } catch (error) {
    if (error instanceof StoreError && error.code === 'DUPLICATE') return undefined;
    throw error;
  }
}

/** An attempt without an answer follows the file; one with an answer stays on its version. */
const isOutdated = (work: WorkRecord, served: Module | undefined): boolean =>
  work.current !== undefined &&
  !isBegun(work.current) &&
  served !== undefined &&
  work.current.moduleVersion !== served.version;

/** This person's work on the module, created on the first visit. */
export async function openWork(deps: Deps, launch: Launch, moduleKey: string): Promise<WorkRecord> {
  const id = workIdOf(launch, moduleKey);
  const known =
    (await deps.records.work.get(id)) ??
    (await createWork(deps, launch, moduleKey)) ??
    (await deps.records.work.get(id));
  if (!known) throw new AppError('TRY_AGAIN', `work ${id} vanished while it was created`);
  const served = deps.library.find(moduleKey)?.module;
  if (!isOutdated(known, served)) return known;
  return changeWork(deps, id, async (work) =>
    isOutdated(work, served) ? { ...work, current: await newAttempt(deps, work, moduleKey) } : work,
  );
}

/**
 * Starts a further attempt, or goes on with the one that is open.
 * @throws AppError FORBIDDEN when the module's attempts are used up.
 */
export const beginAttempt = (
  deps: Deps,
  id: string,
  moduleKey: string,
  visit: Visit | undefined,
): Promise<WorkRecord> =>
  changeWork(deps, id, async (work) => {
    if (work.current) return work;
    if (isUsedUp(servedModule(deps, moduleKey), work))
      throw new AppError('FORBIDDEN', 'all attempts are used', { attempts: String(work.attempts) });
    const now = deps.clock();
    // Time up to a pass is credited with it; what follows is counted anew, for another school year.
    const counted = work.latest?.passed ? { ...work, time: undefined } : work;
    const timed = timedWork(deps, counted, visit);
    return { ...timed, current: await newAttempt(deps, work, moduleKey), updatedAt: now };
  });

/** The module that this work is on: of the open attempt, else of the latest, else the served one. */
export const moduleOfWork = (deps: Deps, work: WorkRecord): Promise<Module> => {
  const version = work.current?.moduleVersion ?? work.latest?.moduleVersion;
  return version === undefined
    ? Promise.resolve(servedModule(deps, work.moduleKey))
    : moduleAt(deps, work.moduleKey, version);
};
