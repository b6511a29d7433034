import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compilePublished, parseModule } from '../../src/content/parse-module.ts';
import type { Module } from '../../src/domain/course.ts';

const SAMPLE = join(dirname(fileURLToPath(import.meta.url)), '../fixtures/courses/sample.md');
const options = { file: 'a-course/01-a.md', courseId: 'a-course', id: 'a', courseLanguage: 'en' };

const HEAD = '---\ntitle: A: module\nminutes: 5\n---\n';
const parse = (body: string, head = HEAD) => parseModule(head + body, options);

function compile(body: string, head = HEAD): Module {
  const { module, diagnostics } = parse(body, head);
  if (!module) throw new Error(JSON.stringify(diagnostics));
  return module;
}

const rulesOf = (body: string): string[] =>
  parse(body)
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ rule, line, column }) => `${rule} ${line}:${column}`);

/** One item in a quiz, its answers from line 10 on. */
const quiz = (answers: string) => `\n## Quiz\n\n### Which? {#which}\n\n${answers}`;
const item = (answers: string) => compile(quiz(answers)).screens[0]?.items[0];

describe('the sample module', () => {
  const text = readFileSync(SAMPLE, 'utf8');

  it('has only faults that are faults: a pool that is too small', () => {
    const errors = parseModule(text, options).diagnostics.filter(({ severity }) => severity === 'error');

    expect(errors.map(({ rule, line }) => `${rule} ${line}`)).toEqual(['pick-too-large 94']);
  });

  it('becomes screens of every kind', () => {
    const { screens, task } = compilePublished(text, options);

    expect(screens.map(({ kind, title }) => [kind, title])).toEqual([
      ['opening', 'What counts: assistive technology'],
      ['warm-up', 'Warm-up'],
      ['text', 'The test is what it does'],
      ['text', 'A service is help with the item'],
      ['example', 'Ms. Ortiz and the visual timer'],
      ['check', 'Check'],
      ['scenario', 'The pencil grip'],
      ['quiz', 'Quiz'],
      ['plan', 'Plan'],
      ['on-the-job', 'On the job'],
      ['review', 'Review'],
      ['sources', 'Sources'],
    ]);
    expect(screens.at(-2)?.items[0]).toMatchObject({ id: 'rubber', like: 'which-at' });
    expect(task?.dueDays).toBe(7);
    expect(screens.at(-1)?.sources).toMatchObject([
      { law: true, text: '34 CFR 300.5 - law, US, checked 2026-11-20', mark: 'V' },
    ]);
  });

  it('makes a scenario one item: steps, choices with credit, target and consequence', () => {
    const scenario = compilePublished(text, options).screens.find(({ kind }) => kind === 'scenario');

    expect(scenario).toMatchObject({ html: '', items: [{ type: 'scenario', id: 'pencil-grip', points: 1 }] });
    const [item] = scenario?.items ?? [];
    if (item?.type !== 'scenario') throw new Error('no scenario');
    expect(item.steps.map(({ id, headingText }) => [id, headingText])).toEqual([
      ['start', 'The lesson starts'],
      ['tired', 'His hand tires'],
      ['out', 'The grip is out'],
    ]);
    expect(item.steps[0]?.choices.map(({ text, credit, to }) => [text, credit, to])).toEqual([
      ['Agree, and leave it in the drawer', 0, 1],
      ['"It\'s AT because it helps him, and it\'s in his plan."', 1, 2],
      ['Offer him a tablet instead', 0.5, 1],
    ]);
    expect(item.steps[2]?.choices.map(({ to }) => to)).toEqual([undefined, undefined, undefined]);
    expect(item.steps[0]?.choices[1]?.feedback?.html).toBe(
      '<p>Your colleague shrugs and nods. Ravi takes the grip.</p>',
    );
  });

  it('counts of a scenario what is read on the best path, with one consequence for each choice', () => {
    const step = (heading: string, target: string) =>
      `### ${heading}\n\nFour words of text.\n\n- [ ] Two words -> Side\n  > A consequence of five words.\n- [x] Best${target}\n  > Three words here.\n\n`;
    const text = `\n## Scenario: Story\n\n${step('Start', ' -> End')}${step('Side', ' -> End')}${step('End', '')}`;

    const [item] = compile(text).screens[0]?.items ?? [];

    // The title; twice heading, text and both choices.
    expect(item).toMatchObject({ words: 1 + 2 * (1 + 4 + 2 + 1), feedbackWords: 2 * 3 });
  });

  it('keeps a plan apart from the items that are graded', () => {
    const plan = compilePublished(text, options).screens.find(({ kind }) => kind === 'plan');

    expect(plan).toMatchObject({
      items: [],
      html: '',
      personal: [
        {
          type: 'plan',
          id: 'my-plan',
          sentence: ['If ', ', then I will ', ''],
          examples: ['when the next lesson starts', 'set out the item before it starts'],
        },
      ],
    });
  });

  it('takes the task apart: what to do, when, and what a supervisor looks for', () => {
    expect(compilePublished(text, options).task).toMatchObject({
      id: 'on-the-job',
      title: 'On the job',
      dueDays: 7,
      html: expect.stringMatching(/^<p>With the teacher, list the AT [^\u2610]*<\/p>$/),
      checklist: [
        {
          id: 'the-list-names-each-item-and-where-it-is-kept',
          text: 'The list names each item and where it is kept',
        },
        { id: 'one-missing-or-broken-item-was-reported' },
      ],
    });
  });
});

describe('front matter', () => {
  it('takes the rest of the line as text', () => {
    expect(compile('Hi.').title).toBe('A: module');
  });

  it('reads every setting', () => {
    const head = `---\ntitle: T\nid: other-id\nminutes: 7\nobjectives:\n  - One: thing\n- Two\nstandards: WA FCS 03\nhours: content 0.25, pedagogy 0.5\npass: 75%\nattempts: 3\nmastery: yes\ncredit: stated\nnote: Talk to someone.\nterms:\n  - antecedent\n---\n`;

    expect(compile('Hi.', head)).toMatchObject({
      id: 'other-id',
      key: 'a-course/other-id',
      minutes: 7,
      objectives: ['One: thing', 'Two'],
      standards: ['WA FCS 03'],
      hours: { content: 0.25, pedagogy: 0.5 },
      pass: 0.75,
      attempts: 3,
      mastery: true,
      credit: 'stated',
      note: 'Talk to someone.',
      terms: ['antecedent'],
    });
  });

  it('has defaults', () => {
    expect(compile('Hi.')).toMatchObject({
      id: 'a',
      pass: 0.8,
      mastery: false,
      credit: 'measured',
      hours: {},
    });
    expect(compile('Hi.')).not.toHaveProperty('attempts');
  });
});

describe('the reading rule', () => {
  it('reads CRLF, a byte order mark and tabs like plain text, at the same positions', () => {
    const text = `${HEAD}${quiz('- [x] A\n  > Yes.\n- [ ] B\n  > No.\n')}`;
    const windows = `\uFEFF${text.replaceAll('\n', '\r\n').replaceAll('  >', '\t>')}`;

    const [plain, strange] = [compilePublished(text, options), compilePublished(windows, options)];

    expect(strange.screens).toEqual(plain.screens);
  });

  it('finds no structure in code', () => {
    const { screens } = compile('Text\n\n```\n## Quiz\n\n- [x] A\n```\n\n## Next\n\nMore.');

    expect(screens.map(({ kind }) => kind)).toEqual(['opening', 'text']);
    expect(screens[0]?.html).toContain('## Quiz');
  });

  it('takes a backslash before a mark for plain text', () => {
    const { screens } = compile('\\## Quiz\n');
    const escaped = item(
      '\\- [x] not an answer\n\n\\Hint: not a hint\n\n- [x] \\[ ] A\n  > Yes.\n- [ ] B\n  > No.\n',
    );

    expect(screens[0]?.html).toBe('<p>## Quiz</p>');
    expect(escaped?.body).toBe('<p>- [x] not an answer</p>\n<p>Hint: not a hint</p>');
    expect(escaped?.hints).toEqual([]);
    expect(escaped).toMatchObject({ options: [{ text: '[ ] A' }, { text: 'B' }] });
  });

  it('counts no underlined heading', () => {
    expect(rulesOf('Title\n=====\n\nText.')).toEqual(['heading-underlined 6:1']);
  });

  it.each([
    '- [] A',
    '- [ x] A',
    '-[x] A',
    '\u2022 [x] A',
    '- [x]A',
    '[x] A',
    '1. [x] A',
    '- [v] A',
    '- =3',
    '- [~] A',
  ])('says how to write %j', (line) => {
    const other = line.includes('=') ? '- = 4' : '- [x] B\n- [ ] C';

    expect(rulesOf(quiz(`${line}\n${other}\n`))).toEqual([expect.stringMatching(/^bad-mark 10:\d$/)]);
  });

  it.each(['- [X] A', '* [x] A', '+ [x] A', '-   [x] A', '-\t[x] A'])('accepts %j', (line) => {
    expect(rulesOf(quiz(`${line}\n  > Yes.\n${line[0]} [ ] B\n  > No.\n`))).toEqual([]);
  });

  it('accepts the typographic forms of its marks', () => {
    expect(item('- = 0.7 \u00b1 0.1\n')).toMatchObject({
      type: 'numeric',
      accepted: [{ from: 0.6, to: 0.8 }],
    });
    expect(item('- A \u21d2 B\n- C \u2192 D\n')).toMatchObject({ type: 'match', definitions: ['B', 'D'] });
    const step = (target: string) => `- [x] Go on${target}\n  > Yes.\n- [ ] Stop\n  > No.\n\n`;
    for (const arrow of ['->', '=>', '\u2192', '\u21d2'])
      expect(
        compile(`\n## Scenario\n\n### A\n\n${step(` ${arrow} B`)}### B\n\n${step('')}`).screens[0]?.items[0],
      ).toMatchObject({ steps: [{ choices: [{ text: 'Go on', to: 1 }, {}] }, {}] });
  });
});

describe('items', () => {
  it('gives each answer the feedback under it, however it stands', () => {
    const found = item(
      '- [x] A\n  > One.\n- [ ] B\n> Two.\n> Mix-up: a mix-up\n- [ ] C\n\n  > Three.\n  >\n  > More.\n\n> For all.\n',
    );

    expect(found).toMatchObject({
      options: [
        { text: 'A', right: true, feedback: { html: '<p>One.</p>' } },
        { text: 'B', right: false, feedback: { html: '<p>Two.</p>', mixUp: 'a mix-up' } },
        { text: 'C', right: false, feedback: { html: '<p>Three.</p>\n<p>More.</p>' } },
      ],
      feedback: '<p>For all.</p>',
    });
  });

  it('takes what stands before the last list for the stem', () => {
    const found = item(
      'Read this note:\n\n> He was rude.\n\n- A first thing\n- A second thing\n\nWell?\n\n- [x] A\n  > Yes.\n- [ ] B\n  > No.\n',
    );

    expect(found?.body).toBe(
      '<p>Read this note:</p>\n<blockquote>\n<p>He was rude.</p>\n</blockquote>\n<ul>\n<li>A first thing</li>\n<li>A second thing</li>\n</ul>\n<p>Well?</p>',
    );
  });

  it('lets an item override its section', () => {
    const { screens } = compile(
      '\n## Quiz: Last one\nPick: 1\nShuffle: no\nConfidence: yes\nPoints: 2\n\n### One?\n\n- = a\n\n### Two?\nShuffle: yes\nPoints: 0.5\n\n- = b\nHint: First.\nHint: Second.\n',
    );

    expect(screens[0]).toMatchObject({ title: 'Last one', pick: 1, id: 'quiz-last-one' });
    expect(screens[0]?.items).toMatchObject([
      { id: 'one', shuffle: false, confidence: true, points: 2, hints: [] },
      { id: 'two', shuffle: true, confidence: true, points: 0.5, hints: ['First.', 'Second.'] },
    ]);
  });

  it('shuffles in a quiz and not in a check', () => {
    const { screens } = compile('\n## Check\n\n### One?\n\n- = a\n\n## Quiz\n\n### Two?\n\n- = b\n');

    expect(screens.map(({ items }) => items[0]?.shuffle)).toEqual([false, true]);
  });

  it('reads typed answers', () => {
    expect(item('- = one\n- ~ two\n  > No.\n\nExact: yes\n')).toMatchObject({
      type: 'short-answer',
      exact: true,
      accepted: [{ text: 'one' }],
      expectedWrong: [{ text: 'two', feedback: { html: '<p>No.</p>' } }],
    });
    expect(item('- = 12\n\nType: text\n')).toMatchObject({ type: 'short-answer' });
    expect(item('- = 10 to 14\n- = 20 +- 1\n- ~ 5\n  > No.\n')).toMatchObject({ type: 'numeric' });
  });

  it('reads pairs, equal definitions as one choice', () => {
    const found = item(
      '- A *slant* board => device\n  > One.\n- a => b => Service\n  > Two.\n  > Mix-up: swapped\n- C => service\n\n> All.\n',
    );

    expect(found).toMatchObject({
      type: 'match',
      definitions: ['device', 'b => Service', 'service'],
      terms: [
        { html: 'A <em>slant</em> board', text: 'A slant board', definition: 0 },
        { text: 'a', definition: 1, feedback: { html: '<p>Two.</p>', mixUp: 'swapped' } },
        { text: 'C', definition: 2 },
      ],
      feedback: '<p>All.</p>',
      words: 1 + 3 + 1 + 1 + 1 + 2 + 1,
    });
    expect(item('- A => Yes\n- B => yes\n- C => no\n')).toMatchObject({ definitions: ['Yes', 'no'] });
  });

  describe('with blanks', () => {
    it('reads what is typed and what is picked', () => {
      const found = item(
        'It *is* [[B | be]] & at [[*one|t\\|wo|**three**]].\n\n- in a list above\n- Two\n\nThen [[x]].\n\n- ~ three\n  > No.\n  > Mix-up: m\n\nExact: yes\n\n> All.\n',
      );

      expect(found).toMatchObject({
        type: 'blanks',
        body: '',
        exact: true,
        text: [
          '<p>It <em>is</em> ',
          ' &amp; at ',
          '.</p>\n<ul>\n<li>in a list above</li>\n<li>Two</li>\n</ul>\n<p>Then ',
          '.</p>',
        ],
        blanks: [
          { kind: 'typed', accepted: ['B', 'be'], context: 'It is \u2026 & at \u2026.' },
          {
            kind: 'picked',
            choices: [
              { text: 'one', right: true },
              { text: 't|wo', right: false },
              { text: 'three', right: false },
            ],
          },
          { kind: 'typed', accepted: ['x'], context: 'in a list above Two Then \u2026.' },
        ],
        expectedWrong: [{ text: 'three', feedback: { html: '<p>No.</p>', mixUp: 'm' } }],
      });
    });

    it.each(['\\[[not a blank]]', '`[[not a blank]]`', '```\n[[not a blank]]\n```', '[not a blank]'])(
      'takes %j for text',
      (text) => {
        const found = item(`${text}\n\n- = A\n`);

        expect(found).toMatchObject({ type: 'short-answer', body: expect.stringContaining('not a blank') });
      },
    );

    it.each([
      '[a [[x]]](https://a.test/)',
      '![[[x]]](media/a.svg)',
      '| a |\n| - |\n| [[x]] |',
      'a@[[x]].test',
    ])('shows no answer and no broken tag where no blank can stand: %j', (text) => {
      const { module, diagnostics } = parseModule(HEAD + quiz(`${text} [[y]]\n`), options);
      const compiled = compilePublished(HEAD + quiz(`${text} and [[y]]\n`), options).screens[0]?.items[0];

      if (!module) expect(diagnostics.map(({ rule }) => rule)).toContain('blank-out-of-place');
      expect(compiled?.type === 'blanks' && compiled.text.join('')).not.toMatch(
        /[\ue000\ue001]|\[\[|"[^"]*x[^"]*\]/,
      );
    });

    it('keeps characters that are no marks of ours from being taken for one', () => {
      const found = item('A \ue0000\ue001 [[b]]\n');

      expect(found).toMatchObject({ text: ['<p>A \ufffd0\ufffd ', '</p>'] });
    });
  });

  it('reads a numbered list as an order', () => {
    expect(item('1. First *one*\n   > Yes.\n2. Then\n3) Last\n\n> All.\n')).toMatchObject({
      type: 'order',
      entries: [
        { html: 'First <em>one</em>', feedback: { html: '<p>Yes.</p>' } },
        { text: 'Then' },
        { text: 'Last' },
      ],
      feedback: '<p>All.</p>',
      words: 1 + 2 + 1 + 1,
    });
    expect(rulesOf(quiz('1. One\n2. Two\n3. one.\n'))).toEqual(['answer-twice 12:1']);
  });

  it('takes pairs above the answers for text', () => {
    const found = item('- A => B\n\nWhat is the arrow?\n\n- [x] An arrow\n- [ ] A line\n');

    expect(found).toMatchObject({ type: 'choice', body: expect.stringContaining('<li>A =&gt; B</li>') });
    expect(rulesOf(quiz('- A => B\n\nText between.\n\n- C => D\n'))).toEqual(['text-after-answers 12:1']);
  });

  it('keeps marks out of plain screens', () => {
    const { screens } = compile(
      '\n## Things to bring\n\n- [ ] A pen\n- [x] Paper\n\nHint: not a keyword here.\n',
    );

    expect(screens[0]?.items).toEqual([]);
    expect(screens[0]?.html).toBe(
      '<ul>\n<li class="task">\u2610 A pen</li>\n<li class="task">\u2611 Paper</li>\n</ul>\n<p>Hint: not a keyword here.</p>',
    );
  });

  it.each([
    ['plan', 'Plan: If [a], then I will [b]\n'],
    ['reflect', 'Reflect: How did it go?\n'],
  ])('says that a %s has no place in a quiz', (_type, answers) => {
    expect(rulesOf(quiz(answers))).toEqual(['keyword-out-of-place 10:1']);
  });
});

describe('limits', () => {
  it.each([
    ['file-too-large', 'a b c d e f\n\n'.repeat(30_000)],
    ['unbroken-run', 'a'.repeat(1001)],
    ['nested-too-deep', '> '.repeat(13)],
    ['nested-too-deep', `${'  '.repeat(13)}- a`],
    ['block-too-long', 'some words '.repeat(400)],
    ['signs-too-dense', '*a '.repeat(301)],
    ['lines-without-break', '- a\n'.repeat(401)],
  ])('%s is a diagnostic and never reaches Markdown', (rule, body) => {
    const { module, diagnostics } = parse(body);

    expect(module).toBeUndefined();
    expect(diagnostics.map((diagnostic) => diagnostic.rule)).toEqual([rule]);
  });
});

describe('sources', () => {
  const sources = (lines: string) => compile(`\n## Sources\n\n${lines}`).screens[0]?.sources;

  it.each(['V', 'V2', 'K'])('keep the evidence mark %s from learners', (mark) => {
    const [source] = sources(`- [A law](https://example.org) - law, US, checked 2026-11-20, ${mark}`) ?? [];

    expect(source).toMatchObject({ law: true, mark, text: 'A law - law, US, checked 2026-11-20' });
    expect(source?.html).toMatch(/<\/a> - law, US, checked 2026-11-20$/);
  });

  it('show everything else', () => {
    const shown = sources('- Vitamin K\n- A study by V, K\n  and V2 - research, US\n- A guide, Volume V');

    expect(shown?.map(({ text, mark }) => [text, mark])).toEqual([
      ['Vitamin K', undefined],
      ['A study by V, K and V2 - research, US', undefined],
      ['A guide, Volume V', undefined],
    ]);
  });
});
