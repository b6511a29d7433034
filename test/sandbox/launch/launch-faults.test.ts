import { LAUNCH_RULES } from '../../../src/lti/launch-rules.ts';
import { LAUNCH_FAULT_NAMES } from '../../../src/sandbox/launch/launch-faults.ts';
import { authenticate, authParams, type Pair, startPair } from '../fake-tool.ts';

let pair: Pair;

beforeAll(async () => {
  pair = await startPair();
});
afterAll(() => pair.close());

const answer = (fault?: (typeof LAUNCH_FAULT_NAMES)[number]) => {
  const login = pair.sandbox.startLaunch('pat', 'abc', fault ? { fault } : {});
  return authenticate(pair.sandbox, authParams(pair.sandbox, login, pair.tool));
};

test.each(LAUNCH_FAULT_NAMES.filter((name) => name !== 'login-required'))(
  '%s is something a careful tool notices',
  async (fault) => {
    await answer();

    const { fields } = await answer(fault);

    expect(fields?.['id_token']).toEqual(expect.any(String));
    const entry = pair.sandbox.launches().at(-1);
    expect(entry?.fault).toBe(fault);
    expect(entry?.tokenChecks?.filter((check) => !check.ok)).not.toEqual([]);
  },
);

test('without a fault every check of the token passes', async () => {
  await answer();

  expect(
    pair.sandbox
      .launches()
      .at(-1)
      ?.tokenChecks?.filter((check) => !check.ok),
  ).toEqual([]);
});

test('the checks of a token bear the names of the tool’s rules', async () => {
  await answer();

  const names = (pair.sandbox.launches().at(-1)?.tokenChecks ?? []).map(({ rule }) => rule);

  expect(LAUNCH_RULES.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
  expect(names.length).toBeGreaterThan(14);
});

test('login-required answers with the error', async () => {
  expect((await answer('login-required')).fields).toMatchObject({ error: 'login_required' });
});

test('queued faults strike one launch each, in order', async () => {
  pair.sandbox.setFaults({ launch: ['no-kid', 'wrong-aud'] });

  await answer();
  await answer();
  await answer();

  expect(
    pair.sandbox
      .launches()
      .slice(-3)
      .map((entry) => entry.fault),
  ).toEqual(['no-kid', 'wrong-aud', undefined]);
});

test('claims can be replaced and left out', async () => {
  const login = pair.sandbox.startLaunch('pat', 'abc', { claims: { extra: null }, omit: ['email'] });

  await authenticate(pair.sandbox, authParams(pair.sandbox, login, pair.tool));

  const payload = pair.sandbox.launches().at(-1)?.payload;
  expect(payload).toHaveProperty('extra', null);
  expect(payload).not.toHaveProperty('email');
});

test('after a rotation new launches carry the new key, and the old one stays published', async () => {
  await answer();
  const before = pair.sandbox.launches().at(-1)?.header?.['kid'];

  await pair.sandbox.rotateKeys();
  await answer();

  const { keys } = (await (await fetch(pair.sandbox.jwksUrl)).json()) as {
    keys: { kid: string; d?: string }[];
  };
  const kid = pair.sandbox.launches().at(-1)?.header?.['kid'];
  expect(kid).not.toBe(before);
  expect(keys.map((key) => key.kid)).toEqual(expect.arrayContaining([before, kid]));
  expect(keys.some((key) => key.d !== undefined)).toBe(false);
  await pair.sandbox.rotateKeys({ withdrawOld: true });
  expect(((await (await fetch(pair.sandbox.jwksUrl)).json()) as { keys: unknown[] }).keys).toHaveLength(1);
});
