import type { CourseFolder } from '../../src/content/compile-course.ts';
import { LIMITS } from '../../src/content/limits.ts';

const settings = (...lines: string[]): string => `---\n${lines.join('\n')}\n---\n`;
const quiz = (...lines: string[]): string =>
  ['', '## Quiz', '', '### Which? {#which}', '', ...lines, ''].join('\n');
const plan = (line: string): string => `\n## Plan\n\n### Mine\n\n${line}\n`;
const story = (...lines: string[]): string =>
  ['', '## Scenario: S', '', '### One', '', ...lines, ''].join('\n');
const blanks = (count: number): string => Array.from({ length: count }, () => 'It is [[so]].').join('\n\n');

/** Texts of modules, which show what the fixtures of the rules do not. Without settings: they get good ones. */
export const MODULES: readonly string[] = [
  settings(
    'title: T',
    'minutes: 3',
    'xyzzy: 1',
    'id: No Id',
    'attempts: many',
    'mastery: perhaps',
    'credit: some',
    'hours: 3',
  ),
  settings('title: T', 'minutes: long'),
  '\nText.\n\n### Which?\n\n- [x] A\n\n## \n\nText.\n\n## Scenario: Empty\n',
  `\n${'word '.repeat(LIMITS.block / 4)}\n`,
  `\n${'*a '.repeat(LIMITS.signs + 1)}\n`,
  `\n${'a\n'.repeat(LIMITS.lines + 1)}\n`,
  `\n${'a'.repeat(LIMITS.run + 1)}\n`,
  `\n${'> '.repeat(LIMITS.nesting + 1)}a\n`,
  'a '.repeat(LIMITS.bytes),
  '\n[a](javascript:x) [b](02-b.md) [c](#nothing-like-it) ![d](media/nothing-like-it.png)\n',
  quiz('- one => two', '- [x] A'),
  quiz('1. one', '2. two', '- [x] A'),
  quiz('- [x] A', '- B'),
  quiz('\u2013 [x] A', '- [ ] B'),
  quiz('- [~] A', '- [x] B'),
  quiz('- [x] A', '- [ ] B', '', '#### Which other?', '', '- [x] A', '- [ ] B'),
  quiz('    - [x] A', '    - [ ] B'),
  quiz('- ~ wrong'),
  quiz('- [x] A', '- [ ] B', '- [ ] C', '- [ ] D', '- [ ] E'),
  quiz('- [x] A', '- [x] B'),
  quiz('- [x] A', '- [x] B', '- [ ] C', '- [ ] D', '- [ ] E', '- [ ] F', '- [ ] G'),
  quiz(blanks(31)),
  quiz('It is [[so]].', '', '- ~ nothing'),
  quiz('It is [[*so|not]].', '', '- ~ nothing'),
  quiz('- [x] A', '- [ ] B', '', 'hint: a', '', '### Again?', '', '- [x] A', '- [ ] B', '', 'Hints: a'),
  quiz('Hint:', 'Type: number', 'Due: 3', 'Like: which', 'Plan: x', 'Reflect: x', '', '- = a'),
  '\n## Quiz\nPick: some\n\n### Which?\n\n- = a\n\n### Which?\n\n- = b\n',
  '\n## Check\nPick: 1\nPoints: 2\nConfidence: yes\n\n### Which?\nPoints: 2\nConfidence: yes\n\n- = a\n',
  '\n## Review\n\n### Which?\nLike:\n\n- = a\n\n### Another?\nLike: nothing-near-it\n\n- = a\n',
  '\n## On the job\nDue: soon\n\nDo it.\n\n- [ ] Done\n',
  story('Pick: 2', '', '- [x] A'),
  '\n## Scenario: S\nPick: 2\nConfidence: yes\n\n### One\nHint: a\nConfidence: yes\n\nWhat now?\n',
  story('- [x] A -> the end', '- [ ] B', '- [ ] C', '- [ ] D', '- [ ] E'),
  plan('Plan: nothing'),
  plan('Plan: [a] and [b]'),
  plan('Plan: If [], then I will [b]'),
  plan('Reflect: Why?\n\n- [x] A'),
];

const folder = (with_: Partial<CourseFolder>): CourseFolder => ({
  id: 'notes',
  courseText: settings('title: T'),
  modules: [],
  media: new Map(),
  ...with_,
});

/** A module with one translation. */
export const translatedFolder = (source: string, own: string): CourseFolder =>
  folder({
    modules: [{ name: '01-a.md', text: source }],
    translations: [{ language: 'es', name: '01-a.md', text: own }],
  });

/** Courses with faults of their own. */
export const COURSES: readonly CourseFolder[] = [
  { id: 'notes', modules: [], media: new Map() },
  folder({ id: 'My Notes', courseText: settings('summary: S', 'language: 12') }),
  folder({
    courseText: settings('title: T', 'modules:', '  - nothing-near-it', '  - b'),
    modules: ['01-a.md', '02-a.md', '03-b.md'].map((name) => ({ name, text: '' })),
    translations: [{ language: 'es', name: '09-none.md', text: '' }],
  }),
];
