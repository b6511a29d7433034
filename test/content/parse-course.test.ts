import { saidDiagnostic } from '../../src/cli/said-diagnostic.ts';
import { parseCourse } from '../../src/content/parse-course.ts';

const options = { file: 'c/course.md', courseId: 'c', moduleIds: ['one', 'two'] };
const parse = (text: string | undefined) => parseCourse(text, options);
const faults = (text: string | undefined) =>
  parse(text)
    .diagnostics.map(saidDiagnostic)
    .map(({ rule, line, column, message }) => [rule, `${line}:${column}`, message]);

describe('course.md', () => {
  it('is read whole', () => {
    const text =
      '---\ntitle: T: t\nsummary: S\nlanguage: es-mx\nedition: 2026.1\nowner: O\nstandards:\n  - A\n  - B\nhours: pedagogy 0.5\ncertificate: C\nreview-time: yes\nmodules:\n  - two\n  - one\n---\n\n# Hi\n';

    expect(parse(text)).toEqual({
      diagnostics: [],
      course: {
        id: 'c',
        title: 'T: t',
        summary: 'S',
        language: 'es-MX',
        edition: '2026.1',
        owner: 'O',
        standards: ['A', 'B'],
        hours: { pedagogy: 0.5 },
        certificate: 'C',
        reviewTime: true,
        modules: ['two', 'one'],
        intro: '<h3>Hi</h3>',
      },
    });
  });

  it.each([
    [undefined, 'course-file-missing', '1:1', 'This course folder has no course.md.'],
    ['---\nsummary: S\nedition: E\n---\n', 'course-title-missing', '1:1', 'The course has no title.'],
    [
      '---\ntitle: T\n---\n',
      'course-edition-missing',
      '1:1',
      'The course names no edition, so its certificates do not say which version was taken.',
    ],
    [
      '---\ntitle: T\ntitel: U\nedition: E\n---\n',
      'front-matter-key-unknown',
      '3:1',
      'There is no setting "titel".',
    ],
    [
      '---\ntitle: T\nhours: many\nedition: E\n---\n',
      'front-matter-value',
      '3:8',
      'The setting "hours" cannot be "many".',
    ],
    [
      '---\ntitle: T\nreview-time: maybe\nedition: E\n---\n',
      'front-matter-value',
      '3:14',
      'The setting "review-time" cannot be "maybe".',
    ],
    [
      '---\ntitle: T\nmodules:\n  - one\n  - tow\n  - two\nedition: E\n---\n',
      'course-module-unknown',
      '5:3',
      'The course lists a module "tow" that it does not have.',
    ],
    [
      '---\ntitle: T\nmodules:\n  - two\nedition: E\n---\n',
      'course-module-unlisted',
      '3:1',
      'The module "one" is not in the list, so it comes last.',
    ],
  ])('%j', (text, rule, at, message) => {
    expect(faults(text)).toEqual([[rule, at, message]]);
  });

  it('says when the folder has no name for an id', () => {
    const { diagnostics } = parseCourse('---\ntitle: T\nedition: E\n---\n', {
      ...options,
      courseId: 'My Course',
    });

    expect(diagnostics.map(saidDiagnostic)).toMatchObject([
      { rule: 'course-folder-name', fix: expect.stringContaining('my-course') },
    ]);
  });

  it('takes a misspelled edition for one fault, and an edition that is missing for none that keeps a course away', () => {
    expect(faults('---\ntitle: T\neditoin: 2026.1\n---\n').map(([rule]) => rule)).toEqual([
      'front-matter-key-unknown',
    ]);
    expect(parse('---\ntitle: T\n---\n').diagnostics.map(({ severity }) => severity)).toEqual(['warning']);
  });

  it('makes a course of a folder without it', () => {
    expect(parse(undefined).course).toMatchObject({
      id: 'c',
      title: 'c',
      language: 'en',
      modules: ['one', 'two'],
    });
  });
});
