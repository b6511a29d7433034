import type { CollectionSpec, Doc } from '../ports/document-store.ts';

/** The file that was handed out, kept so that a reprint is the same. Id: `certificatePrintKey(...)`. */
export interface CertificatePrintRecord extends Doc {
  readonly certificateId: string;
  readonly learnerId: string;
  /** The printer's layout that made it. */
  readonly layout: string;
  /** The PDF, gzipped, base64. */
  readonly pdf: string;
  readonly expiresAt: number;
}

export const CERTIFICATE_PRINTS: CollectionSpec<CertificatePrintRecord> = {
  name: 'certificate_prints',
  fields: { certificateId: 'string', learnerId: 'string' },
  indexes: [{ on: ['certificateId'] }, { on: ['learnerId'] }],
};
