import type { Request } from 'express';
import type { AppError } from '../domain/errors.ts';
import type { LaunchTrail } from '../domain/launch-trail.ts';
import type { PlatformRecord } from '../records/platform.ts';
import { CLAIM } from './claim-names.ts';
import { shorten } from './form-fields.ts';
import type { LaunchInHand } from './launch-rule.ts';

const trails = new WeakMap<Request, LaunchTrail>();

/** What is known of this request's launch; undefined before its platform is. */
export const trailOf = (req: Request): LaunchTrail | undefined => trails.get(req);

const failureOf = (fault: AppError | undefined): Pick<LaunchTrail, 'failed'> =>
  fault ? { failed: { rule: fault.facts['rule'] ?? '', code: fault.code, reason: fault.message } } : {};

/** A login of a registered platform that leads no further. */
export const noteLogin = (
  req: Request,
  platform: Pick<PlatformRecord, 'id' | 'tenantId' | 'active'>,
  fault: AppError,
): void => {
  trails.set(req, {
    platformId: platform.id,
    tenantId: platform.tenantId,
    passed: platform.active ? ['platform-known'] : [],
    ...failureOf(fault),
    proven: false,
  });
};

export function noteLaunch(
  req: Request,
  launch: LaunchInHand,
  passed: readonly string[],
  fault?: AppError,
): void {
  const { platform, jwt, deployment } = launch;
  if (!platform) return;
  const proven = passed.includes('signature');
  const deploymentId = proven ? jwt?.claims[CLAIM.deploymentId] : undefined;
  trails.set(req, {
    platformId: platform.id,
    tenantId: (proven && deployment?.tenantId) || platform.tenantId,
    ...(typeof deploymentId === 'string' && { deploymentId: shorten(deploymentId, 255) }),
    passed,
    ...failureOf(fault),
    proven,
  });
}
