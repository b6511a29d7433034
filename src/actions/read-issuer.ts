import { isTenantName } from '../domain/tenant.ts';
import type { Where } from '../ports/document-store.ts';
import type { CertificateRecord } from '../records/certificate.ts';
import type { CertificateDeps } from './certificate-deps.ts';

/** The profile of a district as issuer of badges. */
export const issuerUrl = (baseUrl: string, tenantId: string): string =>
  `${baseUrl}/verify/issuer/${tenantId}`;

export const revocationsUrl = (baseUrl: string, tenantId: string): string =>
  `${issuerUrl(baseUrl, tenantId)}/revocations`;

type Reading = Pick<CertificateDeps, 'records' | 'baseUrl'>;

/** Only a district that issued something is an issuer: nobody learns who else uses the tool. */
const newestOf = async ({ records }: Reading, tenantId: string): Promise<CertificateRecord | undefined> =>
  isTenantName(tenantId)
    ? (await records.certificates.find({ tenantId }, { sort: 'issuedAt', descending: true, limit: 1 }))[0]
    : undefined;

/** @see Open Badges 3.0, Profile. The name as the newest certificate prints it. */
export async function readIssuer(deps: Reading, tenantId: string): Promise<object | undefined> {
  const newest = await newestOf(deps, tenantId);
  if (!newest) return undefined;
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id: issuerUrl(deps.baseUrl, tenantId),
    type: ['Profile'],
    name: newest.facts.provider.name,
  };
}

const PAGE = 200;

/** Anybody may ask for the list: of the certificates no more than a page is held at a time. */
async function badgesOf(
  { records }: Reading,
  where: Where<CertificateRecord>,
  sort: 'revokedAt' | 'replaces',
  badgeOf: (certificate: CertificateRecord) => string | undefined,
): Promise<string[]> {
  const badges: string[] = [];
  let after: CertificateRecord | undefined;
  do {
    const page: CertificateRecord[] = await records.certificates.find(where, {
      sort,
      limit: PAGE,
      ...(after && { after }),
    });
    badges.push(...page.flatMap((one) => badgeOf(one) ?? []));
    after = page.length === PAGE ? page.at(-1) : undefined;
  } while (after);
  return badges;
}

/**
 * The badges that count no more: of revoked certificates and of replaced ones. Their ids lead nowhere: the list tells no
 * name and no reason, and opens no certificate. @see 1EdTech Revocation List 1.0
 */
export async function readRevocations(deps: Reading, tenantId: string): Promise<object | undefined> {
  if (!(await newestOf(deps, tenantId))) return undefined;
  const [revoked, replacing] = await Promise.all([
    badgesOf(deps, { tenantId, revokedAt: { gt: 0 } }, 'revokedAt', ({ badgeId }) => badgeId),
    badgesOf(deps, { tenantId, replaces: { gt: '' } }, 'replaces', ({ replacesBadge }) => replacesBadge),
  ]);
  const badges = new Set([...revoked, ...replacing]);
  return {
    id: revocationsUrl(deps.baseUrl, tenantId),
    issuer: issuerUrl(deps.baseUrl, tenantId),
    revokedCredential: [...badges].sort().map((badgeId) => ({ id: `urn:uuid:${badgeId}`, revoked: true })),
  };
}
