/** The LMS of the bench: publishes one key and signs what is asked for. */
import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';

const C = 'https://purl.imsglobal.org/spec/lti/claim/';
const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

export async function startLms() {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwks = JSON.stringify({
    keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'bench', alg: 'RS256', use: 'sig' }],
  });
  const server = createServer((_req, res) => res.setHeader('content-type', 'application/json').end(jwks));
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${server.address().port}`;
  const head = encode({ alg: 'RS256', typ: 'JWT', kid: 'bench' });

  /** A Moodle learner's token with all services: about 2 KB. */
  const token = ({ nonce, target, person }) => {
    const iat = Math.floor(Date.now() / 1000);
    const claims = {
      iss: url,
      aud: 'bench',
      sub: `user-${person}`,
      iat,
      exp: iat + 60,
      nonce,
      given_name: 'Pat',
      family_name: `Para ${person}`,
      name: `Pat Para ${person}`,
      email: `pat${person}@lms.example`,
      [`${C}version`]: '1.3.0',
      [`${C}message_type`]: 'LtiResourceLinkRequest',
      [`${C}deployment_id`]: '1',
      [`${C}target_link_uri`]: target,
      [`${C}resource_link`]: { id: 'link-1', title: 'Small module' },
      [`${C}context`]: { id: 'course-1', label: 'PD', title: 'PD for paras', type: ['CourseSection'] },
      [`${C}roles`]: ['http://purl.imsglobal.org/vocab/lis/v2/membership#Learner'],
      [`${C}custom`]: { module: 'bench/module' },
      [`${C}tool_platform`]: { guid: 'g', name: 'Bench LMS', product_family_code: 'moodle', version: '1' },
      [`${C}launch_presentation`]: { locale: 'en', document_target: 'iframe', return_url: `${url}/return` },
      'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint': {
        scope: ['https://purl.imsglobal.org/spec/lti-ags/scope/score'],
        lineitems: `${url}/lineitems`,
        lineitem: `${url}/lineitems/1/lineitem`,
      },
      'https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice': {
        context_memberships_url: `${url}/members`,
        service_versions: ['2.0'],
      },
    };
    const text = `${head}.${encode(claims)}`;
    return `${text}.${sign('RSA-SHA256', Buffer.from(text), privateKey).toString('base64url')}`;
  };
  return { url, token, close: () => server.close() };
}
