import { createHmac, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { CLAIMS } from '../builders/launch.ts';
import { type Case, type Runner, rows } from './case.ts';
import { type Bend, Guest } from './guest.ts';
import { launching, refuses } from './launches.ts';
import { issuerOf, type Stage } from './stage.ts';

const b64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const INVALID = '401 LAUNCH_INVALID';

const resigned =
  (header: Record<string, unknown>, signature: (text: string) => Buffer | string) =>
  (token: string): string => {
    const text = `${b64({ typ: 'JWT', kid: 'key-1', ...header })}.${token.split('.')[1]}`;
    return `${text}.${Buffer.from(signature(text)).toString('base64url')}`;
  };

const publicPem = ({ key }: Stage): string =>
  createPublicKey(key.privateKey).export({ type: 'spki', format: 'pem' }).toString();

const rsa =
  (digest: string) =>
  (stage: Stage): Bend => ({
    token: resigned({ alg: digest.replace('RSA-SHA', 'RS') }, (text) =>
      sign(digest, Buffer.from(text), stage.key.privateKey),
    ),
  });

const pss = ({ key }: Stage): Bend => ({
  token: resigned({ alg: 'PS256' }, (text) =>
    sign('sha256', Buffer.from(text), { key: key.privateKey, padding: 6, saltLength: 32 }),
  ),
});

const elliptic = (): Bend => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    token: resigned({ alg: 'ES256' }, (text) =>
      sign('sha256', Buffer.from(text), { key: privateKey, dsaEncoding: 'ieee-p1363' }),
    ),
  };
};

const changed = (change: (parts: string[]) => string[]): Bend => ({
  token: (token) => change(token.split('.')).join('.'),
});

const flip = (part: string): string => {
  const bytes = Buffer.from(part, 'base64url');
  const at = bytes.length >> 1;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes.toString('base64url');
};

const crossed =
  (from: Bend, to: Bend): Runner =>
  async (stage) => {
    const guest = new Guest(stage);
    const begun = await guest.begin(to);
    const theirs = await guest.token(begun, from);
    return guest.describe(await guest.post({ id_token: theirs, state: begun.state }));
  };

/** C5 to C9: what is wrong with the token itself. */
export const BAD_TOKEN_CASES: readonly Case[] = [
  ...rows(
    'C5',
    refuses(
      'token-form',
      'alg none, no signature',
      { token: (token) => `${b64({ alg: 'none', kid: 'key-1' })}.${token.split('.')[1]}.` },
      INVALID,
    ),
    refuses('algorithm', 'none, with a signature', { header: { alg: 'none' } }),
    refuses('algorithm', 'HS256 with the public key as secret', (stage) => ({
      token: resigned({ alg: 'HS256' }, (text) =>
        createHmac('sha256', publicPem(stage)).update(text).digest(),
      ),
    })),
    refuses('algorithm', 'RS512, rightly signed', rsa('RSA-SHA512')),
    refuses('algorithm', 'PS256, rightly signed', pss),
    refuses('algorithm', 'ES256, rightly signed by another key', elliptic),
    refuses('algorithm', 'rs256', { header: { alg: 'rs256' } }),
    refuses('algorithm', 'a list', { header: { alg: ['RS256'] } }),
    refuses('algorithm', 'missing', { header: { alg: undefined } }),
    refuses('no-critical-extension', 'crit', { header: { crit: ['b64'], b64: false } }),
  ),
  ...rows(
    'C6',
    refuses('signature', 'jwk of the attacker in the header', ({ stranger }) => ({
      key: stranger,
      header: { jwk: stranger.jwk },
    })),
    refuses('signature', 'jku of the attacker', ({ stranger }) => ({
      key: stranger,
      header: { jku: 'http://127.0.0.1:9/jwks' },
    })),
    refuses('signature', 'x5u and x5c of the attacker', ({ stranger }) => ({
      key: stranger,
      header: { x5u: 'http://127.0.0.1:9/x', x5c: ['MIIB'] },
    })),
  ),
  ...rows(
    'C7',
    refuses('signature', 'key of someone else under the same kid', ({ stranger }) => ({ key: stranger })),
    refuses(
      'signature',
      'one bit of the claims',
      changed(([head = '', body = '', end = '']) => [
        head,
        b64({ ...JSON.parse(Buffer.from(body, 'base64url').toString()), sub: 'admin' }),
        end,
      ]),
    ),
    refuses(
      'signature',
      'one bit of the signature',
      changed(([head = '', body = '', end = '']) => [head, body, flip(end)]),
    ),
    refuses(
      'signature',
      'signature cut in half',
      changed(([head = '', body = '', end = '']) => [head, body, end.slice(0, 170)]),
    ),
    refuses(
      'token-form',
      'no signature',
      changed(([head = '', body = '']) => [head, body, '']),
    ),
    refuses(
      'token-form',
      'two parts',
      changed(([head = '', body = '']) => [head, body]),
    ),
    refuses(
      'token-form',
      'five parts (encrypted)',
      changed((parts) => [...parts, 'a', 'b']),
    ),
    refuses('token-form', 'abc', { form: { id_token: 'abc' } }),
    refuses('token-form', 'two dots', { form: { id_token: '..' } }),
    refuses(
      'token-form',
      'padding behind the parts',
      changed((parts) => parts.map((part) => `${part}=`)),
    ),
    refuses(
      'token-form',
      'claims that are a list',
      changed(([head = '', , end = '']) => [head, b64([1]), end]),
    ),
    refuses(
      'token-form',
      'claims that are no JSON',
      changed(([head = '', , end = '']) => [head, 'bm8', end]),
    ),
    refuses('form', 'id_token[]', { form: { id_token: '', 'id_token[]': 'a.b.c' } }),
    [
      'form',
      'id_token twice',
      INVALID,
      async (stage) => {
        const guest = new Guest(stage);
        const begun = await guest.begin();
        const token = await guest.token(begun);
        const body = new URLSearchParams([
          ['id_token', token],
          ['id_token', token],
          ['state', begun.state],
        ]);
        return guest.describe(await guest.send('/lti/launch', { method: 'POST', body }));
      },
    ],
  ),
  ...rows(
    'C8',
    refuses('audience', 'another', { claims: { aud: 'client-9' } }),
    refuses('audience', 'another client of the same issuer', { claims: { aud: 'client-2' } }),
    refuses('audience', 'an empty list', { claims: { aud: [] } }),
    refuses('audience', 'missing', { claims: { aud: undefined } }),
    refuses('audience', 'an object', { claims: { aud: { 'client-1': 1 } } }),
    refuses('audience', 'a list with a number', { claims: { aud: ['client-1', 1], azp: 'client-1' } }),
    refuses('authorized-party', 'a list of two without azp', { claims: { aud: ['client-1', 'x'] } }),
    refuses('authorized-party', 'azp of another', { claims: { azp: 'client-2' } }),
    refuses('authorized-party', 'azp empty', { claims: { azp: '' } }),
  ),
  ...rows(
    'C9',
    refuses('issuer', 'another', { claims: { iss: 'https://evil.example' } }),
    refuses('issuer', 'with a slash', { claims: { iss: `${issuerOf('lms')}/` } }),
    refuses('issuer', 'missing', { claims: { iss: undefined } }),
    ['issuer', "platform A's token on platform B's login", INVALID, crossed({ at: 'other' }, { at: 'lms' })],
    [
      'audience',
      "client B's token on client A's login",
      INVALID,
      crossed({ clientId: 'client-2' }, { clientId: 'client-1' }),
    ],
  ),
  ...rows(
    'C+',
    refuses(
      'token-form',
      '`__proto__` as the header',
      changed(([, body = '', end = '']) => ['__proto__', body, end]),
    ),
    [
      'audience',
      'issuer and audience of a list with both clients, azp the other',
      INVALID,
      launching({ claims: { aud: ['client-1', 'client-2'], azp: 'client-2' } }),
    ],
    refuses('version', 'claim names without their prefix', {
      claims: { [CLAIMS.version]: undefined, version: '1.3.0' },
    }),
  ),
];
