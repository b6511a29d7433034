import { createHash, randomBytes } from 'node:crypto';
import type { Module } from '../domain/course.ts';
import { AppError } from '../domain/errors.ts';
import { type FollowUp, followUpOf, withFollowUp } from '../domain/follow-up.ts';
import { inLanguage } from '../domain/in-language.ts';
import type { Launch } from '../domain/launch.ts';
import { readLegalName } from '../domain/legal-name.ts';
import type { SupervisorLinkRecord } from '../records/supervisor-link.ts';
import { changeFollowUps } from './change-follow-ups.ts';
import type { Deps } from './deps.ts';
import { launchTenant } from './launch-tenant.ts';
import { keepVersion, servedModule } from './module-versions.ts';
import { readSettings } from './tenant-settings.ts';

const DAY = 86_400_000;
const VALID_DAYS = 30;
/** Its page can say for so long that it is over. */
const KEPT_DAYS = 30;
const MOST_A_DAY = 5;
const CODE = /^[\w-]{43}$/;

const hashOf = (code: string): string => createHash('sha256').update(code).digest('hex');

export type MadeLink =
  | {
      readonly kind: 'made';
      readonly code: string;
      readonly until: number;
      /** The district's. */
      readonly timeZone: string;
      /** In the learner's language. */
      readonly module: Module;
    }
  /** The name has no letters, or too many. */
  | { readonly kind: 'name' }
  /** So many were made within a day. */
  | { readonly kind: 'too-many' };

/** Makes this the one link that works for the task; undefined where too many were made. */
async function nameLink(
  deps: Pick<Deps, 'records' | 'clock'>,
  launch: Pick<Launch, 'learnerId' | 'platformId'>,
  moduleKey: string,
  link: { readonly id: string; readonly until: number },
): Promise<FollowUp | undefined> {
  const now = deps.clock();
  let named: FollowUp | undefined;
  await changeFollowUps(deps, launch, now, (all) => {
    const followUp = followUpOf(all, moduleKey);
    if (!followUp) throw new AppError('NOT_FOUND', `${launch.learnerId} did not pass ${moduleKey}`);
    const linksAt = (followUp.task?.linksAt ?? []).filter((at) => at > now - DAY);
    named = linksAt.length < MOST_A_DAY ? followUp : undefined;
    if (!named) return all;
    const task = { ...followUp.task, link, linksAt: [...linksAt, now] };
    return withFollowUp(all, moduleKey, { ...followUp, task });
  });
  return named;
}

/**
 * A link that lets a supervisor confirm this person's task once within 30 days. It is shown once and kept hashed; an
 * earlier one for the same task is void.
 * @throws AppError NOT_FOUND for a module that this person did not pass or that has no task, MODULE_UNKNOWN
 */
export async function makeSupervisorLink(
  deps: Pick<Deps, 'records' | 'clock' | 'library'>,
  launch: Launch,
  moduleKey: string,
  name: string,
): Promise<MadeLink> {
  const learnerName = readLegalName(name);
  if (learnerName === undefined) return { kind: 'name' };
  const module = servedModule(deps, moduleKey);
  if (!module.task) throw new AppError('NOT_FOUND', `${moduleKey} has no task`);
  const entry = deps.library.find(moduleKey);
  if (entry) await keepVersion(deps, entry);
  const code = randomBytes(32).toString('base64url');
  const until = deps.clock() + VALID_DAYS * DAY;
  const link = { id: hashOf(code), until };
  const followUp = await nameLink(deps, launch, moduleKey, link);
  if (!followUp) return { kind: 'too-many' };
  const { learnerId, platformId } = launch;
  const tenantId = await launchTenant(deps, launch);
  await deps.records.supervisorLinks.insert({
    ...link,
    platformId,
    learnerId,
    tenantId,
    ...(followUp.contextId !== undefined && { contextId: followUp.contextId }),
    moduleKey,
    moduleVersion: module.version,
    learnerName,
    createdAt: deps.clock(),
    expiresAt: until + KEPT_DAYS * DAY,
  });
  const { timeZone } = await readSettings(deps, tenantId);
  return { kind: 'made', code, until, timeZone, module: inLanguage(module, launch.languages ?? []) };
}

/** The record of a link's secret; undefined where there is none, or none any more. */
export async function findSupervisorLink(
  { records }: Pick<Deps, 'records'>,
  code: string,
): Promise<SupervisorLinkRecord | undefined> {
  return CODE.test(code) ? records.supervisorLinks.get(hashOf(code)) : undefined;
}
