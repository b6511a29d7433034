import { schoolYearName } from '../domain/school-year.ts';
import { type Translator, translatorFor } from '../i18n/translator.ts';
import type { TranscriptPrinter, TranscriptSheet } from '../ports/transcript-printer.ts';
import { type Cell, type Column, drawTable } from './draw-table.ts';
import { drawText, isRightToLeft, type TextStyle, textHeight } from './draw-text.ts';
import { asPrintable, unprintable } from './fonts.ts';
import { BLUE, GREY, style, TABLE_LOOK } from './looks.ts';
import { createTaggedPdf, PAGE, type TaggedPdf } from './tagged-pdf.ts';
import {
  seenColumns,
  seenRows,
  standardRows,
  totalRows,
  transcriptColumns,
  transcriptRows,
} from './transcript-rows.ts';

const LEFT = PAGE.margin;
const WIDTH = PAGE.width - 2 * PAGE.margin;
const BOTTOM = PAGE.height - PAGE.margin;
const FIELDS: readonly Column[] = [{ width: 250, heads: true }, { width: WIDTH - 250 }];

/** A page that is written from top to bottom. */
interface Writer {
  line(tag: string, text: string, look: TextStyle, after: number): void;
  table(columns: readonly Column[], rows: readonly (readonly Cell[])[]): void;
}

function writerOn(pdf: TaggedPdf): Writer {
  let y = PAGE.margin;
  return {
    line(tag, text, look, after) {
      const height = textHeight(pdf.doc, text, look, WIDTH);
      /** A heading takes the first lines of its table along. */
      if (y + height + (tag === 'H2' ? 40 : 0) > BOTTOM) {
        pdf.doc.addPage();
        y = PAGE.margin;
      }
      const draw = (): void => {
        y += drawText(pdf.doc, text, look, { x: LEFT, y, width: WIDTH }) + after;
      };
      pdf.leaf(tag, undefined, draw, isRightToLeft(text) ? { actual: text } : {});
    },
    table(columns, rows) {
      y = drawTable(pdf, columns, rows, TABLE_LOOK, { x: LEFT, y }) + 12;
    },
  };
}

/** A name with letters that no font has is left out: the person's code stands for them. */
const nameOf = ({ name }: TranscriptSheet): string => (unprintable(name).length > 0 ? '' : name);

function filterWords(t: Translator, { schoolYear, standard }: TranscriptSheet): string {
  const year = schoolYear === undefined ? '' : t('transcriptPdf.year', { year: schoolYearName(schoolYear) });
  const named =
    standard === undefined ? '' : t('transcriptPdf.standard', { standard: asPrintable(standard) });
  return [year, named].filter(Boolean).join('. ');
}

function drawHead(writer: Writer, t: Translator, sheet: TranscriptSheet): void {
  const soft = style('regular', 10, GREY);
  const date = t.date(sheet.printedAt, { dateStyle: 'long', timeZone: sheet.timeZone });
  if (sheet.provider) writer.line('P', asPrintable(sheet.provider), style('bold', 11, BLUE), 4);
  writer.line('H1', t('transcriptPdf.title'), style('display', 20, BLUE), 6);
  if (nameOf(sheet)) writer.line('P', nameOf(sheet), style('bold', 14), 3);
  writer.line('P', t('transcriptPdf.person', { code: sheet.personCode }), soft, 2);
  if (filterWords(t, sheet)) writer.line('P', filterWords(t, sheet), soft, 2);
  writer.line('P', t('transcriptPdf.printed', { date }), soft, 10);
}

const hasOtherLetters = (sheet: TranscriptSheet): boolean =>
  unprintable(
    [
      sheet.provider,
      ...sheet.rows.flatMap(({ title, courseTitle, standards }) => [title, courseTitle, ...standards]),
      ...sheet.seen.flatMap(({ title, courseTitle, seen, signer: { name, role = '' } }) => [
        ...[title, courseTitle, ...seen],
        ...[name, role],
      ]),
    ].join(''),
  ).length > 0;

async function print(sheet: TranscriptSheet): Promise<Uint8Array> {
  const t = translatorFor(sheet.language);
  const pdf = createTaggedPdf({
    title: t('transcriptPdf.file.title', { name: nameOf(sheet) || sheet.personCode }),
    author: sheet.provider,
    language: sheet.language,
    createdAt: sheet.printedAt,
    pageWords: (page, pages) => t('transcriptPdf.page', { page, pages }),
  });
  const writer = writerOn(pdf);
  const heading = style('bold', 12, BLUE);
  drawHead(writer, t, sheet);
  if (sheet.rows.length === 0) writer.line('P', t('transcriptPdf.none'), style('regular', 10), 8);
  else {
    writer.line('H2', t('transcriptPdf.totals'), heading, 2);
    writer.table(FIELDS, totalRows(t, sheet));
    writer.line('H2', t('transcriptPdf.rows'), heading, 2);
    writer.table(transcriptColumns(t), transcriptRows(t, sheet));
    if (sheet.totals.byStandard.length > 0) {
      writer.line('H2', t('transcriptPdf.standards'), heading, 2);
      writer.line('P', t('transcript.standards.note'), style('regular', 9, GREY), 2);
      writer.table(FIELDS, standardRows(t, sheet));
    }
  }
  if (sheet.seen.length > 0) {
    writer.line('H2', t('task.ledger.heading'), heading, 2);
    writer.line('P', t('task.ledger.note'), style('regular', 9, GREY), 2);
    writer.table(seenColumns(t), seenRows(t, sheet));
  }
  writer.line('P', t('transcriptPdf.foot'), style('regular', 9, GREY), 4);
  if (hasOtherLetters(sheet)) writer.line('P', t('transcriptPdf.letters'), style('regular', 9, GREY), 4);
  return pdf.finish();
}

/** Transcripts as tagged PDF. */
export const createTranscriptPrinter = (): TranscriptPrinter => ({ print });
