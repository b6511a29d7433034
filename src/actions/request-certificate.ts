import type { Launch } from '../domain/launch.ts';
import type { CertificateDeps } from './certificate-deps.ts';
import { type CertificateForm, type Issued, issueCertificate } from './issue-certificate.ts';
import { confirmLegalName } from './legal-name.ts';

const DAY = 86_400_000;
/** Corrections of one certificate; each is kept for years, and stands in a public list. */
const MOST_A_DAY = 5;

/** So many were issued for the same course and year within a day. */
export type Requested = Issued | { readonly kind: 'too-many' };

async function isTooMany(
  { records, clock }: CertificateDeps,
  learnerId: string,
  { courseId, schoolYear }: CertificateForm,
): Promise<boolean> {
  const where = { learnerId, issuedAt: { gt: clock() - DAY } };
  const recent = await records.certificates.find(where, { sort: 'issuedAt', limit: 100 });
  const own = recent.filter((one) => one.courseId === courseId && one.schoolYear === schoolYear);
  return own.length >= MOST_A_DAY;
}

/** The person asks for their certificate; the name they confirmed for it is the one that later documents bear. */
export async function requestCertificate(
  deps: CertificateDeps,
  launch: Launch,
  form: CertificateForm,
): Promise<Requested> {
  if (await isTooMany(deps, launch.learnerId, form)) return { kind: 'too-many' };
  const issued = await issueCertificate(deps, launch.learnerId, form);
  if (issued.kind === 'issued') await confirmLegalName(deps, launch, issued.certificate.facts.legalName);
  return issued;
}
