import type { CertificatePrinter } from '../ports/certificate-printer.ts';
import type { TranscriptPrinter } from '../ports/transcript-printer.ts';
import { CERTIFICATE_LAYOUT } from './certificate-layout.ts';

interface Printers {
  readonly certificates: CertificatePrinter;
  readonly transcripts: TranscriptPrinter;
}

const certificates = async (): Promise<CertificatePrinter> =>
  (await import('./certificate-pdf.ts')).createCertificatePrinter();

/** PDF library and fonts are read for the first PDF: they are a good part of what a start would cost. */
export const createPrinters = (): Printers => ({
  certificates: {
    layout: CERTIFICATE_LAYOUT,
    print: async (sheet) => (await certificates()).print(sheet),
    unprintable: async (text) => (await certificates()).unprintable(text),
  },
  transcripts: {
    print: async (sheet) => (await import('./transcript-pdf.ts')).createTranscriptPrinter().print(sheet),
  },
});
