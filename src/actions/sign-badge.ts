import { createHash } from 'node:crypto';
import { openBadge } from '../domain/open-badge.ts';
import type { CertificateRecord } from '../records/certificate.ts';
import type { CertificateDeps } from './certificate-deps.ts';
import { issuerUrl, revocationsUrl } from './read-issuer.ts';

/** @see Open Badges 3.0, IdentityHash: SHA-256 over the identity followed by the salt, both in UTF-8 */
const identityHash = (name: string, salt: string): string =>
  `sha256$${createHash('sha256').update(`${name}${salt}`, 'utf8').digest('hex')}`;

/** The Open Badges 3.0 credential of a certificate, signed: a compact JWS. */
export const signBadge = (
  { signer, baseUrl }: Pick<CertificateDeps, 'signer' | 'baseUrl'>,
  certificate: CertificateRecord,
): Promise<string> => {
  const { facts, badgeId, salt, issuedAt, tenantId, courseId } = certificate;
  const claims = openBadge({
    facts,
    badgeId,
    salt,
    nameHash: identityHash(facts.legalName, salt),
    issuedAt,
    issuerUrl: issuerUrl(baseUrl, tenantId),
    revocationsUrl: revocationsUrl(baseUrl, tenantId),
    achievementId: `${issuerUrl(baseUrl, tenantId)}#${encodeURIComponent(courseId)}`,
  });
  return signer.sign(claims);
};
