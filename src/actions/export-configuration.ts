import { listAdmins } from './admin-grants.ts';
import type { Deps } from './deps.ts';
import type { TenantScope } from './tenant-scope.ts';

/** What an export of the configuration says of the tool itself; never a secret. */
export interface ToolDescription {
  readonly name: string;
  readonly version: string;
  /** Base URL, no slash at its end. */
  readonly url: string;
}

const iso = (at: number): string => new Date(at).toISOString();

/**
 * All that was set up for one tenant, as JSON: enough to set it up again elsewhere, nothing that lets anybody in and no
 * person's name.
 */
export async function exportConfiguration(
  deps: Pick<Deps, 'records' | 'clock'>,
  scope: TenantScope,
  tool: ToolDescription,
) {
  const admins = await listAdmins(deps, scope.tenantId);
  const deploymentsOf = (platformId: string) =>
    scope.deployments
      .filter((one) => one.platformId === platformId)
      .map(({ deploymentId, state, firstSeenAt }) => ({
        deploymentId,
        state,
        firstSeenAt: iso(firstSeenAt),
      }));
  return {
    exportedAt: iso(deps.clock()),
    tool: {
      ...tool,
      loginUrl: `${tool.url}/lti/login`,
      launchUrl: `${tool.url}/lti/launch`,
      keysUrl: `${tool.url}/lti/keys`,
    },
    tenant: scope.tenantId,
    platforms: scope.platforms.map((platform) => ({
      name: platform.name,
      issuer: platform.issuer,
      ...(scope.owns(platform) && {
        clientId: platform.clientId,
        authUrl: platform.authUrl,
        tokenUrl: platform.tokenUrl,
        jwksUrl: platform.jwksUrl,
        ...(platform.tokenAudience !== undefined && { tokenAudience: platform.tokenAudience }),
        active: platform.active,
        shared: platform.shared,
        managedIn: platform.source,
        ...(platform.options && { options: platform.options }),
        createdAt: iso(platform.createdAt),
      }),
      deployments: deploymentsOf(platform.id),
    })),
    admins: admins.map(({ admin, platform }) => ({
      personId: admin.personId,
      platform: platform?.name,
      grantedAt: iso(admin.grantedAt),
    })),
  };
}
