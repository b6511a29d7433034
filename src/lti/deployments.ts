import type { Collection } from '../ports/document-store.ts';
import { StoreError } from '../ports/document-store.ts';
import type { DeploymentRecord } from '../records/deployment.ts';
import { deploymentKey } from '../records/keys.ts';
import type { PlatformRecord } from '../records/platform.ts';

/**
 * A deployment that launches for the first time becomes known. On a shared platform it waits, since its
 * customer may be anyone behind the same client id. Two processes may learn it at once: the first one's
 * record counts.
 */
export async function learnDeployment(
  deployments: Collection<DeploymentRecord>,
  platform: PlatformRecord,
  deploymentId: string,
  now: number,
): Promise<DeploymentRecord> {
  const id = deploymentKey(platform.id, deploymentId);
  const state = platform.shared ? 'waiting' : 'active';
  const { id: platformId, tenantId, continues } = platform;
  const known = { platformId, deploymentId, tenantId, state, firstSeenAt: now } as const;
  try {
    return await deployments.insert({
      id,
      ...known,
      ...(continues !== undefined && { contextsOf: continues }),
    });
  } catch (error) {
    const first = error instanceof StoreError && error.code === 'DUPLICATE' && (await deployments.get(id));
    if (!first) throw error;
    return first;
  }
}
