import { generateKeyPair } from 'jose';
import { SCOPE } from '../../../src/sandbox/vocabulary.ts';
import { type Pair, requestToken, startPair, tokenFields } from '../fake-tool.ts';

let pair: Pair;

beforeAll(async () => {
  pair = await startPair();
});
afterAll(() => pair.close());

const now = (): number => Math.floor(Date.now() / 1000);

test('a right assertion is answered with a token for the scopes asked', async () => {
  const { sandbox, tool } = pair;

  const { status, body } = await requestToken(sandbox, await tokenFields(sandbox, tool, SCOPE.score));

  expect(status).toBe(200);
  expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3600, scope: SCOPE.score });
});

test.each([
  ['iss', { iss: 'another-tool' }, /iss/],
  ['sub', { sub: 'another-tool' }, /sub/],
  ['aud', { aud: 'https://another-lms.example/token' }, /aud must be/],
  ['no exp', { exp: undefined }, /exp/],
  ['past exp', { iat: now() - 100, exp: now() - 10 }, /expired/],
  ['long life', { iat: now() - 5, exp: now() + 600 }, /300 seconds/],
  ['future iat', { iat: now() + 120, exp: now() + 200 }, /future/],
  ['old iat', { iat: now() - 900, exp: now() + 10 }, /too old/],
  ['no jti', { jti: undefined }, /jti/],
])('refuses an assertion with wrong %s and says why', async (_name, claims, reason) => {
  const { sandbox, tool } = pair;

  const { status, body } = await requestToken(
    sandbox,
    await tokenFields(sandbox, tool, SCOPE.score, { claims }),
  );

  expect(status).toBe(401);
  expect(body['error']).toBe('invalid_client');
  expect(body['error_description']).toMatch(reason);
  expect(sandbox.requests().at(-1)).toMatchObject({
    verdict: 'refused',
    reason: expect.stringMatching(reason),
  });
});

test('an assertion serves once', async () => {
  const fields = await tokenFields(pair.sandbox, pair.tool, SCOPE.score);
  await requestToken(pair.sandbox, fields);

  const { status, body } = await requestToken(pair.sandbox, fields);

  expect(status).toBe(401);
  expect(body['error_description']).toMatch(/used before/);
});

test.each([
  ["a key that is not the tool's", {}],
  ['an unknown kid', { header: { kid: 'no-such-key' } }],
])('refuses %s', async (name, parts) => {
  const key = name.startsWith('a key') ? { key: (await generateKeyPair('RS256')).privateKey } : {};

  const fields = await tokenFields(pair.sandbox, pair.tool, SCOPE.score, { ...parts, ...key });

  expect((await requestToken(pair.sandbox, fields)).status).toBe(401);
});

test('refuses an assertion without kid', async () => {
  const fields = await tokenFields(pair.sandbox, pair.tool, SCOPE.score, { header: { kid: undefined } });

  expect((await requestToken(pair.sandbox, fields)).body['error_description']).toMatch(/kid/);
});

test.each([
  ['grant_type', 'authorization_code', 'unsupported_grant_type'],
  ['client_assertion_type', 'nonsense', 'invalid_request'],
  ['scope', '', 'invalid_scope'],
  ['scope', `${SCOPE.score} https://example.org/everything`, 'invalid_scope'],
  ['client_assertion', 'no-jwt', 'invalid_client'],
])('refuses a wrong %s', async (name, value, code) => {
  const fields = { ...(await tokenFields(pair.sandbox, pair.tool, SCOPE.score)), [name]: value };

  expect((await requestToken(pair.sandbox, fields)).body['error']).toBe(code);
});

test('refuses JSON', async () => {
  const response = await fetch(pair.sandbox.tokenUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });

  expect(response.status).toBe(400);
});

test('says so when the key set of the tool cannot be had', async () => {
  pair.tool.keysAnswer = { status: 500, body: 'down' };

  const { body } = await requestToken(pair.sandbox, await tokenFields(pair.sandbox, pair.tool, SCOPE.score));

  expect(body['error_description']).toMatch(/answered 500/);
  pair.tool.keysAnswer = undefined;
});
