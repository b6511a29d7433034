import type { CollectionSpec, Doc } from '../ports/document-store.ts';

/** Learned on first launch, or named by an admin. Id: `deploymentKey(platformId, deploymentId)`. */
export interface DeploymentRecord extends Doc {
  readonly platformId: string;
  readonly deploymentId: string;
  readonly tenantId: string;
  /** `waiting`: on a shared platform, until an admin puts it into a tenant. */
  readonly state: 'active' | 'waiting' | 'revoked';
  /** After a replacement: the old deployment whose contexts this one goes on with. */
  readonly contextsOf?: string;
  readonly firstSeenAt: number;
}

export const DEPLOYMENTS: CollectionSpec<DeploymentRecord> = {
  name: 'deployments',
  fields: { platformId: 'string', deploymentId: 'string', tenantId: 'string' },
  indexes: [{ on: ['platformId'] }, { on: ['tenantId'] }],
};
