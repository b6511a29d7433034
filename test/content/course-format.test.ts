import { saidDiagnostic } from '../../src/cli/said-diagnostic.ts';
import { parseModule } from '../../src/content/parse-module.ts';
import type { Module } from '../../src/domain/course.ts';
import type { Item, ItemResponse } from '../../src/domain/items/item.ts';
import { itemTypeOf } from '../../src/domain/items/item-types.ts';

/** The promises of the course format, sentence by sentence, each with the smallest module that shows it. */
const options = { file: 'a-course/01-a.md', courseId: 'a-course', id: 'a', courseLanguage: 'en' };
const HEAD = '---\ntitle: A: module\nminutes: 5\n---\n';

const parse = (body: string) => parseModule(HEAD + body, options);

function compile(body: string): Module {
  const { module, diagnostics } = parse(body);
  if (!module) throw new Error(JSON.stringify(diagnostics));
  return module;
}

const errorsOf = (body: string) =>
  parse(body)
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(saidDiagnostic);

const quiz = (answers: string, stem = 'Which? {#which}') => `\n## Quiz\n\n### ${stem}\n\n${answers}`;

function itemOf(body: string): Item {
  const item = compile(body).screens.flatMap(({ items }) => items)[0];
  if (!item) throw new Error('no item');
  return item;
}

const typed = (text: string): ItemResponse => ({ kind: 'text', text });
const ticked = (...positions: number[]): ItemResponse => ({ kind: 'options', options: positions });
const scoreOf = (answers: string, response: ItemResponse): number => {
  const item = itemOf(quiz(answers));
  return itemTypeOf(item).grade(item, response).score;
};

const CHOICES = '- [x] A\n  > Yes.\n- [ ] B\n  > No.\n';

describe('what is accepted', () => {
  it.each([
    ['a kind in another case', `\n## quiz\n\n### Which?\n\n${CHOICES}`],
    ['a kind with a title of its own', `\n## Check: What did you see?\n\n### Which?\n\n${CHOICES}`],
    ['a keyword directly below text', quiz(`Some text.\nPoints: 2\n${CHOICES}`)],
    ['a keyword directly below the answers', quiz(`${CHOICES}Points: 2\n`)],
    ['feedback without indentation', quiz('- [x] A\n> Yes.\n- [ ] B\n> No.\n')],
    ['feedback indented behind an empty line', quiz('- [x] A\n\n  > Yes.\n\n- [ ] B\n\n  > No.\n')],
    ['tabs', quiz('-\t[x]\tA\n\t> Yes.\n-\t[ ]\tB\n\t> No.\n')],
    ['a task list on a plain screen', '\n## Things to bring\n\n- [ ] A pen\n- [x] Paper\n'],
    ['a list as one line', '\nHi.\n'],
  ])('%s', (_name, body) => {
    expect(errorsOf(body)).toEqual([]);
  });
});

describe('what is an error names the line and what to write', () => {
  it.each([
    ['an empty box', quiz('- [] A\n- [x] B\n'), 'bad-mark', '- [ ]'],
    ['a space in the box', quiz('- [ x] A\n- [ ] B\n'), 'bad-mark', '- [x]'],
    ['no space behind the bullet', quiz('-[x] A\n- [ ] B\n'), 'bad-mark', '- [x]'],
    ['a round bullet', quiz('\u2022 [x] A\n- [ ] B\n'), 'bad-mark', '- [x]'],
    ['answers on a plain screen', `\n## Think\n\n### Which?\n\n${CHOICES}`, 'item-outside-kind', '## Check'],
    ['two equal headings', `${quiz(CHOICES, 'Which?')}\n### Which?\n\n${CHOICES}`, 'id-twice', '{#'],
    ['kinds of answers mixed', quiz('- [x] A\n- = b\n'), 'answers-mixed', ''],
    ['an underlined heading', '\nTitle\n=====\n', 'heading-underlined', '##'],
    ['a picture without words', '\n![](media/a.svg)\n', 'image-without-alt', 'decorative'],
    ['a picture from elsewhere', '\n![A cat](https://a.test/cat.png)\n', 'image-from-elsewhere', 'media'],
  ])('%s', (_name, body, rule, write) => {
    const [first, ...others] = errorsOf(body);

    expect(first).toMatchObject({ rule });
    expect(first?.line).toBeGreaterThan(4);
    expect(`${first?.message} ${first?.fix ?? ''}`).toContain(write);
    expect(others).toEqual([]);
  });
});

const MULTIPLE = '- [x] A\n- [x] B\n- [ ] C\n- [ ] D\n';
const PAIRS = '- A => one\n- B => two\n- C => one\n';
const ORDER = '1. A\n2. B\n3. C\n4. D\n';
const BLANKS = 'At [[antecedent|the antecedent]] then [[*calm|trigger|peak]].\n\n- ~ peak\n  > Later.\n';
const pairs = (...definitions: number[]): ItemResponse => ({ kind: 'pairs', definitions });
const inOrder = (...entries: number[]): ItemResponse => ({ kind: 'order', entries });
const filled = (...answers: (string | number)[]): ItemResponse => ({ kind: 'blanks', answers });

describe('the credit of an answer', () => {
  it.each<readonly [name: string, answers: string, response: ItemResponse, score: number]>([
    ['choice: all', CHOICES, ticked(0), 1],
    ['choice: nothing', CHOICES, ticked(1), 0],
    ['multiple response: all right', MULTIPLE, ticked(0, 1), 1],
    ['multiple response: half of the right ones', MULTIPLE, ticked(0), 0.5],
    ['multiple response: a wrong tick takes a right one back', MULTIPLE, ticked(0, 1, 2), 0.5],
    ['multiple response: never below nothing', MULTIPLE, ticked(2, 3), 0],
    ['short answer: case, accents and spaces forgiven', '- = Caf\u00e9 noir\n', typed('  cafe   NOIR'), 1],
    ['short answer: one typo in five letters or more', '- = consequence\n', typed('consequense'), 1],
    ['short answer: two typos', '- = consequence\n', typed('konsequense'), 0],
    ['short answer: none in a short word', '- = calm\n', typed('calk'), 0],
    [
      'short answer: no typo into an expected wrong one',
      '- = affect\n- ~ effect\n  > No.\n',
      typed('effect'),
      0,
    ],
    ['short answer: Exact: yes', '- = consequence\n\nExact: yes\n', typed('consequense'), 0],
    ['number', '- = 12\n', typed('12.0'), 1],
    ['number with +-: the end counts', '- = 12 +- 0.5\n', typed('12.5'), 1],
    ['number with +-: past the end', '- = 12 +- 0.5\n', typed('12.6'), 0],
    ['number: a range, both ends', '- = 10 to 14\n', typed('14'), 1],
    ['number: past a range', '- = 10 to 14\n', typed('14.01'), 0],
    ['Type: text makes a number a text', '- = 12\n\nType: text\n', typed('12.0'), 0],
    ['blanks: every accepted answer', BLANKS, filled('The Antecedent', 0), 1],
    ['blanks: the share that is right', BLANKS, filled('antecedent', 2), 0.5],
    ['match: all', PAIRS, pairs(0, 1, 0), 1],
    ['match: the share that is right', PAIRS, pairs(0, 0, 0), 2 / 3],
    ['order: all', ORDER, inOrder(0, 1, 2, 3), 1],
    ['order: one entry at the wrong end', ORDER, inOrder(1, 2, 3, 0), 2 / 3],
    ['order: backward', ORDER, inOrder(3, 2, 1, 0), 0],
  ])('%s', (_name, answers, response, score) => {
    expect(scoreOf(answers, response)).toBeCloseTo(score, 9);
  });
});

describe('keywords', () => {
  const ITEMS = `### One?\n\n${CHOICES}\n### Two?\n\n${CHOICES}`;
  const screenOf = (body: string) => compile(body).screens[0];

  it('of a screen hold for its questions, and one below a question wins', () => {
    const screen = screenOf(
      `\n## Quiz\nPick: 1\nConfidence: yes\nShuffle: no\n\n### One?\nShuffle: yes\n\n${CHOICES}\n### Two?\n\n${CHOICES}`,
    );

    expect(screen).toMatchObject({ pick: 1, items: [{ shuffle: true }, { shuffle: false }] });
    expect(screen?.items.map(({ confidence }) => confidence)).toEqual([true, true]);
  });

  it('give several hints, points and a story that asks for the same', () => {
    const { screens } = compile(
      `\n## Check\n\n### One? {#one}\n\n${CHOICES}\nHint: First.\nHint: Second.\n\n## Quiz\nPoints: 3\n\n${ITEMS.replaceAll('?', ' now?')}\n## Review\n\n### Again?\nLike: one\n\n${CHOICES}`,
    );

    expect(screens[0]?.items[0]?.hints).toEqual(['First.', 'Second.']);
    expect(screens[1]?.items.map(({ points }) => points)).toEqual([3, 3]);
    expect(screens[2]?.items[0]).toMatchObject({ like: 'one' });
  });

  it.each([
    ['Pick: 3', 'pick-too-large'],
    ['Points: many', 'points-not-a-number'],
    ['Shuffle: maybe', 'keyword-value'],
    ['Due: 7 days', 'keyword-out-of-place'],
  ])('%s is refused where it means nothing', (line, rule) => {
    expect(errorsOf(`\n## Quiz\n${line}\n\n${ITEMS}`).map((error) => error.rule)).toEqual([rule]);
  });
});

describe('text', () => {
  it.each([
    ['a decorative picture has an empty alt', '![decorative](media/x.svg)', ' alt=""'],
    ['a picture has its words', '![A chain](media/x.svg)', ' alt="A chain"'],
    ['HTML is shown, not run', '<script>alert(1)</script>', '&lt;script&gt;'],
    ['a backslash makes a mark plain', '\\## Quiz', '## Quiz'],
    ['a keyword on a plain screen is text', 'Hint: Look.', 'Hint: Look.'],
  ])('%s', (_name, markdown, html) => {
    expect(compile(`\n${markdown}\n`).screens[0]?.html).toContain(html);
  });
});
