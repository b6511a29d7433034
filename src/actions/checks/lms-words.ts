import type { LmsFamily } from '../../domain/lms-family.ts';

/** Where an admin of each LMS mends what a check found. */
interface LmsWords {
  /** Where the LMS shows its own addresses and the client id. */
  readonly where: string;
  /** What to look at when it does not accept our client id or key; `keys` is our key set's address. */
  client(keys: string): string;
  /** How grade and roster services are granted. */
  readonly services: string;
  readonly roster: string;
}

const OTHER: LmsWords = {
  where: 'Compare it with what the LMS shows for this tool.',
  client: (keys) =>
    `Compare the client id with the one in the LMS, see that the tool is switched on there, and that its public keys address is ${keys}.`,
  services: 'Allow the tool to use assignment and grade services (AGS) in the LMS.',
  roster: 'Allow the tool to read names and roles (NRPS) in the LMS.',
};

const WORDS: Readonly<Record<LmsFamily, LmsWords>> = {
  other: OTHER,
  sandbox: OTHER,
  canvas: {
    where:
      'In Canvas it is the same for every institution: https://sso.canvaslms.com/api/lti/security/jwks for keys, https://sso.canvaslms.com/login/oauth2/token for tokens (beta and test have other hosts).',
    client: (keys) =>
      `In Canvas, Admin > Developer Keys: the key’s state must be On, the client id is the number under “Details”, and its JWK method “Public JWK URL” must be ${keys}.`,
    services:
      'In Canvas, Admin > Developer Keys > this key > LTI Advantage services: switch on all about line items, results and scores.',
    roster:
      'In Canvas, Admin > Developer Keys > this key: switch on “Can retrieve user data associated with the context”.',
  },
  moodle: {
    where:
      'In Moodle, Site administration > Plugins > External tool > Manage tools: the icon “View configuration details” of this tool shows the addresses.',
    client: (keys) =>
      `In Moodle, Manage tools > this tool: the tool must be active, “Public key type” must be “Keyset URL” with ${keys}. Moodle’s server must reach that address: Site administration > Security > HTTP security lists blocked hosts and ports.`,
    services:
      'In Moodle, Manage tools > this tool > Services: set “IMS LTI Assignment and Grade Services” to “Use this service for grade sync and column management”.',
    roster:
      'In Moodle, Manage tools > this tool > Services: set “IMS LTI Names and Role Provisioning” to “Use this service …”.',
  },
  brightspace: {
    where: 'In Brightspace, Admin > Manage Extensibility > LTI Advantage > this tool shows the addresses.',
    client: (keys) =>
      `In Brightspace, Manage Extensibility > LTI Advantage > this tool: it must be enabled, its keyset URL must be ${keys}. The audience of token requests is https://api.brightspace.com/auth/token: platform edit --token-audience.`,
    services: 'In Brightspace, LTI Advantage > this tool > Extensions: tick “Assignment and Grade Services”.',
    roster:
      'In Brightspace, LTI Advantage > this tool > Extensions: tick “Names and Role Provisioning Services”.',
  },
  blackboard: {
    where:
      'In the Blackboard developer portal, “Manage my applications” shows the addresses of this application.',
    client: (keys) =>
      `In the Blackboard developer portal the application’s public keyset URL must be ${keys}; in Learn, LTI Tool Providers must list it as approved.`,
    services: 'In Blackboard Learn, LTI Tool Providers > this tool: allow grade service access.',
    roster: 'In Blackboard Learn, LTI Tool Providers > this tool: allow membership service access.',
  },
  schoology: {
    where: 'In Schoology, App Center > My Developer Apps > this app shows the addresses.',
    client: (keys) =>
      `In Schoology’s App Center the app’s JWKS URL must be ${keys}, and the app must be installed for the organization.`,
    services: 'In Schoology’s App Center, allow the app LTI Advantage grade services.',
    roster: 'In Schoology’s App Center, allow the app the names and roles service.',
  },
};

export const lmsWords = (family: LmsFamily): LmsWords => WORDS[family];
