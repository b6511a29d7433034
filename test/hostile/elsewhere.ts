/** A case that another test proves: its title stands in that file. */
export interface Elsewhere {
  readonly id: string;
  readonly what: string;
  readonly file: string;
  readonly title: string;
}

const at =
  (file: string) =>
  (id: string, what: string, title: string): Elsewhere => ({ id, what, file: `test/${file}.test.ts`, title });

const score = at('lti/score-sender');
const items = at('lti/line-items');
const roster = at('lti/roster');
const contract = at('lti/ltijs-contract');
const router = at('lti/router');
const registrar = at('lti/platform-configuration');

/** What no row of the table repeats, and the test that holds it. */
export const ELSEWHERE: readonly Elsewhere[] = [
  score('F1', 'fields and claims of the token request', 'proves who we are, for the score scope only'),
  score('F2', 'fifty sends, one token request', 'is made once for fifty sends'),
  score('F3', 'refreshed once, then an alert', 'a refused token is renewed once'),
  score('F4', 'no call without the scope', 'without the scope'),
  items('F5', 'search by link, then by module', 'then by the module, where no other link has it'),
  score('F6', 'a line item with a query', 'has its scores at'),
  items('F7', 'pages as Moodle links them', 'over pages with the links that Moodle writes'),
  items('F8', 'no limit for Moodle', 'without a limit (Moodle)'),
  score('F9', 'a third', 'is sent as'),
  at('domain/deliveries')('F10', 'two within a second', 'heals a conflict within the same second'),
  at('domain/deliveries')('F11', 'conflicts, bounded', 'three times at most'),
  score('F13', 'no answer in time', 'an LMS that never answers takes ten seconds'),
  at('domain/queue-best')(
    'F14',
    'a better score replaces the one under way',
    'lets a better score take the place',
  ),
  at('hostile/tenancy')('F18', 'each district its own line item', 'each with the own name, work and grade'),
  items('F18', 'a line item of another server', 'an item at another server is none'),
  score('F20', 'the token follows no redirect', 'a bearer token never follows a redirect'),
  roster('G1', 'scope, media type', 'asks with the one scope, the media type'),
  roster('G2', 'pages, too many members', 'reads all pages behind'),
  roster('G3', 'odd members', 'short roles, missing and shouted status'),
  roster('G4', 'a URL with a query', 'the query that the URL has'),
  roster('G5', 'deleted members', 'deleted members, members without an id'),
  roster('G6', 'the service is off', 'when the address is none, the platform is off'),
  at('actions/grades')('G7', 'members and launches are joined', 'joins whom the LMS lists and who was here'),
  registrar('H4', 'an issuer elsewhere', 'a forger names another issuer'),
  contract('X a', 'a nonce that cannot be inserted', 'whose nonce cannot be inserted is refused'),
  router('X b', 'its cookies, which nobody needs', 'nothing of ltijs reaches the browser'),
  contract('X c', 'injected signedCookies', 'with injected signedCookies'),
  router('X d', 'states that crash a bare ltijs', 'states that crash a bare ltijs'),
  contract('X e', 'accepted in place', 'no fetch, no redirect'),
  score('X f', 'tokens of our own client', 'again a minute before its end'),
  contract('X g', 'Get answers false', 'for which Get answers false is refused'),
  contract('X h', 'a form that was read', 'is not read again'),
  router('X i', 'headers of helmet', 'nothing of ltijs reaches the browser'),
  contract('X j', 'a store that fails at its start', 'ends the process, as if all were well'),
];
