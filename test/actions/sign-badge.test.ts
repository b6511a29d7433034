import { createHash } from 'node:crypto';
import { createLocalJWKSet, decodeProtectedHeader, importJWK, jwtVerify } from 'jose';
import { issueCertificate } from '../../src/actions/issue-certificate.ts';
import { signBadge } from '../../src/actions/sign-badge.ts';
import type { CertificateRecord } from '../../src/records/certificate.ts';
import {
  aCertificateDistrict,
  aSigner,
  BASE_URL,
  type CertificateDistrict,
  COURSE,
} from '../builders/certificates.ts';
import { T0 } from '../builders/work.ts';

let here: CertificateDistrict;
let certificate: CertificateRecord;
beforeEach(async () => {
  here = await aCertificateDistrict();
  await here.pass(['abc-notes', 'functions']);
  const form = { courseId: COURSE, schoolYear: 2026, legalName: 'Pat Para', staffId: 'S-1' };
  const issued = await issueCertificate(here.deps, 'learner-1', form);
  if (issued.kind !== 'issued') throw new Error(issued.kind);
  certificate = issued.certificate;
});
afterEach(() => here.district.close());

const keySet = async () => {
  const keys = await here.deps.signer.publicKeys();
  return createLocalJWKSet({ keys: keys.map((key) => ({ ...key })) });
};

test('the badge is a signed OpenBadgeCredential whose claims are those of the credential', async () => {
  const badge = await signBadge(here.deps, certificate);

  const { payload, protectedHeader } = await jwtVerify(badge, await keySet(), { algorithms: ['RS256'] });
  expect(Object.keys(protectedHeader).sort()).toEqual(['alg', 'kid', 'typ']);
  expect(protectedHeader).toMatchObject({ alg: 'RS256', typ: 'JWT' });
  const issuer = `${BASE_URL}/verify/issuer/main`;
  expect(payload).toMatchObject({
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id: `urn:uuid:${certificate.badgeId}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: 'Behavior support',
    issuer: { id: issuer, type: ['Profile'], name: 'Sunrise Unified' },
    validFrom: '2026-11-24T10:00:00Z',
    credentialStatus: { id: `${issuer}/revocations`, type: '1EdTechRevocationList' },
    credentialSubject: {
      type: ['AchievementSubject'],
      achievement: { type: ['Achievement'], name: 'Behavior support', achievementType: 'Course' },
    },
    evidence: [
      {
        type: ['Evidence'],
        narrative:
          '2 of 2 modules passed. 16 minutes online, up to each pass: 0.25 hours of professional development, not state clock hours.',
      },
    ],
    iss: issuer,
    jti: `urn:uuid:${certificate.badgeId}`,
    sub: `urn:uuid:${certificate.badgeId}`,
    nbf: T0 / 1000,
  });
  const { credentialSubject } = payload as { credentialSubject: { id: string } };
  expect(credentialSubject.id).toBe(payload.sub);
});

test('it names the person by a salted hash alone, and does not open the certificate', async () => {
  const badge = await signBadge(here.deps, certificate);

  const text = Buffer.from(badge.split('.')[1] ?? '', 'base64url').toString();
  expect(text).not.toMatch(/Pat|Para\b|S-1/);
  expect(text).not.toContain(certificate.code);
  expect(text).not.toContain(certificate.id);
  const [identity] = JSON.parse(text).credentialSubject.identifier;
  const digest = createHash('sha256').update(`Pat Para${identity.salt}`).digest('hex');
  expect(identity).toEqual({
    type: 'IdentityObject',
    hashed: true,
    identityHash: `sha256$${digest}`,
    identityType: 'name',
    salt: certificate.salt,
  });
});

test('the same badge is signed the same, and a changed one is refused', async () => {
  const badge = await signBadge(here.deps, certificate);
  const [header, payload = '', signature] = badge.split('.');
  const forged = Buffer.from(
    Buffer.from(payload, 'base64url').toString().replace('Behavior support', 'Brain surgery'),
  ).toString('base64url');

  expect(await signBadge(here.deps, certificate)).toBe(badge);
  await expect(jwtVerify(`${header}.${forged}.${signature}`, await keySet())).rejects.toThrow('signature');
});

test('under a new secret a new key signs, and badges of the old one are still checked by theirs', async () => {
  const old = await signBadge(here.deps, certificate);
  const signer = aSigner(here.deps.records.credentialKeys, { secret: 'another', clock: () => T0 + 1 });

  const fresh = await signBadge({ ...here.deps, signer }, certificate);

  const kids = [old, fresh].map((badge) => decodeProtectedHeader(badge).kid);
  expect(new Set(kids).size).toBe(2);
  expect(await signer.publicKeys()).toHaveLength(2);
  for (const badge of [old, fresh]) {
    const kid = decodeProtectedHeader(badge).kid?.split('/').at(-1) ?? '';
    const jwk = await signer.publicKey(kid);
    expect(jwk).not.toHaveProperty('d');
    await jwtVerify(badge, await importJWK({ ...jwk }, 'RS256'));
  }
});

test('two processes that sign for the first time sign badges that both can be checked', async () => {
  const signers = [aSigner(here.deps.records.credentialKeys), aSigner(here.deps.records.credentialKeys)];

  const badges = await Promise.all(signers.map((signer) => signBadge({ ...here.deps, signer }, certificate)));

  for (const badge of badges) await jwtVerify(badge, await keySet());
});

test('a published key has no private part', async () => {
  await signBadge(here.deps, certificate);

  const [record] = await here.deps.records.credentialKeys.find({});

  expect(record?.publicJwk).not.toHaveProperty('d');
  expect(record?.publicJwk).toMatchObject({ kty: 'RSA', alg: 'RS256', use: 'sig' });
});
