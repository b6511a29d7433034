import type { CertificateRecord } from '../records/certificate.ts';
import type { Deps } from './deps.ts';
import { ledgerFrame } from './ledger-frame.ts';
import { writeLedger } from './write-ledger.ts';

/**
 * The certificate's row in the ledger, written once. Called again by whoever meets the certificate next, for a crash
 * between the two leaves it without a row.
 */
export async function enterCertificate(
  deps: Pick<Deps, 'records' | 'retention'>,
  certificate: CertificateRecord,
): Promise<void> {
  const { id, learnerId, platformId, tenantId, courseId, code, facts, issuedAt, expiresAt } = certificate;
  await writeLedger(deps, {
    ...(await ledgerFrame(deps, tenantId, issuedAt)),
    expiresAt,
    id: `certificate-${id}`,
    learnerId,
    platformId,
    learnerName: facts.legalName,
    detail: { kind: 'certificate', courseId, code },
  });
}
