import type { Module, Task } from '../domain/course.ts';
import { AppError } from '../domain/errors.ts';
import { type FollowUp, followUpOf } from '../domain/follow-up.ts';
import { readLegalName } from '../domain/legal-name.ts';
import { boxesOf } from '../domain/task-progress.ts';
import type { SupervisorLinkRecord } from '../records/supervisor-link.ts';
import { confirmTask } from './confirm-task.ts';
import type { Deps } from './deps.ts';
import { moduleAt } from './module-versions.ts';
import { findSupervisorLink } from './supervisor-link.ts';
import { readSettings } from './tenant-settings.ts';

/** What a supervisor's link leads to. */
export type SupervisorPage =
  | {
      readonly kind: 'open';
      readonly learnerName: string;
      readonly module: Module;
      readonly task: Task;
      readonly until: number;
      /** The district's. */
      readonly timeZone: string;
    }
  /** Never there, or gone long ago. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'over' }
  | { readonly kind: 'used'; readonly at: number; readonly timeZone: string }
  /** The learner made a newer one. */
  | { readonly kind: 'replaced' };

interface OpenLink {
  readonly link: SupervisorLinkRecord;
  readonly module: Module;
  readonly task: Task;
  readonly timeZone: string;
}

/** The module as the link shows it; undefined where its version cannot be read any more. */
async function readTask(
  deps: Pick<Deps, 'records' | 'library'>,
  link: SupervisorLinkRecord,
): Promise<Omit<OpenLink, 'timeZone'> | undefined> {
  try {
    const module = await moduleAt(deps, link.moduleKey, link.moduleVersion);
    return module.task && { link, module, task: module.task };
  } catch (error) {
    if (error instanceof AppError && error.code === 'MODULE_UNKNOWN') return undefined;
    throw error;
  }
}

async function openLink(
  deps: Pick<Deps, 'records' | 'library' | 'clock'>,
  code: string,
): Promise<OpenLink | Exclude<SupervisorPage, { kind: 'open' }>> {
  const link = await findSupervisorLink(deps, code);
  const followUps = link && (await deps.records.followUps.get(link.learnerId));
  const followUp = link && followUps && followUpOf(followUps, link.moduleKey);
  if (!link || !followUp) return { kind: 'unknown' };
  const { confirmed, link: named } = followUp.task ?? {};
  const { timeZone } = await readSettings(deps, link.tenantId);
  if (confirmed?.link === link.id) return { kind: 'used', at: confirmed.at, timeZone };
  if (deps.clock() >= link.until) return { kind: 'over' };
  if (named?.id !== link.id) return { kind: 'replaced' };
  const read = await readTask(deps, link);
  return read ? { ...read, timeZone } : { kind: 'unknown' };
}

/** Reads only: programs that look into links, such as mail filters, spend nothing. */
export async function readSupervisorPage(
  deps: Pick<Deps, 'records' | 'library' | 'clock'>,
  code: string,
): Promise<SupervisorPage> {
  const opened = await openLink(deps, code);
  if ('kind' in opened) return opened;
  const { link, module, task, timeZone } = opened;
  const { learnerName, until } = link;
  return { kind: 'open', learnerName, module, task, until, timeZone };
}

export interface SupervisorForm {
  readonly name: string;
  readonly role: string;
  /** Positions of the boxes that were ticked. */
  readonly boxes: readonly number[];
}

export type Confirmed =
  | { readonly kind: 'done' }
  | { readonly kind: 'problem'; readonly problem: 'name' | 'role' | 'boxes' }
  /** The link works no more. */
  | { readonly kind: 'closed' };

/**
 * A supervisor confirms by link which steps of the task they saw; then the link is spent. Of two at the same moment one
 * counts.
 * @throws AppError TRY_AGAIN
 */
export async function confirmByLink(
  deps: Pick<Deps, 'records' | 'library' | 'clock' | 'retention'>,
  code: string,
  { name, role, boxes }: SupervisorForm,
): Promise<Confirmed> {
  const opened = await openLink(deps, code);
  if ('kind' in opened) return { kind: 'closed' };
  const { link, module, task } = opened;
  const ticked = boxes.flatMap((position) => boxesOf(task)[position]?.id ?? []);
  if (ticked.length === 0) return { kind: 'problem', problem: 'boxes' };
  const signer = { name: readLegalName(name), role: readLegalName(role) };
  if (signer.name === undefined) return { kind: 'problem', problem: 'name' };
  if (signer.role === undefined) return { kind: 'problem', problem: 'role' };
  const { learnerId, platformId, tenantId, contextId, learnerName } = link;
  const isOpen = (followUp: FollowUp): boolean => followUp.task?.link?.id === link.id;
  const done = await confirmTask(
    deps,
    {
      learnerId,
      platformId,
      tenantId,
      contextId,
      learnerName,
      module,
      task,
      ticked,
      signer: { name: signer.name, role: signer.role, via: 'link' },
      link: link.id,
      unique: link.id,
    },
    isOpen,
  );
  return { kind: done ? 'done' : 'closed' };
}
