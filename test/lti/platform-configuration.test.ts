import { readFileSync } from 'node:fs';
import { createAddressGuard } from '../../src/lti/address-guard.ts';
import { readConfiguration } from '../../src/lti/platform-configuration.ts';

const LMS = 'https://purl.imsglobal.org/spec/lti-platform-configuration';
const AGS = 'https://purl.imsglobal.org/spec/lti-ags/scope/';
const CANVAS_HOST = 'https://sso.canvaslms.com';

/** A configuration as Canvas's documentation shows it, in the cloud. */
const canvas = (changes: object = {}) => ({
  issuer: 'https://canvas.instructure.com',
  authorization_endpoint: `${CANVAS_HOST}/api/lti/authorize_redirect`,
  registration_endpoint: `${CANVAS_HOST}/api/lti/registrations`,
  jwks_uri: `${CANVAS_HOST}/api/lti/security/jwks`,
  token_endpoint: `${CANVAS_HOST}/login/oauth2/token`,
  token_endpoint_auth_methods_supported: ['private_key_jwt'],
  token_endpoint_auth_signing_alg_values_supported: ['RS256'],
  scopes_supported: [`${AGS}lineitem`, `${AGS}result.readonly`, `${AGS}score`],
  response_types_supported: ['id_token'],
  id_token_signing_alg_values_supported: ['RS256'],
  claims_supported: ['sub', 'name', 'given_name', 'email', 'locale'],
  authorization_server: 'canvas.instructure.com',
  [LMS]: {
    product_family_code: 'canvas',
    version: 'vCloud',
    messages_supported: [
      { type: 'LtiResourceLinkRequest', placements: ['account_navigation', 'course_navigation'] },
      { type: 'LtiDeepLinkingRequest', placements: ['assignment_selection', 'editor_button'] },
    ],
    'https://canvas.instructure.com/lti/account_name': 'Test University',
  },
  ...changes,
});

/** A conforming LMS that says as little as it may. */
const plain = (changes: object = {}) => ({
  issuer: 'https://lms.example',
  authorization_endpoint: 'https://lms.example/auth',
  registration_endpoint: 'https://lms.example/register',
  jwks_uri: 'https://lms.example/jwks',
  token_endpoint: 'https://lms.example/token',
  ...changes,
});

interface Reading {
  readonly from?: string;
  readonly production?: boolean;
  readonly allow?: readonly string[];
}

function read(configuration: object, { from, production = true, allow = [] }: Reading = {}) {
  const address = new URL(from ?? 'https://lms.example/.well-known/openid-configuration');
  return readConfiguration(
    configuration as Record<string, unknown>,
    address,
    createAddressGuard({ production, allow }),
  );
}

const faultOf = (configuration: object, reading: Reading = {}) => {
  try {
    read(configuration, reading);
  } catch (error) {
    return Reflect.get(Object(error), 'facts');
  }
  throw new Error('it was accepted');
};

test('Canvas: what we use and it has, its institution, and no audience from a bare host (H7)', () => {
  const configuration = read(canvas(), {
    from: 'https://canvas.instructure.com/api/lti/security/openid-configuration?registration_token=t',
  });

  expect(configuration).toEqual({
    issuer: 'https://canvas.instructure.com',
    authUrl: `${CANVAS_HOST}/api/lti/authorize_redirect`,
    tokenUrl: `${CANVAS_HOST}/login/oauth2/token`,
    jwksUrl: `${CANVAS_HOST}/api/lti/security/jwks`,
    registrationUrl: `${CANVAS_HOST}/api/lti/registrations`,
    product: 'canvas',
    account: 'Test University',
    rights: ['names', 'scores', 'results', 'columns', 'picker', 'menu'],
    placements: ['assignment_selection', 'course_navigation'],
  });
});

test('Canvas by the host of an institution', () => {
  const configuration = read(canvas(), { from: 'https://district.instructure.com/api/lti/security/x' });

  expect(configuration.product).toBe('canvas');
});

test('the recorded configuration of a running Moodle', () => {
  const recorded = JSON.parse(readFileSync('test/lti/moodle-configuration.json', 'utf8')) as object;
  const from = 'http://moodle.localhost:8081/mod/lti/openid-configuration.php';

  const configuration = read(recorded, { from, production: false });

  expect(configuration).toMatchObject({
    issuer: 'http://moodle.localhost:8081',
    registrationUrl: 'http://moodle.localhost:8081/mod/lti/openid-registration.php',
    product: 'moodle',
    rights: ['names', 'scores', 'results', 'columns', 'roster', 'picker'],
    placements: ['ContentArea'],
  });
});

test('an LMS that lists nothing is asked for everything', () => {
  const { rights, product, placements } = read(plain());

  expect(rights).toEqual(['names', 'scores', 'results', 'columns', 'roster', 'picker']);
  expect([product, placements]).toEqual(['', []]);
});

test('submission review is asked for where it is offered', () => {
  const types = ['LtiResourceLinkRequest', 'LtiSubmissionReviewRequest'].map((type) => ({ type }));

  const { rights } = read(plain({ [LMS]: { product_family_code: 'D2L', messages_supported: types } }));

  expect(rights).toEqual(['names', 'scores', 'results', 'columns', 'roster', 'review']);
});

describe('the audience of token requests', () => {
  test.each([
    ['the address of another endpoint of the same vendor', 'https://api.brightspace.com/auth/token', true],
    ['a bare host', 'api.brightspace.com', false],
    ['the token URL itself', 'https://auth.brightspace.com/core/connect/token', false],
    ['an LMS that has nothing to do with it', 'https://sso.canvaslms.com/login/oauth2/token', false],
    ['nothing', undefined, false],
  ])('%s', (_name, server, taken) => {
    const configuration = read(
      plain({
        issuer: 'https://district.brightspace.com',
        authorization_endpoint: 'https://district.brightspace.com/auth',
        registration_endpoint: 'https://district.brightspace.com/register',
        jwks_uri: 'https://district.brightspace.com/jwks',
        token_endpoint: 'https://auth.brightspace.com/core/connect/token',
        authorization_server: server,
      }),
      { from: 'https://district.brightspace.com/configuration' },
    );

    expect(configuration.tokenAudience).toBe(taken ? server : undefined);
  });
});

describe('hosts (H4)', () => {
  test.each(['authorization_endpoint', 'registration_endpoint', 'jwks_uri', 'token_endpoint'])(
    '%s elsewhere',
    (field) => {
      const facts = faultOf(plain({ [field]: 'https://evil.example/x' }));

      expect(facts).toEqual({ fault: 'other-host', field, host: 'evil.example', issuer: 'lms.example' });
    },
  );

  test('the configuration itself elsewhere: a forger names another issuer', () => {
    const forged = plain({ issuer: 'https://canvas.instructure.com' });

    expect(faultOf(forged)).toMatchObject({ fault: 'other-host', field: 'openid_configuration' });
  });

  test('a Canvas of the own network speaks for the issuer of the cloud, once it is named', () => {
    const own = canvas(
      Object.fromEntries(
        ['authorization_endpoint', 'registration_endpoint', 'jwks_uri', 'token_endpoint'].map((name) => [
          name,
          `https://canvas.district.example/${name}`,
        ]),
      ),
    );
    const from = 'https://canvas.district.example/api/lti/security/openid-configuration';

    expect(faultOf(own, { from })).toMatchObject({ fault: 'other-host' });
    expect(read(own, { from, allow: ['canvas.district.example'] })).toMatchObject({
      issuer: 'https://canvas.instructure.com',
      tokenUrl: 'https://canvas.district.example/token_endpoint',
    });
  });

  test.each([
    ['http in production', { token_endpoint: 'http://lms.example/token' }],
    ['an issuer by http in production', { issuer: 'http://lms.example' }],
    ['a private address', { jwks_uri: 'https://10.0.0.1/jwks' }],
    ['this machine', { registration_endpoint: 'https://127.0.0.1/register' }],
    ['a metadata service', { registration_endpoint: 'https://169.254.169.254/latest' }],
  ])('%s', (_name, change) => {
    expect(faultOf(plain(change))).toMatchObject({ fault: 'forbidden' });
  });
});

describe('what is missing or wrong', () => {
  const fields = ['issuer', 'authorization_endpoint', 'registration_endpoint', 'jwks_uri', 'token_endpoint'];

  test.each(
    fields.flatMap((field) =>
      [undefined, null, 7, '', 'not an address', 'javascript:alert(1)', 'https://user:pw@lms.example/'].map(
        (value) => [field, value] as const,
      ),
    ),
  )('%s is %p', (field, value) => {
    expect(faultOf(plain({ [field]: value }))).toEqual({ fault: 'field-missing', field });
  });

  test.each([
    ['https://lms.example/a b', 'a space'],
    ['https://lms.example/#x', 'a #'],
    [`https://lms.example/${'x'.repeat(2000)}`, 'too long'],
  ])('an address such as %.30s: %s', (issuer) => {
    expect(faultOf(plain({ issuer }))).toEqual({ fault: 'field-missing', field: 'issuer' });
  });

  test.each([
    ['response_types_supported', ['code'], 'id_token'],
    ['token_endpoint_auth_methods_supported', ['client_secret_basic'], 'private_key_jwt'],
    ['token_endpoint_auth_signing_alg_values_supported', ['ES256'], 'RS256'],
    ['id_token_signing_alg_values_supported', ['HS256'], 'RS256'],
    [LMS, { messages_supported: [{ type: 'LtiDeepLinkingRequest' }] }, 'LtiResourceLinkRequest'],
  ])('%s is %p', (field, value, lacks) => {
    expect(faultOf(plain({ [field]: value }))).toEqual({ fault: 'unsupported', field: lacks });
  });

  test.each([[null], ['text'], [[]], [{ messages_supported: 'all' }], [{ messages_supported: [null, 7] }]])(
    'a platform part that is %p does not break it',
    (value) => {
      const attempt = () => read(plain({ [LMS]: value }));

      if (Array.isArray(Object(value).messages_supported))
        expect(attempt).toThrow('messages_supported lacks LtiResourceLinkRequest');
      else expect(attempt().rights).toContain('picker');
    },
  );
});
