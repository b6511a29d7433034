import type { TenantSettings } from '../domain/tenant-settings.ts';
import type { CollectionSpec, Doc } from '../ports/document-store.ts';

/** What a district settled. Id: the tenant's name. Absent: nothing was settled yet. */
export interface TenantRecord extends Doc {
  readonly settings: TenantSettings;
  readonly changedAt: number;
  /** A person's id, `link` or `cli`. */
  readonly changedBy: string;
}

export const TENANTS: CollectionSpec<TenantRecord> = { name: 'tenants', fields: {}, indexes: [] };
