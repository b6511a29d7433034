import type { TenantSettings } from '../domain/tenant-settings.ts';
import type { Deps } from './deps.ts';
import { readSettings } from './tenant-settings.ts';

/** Said on certificates of the try-out LMS, so that none of them is taken for a real one. */
const TRY_OUT = 'Sandbox district (try-out, not a real certificate)';

/** What the district settled, as certificates of a platform's people print it. */
export async function certificateSettings(
  deps: Pick<Deps, 'records'>,
  tenantId: string,
  platformId: string,
): Promise<TenantSettings> {
  const settings = await readSettings(deps, tenantId);
  if (settings.provider.name !== '') return settings;
  const platform = await deps.records.platforms.get(platformId);
  return platform?.source === 'sandbox' ? { ...settings, provider: { name: TRY_OUT } } : settings;
}
