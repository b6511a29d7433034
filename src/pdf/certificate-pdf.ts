import { translatorFor } from '../i18n/translator.ts';
import type { CertificatePrinter, CertificateSheet } from '../ports/certificate-printer.ts';
import { CERTIFICATE_LAYOUT } from './certificate-layout.ts';
import { certificateRows, moduleRows } from './certificate-rows.ts';
import { type Column, drawTable } from './draw-table.ts';
import { drawText, fitted, isRightToLeft, type TextStyle } from './draw-text.ts';
import { unprintable } from './fonts.ts';
import { BLUE, GREY, style, TABLE_LOOK } from './looks.ts';
import { qrSquares } from './qr-squares.ts';
import { createTaggedPdf, PAGE, type Tag, type TaggedPdf } from './tagged-pdf.ts';

const LEFT = PAGE.margin;
const WIDTH = PAGE.width - 2 * PAGE.margin;
const FOOT = 118;
const QR = 92;
const BOTTOM = PAGE.height - PAGE.margin;

const FIELDS: readonly Column[] = [{ width: 150, heads: true }, { width: WIDTH - 150 }];

function drawFrame(pdf: TaggedPdf): void {
  pdf.artifact(() => {
    const inset = (by: number): [number, number, number, number] => [
      by,
      by,
      PAGE.width - 2 * by,
      PAGE.height - 2 * by,
    ];
    pdf.doc
      .lineWidth(2)
      .rect(...inset(26))
      .stroke(BLUE);
    pdf.doc
      .lineWidth(0.5)
      .rect(...inset(31))
      .stroke(BLUE);
  });
}

const hoursWords = (sheet: CertificateSheet): string => {
  const t = translatorFor(sheet.language);
  const { hours, minutes, hoursKind } = sheet.facts;
  if (hours === 0) return t('certificate.earned.minutes', { minutes });
  return t(hoursKind === 'clock-hours' ? 'certificate.earned.clock' : 'certificate.earned.pd', { hours });
};

/** Who completed what. Answers where it ends. */
function drawStatement(pdf: TaggedPdf, sheet: CertificateSheet): number {
  const { doc } = pdf;
  const t = translatorFor(sheet.language);
  const { facts } = sheet;
  let y = 48;
  const line = (tag: string, text: string, look: TextStyle, after: number, lang?: string): void => {
    const box = { x: LEFT, y, width: WIDTH, align: 'center' } as const;
    const draw = (): void => {
      y += drawText(doc, text, look, box) + after;
    };
    pdf.leaf(tag, undefined, draw, {
      ...(lang && lang !== sheet.language && { lang }),
      ...(isRightToLeft(text) && { actual: text }),
    });
  };
  line('P', facts.provider.name, style('bold', 11, BLUE), 6);
  line('H1', t('certificate.title'), style('display', 25, BLUE), 8);
  line('P', t('certificate.certifies'), style('regular', 10, GREY), 3);
  line('P', facts.legalName, fitted(doc, facts.legalName, style('bold', 23), WIDTH, 13), 3);
  line('P', t('certificate.completed'), style('regular', 10, GREY), 3);
  const course = fitted(doc, facts.courseTitle, style('bold', 15), WIDTH, 11);
  line('P', facts.courseTitle, course, 3, facts.courseLanguage);
  line('P', hoursWords(sheet), style('regular', 11), 5);
  if (facts.wording) line('P', facts.wording, style('regular', 8.5, GREY), 3, facts.courseLanguage);
  return y;
}

function drawDetails(pdf: TaggedPdf, sheet: CertificateSheet, top: number): number {
  const t = translatorFor(sheet.language);
  const heading = style('bold', 10.5, BLUE);
  let y = top + 3;
  const title = (text: string): void => {
    if (y + 40 > BOTTOM) {
      pdf.doc.addPage();
      drawFrame(pdf);
      y = PAGE.margin;
    }
    pdf.leaf('H2', undefined, () => {
      y += drawText(pdf.doc, text, heading, { x: LEFT, y, width: WIDTH }) + 1;
    });
  };
  title(t('certificate.details'));
  y = drawTable(pdf, FIELDS, certificateRows(sheet), TABLE_LOOK, { x: LEFT, y });
  y += 6;
  title(t('certificate.modules'));
  const columns: Column[] = [
    { label: t('certificate.modules.name'), width: WIDTH - 230, heads: true },
    { label: t('certificate.modules.minutes'), width: 60, align: 'right' },
    { label: t('certificate.modules.score'), width: 60, align: 'right' },
    { label: t('certificate.modules.passed'), width: 110, align: 'right' },
  ];
  return drawTable(pdf, columns, moduleRows(sheet), TABLE_LOOK, { x: LEFT, y });
}

function drawQr(pdf: TaggedPdf, url: string, alt: string, y: number): void {
  const { size, runs } = qrSquares(url);
  const x = PAGE.width - PAGE.margin - QR;
  const side = QR / size;
  const draw = (): void => {
    for (const run of runs) pdf.doc.rect(x + run.x * side, y + run.y * side, run.width * side, side);
    pdf.doc.fill('#000000');
  };
  pdf.leaf('Figure', undefined, draw, { alt, bbox: [x, y, x + QR, y + QR] });
}

/** Who signs, which kind of hours these are, and how the certificate is checked: always at the foot of the last page. */
function drawFoot(pdf: TaggedPdf, sheet: CertificateSheet, end: number): void {
  const t = translatorFor(sheet.language);
  const { doc } = pdf;
  const { facts } = sheet;
  const { signatory, signatoryTitle, sponsorId = '' } = facts.provider;
  let y = BOTTOM - FOOT;
  if (end + 8 > y) {
    doc.addPage();
    drawFrame(pdf);
    y = PAGE.margin;
  }
  const top = y;
  const width = WIDTH - QR - 24;
  const line = (text: string, look: TextStyle, after: number): void =>
    pdf.leaf('P', undefined, () => {
      y += drawText(doc, text, look, { x: LEFT, y, width }) + after;
    });
  const kind =
    facts.hoursKind === 'clock-hours'
      ? t('certificate.kind.clock', { id: sponsorId })
      : t('certificate.kind.pd');
  line(kind, style('bold', 8.5), 4);
  if (signatory)
    line(
      `${t('certificate.signed')}: ${[signatory, signatoryTitle].filter(Boolean).join(', ')}`,
      style('bold', 10),
      3,
    );
  const issued = t('certificate.issued', { date: t.date(Date.parse(facts.issuedOn), { dateStyle: 'long' }) });
  line(`${issued}. ${t('certificate.id')}: ${sheet.id}.`, style('regular', 8.5), 3);
  if (sheet.replaces) line(`${t('certificate.replaces', { id: sheet.replaces })}.`, style('regular', 8.5), 3);
  line(`${t('certificate.code')}: ${sheet.code}`, style('bold', 9.5), 3);
  line(`${t('certificate.check')}. ${t('certificate.check.how')}`, style('regular', 8.5), 2);
  const drawLink = (tag: Tag): void => {
    const look = fitted(doc, sheet.verifyUrl, style('regular', 8.5, BLUE), width, 6);
    const height = drawText(doc, sheet.verifyUrl, look, { x: LEFT, y, width });
    const shown = Math.min(width, doc.widthOfString(sheet.verifyUrl));
    pdf.link(tag, { x: LEFT, y, width: shown, height }, sheet.verifyUrl);
  };
  const paragraph = pdf.branch('P');
  pdf.leaf('Link', paragraph, drawLink, { alt: sheet.verifyUrl });
  paragraph.end();
  drawQr(pdf, sheet.verifyUrl, t('certificate.qr.alt', { url: sheet.verifyUrl }), top + 4);
}

async function print(sheet: CertificateSheet): Promise<Uint8Array> {
  const t = translatorFor(sheet.language);
  const { facts } = sheet;
  const pdf = createTaggedPdf({
    title: t('certificate.file.title', { course: facts.courseTitle, name: facts.legalName }),
    author: facts.provider.name,
    language: sheet.language,
    createdAt: sheet.issuedAt,
  });
  drawFrame(pdf);
  drawFoot(pdf, sheet, drawDetails(pdf, sheet, drawStatement(pdf, sheet)));
  return pdf.finish();
}

/** Certificates as tagged PDF. */
export const createCertificatePrinter = (): CertificatePrinter => ({
  layout: CERTIFICATE_LAYOUT,
  print,
  unprintable: async (text) => unprintable(text),
});
