import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { AppError } from '../domain/errors.ts';
import { StoreError } from '../ports/document-store.ts';
import type { CertificateRecord } from '../records/certificate.ts';
import { certificatePrintKey, isCertificateKey } from '../records/keys.ts';
import type { CertificateDeps } from './certificate-deps.ts';
import { enterCertificate } from './enter-certificate.ts';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/**
 * One certificate of this person.
 * @throws AppError NOT_FOUND, also for another person's
 */
export async function ownCertificate(
  { records }: Pick<CertificateDeps, 'records'>,
  learnerId: string,
  id: string,
): Promise<CertificateRecord> {
  const certificate = isCertificateKey(id) ? await records.certificates.get(id) : undefined;
  if (certificate?.learnerId !== learnerId) throw new AppError('NOT_FOUND', 'no such certificate');
  return certificate;
}

/** Where somebody checks the certificate. */
export const verifyUrl = (baseUrl: string, code: string): string => `${baseUrl}/verify/${code}`;

const print = (deps: CertificateDeps, certificate: CertificateRecord, language: 'en' | 'es') =>
  deps.printer.print({
    id: certificate.id,
    facts: certificate.facts,
    code: certificate.code,
    verifyUrl: verifyUrl(deps.baseUrl, certificate.code),
    replaces: certificate.replaces,
    issuedAt: certificate.issuedAt,
    language,
  });

/** The certificate as a PDF. The first print is kept, and every later one is the same file. */
export async function printCertificate(
  deps: CertificateDeps,
  certificate: CertificateRecord,
  language: 'en' | 'es',
): Promise<Uint8Array> {
  const { certificatePrints } = deps.records;
  const id = certificatePrintKey(certificate.id, language);
  const kept = await certificatePrints.get(id);
  if (kept) return unpack(Buffer.from(kept.pdf, 'base64'));
  await enterCertificate(deps, certificate);
  const pdf = await print(deps, certificate, language);
  const { learnerId, expiresAt } = certificate;
  try {
    await certificatePrints.insert({
      id,
      certificateId: certificate.id,
      learnerId,
      layout: deps.printer.layout,
      pdf: (await pack(pdf)).toString('base64'),
      expiresAt,
    });
    return pdf;
  } catch (error) {
    if (!(error instanceof StoreError && error.code === 'DUPLICATE')) throw error;
    return printCertificate(deps, certificate, language);
  }
}
