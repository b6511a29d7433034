import type { Request } from 'express';
import { solePlatformIn } from '../../actions/tenant-scope.ts';
import { AppError } from '../../domain/errors.ts';
import type { PlatformRecord } from '../../records/platform.ts';
import type { Site } from '../site.ts';
import type { Admin } from './admin-page.ts';
import { readOnlyReason } from './platform-view.ts';

/**
 * The LMS of this request, to be changed.
 * @throws AppError NOT_FOUND, FORBIDDEN when other tenants, the configuration file or the sandbox have a say in it
 */
export async function changeablePlatform(
  site: Site,
  { scope }: Admin,
  req: Request,
): Promise<PlatformRecord> {
  const platform = await solePlatformIn(site.actions, scope, String(req.params['id']));
  if (readOnlyReason(platform, scope)) throw new AppError('FORBIDDEN', 'this platform is managed elsewhere');
  return platform;
}
