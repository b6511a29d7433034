import fc from 'fast-check';
import { CLAIMS, idTokenClaims } from '../builders/launch.ts';
import { type Bend, Guest } from './guest.ts';
import { issuerOf, openStage, type Stage } from './stage.ts';

const RUNS = 200;
const PATIENCE = 60_000;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

type Claims = Readonly<Record<string, unknown>>;

/** What the launch's answer comes to: it opened a page, or it was refused; anything else is a fault of ours. */
async function outcome(bend: Bend): Promise<'opened' | 'refused'> {
  const answer = await new Guest(stage).launch(bend);
  await answer.text();
  if (answer.status === 303) return 'opened';
  if (answer.status >= 400 && answer.status < 500) return 'refused';
  throw new Error(`status ${answer.status}`);
}

/** The rules let the last launch in, even if its module is not here. */
const lastAccepted = (): boolean =>
  stage.lines.findLast(({ message }) => /^launch (accepted|refused)$/.test(message))?.message ===
  'launch accepted';

const hostile = fc.constantFrom<unknown[]>(
  undefined,
  null,
  '',
  ' ',
  '\0',
  '\ud800',
  '__proto__',
  'constructor',
  [],
  {},
  [null],
  true,
  0,
  -1,
  1e308,
  Number.MAX_SAFE_INTEGER,
  'x'.repeat(256),
  'client-1',
  issuerOf('other'),
  '$Canvas.user.id',
  'javascript:alert(1)',
  { id: 7 },
  { id: '', toString: 'x' },
  ['http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor'],
);
const value = fc.oneof(hostile, fc.jsonValue(), fc.string({ unit: 'binary' }));
const changes = (names: readonly string[]) =>
  fc
    .array(fc.tuple(fc.constantFrom(...names), value), { minLength: 1, maxLength: 3 })
    .map((list) => Object.fromEntries(list));

const NAMES = [
  ...Object.keys(idTokenClaims()),
  'azp',
  'nbf',
  'locale',
  CLAIMS.grades,
  CLAIMS.roster,
  CLAIMS.deepLinking,
];

/** What a launch must hold whatever else it holds: the Security Framework once more, written from its text. */
function allowed(claims: Claims): boolean {
  const now = Date.now() / 1000;
  const aud = [claims['aud']].flat();
  const text = (name: string): boolean => typeof claims[name] === 'string' && claims[name] !== '';
  const near = (time: unknown, from: number, to: number): boolean =>
    typeof time === 'number' && time >= now + from && time <= now + to;
  const roles = claims[CLAIMS.roles];
  return (
    claims['iss'] === issuerOf('lms') &&
    aud.includes('client-1') &&
    (aud.length === 1 || claims['azp'] === 'client-1') &&
    near(claims['exp'], -62, Infinity) &&
    near(claims['iat'], -3662, 62) &&
    claims[CLAIMS.version] === '1.3.0' &&
    text(CLAIMS.messageType) &&
    text(CLAIMS.deploymentId) &&
    Array.isArray(roles) &&
    roles.every((role) => typeof role === 'string')
  );
}

test(
  'whatever its platform signs, a launch opens only when it holds what it must, and never breaks the tool',
  async () => {
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(changes(NAMES), async (claims) => {
        if (Object.hasOwn(claims, 'nonce')) expect(await outcome({ claims })).toBe('refused');
        else if ((await outcome({ claims })) === 'opened' || lastAccepted()) {
          accepted += 1;
          const all = JSON.parse(JSON.stringify({ ...idTokenClaims({ iss: issuerOf('lms') }), ...claims }));
          expect(allowed(all)).toBe(true);
        }
      }),
      { numRuns: RUNS },
    );
    expect(accepted).toBeGreaterThan(RUNS / 20);
  },
  PATIENCE,
);

test(
  'a header with anything in it opens only with RS256, a published key and nothing critical',
  async () => {
    const names = ['alg', 'kid', 'typ', 'crit', 'jwk', 'jku', 'x5c', 'cty', 'b64', 'zip', 'enc'];
    await fc.assert(
      fc.asyncProperty(changes(names), async (header) => {
        if ((await outcome({ header })) === 'refused') return;
        const { alg, kid, crit } = JSON.parse(
          JSON.stringify({ alg: 'RS256', kid: 'key-1', ...header }),
        ) as Claims;
        expect([alg, kid, crit]).toEqual(['RS256', 'key-1', undefined]);
      }),
      { numRuns: RUNS },
    );
  },
  PATIENCE,
);

/** Cuts, doubles, replaces or puts in one character anywhere. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  cut: fc.integer({ min: 0, max: 2 }),
  put: fc.oneof(
    fc.constantFrom('', 'A', '-', '_', '=', '.', '+', '/', ' ', '%', '\n'),
    fc.string({ unit: 'binary' }),
  ),
});

const decoded = (token: string): string =>
  token
    .split('.')
    .map((part) => Buffer.from(part, 'base64url').toString('hex'))
    .join('.');

test(
  'a token changed in any place is refused, or decodes to the same bytes',
  async () => {
    await fc.assert(
      fc.asyncProperty(edit, async ({ at, cut, put }) => {
        let [before, after] = ['', ''];
        const token = (text: string): string => {
          const index = Math.floor(at * text.length);
          before = text;
          after = text.slice(0, index) + put + text.slice(index + cut);
          return after || 'x';
        };
        if ((await outcome({ token })) === 'opened') expect(decoded(after)).toBe(decoded(before));
      }),
      { numRuns: RUNS },
    );
  },
  PATIENCE,
);

test(
  'nothing signed with a key that the platform does not publish opens, whatever it claims',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        changes(NAMES),
        changes(['jwk', 'jku', 'x5u', 'kid', 'alg']),
        async (claims, header) => {
          expect(await outcome({ claims, header, key: stage.stranger })).toBe('refused');
        },
      ),
      { numRuns: 100 },
    );
  },
  PATIENCE,
);

test(
  'no form without a login of this browser opens anything',
  async () => {
    const field = fc.constantFrom(
      'id_token',
      'state',
      'error',
      'state[]',
      'id_token[$ne]',
      'nonce',
      '__proto__',
    );
    const form = fc.array(fc.tuple(field, fc.string({ unit: 'binary', maxLength: 60 })), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(form, async (fields) => {
        const body = new URLSearchParams(fields);
        const answer = await new Guest(stage).send('/lti/launch', { method: 'POST', body });
        await answer.text();
        expect(answer.status).toBe(401);
      }),
      { numRuns: RUNS },
    );
  },
  PATIENCE,
);
