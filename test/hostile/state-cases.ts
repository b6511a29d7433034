import { type Case, type Runner, rows } from './case.ts';
import { Guest } from './guest.ts';
import { refuses } from './launches.ts';
import type { Stage } from './stage.ts';

const LOST = '401 LAUNCH_STATE_LOST';

async function otherBrowser(stage: Stage): Promise<string> {
  const [attacker, victim] = [new Guest(stage), new Guest(stage)];
  const begun = await attacker.begin();
  await victim.begin();
  return victim.describe(await victim.post({ id_token: await attacker.token(begun), state: begun.state }));
}

async function stolenCookieName(stage: Stage): Promise<string> {
  const [attacker, victim] = [new Guest(stage), new Guest(stage)];
  const begun = await attacker.begin();
  const own = await victim.begin();
  const [theirs = ''] = [...attacker.cookies.keys()];
  const [[, value = ''] = []] = [...victim.cookies];
  victim.cookies.set(theirs, value);
  const form = { id_token: await attacker.token(begun), state: begun.state };
  return `${await victim.describe(await victim.post(form))}${own.state === begun.state ? '!' : ''}`;
}

async function late(stage: Stage): Promise<string> {
  const guest = new Guest(stage);
  const begun = await guest.begin();
  return stage.later(660_000, async () => {
    const iat = Math.floor(stage.clock() / 1000);
    const id_token = await guest.token(begun, { claims: { iat, exp: iat + 3600 } });
    return guest.describe(await guest.post({ id_token, state: begun.state }));
  });
}

const lmsSays =
  (error: string, description = ''): Runner =>
  async (stage) => {
    const guest = new Guest(stage);
    const { state } = await guest.begin();
    return guest.describe(await guest.post({ error, error_description: description, state }));
  };

async function markupInError(stage: Stage): Promise<string> {
  const guest = new Guest(stage);
  const answer = await guest.post({ error: '<script>alert(1)</script>', error_description: '"><img src=x>' });
  const html = await answer.text();
  return `${answer.status}, ${/<script>alert|<img src=x>/.test(html) ? 'markup let through' : 'shown escaped'}`;
}

const queryToken: Runner = async (stage) => {
  const guest = new Guest(stage);
  const begun = await guest.begin();
  const token = await guest.token(begun);
  const before = stage.lines.length;
  const answer = await guest.send(`/lti/launch?id_token=${token}&state=${begun.state}`);
  const logged = JSON.stringify(stage.lines.slice(before)).includes(token.slice(0, 60));
  return `${await guest.describe(answer)}, ${logged ? 'logged' : 'not logged'}`;
};

const posted =
  (path: string): Runner =>
  async (stage) => {
    const guest = new Guest(stage);
    const begun = await guest.begin();
    return guest.describe(await guest.post({ id_token: await guest.token(begun), state: begun.state }, path));
  };

const CODES = [
  'invalid_request',
  'invalid_request_object',
  'unauthorized_client',
  'login_required',
  'launch_no_longer_valid',
  'invalid_scope',
  'unsupported_response_type',
  'access_denied',
  'interaction_required',
  'unheard_of',
];

/** C21, C23 to C25: state, errors of the LMS, wrong paths. */
export const STATE_CASES: readonly Case[] = [
  ...rows(
    'C21',
    refuses('form', 'state missing', { form: { state: '' } }),
    refuses('login-of-this-browser', 'state of nobody', { form: { state: 'a'.repeat(50) } }, LOST),
    ['login-in-time', 'login 11 min ago', '401 LAUNCH_EXPIRED', late],
    ['login-of-this-browser', "the attacker's login (login CSRF)", LOST, otherBrowser],
    ['login-of-this-browser', 'a good cookie under another name', LOST, stolenCookieName],
  ),
  ...rows(
    'C23',
    ...CODES.map((code) => ['lms-accepted', code, '401 LMS_REFUSED', lmsSays(code)] as const),
    [
      'lms-accepted',
      'an error and a good token',
      '401 LMS_REFUSED',
      async (stage) => {
        const guest = new Guest(stage);
        return guest.describe(await guest.launch({ form: { error: 'login_required' } }));
      },
    ],
    ['texts are shown escaped', 'markup in error and description', '401, shown escaped', markupInError],
    [
      'lms-accepted',
      'a description of 100 KB',
      '401 LMS_REFUSED',
      lmsSays('login_required', 'x'.repeat(100_000)),
    ],
  ),
  ...rows('C24', ['POST only', 'id_token in the query', '405 METHOD_NOT_ALLOWED, not logged', queryToken]),
  ...rows(
    'C25',
    ['one launch URL', 'POST to /api/x', '404 NOT_FOUND', posted('/api/x')],
    ['one launch URL', 'POST to /lti/login', '400 LOGIN_INVALID', posted('/lti/login')],
    ['one launch URL', 'POST to /lti/keys', '405 METHOD_NOT_ALLOWED', posted('/lti/keys')],
    ['one launch URL', 'POST to /', '405 METHOD_NOT_ALLOWED', posted('/')],
  ),
  ...rows(
    'C+',
    [
      'form',
      'over 256 KB',
      '413 FORM_TOO_LARGE',
      async (stage) => {
        const guest = new Guest(stage);
        return guest.describe(await guest.post({ id_token: 'x'.repeat(263_000), state: 'a' }));
      },
    ],
    [
      'form',
      'says gzip and is none',
      '400 FORM_INVALID',
      async (stage) => {
        const guest = new Guest(stage);
        const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-encoding': 'gzip' };
        return guest.describe(await guest.send('/lti/launch', { method: 'POST', body: 'state=a', headers }));
      },
    ],
    [
      'form',
      'JSON with the same fields',
      '401 LAUNCH_INVALID',
      async (stage) => {
        const guest = new Guest(stage);
        const begun = await guest.begin();
        const body = JSON.stringify({ id_token: await guest.token(begun), state: begun.state });
        return guest.describe(
          await guest.send('/lti/launch', {
            method: 'POST',
            body,
            headers: { 'content-type': 'application/json' },
          }),
        );
      },
    ],
    [
      'form',
      'state twice',
      '401 LAUNCH_INVALID',
      async (stage) => {
        const guest = new Guest(stage);
        const begun = await guest.begin();
        const body = new URLSearchParams([
          ['id_token', await guest.token(begun)],
          ['state', begun.state],
          ['state', begun.state],
        ]);
        return guest.describe(await guest.send('/lti/launch', { method: 'POST', body }));
      },
    ],
    [
      'login-of-this-browser',
      'cookie with one byte changed',
      LOST,
      async (stage) => {
        const guest = new Guest(stage);
        const begun = await guest.begin();
        for (const [name, value] of guest.cookies)
          guest.cookies.set(
            name,
            value.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')),
          );
        return guest.describe(await guest.post({ id_token: await guest.token(begun), state: begun.state }));
      },
    ],
    [
      'session of this browser',
      'the page URL in another browser',
      '401 SESSION_MISSING',
      async (stage) => {
        const [guest, other] = [new Guest(stage), new Guest(stage)];
        const answer = await guest.launch();
        return other.describe(await other.send(`${answer.headers.get('location')}step/1`));
      },
    ],
  ),
];
