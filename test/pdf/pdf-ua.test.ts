import { createCertificatePrinter } from '../../src/pdf/certificate-pdf.ts';
import { createTranscriptPrinter } from '../../src/pdf/transcript-pdf.ts';
import { aSheet, someModules } from '../builders/certificate.ts';
import { aTranscript } from '../builders/transcript.ts';
import { describeWithVeraPdf, validateUa } from '../builders/verapdf.ts';

const certificates = createCertificatePrinter();
const transcripts = createTranscriptPrinter();

/** A file that says it is PDF/UA and has no title, language, tags: what the validator must not let through. */
const untagged = (pdf: Uint8Array): Uint8Array =>
  Buffer.from(
    Buffer.from(pdf)
      .toString('latin1')
      .replace('/Lang (en)', '/Long (en)')
      .replace('/DisplayDocTitle true', '/DisplayDocTitel true'),
    'latin1',
  );

describeWithVeraPdf('PDF/UA-1, by veraPDF', () => {
  it('holds for certificates and transcripts of every kind, and the validator sees what is broken', async () => {
    const plain = await certificates.print(aSheet());
    const provider = { name: 'Ñandú & Co', sponsorId: 'NY-1' };
    const pdfs = {
      plain,
      spanish: await certificates.print(
        aSheet({ hoursKind: 'clock-hours', provider }, { language: 'es', replaces: 'old' }),
      ),
      arabic: await certificates.print(aSheet({ legalName: 'محمد علي Smith' })),
      vietnamese: await certificates.print(aSheet({ legalName: 'Nguyễn Thị Phương Ánh' })),
      long: await certificates.print(aSheet({ modules: someModules(40) })),
      transcript: await transcripts.print(aTranscript(40)),
      empty: await transcripts.print(aTranscript(0, { language: 'es' })),
      broken: untagged(plain),
    };

    const { broken, ...good } = validateUa(pdfs);

    for (const [name, result] of Object.entries(good)) expect([name, result.broken]).toEqual([name, []]);
    expect(Object.keys(good)).toHaveLength(7);
    expect(good['plain']?.checks).toBeGreaterThan(1000);
    expect(broken?.broken.join()).toMatch(/7\.1-10.*7\.2-/);
  }, 60_000);
});
