/** Every URL of one admin session. */
export interface AdminLinks {
  readonly overview: string;
  readonly platforms: string;
  readonly invitations: string;
  readonly deployments: string;
  readonly launches: string;
  readonly deliveries: string;
  readonly certificates: string;
  readonly keys: string;
  readonly admins: string;
  readonly doctor: string;
  readonly configuration: string;
  /** Who answers for PD hours. */
  readonly provider: string;
  readonly pd: string;
  pdTable(table: 'rows' | 'totals' | 'tasks', schoolYear: number): string;
  readonly leave: string;
  /** Where the form of the language switch goes. */
  readonly language: string;
  /** `part` is '' or begins with a slash. */
  platform(id: string, part?: string): string;
  invitation(id: string): string;
  deployment(id: string, part: string): string;
  launch(id: string): string;
  delivery(workId: string): string;
  /** Where it is revoked. */
  certificate(id: string): string;
  admin(personId: string): string;
  readonly people: string;
  /** `part` is '' or begins with a slash. */
  person(learnerId: string, part?: string): string;
}

export function adminLinks(basePath: string, handle: string): AdminLinks {
  const base = `${basePath}/admin/${handle}`;
  const below = (list: string, id: string, part = ''): string =>
    `${base}/${list}/${encodeURIComponent(id)}${part}`;
  return {
    overview: `${base}/`,
    platforms: `${base}/platforms`,
    invitations: `${base}/invitations`,
    deployments: `${base}/deployments`,
    launches: `${base}/launches`,
    deliveries: `${base}/deliveries`,
    certificates: `${base}/certificates`,
    keys: `${base}/keys`,
    admins: `${base}/admins`,
    doctor: `${base}/doctor`,
    configuration: `${base}/configuration`,
    provider: `${base}/provider`,
    pd: `${base}/pd`,
    pdTable: (table, year) => `${base}/pd/${year}/${table}.csv`,
    leave: `${base}/leave`,
    language: `${base}/language`,
    platform: (id, part) => below('platforms', id, part),
    invitation: (id) => below('invitations', id, '/withdraw'),
    deployment: (id, part) => below('deployments', id, part),
    launch: (id) => below('launches', id),
    certificate: (id) => below('certificates', id, '/revoke'),
    delivery: (workId) => below('deliveries', workId, '/retry'),
    people: `${base}/people`,
    person: (learnerId, part) => below('people', learnerId, part),
    admin: (personId) => below('admins', personId, '/revoke'),
  };
}
