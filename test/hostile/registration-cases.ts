import type { Handler } from '../lti/fake-platform.ts';
import { type Case, rows } from './case.ts';
import {
  again,
  answering,
  audience,
  claiming,
  happy,
  invited,
  MODES,
  readAt,
  refusing,
  uninvited,
  usedUp,
} from './registration-runs.ts';

const page =
  (text: string): Handler =>
  (_received, res) =>
    void res.end(text);
const FAILED = '400 REGISTRATION_FAILED';
const HAPPY = 'platform saved, active by its invitation, deployment stored, close message';

/** H: dynamic registration. */
export const REGISTRATION_CASES: readonly Case[] = [
  ...rows('H1', ...MODES.map((mode) => ['registers', `an LMS like ${mode}`, HAPPY, happy(mode)] as const), [
    'registers',
    'no invitation, in development',
    '200, 1 platform saved, inactive',
    uninvited,
  ]),
  ...rows(
    'H2',
    [
      'invitation',
      'none',
      '403 REGISTRATION_NOT_INVITED, 0 calls',
      invited(async ({ world }) => `${world.toolUrl}/lti/register`),
    ],
    [
      'invitation',
      'made up',
      '403 REGISTRATION_NOT_INVITED, 0 calls',
      invited(async ({ world }) => `${world.toolUrl}/lti/register?invite=${'A'.repeat(43)}`),
    ],
    ['invitation', 'used before', '403 REGISTRATION_NOT_INVITED, 0 calls', invited(usedUp)],
  ),
  ...rows(
    'H3',
    [
      'configuration',
      'http: to another machine',
      `${FAILED} forbidden`,
      () => readAt('http://lms.example/c'),
    ],
    ['configuration', 'a private address', `${FAILED} forbidden`, () => readAt('https://10.0.0.1/c')],
    ['configuration', 'metadata of a cloud', `${FAILED} forbidden`, () => readAt('http://169.254.169.254/c')],
    ['configuration', 'javascript:', `${FAILED} unreachable`, () => readAt('javascript:alert(1)')],
    ['configuration', 'no address', `${FAILED} unreadable`, () => readAt('nothing')],
    [
      'configuration',
      'a redirect to a private address',
      `${FAILED} unreadable`,
      answering((_received, res) => void res.writeHead(302, { location: 'https://10.0.0.1/c' }).end()),
    ],
    ['configuration', '1 MB', `${FAILED} unreadable`, answering(page('x'.repeat(1_000_000)))],
    ['configuration', 'never answers', `${FAILED} unreachable`, answering(() => undefined)],
    ['configuration', 'a web page', `${FAILED} unreadable`, answering(page('<html>'))],
    ['configuration', 'a list', `${FAILED} unreadable`, answering(page('[]'))],
    ['configuration', 'an empty object', `${FAILED} field-missing`, answering(page('{}'))],
  ),
  ...rows(
    'H4',
    ...['authorization_endpoint', 'registration_endpoint', 'jwks_uri', 'token_endpoint'].map(
      (name) =>
        [
          'hosts',
          `${name} elsewhere`,
          `${FAILED} other-host`,
          claiming(() => ({ [name]: 'https://evil.example/x' })),
        ] as const,
    ),
    [
      'hosts',
      'an issuer elsewhere, from a host that an admin allowed',
      '200',
      claiming(() => ({ issuer: 'https://canvas.instructure.com' })),
    ],
  ),
  ...rows(
    'H5',
    ...(
      [
        [
          400,
          { error: 'invalid_client_metadata', error_description: 'domain is missing' },
          'domain is missing',
        ],
        [401, { errorMessage: 'The token is expired' }, 'The token is expired'],
        [403, 'Not for you', 'Not for you'],
        [422, { errors: { base: ['name is taken'] } }, 'name is taken'],
      ] as const
    ).map(
      ([status, body, words]) =>
        [
          'a refusal is readable',
          `${status}, ${typeof body === 'string' ? 'plain text' : 'JSON'}`,
          `${FAILED} refused, its words are shown`,
          refusing(status, body, words),
        ] as const,
    ),
  ),
  ...rows(
    'H6',
    ...MODES.map(
      (mode) =>
        [
          'registers again',
          `an LMS like ${mode}`,
          'up to date, one LMS, not two, the same id',
          again(mode),
        ] as const,
    ),
  ),
  ...rows(
    'H7',
    ['aud', 'Canvas names a bare host', 'aud is the token address, the grade arrives', audience('canvas')],
    ['aud', 'nothing is named', 'aud is the token address, the grade arrives', audience('generic')],
  ),
];
