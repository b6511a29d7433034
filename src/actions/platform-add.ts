import { MAIN_TENANT } from '../domain/tenant.ts';
import { StoreError } from '../ports/document-store.ts';
import { platformOf } from '../records/find-platform.ts';
import type { PlatformRecord } from '../records/platform.ts';
import type { Deps } from './deps.ts';
import { addDeployments } from './platform-deployments.ts';
import { type FieldProblem, type PlatformFields, platformProblems } from './platform-fields.ts';
import { newPlatformId } from './platform-id.ts';

export type Added =
  | { readonly kind: 'added'; readonly platform: PlatformRecord }
  | { readonly kind: 'invalid'; readonly problems: readonly FieldProblem[] }
  /** One with this issuer and client id is there already. */
  | { readonly kind: 'known'; readonly platform: PlatformRecord };

export interface AddOptions {
  readonly deployments: readonly string[];
  readonly active: boolean;
  /** Default: the command line's. */
  readonly source?: PlatformRecord['source'];
  readonly tenantId?: string;
  readonly product?: string;
}

/** Registers an LMS. One that is not active refuses launches until it is. */
export async function addPlatform(
  deps: Pick<Deps, 'records' | 'clock'>,
  fields: PlatformFields,
  options: AddOptions,
): Promise<Added> {
  const problems = platformProblems(fields, options.deployments);
  if (problems.length > 0) return { kind: 'invalid', problems };
  const { issuer, clientId } = fields;
  const id = await newPlatformId(deps, issuer, clientId);
  const { tokenAudience, ...rest } = fields;
  try {
    const platform = await deps.records.platforms.insert({
      id,
      ...rest,
      ...(tokenAudience !== undefined && { tokenAudience }),
      active: options.active,
      source: options.source ?? 'cli',
      tenantId: options.tenantId ?? MAIN_TENANT,
      ...(options.product && { product: options.product }),
      createdAt: deps.clock(),
    });
    await addDeployments(deps, platform, options.deployments);
    return { kind: 'added', platform };
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== 'DUPLICATE') throw error;
    const platform = await platformOf(deps.records.platforms, issuer, clientId);
    if (!platform) throw error;
    return { kind: 'known', platform };
  }
}
