import { CLAIMS } from '../builders/launch.ts';
import { type Case, rows } from './case.ts';
import { Guest } from './guest.ts';
import { type Bending, opens, seconds } from './launches.ts';
import type { Stage } from './stage.ts';

const LEARNER = 'opens for a learner';

const claims = (changes: Record<string, unknown>): Bending => ({ claims: changes });
const custom = (values: unknown): Bending => ({ claims: { [CLAIMS.custom]: values } });

async function pageOf(stage: Stage, changes: Record<string, unknown>): Promise<string> {
  const guest = new Guest(stage);
  const answer = await guest.launch({ claims: changes });
  const page = await guest.send(answer.headers.get('location') ?? '/');
  return page.text();
}

const ODD_TITLE = 'Para "101" <b>\u202eעדי\u202c 🌟 e\u0301';

const escapedTitle = async (stage: Stage): Promise<string> => {
  const html = await pageOf(stage, {
    [CLAIMS.context]: { id: 'odd', title: ODD_TITLE },
    [CLAIMS.custom]: {},
  });
  if (html.includes('<b>')) return 'markup let through';
  return html.includes('עדי\u202c 🌟 e\u0301') ? 'shown whole and escaped' : 'not shown';
};

async function twoTabs(stage: Stage): Promise<string> {
  const guest = new Guest(stage);
  const open = (id: string, module?: string) =>
    guest.launch({ claims: { sub: 'tabs', [CLAIMS.resourceLink]: { id }, [CLAIMS.custom]: { module } } });
  const tabs = [await open('tab-1', 'small/module'), await open('tab-2')];
  const seen = await Promise.all(tabs.map((tab) => guest.describe(tab)));
  return `${seen.join(' and ')}, ${guest.cookies.size} cookies`;
}

async function relaunch(stage: Stage): Promise<string> {
  const guest = new Guest(stage);
  const begun = await guest.begin();
  const form = { id_token: await guest.token(begun), state: begun.state };
  const first = await guest.describe(await guest.post(form));
  const again = await guest.describe(await guest.post(form));
  return `${first}, then ${again}`;
}

const LONG = { id: `7:${'x'.repeat(250)}` };

/** B: launches that are good, however odd. */
export const GOOD_CASES: readonly Case[] = [
  ...rows(
    'B8',
    opens('privacy', 'names only', claims({ sub: 'names', email: undefined })),
    opens(
      'privacy',
      'e-mail only',
      claims({ sub: 'mail', name: undefined, given_name: undefined, family_name: undefined }),
    ),
    opens(
      'privacy',
      'nothing personal',
      claims({
        sub: 'none',
        name: undefined,
        given_name: undefined,
        family_name: undefined,
        email: undefined,
      }),
    ),
  ),
  ...rows(
    'B9',
    opens('context', 'absent', claims({ [CLAIMS.context]: undefined })),
    opens('context', 'null', claims({ [CLAIMS.context]: null })),
  ),
  ...rows(
    'B10',
    [
      'texts are shown escaped',
      'course title with markup, quotes, right-to-left, emoji',
      'shown whole and escaped',
      escapedTitle,
    ],
    opens('texts are text', "name O'Brien <b> in Hebrew", claims({ sub: 'odd', name: "O'Brien <b> עדי 🌟" })),
    opens('texts are text', 'name with half a surrogate pair', claims({ sub: 'half', name: 'Pat \ud83c' })),
    opens(
      'texts are text',
      'course title with NUL and half a surrogate pair',
      claims({ [CLAIMS.context]: { id: 'nul', title: 'a\0b\ud83c' } }),
    ),
  ),
  ...rows(
    'B11',
    opens('person', 'sub of 255 characters', claims({ sub: 'x'.repeat(255) })),
    opens('person', 'sub that looks like a number', claims({ sub: '4' })),
    opens('person', 'sub with a slash, an umlaut, an emoji', claims({ sub: 'a/ü 🌟' })),
  ),
  ...rows(
    'B12',
    opens(
      'resource link',
      'its id is that of the context (Canvas navigation)',
      claims({ [CLAIMS.resourceLink]: { id: 'course-1' }, [CLAIMS.custom]: {} }),
      'opens for a learner, list of modules',
    ),
  ),
  ...rows(
    'B13',
    opens('custom', 'absent', custom(undefined), 'opens for a learner, list of modules'),
    opens('custom', 'null', custom(null), 'opens for a learner, list of modules'),
    opens(
      'custom',
      'module is an unresolved variable',
      custom({ module: '$Canvas.x' }),
      'opens for a learner, list of modules',
    ),
    opens('custom', 'a list', custom(['module']), 'opens for a learner, list of modules'),
    opens(
      'custom',
      'numbers and objects beside the module',
      custom({ module: 'small/module', n: 7, o: {}, __proto__: 1 }),
    ),
    opens('custom', 'names another module', custom({ module: 'small/gone' }), '404 MODULE_UNKNOWN'),
    opens(
      'custom',
      'module leads out of the folder',
      custom({ module: '../../etc/passwd' }),
      '404 MODULE_UNKNOWN',
    ),
    opens('custom', 'module is __proto__', custom({ module: '__proto__/constructor' }), '404 MODULE_UNKNOWN'),
  ),
  ...rows(
    'B14',
    opens('audience', 'a list of one', claims({ aud: ['client-1'] })),
    opens('audience', 'a list of two with azp', claims({ aud: ['client-1', 'x'], azp: 'client-1' })),
  ),
  ...rows(
    'B15',
    opens(
      'age',
      'Canvas: issued four minutes ago, an hour to go',
      () => claims({ iat: seconds() - 240, exp: seconds() + 3360 }) as object,
    ),
    opens(
      'age',
      'Moodle: one minute to live',
      () => claims({ iat: seconds(), exp: seconds() + 60 }) as object,
    ),
  ),
  ...rows(
    'B16',
    opens(
      'clock skew',
      '45 s ahead',
      () => claims({ iat: seconds() + 45, nbf: seconds() + 45, exp: seconds() + 105 }) as object,
    ),
    opens('clock skew', '45 s behind', () => claims({ iat: seconds() - 105, exp: seconds() - 45 }) as object),
  ),
  ...rows(
    'B17',
    opens(
      'unknown claims',
      'extra, null, lti1p1, for_user, vendor claims',
      claims({
        x: null,
        'https://purl.imsglobal.org/spec/lti/claim/lti1p1': { user_id: '7' },
        'https://purl.imsglobal.org/spec/lti/claim/for_user': { user_id: 'u9' },
        'https://www.instructure.com/placement': 'course_navigation',
        [CLAIMS.grades]: null,
        [CLAIMS.presentation]: null,
        [CLAIMS.platform]: null,
      }),
    ),
  ),
  ...rows(
    'B18',
    ...['ar', 'pt-BR', 'pt_br', 'xx-$$', '', 'x'.repeat(3000)].map((locale) =>
      opens(
        'locale',
        locale.length > 99 ? '3,000 characters' : locale || 'empty',
        claims({ [CLAIMS.presentation]: { locale } }),
      ),
    ),
  ),
  ...rows('B19', [
    'a session per launch',
    'two launches of one person in one browser',
    `${LEARNER} and ${LEARNER}, list of modules, 2 cookies`,
    twoTabs,
  ]),
  ...rows('B23', [
    'once',
    'Back and the same answer again',
    `${LEARNER}, then 401 LAUNCH_REPLAYED`,
    relaunch,
  ]),
  ...rows(
    'B24',
    opens('size', 'a token of 40 KB', claims({ x: 'x'.repeat(40_000) })),
    opens('size', 'a token of 240 KB', claims({ x: 'x'.repeat(170_000) })),
  ),
  ...rows(
    'B+',
    opens(
      'deployment',
      'id of 252 characters with a colon (Canvas)',
      claims({ [CLAIMS.deploymentId]: LONG.id }),
    ),
    opens(
      'grades',
      'line item that is no URL',
      claims({ [CLAIMS.grades]: { scope: ['x'], lineitem: 'javascript:alert(1)' } }),
    ),
    opens(
      'grades',
      'scope that is no list',
      claims({ [CLAIMS.grades]: { scope: 'x', lineitem: 'https://lms.example/1' } }),
    ),
    opens(
      'return URL',
      'javascript:',
      claims({ [CLAIMS.presentation]: { return_url: 'javascript:alert(1)' } }),
    ),
    opens(
      'return URL',
      'breaks out of a header',
      claims({
        [CLAIMS.presentation]: { return_url: "https://a.example/;script-src 'unsafe-inline'\r\nX: 1" },
      }),
    ),
    opens('token header', 'typ, cty and jku of someone', {
      header: { typ: 'at+jwt', cty: 'JWT', jku: 'https://evil.example/jwks' },
    }),
  ),
];
