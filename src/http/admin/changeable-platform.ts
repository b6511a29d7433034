import type { Request } from 'express';
import { ownedPlatformIn } from '../../actions/tenant-scope.ts';
import { AppError } from '../../domain/errors.ts';
import type { PlatformRecord } from '../../records/platform.ts';
import type { Admin } from './admin-page.ts';
import { readOnlyReason } from './platform-view.ts';

/**
 * The LMS of this request, to be changed.
 * @throws AppError NOT_FOUND, FORBIDDEN when another tenant, the configuration file or the sandbox decides over it
 */
export function changeablePlatform({ scope }: Admin, req: Request): PlatformRecord {
  const platform = ownedPlatformIn(scope, String(req.params['id']));
  if (readOnlyReason(platform, scope) !== '')
    throw new AppError('FORBIDDEN', 'this platform is managed elsewhere');
  return platform;
}
