import type { Revocation } from '../domain/certificate.ts';
import type { CertificateRecord } from '../records/certificate.ts';
import type { CertificateDeps } from './certificate-deps.ts';
import { writeLedger } from './write-ledger.ts';

export interface RevocationForm {
  /** Shown to everyone who checks the certificate. */
  readonly reason: string;
  /** A person's record key, or `cli`. */
  readonly by: string;
  readonly mayReissue: boolean;
}

const TRIES = 10;

/**
 * Takes a certificate back for good. One that was revoked before keeps its first reason. Undefined when there is none
 * of this id.
 */
export async function revokeCertificate(
  deps: Pick<CertificateDeps, 'records' | 'clock'>,
  id: string,
  form: RevocationForm,
): Promise<CertificateRecord | undefined> {
  const at = deps.clock();
  for (let tries = 0; tries < TRIES; tries += 1) {
    const certificate = await deps.records.certificates.get(id);
    if (!certificate) return undefined;
    if (certificate.revocation) {
      await noteRevocation(deps, certificate, certificate.revocation);
      return certificate;
    }
    const revoked = { ...certificate, revocation: { at, ...form }, revokedAt: at };
    const stored = await deps.records.certificates.replace(revoked, certificate.version);
    if (!stored) continue;
    await noteRevocation(deps, stored, revoked.revocation);
    return stored;
  }
  return undefined;
}

/** The row stands beside that of the issue, and is kept as long; written once, however often this is asked. */
async function noteRevocation(
  deps: Pick<CertificateDeps, 'records'>,
  certificate: CertificateRecord,
  { at, reason, by }: Revocation,
): Promise<void> {
  const { id, learnerId, platformId, tenantId, courseId, code, schoolYear, expiresAt } = certificate;
  await writeLedger(deps, {
    id: `certificate-revoked-${id}`,
    at,
    learnerId,
    platformId,
    tenantId,
    schoolYear,
    expiresAt,
    by,
    detail: { kind: 'certificate-revoked', courseId, code, reason },
  });
}
