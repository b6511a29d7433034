import { inLanguage } from '../domain/in-language.ts';
import type { Launch } from '../domain/launch.ts';
import type { Deps } from './deps.ts';
import { findPass } from './find-pass.ts';
import { gradeStatuses } from './grade-statuses.ts';
import { launchTenant } from './launch-tenant.ts';
import { servedModule } from './module-versions.ts';
import { requireAccess } from './open-work.ts';
import { standingOf, workIdOf } from './standing.ts';
import { placementsOf } from './targets.ts';
import { readSettings } from './tenant-settings.ts';
import type { GradeStatus } from './views.ts';

/** A pass of another context: the learner may put it here, or did. */
export interface PassPage {
  readonly kind: 'offered' | 'used';
  readonly moduleTitle: string;
  /** BCP 47, of the module. */
  readonly language: string;
  readonly passedAt: number;
  /** The district's. */
  readonly timeZone: string;
  /** 0..1 */
  readonly score: number;
  readonly lmsName: string;
  /** Once used. */
  readonly grades: readonly GradeStatus[];
  readonly ungraded: boolean;
}

/**
 * The pass that counts here or could; undefined where the module is passed by work in this context, or nowhere.
 * @throws AppError FORBIDDEN, MODULE_UNKNOWN
 */
export async function readPass(deps: Deps, launch: Launch, moduleKey: string): Promise<PassPage | undefined> {
  if (standingOf(launch) !== 'learner' || launch.testUser) return undefined;
  await requireAccess(deps, launch, moduleKey);
  const work = await deps.records.work.get(workIdOf(launch, moduleKey));
  const used = work?.latest || work?.current ? undefined : work?.usedPass;
  if (work?.passedAt !== undefined && !used) return undefined;
  const found = used ? undefined : await findPass(deps, launch, moduleKey);
  const pass = used ?? (found && { passedAt: found.entry.at, score: found.earned.score });
  if (!pass) return undefined;
  const { title, language } = inLanguage(servedModule(deps, moduleKey), launch.languages ?? []);
  const { timeZone } = await readSettings(deps, await launchTenant(deps, launch));
  const placements = await placementsOf(deps, launch.contextId, moduleKey);
  return {
    kind: used ? 'used' : 'offered',
    moduleTitle: title,
    language,
    passedAt: pass.passedAt,
    timeZone,
    score: pass.score,
    lmsName: launch.lmsName,
    grades: work ? gradeStatuses(work, placements) : [],
    ungraded: placements.every((placement) => placement.lineItem === undefined),
  };
}
