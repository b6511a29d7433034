import type { Launch } from '../domain/launch.ts';
import { MAIN_TENANT } from '../domain/tenant.ts';
import { deploymentKey } from '../records/keys.ts';
import type { Deps } from './deps.ts';

/** The district that a launch belongs to: its deployment's, else its platform's. */
export async function launchTenant(
  { records }: Pick<Deps, 'records'>,
  { platformId, deploymentId }: Pick<Launch, 'platformId' | 'deploymentId'>,
): Promise<string> {
  const deployment = await records.deployments.get(deploymentKey(platformId, deploymentId));
  if (deployment) return deployment.tenantId;
  return (await records.platforms.get(platformId))?.tenantId ?? MAIN_TENANT;
}
