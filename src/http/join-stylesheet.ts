import { readFileSync } from 'node:fs';
import path from 'node:path';

const IMPORT = /^@import "(.+)";\r?$/gm;

/** A stylesheet with each file that it imports in the place of the import, so that a page asks for one. */
export const joinStylesheet = (file: string): Buffer =>
  Buffer.from(
    readFileSync(file, 'utf8').replace(IMPORT, (_line, name: string) =>
      readFileSync(path.join(path.dirname(file), name), 'utf8'),
    ),
  );
