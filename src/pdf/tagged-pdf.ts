import PDFDocument from 'pdfkit';
import { FONTS, type FontName } from './fonts.ts';

/** An element of the structure tree that screen readers walk. */
export type Tag = PDFKit.PDFStructureElement;

export interface TagOptions {
  readonly lang?: string;
  readonly alt?: string;
  /** The text as it is read, where the order of the letters on the page is another. */
  readonly actual?: string;
  /** Left, top, right and bottom on the page: where a figure is. */
  readonly bbox?: readonly [number, number, number, number];
  /** Of a header cell. */
  readonly scope?: 'Row' | 'Column';
}

/** A PDF whose every mark belongs to its structure tree or is an artifact. @see ISO 14289-1 (PDF/UA) */
export interface TaggedPdf {
  readonly doc: PDFKit.PDFDocument;
  /** A branch of the tree: holds other elements. */
  branch(type: string, parent?: Tag, options?: TagOptions): Tag;
  /** A leaf: what is drawn. Drawn at once. */
  leaf(type: string, parent: Tag | undefined, draw: (tag: Tag) => void, options?: TagOptions): void;
  /** A text that leads to an address: the area is a link of the element, and says where it leads. */
  link(tag: Tag, area: LinkArea, url: string): void;
  /** Lines and frames, which say nothing. */
  artifact(draw: () => void): void;
  finish(): Promise<Uint8Array>;
}

/** Points from the page's left and top. */
export interface LinkArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PdfOptions {
  readonly title: string;
  readonly author: string;
  /** BCP 47. */
  readonly language: string;
  /** Milliseconds. */
  readonly createdAt: number;
  /** Words at the foot of each page, for the eye only. */
  readonly pageWords?: (page: number, pages: number) => string;
}

/** US Letter in points, and its margin. */
export const PAGE = { width: 612, height: 792, margin: 50 };

export function createTaggedPdf(options: PdfOptions): TaggedPdf {
  const doc = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margin: PAGE.margin,
    pdfVersion: '1.7',
    subset: 'PDF/UA' as PDFKit.Mixins.PDFSubsets,
    tagged: true,
    displayTitle: true,
    bufferPages: options.pageWords !== undefined,
    lang: options.language,
    font: FONTS.regular as unknown as string,
    info: {
      Title: options.title,
      Author: options.author,
      Creator: 'Aidewell',
      Producer: 'Aidewell',
      CreationDate: new Date(options.createdAt),
    },
  });
  for (const name of Object.keys(FONTS) as FontName[]) doc.registerFont(name, FONTS[name]);
  keepFirstFont(doc);
  escapeMetadata(doc);
  leaveOutGlyphSets(doc);
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const root = doc.struct('Document');
  doc.addStructure(root);

  return {
    doc,
    branch(type, parent = root, tagOptions = {}) {
      const tag = doc.struct(type, { ...tagOptions });
      parent.add(tag);
      return tag;
    },
    leaf(type, parent = root, draw, tagOptions = {}) {
      const tag = doc.struct(type, { ...tagOptions });
      parent.add(tag);
      tag.add(() => draw(tag));
      tag.end();
    },
    link(tag, { x, y, width, height }, url) {
      const options = { structParent: tag, Contents: new String(url) };
      doc.link(x, y, width, height, url, options as unknown as PDFKit.Mixins.AnnotationOption);
    },
    artifact(draw) {
      doc.markContent('Artifact', { type: 'Layout' });
      draw();
      doc.endMarkedContent();
    },
    finish: () =>
      new Promise((resolve, reject) => {
        doc.once('end', () => resolve(Buffer.concat(chunks)));
        doc.once('error', reject);
        root.end();
        if (options.pageWords) numberPages(doc, options.pageWords);
        doc.end();
      }),
  };
}

/** Below the margin: without one there, the library would begin a page for it. */
function numberPages(doc: PDFKit.PDFDocument, words: (page: number, pages: number) => string): void {
  const { count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(page);
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination' });
    const place = { width: PAGE.width - 2 * PAGE.margin, align: 'right', lineBreak: false } as const;
    doc.font('regular').fontSize(8).fillColor('#4a5261');
    doc.text(words(page + 1, count), PAGE.margin, PAGE.height - PAGE.margin + 14, place);
    doc.endMarkedContent();
  }
}

interface WithFonts {
  readonly _font: object;
  readonly _fontFamilies: Record<string, object>;
}

/**
 * The library keeps the font that a document begins with under the font's own name only: asked for as `regular`, it
 * would read the whole file anew for each text, and a long table would hold up everybody for seconds.
 */
function keepFirstFont(doc: PDFKit.PDFDocument): void {
  const { _font, _fontFamilies } = doc as unknown as WithFonts;
  _fontFamilies['regular' satisfies FontName] = _font;
}

/**
 * The library lists the glyphs of each font, as PDF/UA allows, but forgets those that accented letters are put together
 * from; a list that is there must be whole. It makes the list for the number 1 alone.
 */
function leaveOutGlyphSets(doc: PDFKit.PDFDocument): void {
  (doc as unknown as { subset: string }).subset = '1';
}

interface WithMetadata {
  info: Record<string, unknown>;
  endMetadata(): void;
}

const escapeXml = (text: string): string =>
  text.replace(/[&<>]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[mark] ?? '');

/** The library writes the title into XML as it is: one `&` in a course's title would break the file's metadata. */
function escapeMetadata(doc: PDFKit.PDFDocument): void {
  const open = doc as unknown as WithMetadata;
  const write = open.endMetadata;
  open.endMetadata = () => {
    const { info } = open;
    const escaped = Object.entries(info).map(([key, value]) => [
      key,
      typeof value === 'string' ? escapeXml(value) : value,
    ]);
    open.info = Object.fromEntries(escaped);
    write.call(open);
    open.info = info;
  };
}
