import type { CertificateFacts } from '../domain/certificate.ts';

/** One sheet of paper: everything on it is given, so that the same sheet is the same bytes. */
export interface CertificateSheet {
  /** The certificate's own id. */
  readonly id: string;
  readonly facts: CertificateFacts;
  /** As it is read out: `7QHK-3MRD-...`. */
  readonly code: string;
  /** Where it is checked; absolute. */
  readonly verifyUrl: string;
  /** The certificate that this one replaces, by its id. */
  readonly replaces?: string | undefined;
  /** Milliseconds; stands in the file as its date. */
  readonly issuedAt: number;
  /** The language of the words around the facts. */
  readonly language: 'en' | 'es';
}

export interface CertificatePrinter {
  /** Names the layout and the fonts; a change of either that changes a sheet's bytes changes it too. */
  readonly layout: string;
  /** A tagged PDF. */
  print(sheet: CertificateSheet): Promise<Uint8Array>;
  /** The characters of a text that no font has, each once; they would come out as boxes. */
  unprintable(text: string): Promise<readonly string[]>;
}
