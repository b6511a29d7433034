import { RIGHTS } from '../../src/domain/registration.ts';
import { registrationRequest } from '../../src/lti/registration-request.ts';
import { describeTool } from '../../src/lti/tool-description.ts';

const TOOL = 'https://purl.imsglobal.org/spec/lti-tool-configuration';
const CANVAS = 'https://canvas.instructure.com/lti/';
const tool = describeTool('Para PD', new URL('https://pd.district.example:8443'));
const BASE = 'https://pd.district.example:8443';

const requestFor = (wanted: Partial<Parameters<typeof registrationRequest>[0]> = {}) =>
  registrationRequest({ product: '', rights: RIGHTS, placements: [], ...wanted }, tool);

const configurationFor = (wanted: Parameters<typeof requestFor>[0]) =>
  requestFor(wanted)[TOOL] as Record<string, unknown>;

test('Moodle: what it needs, and no placement that it does not know', () => {
  const request = requestFor({
    product: 'moodle',
    rights: ['names', 'scores', 'results', 'columns', 'roster', 'picker'],
    placements: ['ContentArea'],
  });

  expect(request).toEqual({
    application_type: 'web',
    response_types: ['id_token'],
    grant_types: ['implicit', 'client_credentials'],
    client_name: 'Para PD',
    initiate_login_uri: `${BASE}/lti/login`,
    redirect_uris: [`${BASE}/lti/launch`],
    jwks_uri: `${BASE}/lti/keys`,
    logo_uri: `${BASE}/assets/icon/icon.svg`,
    token_endpoint_auth_method: 'private_key_jwt',
    scope: [
      'https://purl.imsglobal.org/spec/lti-ags/scope/score',
      'https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly',
      'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem',
      'https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly',
    ].join(' '),
    [TOOL]: {
      domain: 'pd.district.example',
      description: 'Short lessons for paraprofessionals, with grades',
      target_link_uri: `${BASE}/lti/launch`,
      custom_parameters: { timezone: '$Person.address.timezone', context_history: '$Context.id.history' },
      claims: ['iss', 'sub', 'name', 'given_name', 'family_name'],
      messages: [
        { type: 'LtiResourceLinkRequest', target_link_uri: `${BASE}/lti/launch`, label: 'Para PD' },
        {
          type: 'LtiDeepLinkingRequest',
          target_link_uri: `${BASE}/lti/launch`,
          label: 'Para PD module',
          icon_uri: `${BASE}/assets/icon/icon.svg`,
          placements: ['ContentArea'],
        },
      ],
    },
  });
});

test('Canvas: its placements, visibility and privacy', () => {
  const configuration = configurationFor({
    product: 'canvas',
    placements: ['assignment_selection', 'link_selection', 'course_navigation'],
    rights: ['names', 'picker', 'menu'],
  });

  expect(configuration).toMatchObject({
    domain: 'pd.district.example:8443',
    [`${CANVAS}privacy_level`]: 'name_only',
    [`${CANVAS}tool_id`]: 'aidewell',
    messages: [
      {
        type: 'LtiResourceLinkRequest',
        placements: ['course_navigation'],
        [`${CANVAS}course_navigation/default_enabled`]: false,
        [`${CANVAS}visibility`]: 'members',
      },
      {
        type: 'LtiDeepLinkingRequest',
        placements: ['assignment_selection', 'link_selection'],
        [`${CANVAS}launch_width`]: 900,
        [`${CANVAS}launch_height`]: 700,
        [`${CANVAS}visibility`]: 'members',
      },
    ],
  });
});

test('Canvas without a course menu gets no link message: it would make a placement of its own from it', () => {
  const { messages } = configurationFor({ product: 'canvas', placements: ['assignment_selection'] });

  expect(messages).toMatchObject([{ type: 'LtiDeepLinkingRequest' }, { type: 'LtiSubmissionReviewRequest' }]);
});

test('an LMS that offers little is asked for little', () => {
  const request = requestFor({ rights: ['scores'] });

  expect(request).toMatchObject({
    scope: 'https://purl.imsglobal.org/spec/lti-ags/scope/score',
    [TOOL]: { claims: ['iss', 'sub'], messages: [{ type: 'LtiResourceLinkRequest' }] },
  });
  expect(JSON.stringify(request)).not.toContain('LtiDeepLinkingRequest');
});

test('no e-mail address is asked for, ever', () => {
  const asked = ['', 'canvas', 'moodle'].map((product) => JSON.stringify(requestFor({ product })));

  expect(asked.join()).not.toMatch(/email|"public"/);
});
