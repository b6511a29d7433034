import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FOLDER_RULES } from '../../src/content/compile-course.ts';
import { TRANSLATION_RULES } from '../../src/content/compile-translation.ts';
import { COURSE_RULE_NAMES } from '../../src/content/course-rules.ts';
import { LIMIT_RULES } from '../../src/content/limit-diagnostics.ts';
import { parseModule } from '../../src/content/parse-module.ts';
import { RULES } from '../../src/content/rules.ts';
import { COURSE_TRANSLATION_RULES } from '../../src/content/translate-course.ts';

const DOC = readFileSync(
  join(dirname(fileURLToPath(import.meta.url)), '../../docs/course-format.md'),
  'utf8',
);

const examples = [...DOC.matchAll(/^````markdown\n(.*?)^````$/gms)].map(([, text = '']) => text);
const HEAD = '---\ntitle: T\nminutes: 5\n---\n\n';

/** An example as a file of its own: a question goes into a quiz. */
const asFile = (example: string): string =>
  example.startsWith('---')
    ? example
    : HEAD + (example.startsWith('###') ? `## Quiz\n\n${example}` : example);

describe('docs/course-format.md', () => {
  it('lists every rule of the lint with its severity, and no other', () => {
    const listed = [...DOC.matchAll(/^\| `([a-z-]+)` \| (error|warning) \|/gm)].map(([, rule, severity]) => [
      rule,
      severity,
    ]);
    const fixed = [
      ...LIMIT_RULES,
      ...COURSE_RULE_NAMES,
      ...FOLDER_RULES,
      ...TRANSLATION_RULES,
      ...COURSE_TRANSLATION_RULES,
    ];

    expect(listed.map(([rule]) => rule)).toEqual([...RULES.map(({ name }) => name), ...fixed]);
    for (const { name, severity } of RULES) expect(listed).toContainEqual([name, severity]);
  });

  it('has a picture, with words for it, of every type of question and of what learners write', () => {
    const sections = new Map(
      DOC.split(/^(?=#{2,3} )/m).map((section) => [/^#+ (.*)$/m.exec(section)?.[1] ?? '', section]),
    );
    const titles = [
      'Choice: one right answer',
      'Multiple response: several right answers',
      'Short answer: type a word',
      'Number',
      'Blanks',
      'Matching',
      'Ordering',
      'The grip is out {#out}', // the end of the example of a scenario
      'Your plan for the next lesson {#my-plan}',
      'Think back {#think-back}',
      'Sure or not sure',
    ];
    const pictures = titles.map((title) => {
      const example = [...sections].findIndex(([name]) => name === title);
      const text = [...sections.values()].slice(example, example + 2).join('');
      return /!\[([^\]]{20,})\]\((images\/[a-z-]+\.png)\)/.exec(text)?.[2];
    });

    expect(new Set(pictures).size).toBe(titles.length);
    for (const picture of pictures) expect(existsSync(join('docs', picture ?? 'none'))).toBe(true);
  });

  it.each(examples.filter((example) => !example.includes('summary:')))(
    'has an example without errors: %.60s',
    (example) => {
      const { diagnostics } = parseModule(asFile(example), {
        file: 'c/a.md',
        courseId: 'c',
        id: 'a',
        courseLanguage: 'en',
      });

      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    },
  );
});
