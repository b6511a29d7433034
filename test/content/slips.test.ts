import { type SaidDiagnostic, saidDiagnostic } from '../../src/cli/said-diagnostic.ts';
import { parseCourse } from '../../src/content/parse-course.ts';
import { parseModule } from '../../src/content/parse-module.ts';

const SETTINGS = '---\ntitle: T\nminutes: 5\n---\n';
const lint = (text: string): readonly SaidDiagnostic[] =>
  parseModule(text, { file: 'c/a.md', courseId: 'c', id: 'a', courseLanguage: 'en' }).diagnostics.map(
    saidDiagnostic,
  );

/** The errors, and the warnings about marks, headings and keywords. */
const found = (text: string): string[] =>
  lint(text)
    .filter(({ severity, rule }) => severity === 'error' || /heading|keyword/.test(rule))
    .map(({ line, column, message, fix }) => `${line}:${column} ${message} ${fix}`);

/** A question whose answers start on line 9. */
const quiz = (answers: string): string[] => found(`${SETTINGS}## Quiz\n\n### Which? {#which}\n\n${answers}`);

const ANSWERS = '- [x] Yes\n  > Right.\n- [ ] No\n  > Wrong.\n';

describe("a word processor's dash for a hyphen", () => {
  it.each([
    ['\u2013 [x] Yes', '\u2013 [x]', '- [x]'],
    ['\u2014 [x] Yes', '\u2014 [x]', '- [x]'],
    ['\u2014[x] Yes', '\u2014[x]', '- [x]'],
    ['\u2212 [X] Yes', '\u2212 [X]', '- [x]'],
    ['\u2013 [] Yes', '\u2013 []', '- [ ]'],
    ['\u2013 = yes', '\u2013 =', '- ='],
    ['\u2014 ~ no', '\u2014 ~', '- ~'],
  ])('%s is one error that names the dash', (line, mark, write) => {
    const rest = line.includes('[') ? '- [x] No\n  > Wrong.\n' : '- = maybe\n';

    const errors = quiz(`${line}\n  > Why.\n${rest}`).filter(
      (error) => !error.includes('only right answers'),
    );

    expect(errors).toEqual([
      `9:1 "${mark}" starts with a typed dash (${mark[0]}), not with a hyphen. Write \`${write}\` and a space. Word processors turn a hyphen into a dash.`,
    ]);
  });

  it('is an error for each line that has one, and keeps the feedback', () => {
    const errors = quiz('\u2013 [x] Yes\n> Right.\n\u2013 [ ] No\n\n  > Wrong.\n');

    expect(errors.map((error) => error.split(' ')[0])).toEqual(['9:1', '11:1']);
  });

  it('is text before anything else', () => {
    expect(quiz(`\u2013 [a link](https://example.org) is text\n\u2014 and so is this\n\n${ANSWERS}`)).toEqual(
      [],
    );
  });
});

describe('indented answers', () => {
  const message = (count: number) =>
    `The answer is indented by ${count} spaces. Answers begin at the margin: write \`- [x]\` with nothing before it, the answers below it too.`;

  it('are one error, their feedback is none', () => {
    const errors = quiz('    - [x] Yes\n      > Right.\n    - [ ] No\n      > Wrong.\n');

    expect(errors).toEqual([`9:1 ${message(4)}`]);
  });

  it('are found with tabs and typed answers too', () => {
    expect(quiz('\t- = yes\n\t  > Right.\n\t- ~ no\n\t  > Wrong.\n')).toEqual([
      `9:1 ${message(4).replace('[x]', '=')}`,
    ]);
  });

  it('are found among answers at the margin', () => {
    expect(quiz('- [ ] No\n  > Wrong.\n    - [x] Yes\n      > Right.\n')).toEqual([`11:1 ${message(4)}`]);
  });

  it('leave lists inside an answer alone', () => {
    expect(quiz('- [x] Yes, both:\n  - one\n  - two\n  > Right.\n- [ ] No\n  > Wrong.\n')).toEqual([]);
  });
});

describe('a keyword without its capital', () => {
  it.each([
    ['hint: Look.', 'hint', 'Hint'],
    ['HINT: Look.', 'HINT', 'Hint'],
    ['points: 2', 'points', 'Points'],
    ['pick: 2', 'pick', 'Pick'],
  ])('%s below the answers is told to get one', (line, word, keyword) => {
    expect(quiz(`${ANSWERS}\n${line}\n`)).toEqual([
      `14:1 "${word}:" is not read as a keyword. Write \`${keyword}:\` with a capital at the start.`,
    ]);
  });

  it('is not taken into the feedback above it', () => {
    expect(quiz(`${ANSWERS}hint: Look.\nHint: Look twice.\n`)).toEqual([
      '13:1 "hint:" is not read as a keyword. Write `Hint:` with a capital at the start.',
    ]);
  });

  it('does not hide other text after the answers', () => {
    expect(quiz(`${ANSWERS}\nhint: Look.\n\nMore text.\n`).map((error) => error.split(' ')[0])).toEqual([
      '14:1',
      '16:1',
    ]);
  });
});

describe('#### for a question', () => {
  const second = '10:1 "####" should be "###" here. Write `### Second` to ask a question.';

  it('is named where it follows the answers of another question', () => {
    const errors = found(
      `${SETTINGS}## Quiz\n### First\n- [x] Yes\n- [ ] No\n\n#### Second\n- [x] Yes\n- [ ] No\n`,
    );

    expect(errors).toEqual([second]);
  });

  it('is named where it is the first of its screen', () => {
    const errors = found(
      `${SETTINGS}## Quiz\n\nSome text.\n\n\n#### Second\n\n- [x] Yes\n- [ ] No\n\n#### Third\n- [x] Yes\n- [ ] No\n`,
    );

    expect(errors).toEqual([
      second,
      '15:1 "####" should be "###" here. Write `### Third` to ask a question.',
    ]);
  });

  it('is a heading inside the text of a question', () => {
    expect(found(`${SETTINGS}## Quiz\n### First\n#### A story\nIt rains.\n\n${ANSWERS}`)).toEqual([]);
  });
});

describe('a misspelled setting that is needed', () => {
  const messages = (settings: string) =>
    lint(`---\n${settings}\n---\n## Quiz\n### Which?\n${ANSWERS}`)
      .filter(({ line, rule }) => line <= 4 && /front-matter|title|minutes|objectives/.test(rule))
      .map(({ message, fix }) => `${message} ${fix}`);

  it.each([
    ['title: T\nminuts: 8\nobjectives: O', 'minuts', 'minutes'],
    ['titel: T\nminutes: 8\nobjectives: O', 'titel', 'title'],
    ['title: T\nminutes: 8\nobjectivs: O', 'objectivs', 'objectives'],
  ])('%j is one finding', (settings, written, meant) => {
    expect(messages(settings)).toEqual([`There is no setting "${written}". Did you mean \`${meant}\`?`]);
  });

  it('is one finding in course.md too', () => {
    const { diagnostics } = parseCourse('---\ntitel: T\nedition: E\n---\n', {
      file: 'c/course.md',
      courseId: 'c',
      moduleIds: [],
    });

    expect(diagnostics.map(({ rule }) => rule)).toEqual(['front-matter-key-unknown']);
  });
});
