import { CLAIMS } from '../builders/launch.ts';
import { type Case, type Runner, rows, tally } from './case.ts';
import { Guest } from './guest.ts';
import { type Bending, refuses, seconds } from './launches.ts';
import type { Stage } from './stage.ts';

const [OPENS, REPLAYED, EXPIRED] = ['opens for a learner', '401 LAUNCH_REPLAYED', '401 LAUNCH_EXPIRED'];

const claims = (changes: Record<string, unknown>): Bending => ({ claims: changes });
const time =
  (changes: (now: number) => Record<string, unknown>): Bending =>
  () => ({ claims: changes(seconds()) });

/** One answer of the platform, posted twice; `between` milliseconds pass. */
const replay =
  (between: number): Runner =>
  async (stage) => {
    const guest = new Guest(stage);
    const begun = await guest.begin();
    const now = seconds();
    const form = {
      id_token: await guest.token(begun, { claims: { iat: now, exp: now + 7200 } }),
      state: begun.state,
    };
    const jar = new Map(guest.cookies);
    const first = await guest.describe(await guest.post(form));
    for (const [name, value] of jar) guest.cookies.set(name, value);
    const second = await stage.later(between, async () => guest.describe(await guest.post(form)));
    return `${first}, then ${second}`;
  };

async function atOnce(stage: Stage): Promise<string> {
  const guest = new Guest(stage);
  const begun = await guest.begin();
  const form = { id_token: await guest.token(begun), state: begun.state };
  const answers = await Promise.all(Array.from({ length: 20 }, () => guest.post(form)));
  return tally(await Promise.all(answers.map((answer) => guest.describe(answer))));
}

/** The nonce of another login of the same browser. */
async function swapped(stage: Stage): Promise<string> {
  const guest = new Guest(stage);
  const [one, two] = [await guest.begin(), await guest.begin()];
  return guest.describe(await guest.post({ id_token: await guest.token(one), state: two.state }));
}

/** A nonce that was used up at another login. */
async function usedNonce(stage: Stage): Promise<string> {
  const guest = new Guest(stage);
  const one = await guest.begin();
  await guest.post({ id_token: await guest.token(one), state: one.state });
  const two = await guest.begin();
  return guest.describe(await guest.post({ id_token: await guest.token(one), state: two.state }));
}

const deployment = (id: unknown): Bending => claims({ [CLAIMS.deploymentId]: id });

async function revoked(stage: Stage): Promise<string> {
  const guest = new Guest(stage);
  const bend = { claims: { [CLAIMS.deploymentId]: 'to-be-revoked' } };
  const first = await guest.describe(await guest.launch(bend));
  const { deployments } = stage.app.records;
  const known = (await deployments.find({})).find(({ deploymentId }) => deploymentId === 'to-be-revoked');
  if (!known) return 'not learned';
  const { version, ...draft } = known;
  await deployments.replace({ ...draft, state: 'revoked' }, version);
  return `${first}, revoked: ${await guest.describe(await guest.launch(bend))}`;
}

async function waits(stage: Stage): Promise<string> {
  const guest = new Guest(stage);
  const bend = { at: 'shared', claims: { [CLAIMS.deploymentId]: 'customer-1' } };
  const first = await guest.describe(await guest.launch(bend));
  return `${first}, then ${await guest.describe(await guest.launch(bend))}`;
}

/** C10 to C20: what is wrong with the message. */
export const BAD_MESSAGE_CASES: readonly Case[] = [
  ...rows(
    'C10',
    refuses(
      'not-expired',
      'exp 61 s ago',
      time((now) => ({ exp: now - 61 })),
      EXPIRED,
    ),
    refuses('not-expired', 'exp missing', claims({ exp: undefined })),
    refuses(
      'not-expired',
      'exp as text',
      time((now) => ({ exp: String(now + 60) })),
    ),
    refuses('not-expired', 'exp null', claims({ exp: null })),
    refuses('issued-in-time', 'iat missing', claims({ iat: undefined })),
    refuses(
      'issued-in-time',
      'iat an hour ahead',
      time((now) => ({ iat: now + 3600, exp: now + 7200 })),
    ),
    refuses(
      'issued-in-time',
      'iat two hours ago, exp ahead',
      time((now) => ({ iat: now - 7200, exp: now + 3600 })),
      EXPIRED,
    ),
    refuses(
      'issued-in-time',
      'iat in milliseconds',
      time((now) => ({ iat: now * 1000, exp: now * 1000 + 60 })),
    ),
    refuses(
      'valid-already',
      'nbf ahead',
      time((now) => ({ nbf: now + 120 })),
    ),
    refuses('valid-already', 'nbf as text', claims({ nbf: 'soon' })),
  ),
  ...rows(
    'C11',
    refuses('nonce-of-this-login', 'missing', claims({ nonce: undefined })),
    refuses('nonce-of-this-login', 'not ours', claims({ nonce: 'x'.repeat(32) })),
    refuses('nonce-of-this-login', 'a list', { token: (token) => token, claims: { nonce: ['a'] } }),
    ['nonce-of-this-login', 'of another login of this browser', '401 LAUNCH_INVALID', swapped],
    ['nonce-of-this-login', 'used up at another login', '401 LAUNCH_INVALID', usedNonce],
    ['nonce-unused', 'the same answer once more', `${OPENS}, then ${REPLAYED}`, replay(0)],
  ),
  ...rows('C12', [
    'nonce-unused',
    'the same answer 20 times at once',
    `19 x ${REPLAYED}, 1 x ${OPENS}`,
    atOnce,
  ]),
  ...rows(
    'C13',
    ['nonce-unused', 'again after 11 s', `${OPENS}, then ${REPLAYED}`, replay(11_000)],
    ['nonce-unused', 'again after 9 min', `${OPENS}, then ${REPLAYED}`, replay(540_000)],
    ['login-in-time', 'again after 11 min', `${OPENS}, then ${EXPIRED}`, replay(660_000)],
    ['login-in-time', 'again after 61 min', `${OPENS}, then ${EXPIRED}`, replay(3_660_000)],
  ),
  ...rows(
    'C14',
    ...[undefined, '1.3', '1.1', '1.3.1', 1.3, ['1.3.0']].map((version) =>
      refuses(
        'version',
        version === undefined ? 'missing' : JSON.stringify(version),
        claims({ [CLAIMS.version]: version }),
      ),
    ),
  ),
  ...rows(
    'C15',
    refuses('message-type', 'missing', claims({ [CLAIMS.messageType]: undefined })),
    refuses('message-type', 'a list', claims({ [CLAIMS.messageType]: ['LtiResourceLinkRequest'] })),
    refuses(
      'message-type',
      'unknown',
      claims({ [CLAIMS.messageType]: 'LtiHelloRequest' }),
      '400 LAUNCH_UNSUPPORTED',
    ),
    refuses(
      'message-type',
      'LtiDeepLinkingResponse',
      claims({ [CLAIMS.messageType]: 'LtiDeepLinkingResponse' }),
      '400 LAUNCH_UNSUPPORTED',
    ),
    refuses(
      'message-type',
      'constructor',
      claims({ [CLAIMS.messageType]: 'constructor' }),
      '400 LAUNCH_UNSUPPORTED',
    ),
  ),
  ...rows(
    'C16',
    ...[undefined, 'Instructor', {}, [1], null, [['Instructor']]].map((roles) =>
      refuses(
        'roles',
        roles === undefined ? 'missing' : JSON.stringify(roles),
        claims({ [CLAIMS.roles]: roles }),
      ),
    ),
  ),
  ...rows(
    'C17',
    refuses('deployment-named', 'missing', deployment(undefined)),
    refuses('deployment-named', 'a number', deployment(3)),
    refuses('deployment-named', '256 characters', deployment('x'.repeat(256))),
    refuses('deployment-named', 'NUL in it', deployment('a\0b')),
    refuses('deployment-named', 'half a surrogate pair', deployment('a\ud800')),
    [
      'deployment-enabled',
      'revoked after its first launch',
      `${OPENS}, revoked: 403 DEPLOYMENT_DISABLED`,
      revoked,
    ],
    [
      'deployment-enabled',
      'new on a shared platform',
      '403 DEPLOYMENT_DISABLED, then 403 DEPLOYMENT_DISABLED',
      waits,
    ],
  ),
  ...rows(
    'C18',
    refuses('resource-link', 'missing', claims({ [CLAIMS.resourceLink]: undefined })),
    refuses('resource-link', 'without id', claims({ [CLAIMS.resourceLink]: { title: 'x' } })),
    refuses('resource-link', 'an empty id', claims({ [CLAIMS.resourceLink]: { id: '' } })),
    refuses('resource-link', 'an id of 10 KB', claims({ [CLAIMS.resourceLink]: { id: 'x'.repeat(10_240) } })),
    refuses('resource-link', 'NUL in its id', claims({ [CLAIMS.resourceLink]: { id: 'a\0b' } })),
    refuses('context', 'without id', claims({ [CLAIMS.context]: { title: 'x' } })),
    refuses('context', 'an id of 10 KB', claims({ [CLAIMS.context]: { id: 'x'.repeat(10_240) } })),
  ),
  ...rows(
    'C19',
    refuses('person', 'sub missing', claims({ sub: undefined }), '401 LAUNCH_ANONYMOUS'),
    refuses('person', 'sub null', claims({ sub: null }), '401 LAUNCH_ANONYMOUS'),
    refuses('person', 'sub empty', claims({ sub: '' }), '401 LAUNCH_ANONYMOUS'),
    refuses('person', 'sub as number', claims({ sub: 4 })),
    refuses('person', 'sub of 256 characters', claims({ sub: 'x'.repeat(256) })),
    refuses('person', 'NUL in sub', claims({ sub: 'a\0b' })),
    refuses('person', 'half a surrogate pair in sub', claims({ sub: 'a\ud800' })),
  ),
  ...rows(
    'C20',
    refuses('target-link-is-ours', 'missing', claims({ [CLAIMS.targetLinkUri]: undefined })),
    refuses(
      'target-link-is-ours',
      'another host',
      claims({ [CLAIMS.targetLinkUri]: 'https://evil.example/lti/launch' }),
    ),
    refuses('target-link-is-ours', 'javascript:', claims({ [CLAIMS.targetLinkUri]: 'javascript:alert(1)' })),
    refuses('target-link-is-ours', 'a list', claims({ [CLAIMS.targetLinkUri]: [] })),
  ),
];
