import { type CertificateState, stateOf } from '../domain/certificate.ts';
import { readVerificationCode } from '../domain/verification-code.ts';
import type { CertificateRecord } from '../records/certificate.ts';
import type { Deps } from './deps.ts';

export interface CheckedCertificate {
  readonly certificate: CertificateRecord;
  readonly state: CertificateState;
  /** When the newer one was issued. */
  readonly replacedAt?: number;
}

/** The certificate of a code as somebody typed it; undefined where there is none. */
export async function checkCertificate(
  { records }: Pick<Deps, 'records'>,
  typed: string,
): Promise<CheckedCertificate | undefined> {
  const code = readVerificationCode(typed);
  if (code === undefined) return undefined;
  const [certificate] = await records.certificates.find({ code }, { limit: 1 });
  if (!certificate) return undefined;
  const [newer] = await records.certificates.find({ replaces: certificate.id }, { limit: 1 });
  return {
    certificate,
    state: stateOf(certificate, newer !== undefined),
    ...(newer && { replacedAt: newer.issuedAt }),
  };
}
