/** How a record type moves to another store. */
export interface Transfer {
  /** Of its collection. */
  readonly name: string;
  /**
   * What makes a record one of a district: a field with the district's name, its LMS course, its person, or its own
   * nature. `all`: of every district, names nobody; `none`: of the installation, it does not go with one district.
   * `never`: it does not move at all.
   */
  readonly of:
    | 'tenantId'
    | 'context'
    | 'contextId'
    | 'id-context'
    | 'learnerId'
    | 'id-learner'
    | 'session'
    | 'certificate'
    | 'platform'
    | 'tenant'
    | 'all'
    | 'none'
    | 'never';
}

/**
 * Every record type in the order of an export, which is that of an import. What others are copied from comes first:
 * work before attempts, so that a copy made meanwhile is in the file twice rather than not at all. LMSs come last:
 * before them no launch is accepted.
 */
export const TRANSFERS: readonly Transfer[] = [
  { name: 'tool_keys', of: 'none' },
  { name: 'credential_keys', of: 'none' },
  { name: 'module_versions', of: 'all' },
  { name: 'tenants', of: 'tenant' },
  { name: 'learners', of: 'id-learner' },
  { name: 'contexts', of: 'context' },
  { name: 'placements', of: 'contextId' },
  { name: 'picks', of: 'contextId' },
  { name: 'work', of: 'contextId' },
  { name: 'follow_ups', of: 'learnerId' },
  { name: 'attempts', of: 'contextId' },
  { name: 'reviews', of: 'learnerId' },
  { name: 'ledger', of: 'tenantId' },
  { name: 'certificates', of: 'tenantId' },
  { name: 'certificate_prints', of: 'certificate' },
  { name: 'supervisor_links', of: 'tenantId' },
  { name: 'rosters', of: 'id-context' },
  { name: 'sessions', of: 'session' },
  { name: 'admins', of: 'tenantId' },
  { name: 'admin_links', of: 'tenantId' },
  { name: 'admin_sessions', of: 'tenantId' },
  { name: 'invitations', of: 'tenantId' },
  { name: 'erasures', of: 'tenantId' },
  { name: 'launch_log', of: 'tenantId' },
  { name: 'nonces', of: 'none' },
  { name: 'deployments', of: 'tenantId' },
  { name: 'platforms', of: 'platform' },
  { name: 'import_marks', of: 'never' },
];
