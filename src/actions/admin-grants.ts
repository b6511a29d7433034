import { StoreError } from '../ports/document-store.ts';
import type { AdminRecord } from '../records/admin.ts';
import { adminKey, deploymentKey } from '../records/keys.ts';
import type { LearnerRecord } from '../records/learner.ts';
import type { PlatformRecord } from '../records/platform.ts';
import type { Deps } from './deps.ts';
import { findAll } from './find-all.ts';

export interface ListedAdmin {
  readonly admin: AdminRecord;
  /** Who it is, when they came from the LMS before. */
  readonly person?: LearnerRecord;
  readonly platform?: PlatformRecord;
}

export interface Person {
  readonly personId: string;
  readonly platformId: string;
}

/** Makes a person an admin of the tenant. Answers false when they are one already. */
export async function grantAdmin(
  deps: Pick<Deps, 'records' | 'clock'>,
  tenantId: string,
  { personId, platformId }: Person,
  grantedBy: string,
): Promise<boolean> {
  const id = adminKey(tenantId, personId);
  try {
    await deps.records.admins.insert({
      id,
      tenantId,
      personId,
      platformId,
      grantedAt: deps.clock(),
      grantedBy,
    });
    return true;
  } catch (error) {
    if (error instanceof StoreError && error.code === 'DUPLICATE') return false;
    throw error;
  }
}

/** Takes effect with the person's next page. Answers false when they were none. */
export const revokeAdmin = async (
  deps: Pick<Deps, 'records'>,
  tenantId: string,
  personId: string,
): Promise<boolean> => (await deps.records.admins.remove({ id: adminKey(tenantId, personId) })) > 0;

/** The admins of a tenant, or of all, oldest first. */
export async function listAdmins(
  deps: Pick<Deps, 'records'>,
  tenantId?: string,
): Promise<readonly ListedAdmin[]> {
  const admins = await findAll(deps.records.admins, tenantId === undefined ? {} : { tenantId });
  const listed = await Promise.all(
    admins.map(async (admin) => {
      const [person, platform] = await Promise.all([
        deps.records.learners.get(admin.personId),
        deps.records.platforms.get(admin.platformId),
      ]);
      return { admin, ...(person && { person }), ...(platform && { platform }) };
    }),
  );
  return listed.sort((a, b) => a.admin.grantedAt - b.admin.grantedAt);
}

/**
 * The tenant that this launch's person administers: that of the launch's deployment, if they are an admin of it.
 * Nobody is one as Canvas's student view.
 */
export async function administeredTenant(
  deps: Pick<Deps, 'records'>,
  launch: { platformId: string; deploymentId: string; learnerId: string; testUser: boolean },
): Promise<string | undefined> {
  if (launch.testUser) return undefined;
  const id = deploymentKey(launch.platformId, launch.deploymentId);
  const deployment = await deps.records.deployments.get(id);
  if (deployment?.state !== 'active') return undefined;
  const admin = await deps.records.admins.get(adminKey(deployment.tenantId, launch.learnerId));
  return admin?.tenantId;
}
