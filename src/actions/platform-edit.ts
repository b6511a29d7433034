import { AppError } from '../domain/errors.ts';
import type { PlatformOptions, PlatformRecord } from '../records/platform.ts';
import type { Deps } from './deps.ts';
import { addDeployments } from './platform-deployments.ts';
import { type FieldProblem, type PlatformFields, platformProblems } from './platform-fields.ts';

/** What can change. Issuer and client id make the platform what it is: another pair is another platform. */
export type PlatformChanges = Partial<Omit<PlatformFields, 'issuer' | 'clientId' | 'tokenAudience'>> & {
  /** Null: the token URL again. */
  readonly tokenAudience?: string | null;
  readonly active?: boolean;
  /** All of them. */
  readonly options?: PlatformOptions;
  readonly source?: 'registration';
  readonly product?: string;
};

export type Edited =
  | { readonly kind: 'edited'; readonly platform: PlatformRecord }
  | { readonly kind: 'invalid'; readonly problems: readonly FieldProblem[] }
  /** The config file names it, so it changes there. */
  | { readonly kind: 'read-only' };

const TRIES = 10;

const changed = (platform: PlatformRecord, changes: PlatformChanges): PlatformRecord => {
  const { tokenAudience: before, ...rest } = platform;
  const { tokenAudience: after, ...others } = changes;
  const tokenAudience = after === undefined ? before : (after ?? undefined);
  return { ...rest, ...others, ...(tokenAudience !== undefined && { tokenAudience }) };
};

/**
 * Changes what is given of a platform and makes these deployments known.
 * @throws AppError NOT_FOUND when it was removed meanwhile, TRY_AGAIN when others kept changing it.
 */
export async function editPlatform(
  deps: Pick<Deps, 'records' | 'clock'>,
  id: string,
  changes: PlatformChanges,
  deployments: readonly string[] = [],
): Promise<Edited> {
  const {
    tokenAudience,
    active: _active,
    options: _options,
    source: _source,
    product: _product,
    ...fields
  } = changes;
  const problems = platformProblems({ ...fields, ...(tokenAudience && { tokenAudience }) }, deployments);
  if (problems.length > 0) return { kind: 'invalid', problems };
  for (let tries = 0; tries < TRIES; tries++) {
    const platform = await deps.records.platforms.get(id);
    if (!platform) throw new AppError('NOT_FOUND', 'this platform was removed');
    if (platform.source === 'config') return { kind: 'read-only' };
    const stored = await deps.records.platforms.replace(changed(platform, changes), platform.version);
    if (!stored) continue;
    await addDeployments(deps, stored, deployments);
    return { kind: 'edited', platform: stored };
  }
  throw new AppError('TRY_AGAIN', 'this platform was changed by others at the same time; try again');
}
