import { DEFAULT_SETTINGS, type TenantSettings } from '../domain/tenant-settings.ts';
import type { Deps } from './deps.ts';

/** What the district settled, or the defaults. */
export async function readSettings(deps: Pick<Deps, 'records'>, tenantId: string): Promise<TenantSettings> {
  return (await deps.records.tenants.get(tenantId))?.settings ?? DEFAULT_SETTINGS;
}

/** Holds for what is written from now on. */
export async function saveSettings(
  deps: Pick<Deps, 'records' | 'clock'>,
  tenantId: string,
  settings: TenantSettings,
  changedBy: string,
): Promise<void> {
  await deps.records.tenants.put({ id: tenantId, settings, changedAt: deps.clock(), changedBy });
}
