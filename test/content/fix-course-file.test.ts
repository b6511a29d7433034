import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { fixCourseFile, fixModuleFile } from '../../src/content/fix-course-file.ts';
import { parseModule } from '../../src/content/parse-module.ts';
import { itemTypeOf } from '../../src/domain/items/item-types.ts';

const OPTIONS = {
  file: 'a/01-b.md',
  courseId: 'a',
  id: 'b',
  courseLanguage: 'en',
  files: new Set(['media/chart.svg']),
};
const VALID = readFileSync(join(import.meta.dirname, '../fixtures/courses/valid.md'), 'utf8');

const fix = (text: string): string => fixModuleFile(text, OPTIONS).text;
const moduleOf = (text: string) => {
  const { module, diagnostics } = parseModule(text, OPTIONS);
  if (!module) throw new Error(JSON.stringify(diagnostics));
  const { version: _, ...rest } = module;
  return rest;
};

const module = (body: string, settings = 'title: T\nminutes: 5\n') =>
  `---\n${settings}---\n\nText.\n\n${body}`;
const QUIZ = '## Quiz\n\n### Which one? {#which}\n\n';

describe('lint --fix', () => {
  it.each([
    ['[]', '- [] No', '- [ ] No'],
    ['[ x]', '- [ x] Yes', '- [x] Yes'],
    ['-[x]', '-[x] Yes', '- [x] Yes'],
    ['a bullet', '\u2022 [x] Yes', '- [x] Yes'],
    ['a typed dash', '\u2013 [x] Yes', '- [x] Yes'],
    ['no space behind the box', '- [x]Yes', '- [x] Yes'],
    ['a box without a bullet', '[x] Yes', '- [x] Yes'],
    ['another check mark', '- [\u2713] Yes', '- [x] Yes'],
  ])('mends an answer with %s', (_name, written, meant) => {
    const text = module(`${QUIZ}- [x] Right\n  > Why.\n${written}\n  > Why.\n- [ ] Wrong\n  > Why.\n`);

    expect(fix(text)).toBe(text.replace(written, meant));
  });

  it.each([
    ['[~] outside a scenario', '- [~] Maybe'],
    ['[-], which can mean right or wrong', '- [-] Maybe'],
  ])('leaves %s to the author', (_name, written) => {
    const text = module(`${QUIZ}- [x] Right\n  > Why.\n${written}\n  > Why.\n`);

    expect(fix(text)).toBe(text);
  });

  it.each([
    ['a keyword without its capital', 'hint: Look again.', 'Hint: Look again.'],
    ['a misspelled keyword', 'Hints: Look again.', 'Hint: Look again.'],
  ])('mends %s below the answers', (_name, written, meant) => {
    const text = module(`${QUIZ}- [x] Right\n  > Why.\n- [ ] Wrong\n  > Why.\n\n${written}\n`);

    expect(fix(text)).toBe(text.replace(written, meant));
  });

  it.each([
    ['a misspelled kind', '## Quizz\n', '## Quiz\n'],
    ['a misspelled kind with a title', '## Qiz: At last\n', '## Quiz: At last {#quiz-at-last}\n'],
    ['an id with capitals', '{#Which One}', '{#which-one}'],
    ['a question with four #', '#### Which one?', '### Which one?'],
  ])('mends %s', (_name, written, meant) => {
    const good = module(
      `## Quiz\n\n### Which one? {#which-one}\n\n- [x] Right\n  > Why.\n- [ ] Wrong\n  > Why.\n`,
    );
    const [from, to] = [meant.replace(/ \{#quiz.*\}/, ''), written];
    const bad = good.replace(from === '## Quiz: At last\n' ? '## Quiz\n' : from, to);

    expect(bad).not.toBe(good);
    expect(fix(bad)).toBe(good.replace(from === '## Quiz: At last\n' ? '## Quiz\n' : from, meant));
  });

  it('mends the settings', () => {
    const text = '---\ntitle: T\nminutess: 5\nobjectives:\n  - See it\n\n## A screen {#a-screen}\n\nText.\n';

    expect(fix(text)).toBe(
      '---\ntitle: T\nminutes: 5\nobjectives:\n  - See it\n---\n\n## A screen {#a-screen}\n\nText.\n',
    );
  });

  it('keeps a setting that is there under its right name already', () => {
    const text = '---\ntitle: T\nminutes: 5\nminutess: 6\n---\n\nText.\n';

    expect(fix(text)).toBe(text);
  });

  it('mends course.md', () => {
    const options = { file: 'a/course.md', courseId: 'a', moduleIds: [] };

    expect(fixCourseFile('---\r\ntitel: T\r\n', options)).toEqual({
      text: '---\r\ntitle: T\r\n---\r\n',
      count: 2,
    });
  });

  it('writes in the ids that headings have today, and only those that have words of their own', () => {
    const text = module(
      '## What to see ##\n\nMore.\n\n## Check\n\n### Which one? \n\n- [x] Right\n  > Why.\n- [ ] Wrong\n  > Why.\n\n### Which one again? {#again}\n\n- = 12\n',
    );

    expect(fix(text)).toBe(
      text
        .replace('## What to see ##', '## What to see {#what-to-see} ##')
        .replace('### Which one? \n', '### Which one? {#which-one} \n'),
    );
  });

  it('writes no ids into a file that still has errors', () => {
    const text = module(
      '## What to see\n\nMore.\n\n## Check\n\n### Which one?\n\n- [ ] Wrong\n- [ ] Wrong too\n',
    );

    expect(fix(text)).toBe(text);
  });

  it('leaves a file as it is that is beyond the limits', () => {
    const text = module(`## Quizz\n\n${'x'.repeat(300_000)}\n`);

    expect(fix(text)).toBe(text);
  });

  it('mends a misspelled kind whose questions have faults of their own that it can mend', () => {
    const text = module(
      '## Quizz\npick: 1\n\n### Which one? {#which}\n\n- [] No\n  > Why.\n-[x] Yes\n  > Why.\n\u2022 [ ] Never\n  > Why.\nhint: Look.\n',
    );

    expect(fix(text)).toBe(
      module(
        '## Quiz\nPick: 1\n\n### Which one? {#which}\n\n- [ ] No\n  > Why.\n- [x] Yes\n  > Why.\n- [ ] Never\n  > Why.\nHint: Look.\n',
      ),
    );
  });

  it('takes no edit that would bring an error', () => {
    // As ### this heading would be a question that is not asked.
    const text = module('## Show it {#show-it}\n\n#### What is done\n\n- [x] This\n');

    expect(fix(text)).toBe(text);
  });
});

/** Slips that break the file and have one sure fix. */
const SLIPS: readonly ((line: string) => string)[] = [
  (line) => line.replace(/^- \[x\] /, '- [ x] '),
  (line) => line.replace(/^- \[ \] /, '- [] '),
  (line) => line.replace(/^- \[/, '-['),
  (line) => line.replace(/^- \[/, '\u2022 ['),
  (line) => line.replace(/^- \[/, '\u2013 ['),
  (line) => line.replace(/^Hint:/, 'hint:'),
];

describe('lint --fix, for any file', () => {
  const lines = VALID.split('\n');
  const slips = fc.array(fc.record({ line: fc.nat(lines.length - 1), slip: fc.constantFrom(...SLIPS) }), {
    maxLength: 6,
  });

  it('changes nothing of what learners get: the same questions, ids and grades', () => {
    fc.assert(
      fc.property(slips, fc.boolean(), fc.boolean(), (made, crlf, withoutIds) => {
        const bare = withoutIds ? lines.map((line) => line.replace(/ \{#[^}]*\}$/, '')) : lines;
        const eol = crlf ? '\r\n' : '\n';
        const slipped = bare.slice();
        for (const { line, slip } of made) slipped[line] = slip(bare[line] ?? '');
        const before = moduleOf(bare.join(eol));

        const once = fix(slipped.join(eol));
        const after = moduleOf(once);

        expect(after).toEqual(before);
        expect(fix(once)).toBe(once);
        if (crlf) expect(once.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        for (const item of after.screens.flatMap((screen) => screen.items)) {
          const type = itemTypeOf(item);
          expect(type.grade(item, type.key(item)).score).toBe(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('never throws, is done after one time, and never adds errors', () => {
    const piece = fc.constantFrom(
      '---\n',
      'title: T\n',
      'minuts: 5\n',
      '## Quizz\n',
      '## Check\n',
      '### Q {#Q Q}\n',
      '#### Q\n',
      '- [ x] a\n',
      '-[] b\n',
      '[x] c\n',
      '  > f\n',
      'hint: h\n',
      'Due: 7\n',
      '\r\n',
      '\n',
      '```\n',
      '\u2022 = 5\n',
      '\uFEFF',
      '\0',
      'text ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const errors = (source: string) =>
          parseModule(source, OPTIONS).diagnostics.filter(({ severity }) => severity === 'error').length;

        const once = fix(text);

        expect(fix(once)).toBe(once);
        expect(errors(once)).toBeLessThanOrEqual(errors(text));
      }),
      { numRuns: 300 },
    );
  });
});
