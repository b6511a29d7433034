import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkit';

const { resolve } = createRequire(import.meta.url);

const read = (name: string): Buffer => readFileSync(resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`));

/** Latin with every accent (Vietnamese too), Greek, Cyrillic, Armenian, Georgian, Hebrew, Arabic. */
export const FONTS = {
  regular: read('DejaVuSansCondensed'),
  bold: read('DejaVuSansCondensed-Bold'),
  display: read('DejaVuSerifCondensed-Bold'),
};

export type FontName = keyof typeof FONTS;

const faces = [create(FONTS.regular), create(FONTS.bold)];

const isPrintable = (character: string): boolean =>
  faces.every(
    (face) => 'hasGlyphForCodePoint' in face && face.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
  );

/** The characters that a text would show as boxes, each once. */
export const unprintable = (text: string): string[] =>
  [...new Set(text.normalize('NFC'))].filter((character) => !isPrintable(character));

/** The text with a `?` for every character that no font has. */
export const asPrintable = (text: string): string =>
  [...text.normalize('NFC')].map((character) => (isPrintable(character) ? character : '?')).join('');
