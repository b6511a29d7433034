import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { saidDiagnostic } from '../../src/cli/said-diagnostic.ts';
import { LIMITS } from '../../src/content/limits.ts';
import { parseModule } from '../../src/content/parse-module.ts';
import { itemTypeOf } from '../../src/domain/items/item-types.ts';
import { markdownLike } from '../builders/markdown.ts';

const FIXTURES = join(dirname(fileURLToPath(import.meta.url)), '../fixtures/courses');
const SAMPLES = ['sample.md', 'valid.md'].map((name) => readFileSync(join(FIXTURES, name), 'utf8'));

const parse = (text: string) =>
  parseModule(text, { file: 'c/m.md', courseId: 'c', id: 'm', courseLanguage: 'en', files: new Set() });

/** A good file with some stretches replaced by anything. */
const mutated = fc
  .tuple(
    fc.constantFrom(...SAMPLES),
    fc.array(fc.tuple(fc.nat(6000), fc.nat(40), markdownLike), { minLength: 1, maxLength: 4 }),
  )
  .map(([text, changes]) =>
    changes.reduce((now, [at, length, piece]) => now.slice(0, at) + piece + now.slice(at + length), text),
  );

const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), markdownLike, mutated);

describe('any text at all', () => {
  it('parses without throwing, and each fault stands inside the file', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { module, diagnostics } = parse(text);
        const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);

        for (const { line, column, message, rule } of diagnostics.map(saidDiagnostic)) {
          expect(message).toMatch(/^\S.*\S$/su);
          if (line > lines.length || column > (lines[line - 1]?.length ?? 0) + 1 || line < 1 || column < 1) {
            throw new Error(`${rule} at ${line}:${column}`);
          }
        }
        expect(module === undefined).toBe(diagnostics.some(({ severity }) => severity === 'error'));
      }),
      { numRuns: 500 },
    );
  });

  it('makes items whose key scores 1, with ids of their own', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        const { module } = parse(text);
        const items = module?.screens.flatMap((screen) => screen.items) ?? [];

        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
        for (const item of items) {
          const type = itemTypeOf(item);
          expect(type.grade(item, type.key(item))).toEqual({ score: 1, right: true });
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Pieces that make Markdown engines slow when they are repeated. */
const REPEATED = [
  ...[
    'a ',
    '*a ',
    '**a *b ',
    '_a_b ',
    '__a_ ',
    '`a ',
    '[a](',
    '[a](b ',
    '![a](b "',
    '[a][b] ',
    '<a ',
    '<!-- ',
    '~~a ',
    'a@b.c ',
  ],
  ...[
    'a\n',
    '- a\n',
    '- a\n\n',
    '1. a\n   - b\n',
    '> a\n',
    '|a|b|\n',
    '## a\n',
    '### a\n- [x] b\n',
    'Hint: a\n',
    'Pick: 3\n',
  ],
  ...[
    '[a]: b\n',
    'a\n===\n',
    '<div>\n',
    '```\n',
    '- = a\n',
    '- ~ a\n',
    '[[a|b]] ',
    'A B of the ',
    'Mr. a. ',
    '\n',
    '\\',
    '(',
    '"\' ',
  ],
];

/** A block that just passes the limits, repeated to this length. */
function repeated(piece: string, length: number): string {
  const signs = piece.match(/[*_~[<`]/g)?.length ?? 0;
  const lines = piece.match(/\n/g)?.length ?? 0;
  const count = Math.min(
    Math.floor((LIMITS.block - 100) / piece.length),
    signs === 0 ? Number.POSITIVE_INFINITY : Math.floor(LIMITS.signs / signs),
    lines === 0 ? Number.POSITIVE_INFINITY : Math.floor((LIMITS.lines - 10) / lines),
    /\s/.test(piece) ? Number.POSITIVE_INFINITY : Math.floor(LIMITS.run / piece.length) - 1,
  );
  const block = `${piece.repeat(count)}\n\n`;
  return block.repeat(Math.ceil(length / block.length));
}

describe('the time a file takes', () => {
  /** Milliseconds of processor time: what other programs do meanwhile hardly counts. */
  const timeOf = (text: string): number => {
    const before = process.cpuUsage();
    parse(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };

  /** How often longer the large text takes, per length. Noise only adds, so the best of some rounds counts. */
  function growth(small: string, large: string, enough: number): number {
    let [short, long] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    let found = Number.POSITIVE_INFINITY;
    for (let rounds = 0; rounds < 12 && !(rounds >= 2 && found < enough); rounds++) {
      short = Math.min(short, timeOf(small));
      long = Math.min(long, timeOf(large));
      found = long / Math.max(short, 2) / (large.length / small.length);
    }
    return found;
  }

  it.each(REPEATED)('grows no faster than its length: %j', (piece) => {
    const head = '---\ntitle: a\nminutes: 5\n---\n\n## Check\n\n### q\n\n';
    const small = head + repeated(piece, 15_000);
    const large = head + repeated(piece, 60_000);
    parse(small);

    // Four times the length: quadratic time would be 4 here.
    expect(growth(small, large, 2.5)).toBeLessThan(2.5);
  });
});
