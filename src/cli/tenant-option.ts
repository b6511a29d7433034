import { isTenantKnown } from '../actions/tenant-scope.ts';
import { isTenantName, MAIN_TENANT } from '../domain/tenant.ts';
import type { Records } from '../records/records.ts';
import { type Given, type OptionSpec, UsageError } from './verb.ts';

export const TENANT_OPTION: OptionSpec = {
  name: 'tenant',
  value: 'TENANT',
  help: `Which district; ${MAIN_TENANT} in an installation with one.`,
};

/**
 * The tenant that was named, or undefined.
 * @throws UsageError for what cannot be a tenant's name
 */
export const givenTenant = (given: Given): string | undefined => {
  const said = given.text('tenant');
  if (said === undefined || isTenantName(said)) return said;
  throw new UsageError(`--tenant is "${said}". Allowed: lower-case letters, digits and hyphens.`);
};

/** Words for a name that nothing belongs to yet: mostly a slip of the pen. */
export const newTenantNote = async (records: Records, tenantId: string): Promise<string> =>
  (await isTenantKnown({ records }, tenantId))
    ? ''
    : `\nNote: no LMS and no deployment belongs to the tenant "${tenantId}" yet. Is the name right?`;
