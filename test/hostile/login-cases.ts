import { type Case, rows, tally } from './case.ts';
import { Guest } from './guest.ts';
import {
  asksFor,
  echo,
  fresh,
  headerBreak,
  JSON_BODY,
  login,
  parallel,
  raw,
  redirectUri,
  target,
  to,
  without,
} from './login-runs.ts';
import { issuerOf } from './stage.ts';

/** A: how a login begins. */
export const LOGIN_CASES: readonly Case[] = [
  ...rows(
    'A1',
    ['login by GET', 'nothing', '302 to the LMS, all parameters', asksFor('GET')],
    ['login by POST', 'nothing', '302 to the LMS, all parameters', asksFor('POST')],
    ['state and nonce are new', '20 logins at once', '40 different of 40', fresh],
  ),
  ...rows(
    'A2',
    ['iss', 'missing', '400 LOGIN_INVALID', login({ iss: '' })],
    ['login_hint', 'missing', '400 LOGIN_INVALID', login({ login_hint: '' })],
    ['target_link_uri', 'missing', '400 LOGIN_INVALID', login({ target_link_uri: '' })],
  ),
  ...rows(
    'A3',
    [
      'client_id',
      'missing, issuer registered once',
      '302 to the LMS',
      login({ iss: issuerOf('alone'), client_id: '' }),
    ],
    ['client_id', 'missing, issuer registered twice', '400 LOGIN_INVALID', login({ client_id: '' })],
  ),
  ...rows(
    'A4',
    ['platform known', 'unknown issuer', '403 PLATFORM_UNKNOWN', login({ iss: issuerOf('nobody') })],
    ['platform known', 'issuer with a slash', '403 PLATFORM_UNKNOWN', login({ iss: `${issuerOf('lms')}/` })],
    ['platform known', 'issuer in capitals', '403 PLATFORM_UNKNOWN', login({ iss: issuerOf('LMS') })],
    ['platform known', 'unknown client', '403 PLATFORM_UNKNOWN', login({ client_id: 'nobody' })],
  ),
  ...rows('A5', [
    'platform active',
    'switched off',
    '403 PLATFORM_INACTIVE',
    login({ iss: issuerOf('off') }),
  ]),
  ...rows(
    'A6',
    ['lti_message_hint', 'absent', 'not sent', echo('')],
    ['lti_message_hint', "Moodle's JSON", 'the same bytes', echo('{"cmid":7,"launchid":"ltilaunch_1"}')],
    ['lti_message_hint', "Canvas's token of 2 KB", 'the same bytes', echo(`eyJ.${'aB3_-'.repeat(400)}.x`)],
    ['lti_message_hint', 'line break, umlaut, &, +, %', 'the same bytes', echo('a\nü&=+%41 %')],
  ),
  ...rows(
    'A7',
    ['target link is ours', 'another host', '400 LOGIN_INVALID', to('https://evil.example/lti/launch')],
    ['target link is ours', 'javascript:', '400 LOGIN_INVALID', to('javascript:alert(1)')],
    [
      'target link is ours',
      'user name before another host',
      '400 LOGIN_INVALID',
      to('http://localhost@evil.example/'),
    ],
    [
      'target link is ours',
      'user name before our host',
      '400 LOGIN_INVALID',
      login((url) => ({ target_link_uri: url.replace('://', '://evil@') })),
    ],
    ['target link is ours', 'another port', '400 LOGIN_INVALID', to('http://localhost:1/lti/launch')],
    [
      'target link is ours',
      'another scheme (Moodle)',
      '302 to the LMS',
      login((url) => ({ target_link_uri: url.replace('http:', 'https:') })),
    ],
    [
      'target link is ours',
      'another scheme than http and https',
      '400 LOGIN_INVALID',
      login((url) => ({ target_link_uri: url.replace('http:', 'ftp:') })),
    ],
    [
      'target link is ours',
      'our name as a prefix',
      '400 LOGIN_INVALID',
      login((url) => ({ target_link_uri: url.replace('localhost', 'localhost.evil.example') })),
    ],
    ['target link is ours', 'no scheme', '400 LOGIN_INVALID', to('//evil.example/lti/launch')],
    ['target link is no redirect', 'another path of ours', '302 to the LMS', target('/admin')],
  ),
  ...rows(
    'A8',
    [
      'one redirect URI',
      'target with a query',
      'redirect URI /lti/launch, 0 names let through',
      redirectUri('/lti/launch?module=3&a=1&a=2'),
    ],
    [
      'one redirect URI',
      'target with ltik, state, id_token',
      'redirect URI /lti/launch, 0 names let through',
      redirectUri('/lti/launch?ltik=1&state=2&id_token=3'),
    ],
    [
      'one redirect URI',
      'target with another path',
      'redirect URI /lti/launch, 0 names let through',
      redirectUri('/learn/x?module=3'),
    ],
  ),
  ...rows(
    'A9',
    [
      'texts only',
      'iss[$ne]=1',
      '400 LOGIN_INVALID',
      raw({}, (params) => `?${without(params, 'iss')}&iss[$ne]=1`),
    ],
    [
      'texts only',
      'iss[]=...',
      '400 LOGIN_INVALID',
      raw({}, (params) => `?${without(params, 'iss')}&iss[]=a`),
    ],
    [
      'each name once',
      'iss twice',
      '400 LOGIN_INVALID',
      raw({}, (params) => `?${params}&iss=${issuerOf('other')}`),
    ],
    [
      'each name once',
      'client_id twice',
      '400 LOGIN_INVALID',
      raw({}, (params) => `?${params}&client_id=client-2`),
    ],
    [
      'each name once',
      'iss in query and body',
      '400 LOGIN_INVALID',
      async (stage) => {
        const guest = new Guest(stage);
        const body = guest.loginParams();
        return guest.describe(
          await guest.send(`/lti/login?iss=${issuerOf('other')}`, { method: 'POST', body }),
        );
      },
    ],
    ['a form', 'JSON', '400 LOGIN_INVALID', raw({ ...JSON_BODY, body: '{"iss":{"$ne":1}}' })],
    ['a form', 'JSON that is broken', '400 LOGIN_INVALID', raw({ ...JSON_BODY, body: '{' })],
  ),
  ...rows(
    'A10',
    [
      'length',
      'login_hint of 10,000 characters',
      '400 LOGIN_INVALID',
      login({ login_hint: 'x'.repeat(10_000) }),
    ],
    [
      'length',
      'iss of 2,000 characters',
      '400 LOGIN_INVALID',
      login({ iss: `https://${'x'.repeat(2000)}.example` }),
    ],
    ['no header injection', 'CRLF in login_hint', '302, sent encoded', headerBreak],
    ['no control characters', 'CRLF in client_id', '400 LOGIN_INVALID', login({ client_id: 'a\r\nX: 1' })],
    ['no control characters', 'NUL in login_hint', '400 LOGIN_INVALID', login({ login_hint: 'a\0b' })],
    ['no control characters', 'NUL in iss', '400 LOGIN_INVALID', login({ iss: 'a\0b' })],
    [
      'well-formed text',
      'bytes that are no UTF-8',
      '403 PLATFORM_UNKNOWN',
      raw({}, (params) => `?${without(params, 'client_id')}&client_id=%ff%fe%80`),
    ],
  ),
  ...rows(
    'A11',
    ['methods', 'HEAD', '200', raw({ method: 'HEAD' })],
    ['methods', 'OPTIONS', '204', raw({ method: 'OPTIONS' })],
    ['methods', 'PUT', '405 METHOD_NOT_ALLOWED', raw({ method: 'PUT' })],
    ['methods', 'DELETE', '405 METHOD_NOT_ALLOWED', raw({ method: 'DELETE' })],
    ['paths', 'a slash behind', '302 to the LMS', raw({}, (params) => `/?${params}`)],
    ['paths', 'something behind', '404 NOT_FOUND', raw({}, (params) => `/x?${params}`)],
  ),
  ...rows('A12', [
    'cookies per browser',
    '100 logins of one browser, 10 at a time',
    '100 states, at most 20 cookies left',
    parallel,
  ]),
  ...rows(
    'A+',
    [
      'login is an LMS',
      'twenty logins with another platform each',
      '20 x 403 PLATFORM_UNKNOWN',
      async (stage) => {
        const guest = new Guest(stage);
        const names = Array.from({ length: 20 }, (_, index) => issuerOf(`nobody-${index}`));
        return tally(await Promise.all(names.map(async (iss) => guest.describe(await guest.login({ iss })))));
      },
    ],
    ['client id that is no name', '__proto__', '403 PLATFORM_UNKNOWN', login({ client_id: '__proto__' })],
    ['deployment hint', '300 characters', '400 LOGIN_INVALID', login({ lti_deployment_id: 'x'.repeat(300) })],
    ['probe', 'a made-up value of ours', '302 to the LMS', raw({}, (params) => `?${params}&probe=evil`)],
  ),
];
