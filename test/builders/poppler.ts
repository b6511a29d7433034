import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noteSkip } from './note-skip.ts';

const isRequired = (process.env['AIDEWELL_REQUIRE'] ?? '').split(',').includes('poppler');
const isHere = spawnSync('pdfinfo', ['-v']).error === undefined;

/** Skips where poppler's tools are not installed, unless the environment requires them: then the tests fail. */
export const describeWithPoppler = (name: string, tests: () => void): void => {
  if (isHere || isRequired) {
    describe(name, tests);
    return;
  }
  noteSkip('PDF: there is no pdfinfo here. Install poppler-utils.');
  describe.skip(name, tests);
};

/** What a reader finds in the file: `pdfinfo`, `pdfinfo -struct-text`, `pdftotext`, ... */
export function readPdf(
  pdf: Uint8Array,
  tool: 'pdfinfo' | 'pdftotext' | 'pdffonts',
  ...options: string[]
): string {
  const folder = mkdtempSync(join(tmpdir(), 'aidewell-pdf-'));
  const file = join(folder, 'read.pdf');
  try {
    writeFileSync(file, pdf);
    const target = tool === 'pdftotext' ? [file, '-'] : [file];
    return execFileSync(tool, [...options, ...target], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
