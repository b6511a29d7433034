import type { CertificatePrinter } from '../ports/certificate-printer.ts';
import type { CredentialSigner } from '../ports/credential-signer.ts';
import type { Deps } from './deps.ts';

/** What actions on certificates work with. */
export interface CertificateDeps extends Pick<Deps, 'records' | 'library' | 'clock' | 'retention'> {
  readonly printer: CertificatePrinter;
  readonly signer: CredentialSigner;
  /** Where the tool is reached from outside; no slash at its end. */
  readonly baseUrl: string;
}
