import { fixTranslationFile } from '../../src/content/fix-course-file.ts';

const SOURCE = `---
title: T
minutes: 8
---

An opening.

## Words

Some words.

## Check

### Which? {#which}

- [x] A
- [ ] B

### Order {#order}

1. a
2. b
3. c

## Scenario: S {#s}

### One {#one}

- [x] A -> #two
  > So.
- [ ] B
  > So.

### Two {#two}

- [x] A
  > So.
- [ ] B
  > So.
`;

const SETTINGS = /^---\n[\s\S]*?\n---\n/;
const settings = (...lines: string[]): string => ['---', 'title: T', ...lines, '---', ''].join('\n');
const translated = (...lines: string[]): string => SOURCE.replace(SETTINGS, settings(...lines));

/** The source with its text changed, below a translation's settings. */
const own = (from: string | RegExp, to: string): string => translated().replace(from, to);

const options = { file: 'a.md', courseId: 'c', id: 'a', courseLanguage: 'en' };
/** A translation that notes everything of the source. */
const noted = fixTranslationFile(translated(), options, SOURCE, options).text;

/** Sources with translations that do not go with them. */
export const TRANSLATIONS: readonly (readonly [source: string, own: string])[] = [
  [SOURCE, translated('pass: 50%')],
  [SOURCE, own('## Words', '## Quiz')],
  [SOURCE, own('An opening.\n\n', '')],
  [SOURCE, `${translated()}\n## More\n\nMore.\n`],
  [SOURCE, own(/## Scenario[\s\S]*$/, '')],
  [SOURCE, own('Some words.\n', '')],
  [SOURCE.replace('Some words.\n', ''), translated()],
  [SOURCE, own(/### Order[\s\S]*?(?=## )/, '')],
  [SOURCE.replace(/### Order[\s\S]*?(?=## )/, ''), translated()],
  [SOURCE, own('{#which}', '{#what}')],
  [SOURCE, own(' {#which}', ' of them')],
  [SOURCE, own('- [x] A\n- [ ] B\n\n### Order', '- = A\n\n### Order')],
  [SOURCE, own('- [ ] B\n\n### Order', '- [ ] B\n- [ ] C\n\n### Order')],
  [SOURCE, own('- [x] A\n- [ ] B\n\n### Order', '- [ ] A\n- [x] B\n\n### Order')],
  [SOURCE, own('### Two', '### Three {#three}\n\n- [x] A\n  > So.\n- [ ] B\n  > So.\n\n### Two')],
  [SOURCE, own('-> #two', '')],
  [SOURCE.replace('title: T', 'title: U'), noted],
  [SOURCE.replace('An opening', 'The opening'), noted],
  [SOURCE.replace('Some words', 'Other words'), noted],
];
