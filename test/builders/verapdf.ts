import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { noteSkip } from './note-skip.ts';

const FOLDER = resolve('test/servers/verapdf');
const isRequired = (process.env['AIDEWELL_REQUIRE'] ?? '').split(',').includes('verapdf');

/** Skips where veraPDF is not installed, unless the environment requires it: then the tests fail. */
export const describeWithVeraPdf = (name: string, tests: () => void): void => {
  if (existsSync(join(FOLDER, 'lib')) || isRequired) {
    describe(name, tests);
    return;
  }
  noteSkip(
    'PDF/UA: run `node scripts/install-verapdf.mjs` (needs Maven and Java 17) to check PDFs with veraPDF.',
  );
  describe.skip(name, tests);
};

export interface UaResult {
  readonly checks: number;
  /** Clause and number of each rule of PDF/UA-1 that the file breaks, with its words. */
  readonly broken: readonly string[];
}

/** What veraPDF says of each PDF, by name. */
export function validateUa(pdfs: Readonly<Record<string, Uint8Array>>): Record<string, UaResult> {
  const folder = mkdtempSync(join(tmpdir(), 'aidewell-ua-'));
  try {
    const names = Object.keys(pdfs);
    const files = names.map((_, index) => join(folder, `${index}.pdf`));
    for (const [index, name] of names.entries())
      writeFileSync(files[index] ?? '', pdfs[name] ?? new Uint8Array());
    const args = ['-cp', join(FOLDER, 'lib', '*'), join(FOLDER, 'Validate.java'), ...files];
    const output = execFileSync('java', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    const lines = output.split('\n').filter((line) => line.startsWith('RESULT\t'));
    return Object.fromEntries(
      lines.map((line, index) => {
        const [, , checks, ...broken] = line.split('\t');
        return [names[index], { checks: Number(checks), broken: broken.filter(Boolean) }];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
