import type { Launch } from '../domain/launch.ts';
import type { CertificateDeps } from './certificate-deps.ts';
import { type CertificateForm, type Issued, issueCertificate } from './issue-certificate.ts';
import { confirmLegalName } from './legal-name.ts';

/** The person asks for their certificate; the name they confirmed for it is the one that later documents bear. */
export async function requestCertificate(
  deps: CertificateDeps,
  launch: Launch,
  form: CertificateForm,
): Promise<Issued> {
  const issued = await issueCertificate(deps, launch.learnerId, form);
  if (issued.kind === 'issued') await confirmLegalName(deps, launch, issued.certificate.facts.legalName);
  return issued;
}
