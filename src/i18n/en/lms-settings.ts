/**
 * Where an admin of each LMS finds a setting. `where`: its own addresses and the client id; `client`: what to look at
 * when it does not accept our client id or key, `keys` is our key set’s address; `services` and `roster`: how grade
 * and roster services are granted. Names of menus are the English ones of that LMS.
 */
export const lmsSettings = {
  'other.where': 'Compare it with what the LMS shows for this tool.',
  'other.client':
    'Compare the client id with the one in the LMS, see that the tool is switched on there, and that its public keys address is {keys}.',
  'other.services': 'Allow the tool to use assignment and grade services (AGS) in the LMS.',
  'other.roster': 'Allow the tool to read names and roles (NRPS) in the LMS.',
  'canvas.where':
    'In Canvas it is the same for every institution: https://sso.canvaslms.com/api/lti/security/jwks for keys, https://sso.canvaslms.com/login/oauth2/token for tokens (beta and test have other hosts).',
  'canvas.client':
    'In Canvas, Admin > Developer Keys: the key’s state must be On, the client id is the number under “Details”, and its JWK method “Public JWK URL” must be {keys}.',
  'canvas.services':
    'In Canvas, Admin > Developer Keys > this key > LTI Advantage services: switch on all about line items, results and scores.',
  'canvas.roster':
    'In Canvas, Admin > Developer Keys > this key: switch on “Can retrieve user data associated with the context”.',
  'moodle.where':
    'In Moodle, Site administration > Plugins > External tool > Manage tools: the icon “View configuration details” of this tool shows the addresses.',
  'moodle.client':
    'In Moodle, Manage tools > this tool: the tool must be active, “Public key type” must be “Keyset URL” with {keys}. Moodle’s server must reach that address: Site administration > Security > HTTP security lists blocked hosts and ports.',
  'moodle.services':
    'In Moodle, Manage tools > this tool > Services: set “IMS LTI Assignment and Grade Services” to “Use this service for grade sync and column management”.',
  'moodle.roster':
    'In Moodle, Manage tools > this tool > Services: set “IMS LTI Names and Role Provisioning” to “Use this service …”.',
  'brightspace.where':
    'In Brightspace, Admin > Manage Extensibility > LTI Advantage > this tool shows the addresses.',
  'brightspace.client':
    'In Brightspace, Manage Extensibility > LTI Advantage > this tool: it must be enabled, its keyset URL must be {keys}. The audience of token requests is https://api.brightspace.com/auth/token: platform edit --token-audience.',
  'brightspace.services':
    'In Brightspace, LTI Advantage > this tool > Extensions: tick “Assignment and Grade Services”.',
  'brightspace.roster':
    'In Brightspace, LTI Advantage > this tool > Extensions: tick “Names and Role Provisioning Services”.',
  'blackboard.where':
    'In the Blackboard developer portal, “Manage my applications” shows the addresses of this application.',
  'blackboard.client':
    'In the Blackboard developer portal the application’s public keyset URL must be {keys}; in Learn, LTI Tool Providers must list it as approved.',
  'blackboard.services': 'In Blackboard Learn, LTI Tool Providers > this tool: allow grade service access.',
  'blackboard.roster':
    'In Blackboard Learn, LTI Tool Providers > this tool: allow membership service access.',
  'schoology.where': 'In Schoology, App Center > My Developer Apps > this app shows the addresses.',
  'schoology.client':
    'In Schoology’s App Center the app’s JWKS URL must be {keys}, and the app must be installed for the organization.',
  'schoology.services': 'In Schoology’s App Center, allow the app LTI Advantage grade services.',
  'schoology.roster': 'In Schoology’s App Center, allow the app the names and roles service.',
};
