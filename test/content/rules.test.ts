import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type SaidDiagnostic, saidDiagnostic } from '../../src/cli/said-diagnostic.ts';
import { parseModule } from '../../src/content/parse-module.ts';
import { RULES } from '../../src/content/rules.ts';

const FIXTURES = join(dirname(fileURLToPath(import.meta.url)), '../fixtures/courses');

const lint = (path: string, published?: string[]): readonly SaidDiagnostic[] =>
  parseModule(readFileSync(join(FIXTURES, path), 'utf8'), {
    file: path,
    courseId: 'rules',
    id: 'broken',
    courseLanguage: 'en',
    files: new Set(['media/chart.svg', 'media/chart.pages', 'media/clip.mp4']),
    ...(published ? { published: { itemIds: published } } : {}),
  }).diagnostics.map(saidDiagnostic);

/** Rule, line:column, severity, sentence. More lines of one rule: more findings. */
const EXPECTED: readonly (readonly [rule: string, at: string, severity: string, message: string])[] = [
  ['front-matter-missing', '1:1', 'error', 'The file does not start with its settings.'],
  ['front-matter-not-closed', '1:1', 'error', 'The settings at the top are never closed.'],
  [
    'front-matter-line',
    '4:1',
    'error',
    'The line "for all paras in grade 3" in the settings is neither a setting nor part of a list.',
  ],
  ['front-matter-key-unknown', '4:1', 'error', 'There is no setting "atempts".'],
  [
    'front-matter-key-twice',
    '4:1',
    'error',
    'The setting "title" stands here a second time; only the first one counts.',
  ],
  ['front-matter-value', '4:7', 'error', 'The setting "pass" cannot be "most of them".'],
  ['title-missing', '1:1', 'error', 'The module has no title.'],
  ['minutes-missing', '1:1', 'error', 'The module does not say how many minutes it takes.'],
  ['minutes-out-of-range', '3:10', 'warning', 'The module is set to 25 minutes; a module takes 5 to 10.'],
  ['minutes-exceeded', '3:10', 'warning', 'The module takes about 8 minutes to do, and its settings say 5.'],
  ['objectives-count', '4:1', 'warning', 'The module has 3 objectives; one or two fit.'],
  [
    'too-many-words',
    '1:1',
    'warning',
    'The screens have 1015 words to read; more than 900 is too long for one module.',
  ],
  [
    'reading-grade',
    '24:1',
    'warning',
    'The text reads at grade 8.9; at most 8 is the aim. The hardest sentence is "Subsequent professional collaboration facilitates consist..."',
  ],
  ['unreadable-characters', '22:5', 'error', 'Some characters of this file cannot be read, from here on.'],
  [
    'code-fence-open',
    '116:1',
    'error',
    'The code block that starts here never ends, so everything below it is shown as code.',
  ],
  ['heading-underlined', '23:1', 'error', 'A line under a text does not make it a heading here.'],
  [
    'title-in-text',
    '8:1',
    'error',
    'The heading "Clear notes" has one #, which is the level of the module’s title.',
  ],
  ['heading-skips-level', '22:1', 'warning', 'The heading "Words" skips a level: 4 # follow 2 #.'],
  [
    'kind-misspelled',
    '20:1',
    'warning',
    'The screen name "Exampel: What you saw" is almost "Example", but it is read as plain text.',
  ],
  ['screen-empty', '24:1', 'warning', 'Screen "Later" is empty.'],
  [
    'item-outside-kind',
    '30:1',
    'error',
    'Screen "Try it" is plain text, so the question "Which note is ready?" is not asked.',
  ],
  [
    'id-malformed',
    '30:26',
    'error',
    '"Ready Note" cannot be an id: ids have lowercase letters, digits and single hyphens, at most 60.',
  ],
  ['id-twice', '51:43', 'error', 'The id "before" is already used on line 45.'],
  [
    'published-id-gone',
    '1:1',
    'warning',
    'The published version has a question with the id "times", and this one has not.',
  ],
  [
    'mix-up-missing',
    '30:1',
    'warning',
    'Question "Which note is ready?" has 2 wrong answers that name no mix-up.',
  ],
  ['warm-up-missing', '1:1', 'warning', 'The module has no warm-up.'],
  ['warm-up-size', '10:1', 'warning', 'The warm-up has 2 questions; one is enough to get curious.'],
  ['example-missing', '1:1', 'warning', 'The module has no worked example.'],
  [
    'items-too-few',
    '1:1',
    'warning',
    'The module has only 2 questions; at least 3 are needed to learn from it.',
  ],
  [
    'html-shown-as-text',
    '22:5',
    'warning',
    'HTML is not used here: "<b>" is shown to learners as it stands.',
  ],
  ['image-without-alt', '22:1', 'error', 'A picture has no words for people who cannot see it.'],
  [
    'image-text-too-long',
    '22:1',
    'warning',
    'The words for a picture have 136 characters; at most 125 are heard well.',
  ],
  ['link-vague', '22:1', 'warning', 'The link "Read more." does not say where it leads.'],
  [
    'image-from-elsewhere',
    '22:22',
    'error',
    'The picture "https://example.org/chart.png" is not in the course’s folder.',
  ],
  ['file-missing', '22:22', 'error', 'The course has no file "media/chert.svg".'],
  ['file-not-served', '22:22', 'error', '"media/chart.pages" is no picture and no video.'],
  ['file-not-served', '24:12', 'error', 'Learners cannot open the file "media/chart.pages".'],
  [
    'video-without-text',
    '22:35',
    'error',
    'The video "media/clip.mp4" has no captions for people who cannot hear it.',
  ],
  [
    'video-without-text',
    '22:35',
    'error',
    'The video "media/clip.mp4" has no transcript for people who can neither hear nor see it.',
  ],
  ['link-target-unknown', '22:16', 'error', 'The link to "#redy-note" leads nowhere.'],
  ['stem-empty', '30:1', 'error', 'A question has no words.'],
  ['answers-missing', '55:1', 'error', 'Question "How many times did Jo leave her seat?" has no answers.'],
  [
    'answers-mixed',
    '48:1',
    'error',
    'Question "What comes right before? Type one word." mixes typed answers and boxes in one list of answers.',
  ],
  [
    'answers-without-question',
    '32:1',
    'error',
    'The answer "- [ ] He was rude again." has no question above it.',
  ],
  ['bad-mark', '32:3', 'error', 'The mark "[]" is not one that can be read.'],
  ['bad-mark', '37:1', 'error', 'The mark "-[ ]" is not one that can be read.'],
  ['no-right-answer', '30:1', 'error', 'Question "Which note is ready?" has no right answer.'],
  ['every-answer-right', '30:1', 'error', 'Question "Which note is ready?" has only right answers.'],
  [
    'answer-twice',
    '37:1',
    'error',
    'Question "Which note is ready?" has the answer "He was rude again." twice.',
  ],
  ['answer-empty', '37:1', 'error', 'Question "Which note is ready?" has an answer without words.'],
  [
    'answer-right-and-wrong',
    '48:1',
    'error',
    'Question "What comes right before? Type one word." has "Antecedent" both as right and as wrong.',
  ],
  [
    'number-among-words',
    '55:1',
    'warning',
    'Question "How many times did Jo leave her seat?" has words among its answers, so "2 to 4" is not read as a number.',
  ],
  [
    'option-count',
    '30:1',
    'warning',
    'Question "Which note is ready?" has 2 answers; three or four work best.',
  ],
  [
    'option-without-feedback',
    '37:1',
    'warning',
    'Question "Which note is ready?" gives no feedback on "He wanted a break.".',
  ],
  [
    'expected-wrong-without-feedback',
    '48:1',
    'warning',
    'Question "What comes right before? Type one word." expects the wrong answer "consequence" and says nothing about it.',
  ],
  [
    'feedback-names-option',
    '36:3',
    'warning',
    'Question "Which note is ready?" has feedback that says "Option C", but the answers may be shown in another order.',
  ],
  [
    'feedback-names-option',
    '38:3',
    'warning',
    'Question "Which note is ready?" has feedback that says "option B", but the answers may be shown in another order.',
  ],
  [
    'blank-out-of-place',
    '45:1',
    'error',
    'A question has a blank in its heading, where nobody could fill it in.',
  ],
  [
    'blank-out-of-place',
    '51:7',
    'error',
    'Question "The A is the [[antecedent]]." has a blank in a table, a link or a picture, where nobody could fill it in.',
  ],
  [
    'blank-out-of-place',
    '53:1',
    'error',
    'Question "The A is the [[antecedent]]." has a blank in its last list, which is read as its answers.',
  ],
  [
    'blank-not-closed',
    '47:43',
    'error',
    'Question "Fill in the blanks." has a blank that is not closed on its line.',
  ],
  ['blank-empty', '47:14', 'error', 'Question "Fill in the blanks." has a blank with no answer.'],
  [
    'blank-empty',
    '47:36',
    'error',
    'Question "Fill in the blanks." has a blank with an answer without words.',
  ],
  [
    'blank-answer-twice',
    '47:14',
    'error',
    'Question "Fill in the blanks." has "Antecedent" twice in one blank.',
  ],
  [
    'blank-without-wrong',
    '47:14',
    'error',
    'Question "Fill in the blanks." has a blank to pick from in which every choice is right.',
  ],
  [
    'blank-without-star',
    '47:23',
    'warning',
    'Question "Fill in the blanks." takes any of "calm", "trigger", "agitation" as right.',
  ],
  [
    'blanks-with-answers',
    '49:1',
    'error',
    'Question "Fill in the blanks." has blanks in its text and other answers below it.',
  ],
  [
    'expected-wrong-without-blank',
    '49:1',
    'error',
    'Question "Fill in the blanks." explains "trigger" as wrong, and its blanks take it as right.',
  ],
  [
    'pair-incomplete',
    '49:1',
    'error',
    'Question "Match each one to its letter." has a pair without words behind its arrow.',
  ],
  [
    'pair-incomplete',
    '51:1',
    'error',
    'Question "Match each one to its letter." has a pair without words before its arrow.',
  ],
  [
    'term-twice',
    '49:1',
    'error',
    'Question "Match each one to its letter." asks for "The bell rang." twice.',
  ],
  [
    'one-definition',
    '45:1',
    'error',
    'Question "Match each one to its letter." leaves nothing to choose: every term has the same definition.',
  ],
  [
    'choice-too-long',
    '47:1',
    'warning',
    'Question "Match each one to its letter." has the choice "The A, which comes right before what she did", of which a phone shows only the beginning.',
  ],
  [
    'order-too-short',
    '45:1',
    'error',
    'Question "Put the two in order." has two entries to put in order; at least three are needed.',
  ],
  ['example-late', '39:1', 'warning', 'The first worked example comes after the first case, Screen "Check".'],
  ['scenario-missing', '1:1', 'warning', 'The module has no scenario.'],
  ['plan-missing', '1:1', 'warning', 'The module has no if-then plan.'],
  ['task-missing', '1:1', 'warning', 'The module has no task for the workplace.'],
  ['task-twice', '116:1', 'error', 'The module has a task on line 85 already; a module has one.'],
  [
    'task-without-due',
    '85:1',
    'warning',
    'Screen "On the job" does not say when it is due; 7 days are taken.',
  ],
  [
    'checklist-missing',
    '85:1',
    'warning',
    'Screen "On the job" has no checklist, so a supervisor cannot confirm it.',
  ],
  ['check-empty', '91:1', 'error', 'Screen "On the job" has a line in its checklist without words.'],
  [
    'review-too-small',
    '92:1',
    'warning',
    'The module has only 1 question for the days after; two are needed to keep it fresh.',
  ],
  [
    'parts-too-many',
    '61:1',
    'error',
    'Question "Put the bells in order." has 31 answers; one form holds at most 30.',
  ],
  [
    'plan-form',
    '83:1',
    'error',
    'Question "Your plan" has a plan with one part in brackets; a cue and an action are needed.',
  ],
  [
    'plan-not-if-then',
    '83:1',
    'warning',
    'Question "Your plan" has a plan that does not read "If ..., then I will ...".',
  ],
  [
    'plan-with-answers',
    '85:1',
    'error',
    'Question "Your plan" is an if-then plan, so nothing in it is right or wrong, and it holds answers.',
  ],
  ['plan-and-reflection', '84:1', 'error', 'Question "Your plan" is a plan and a reflection at once.'],
  [
    'question-in-plan',
    '85:1',
    'error',
    'Question "When does the bell ring?" stands under `## Plan` and is neither a plan nor a reflection.',
  ],
  ['reflect-empty', '86:1', 'error', 'Question "Think back" is a reflection that asks nothing.'],
  [
    'mastery-without-scenario',
    '4:10',
    'warning',
    'The settings ask for mastery, and the module has no scenario to master.',
  ],
  [
    'scenario-choice-count',
    '70:1',
    'error',
    'Step "She sits down" has only 1 choice; a step has two to four.',
  ],
  [
    'scenario-choice-unmarked',
    '76:1',
    'error',
    'Step "She sits down" has the choice "Write what you think" without a box before it.',
  ],
  ['scenario-choice-empty', '65:1', 'error', 'Step "Tia looks up" has a choice without words.'],
  [
    'scenario-choice-twice',
    '76:1',
    'error',
    'Step "She sits down" has the choice "Write what you saw" twice.',
  ],
  ['scenario-best-missing', '70:1', 'error', 'Step "She sits down" has no best choice.'],
  [
    'scenario-only-best',
    '70:1',
    'error',
    'Step "She sits down" has only best choices, so there is nothing to decide.',
  ],
  [
    'scenario-choice-without-consequence',
    '67:1',
    'error',
    'Step "Tia looks up" does not tell what comes of "Call her name".',
  ],
  [
    'scenario-target-unknown',
    '67:23',
    'error',
    'The choice "Call her name" leads to "She sits dwn", which is no step of this scenario.',
  ],
  [
    'scenario-target-unknown',
    '76:29',
    'error',
    'The choice "Write what you think" has an arrow with nothing behind it.',
  ],
  [
    'scenario-step-unreachable',
    '79:1',
    'error',
    'Step "She runs out" is never reached: no way from the first step leads there.',
  ],
  [
    'scenario-loop-without-exit',
    '79:1',
    'error',
    'Step "She runs out" is a trap: whoever comes there never gets to the end.',
  ],
  [
    'scenario-without-end',
    '59:1',
    'error',
    'Screen "Scenario: The bell rings" has no end: every choice leads to another step.',
  ],
  [
    'scenario-best-in-circle',
    '61:1',
    'error',
    'Step "Tia looks up" is where the best choices begin to go round in a circle.',
  ],
  ['stray-feedback', '42:1', 'error', 'The feedback "Think of a camera." belongs to no answer.'],
  [
    'feedback-between-answers',
    '36:1',
    'error',
    'The feedback "It does not say what he did." stands between two answers, with an empty line above it.',
  ],
  [
    'text-after-answers',
    '41:1',
    'error',
    'The text "Talk it over with a colleague." stands after the answers, where no one would see it.',
  ],
  ['mix-up-not-last', '15:3', 'error', 'The mix-up "a mood is a record" is not the last line of a feedback.'],
  ['keyword-misspelled', '53:1', 'warning', '"hint:" is read as text; the keyword is "Hint:".'],
  ['keyword-out-of-place', '41:1', 'error', '"Pick:" means nothing here.'],
  ['keyword-repeated', '58:1', 'error', '"Points:" stands here a second time; only the first one counts.'],
  ['keyword-value', '44:1', 'error', '"Shuffle:" cannot be "maybe".'],
  ['points-not-a-number', '57:1', 'error', 'The points "two" are not a number from 0 to 100.'],
  ['pick-too-large', '44:1', 'error', 'The quiz draws 3 questions and has 2 questions.'],
  [
    'like-unknown',
    '62:1',
    'error',
    'Question "Which note about Amir is ready?" is like "redy-note", which is no question of this module.',
  ],
];

/** What a fixture cannot help showing besides its own fault. */
const BYCATCH: Readonly<Record<string, readonly string[]>> = {
  'answers-without-question': ['screen-empty', 'keyword-out-of-place'],
  'code-fence-open': ['text-after-answers'],
  'mastery-without-scenario': ['scenario-missing'],
};

describe('lint rules', () => {
  it('find nothing in a valid module', () => {
    expect(lint('valid.md')).toEqual([]);
  });

  it.each(RULES.map(({ name }) => name))('%s says exactly what is wrong, and where', (name) => {
    const published =
      name === 'published-id-gone' ? ['first-guess', 'ready-note', 'before', 'times'] : undefined;

    const diagnostics = lint(`rules/${name}.md`, published);

    const found = diagnostics
      .filter(({ rule }) => rule === name)
      .map(({ rule, line, column, severity, message }) => [rule, `${line}:${column}`, severity, message]);
    expect(found).toEqual(EXPECTED.filter(([rule]) => rule === name));
    expect(found).not.toEqual([]);
  });

  it.each(RULES.map(({ name }) => name))('%s has a fixture with this fault only', (name) => {
    const others = lint(`rules/${name}.md`).map(({ rule }) => rule);

    expect(others.filter((rule) => rule !== name)).toEqual(BYCATCH[name] ?? []);
  });

  it('have one file, one fixture and a fix each', () => {
    const files = readdirSync(join(FIXTURES, '../../../src/content/rules')).map((file) =>
      file.replace('.ts', ''),
    );
    const fixtures = readdirSync(join(FIXTURES, 'rules')).map((file) => file.replace('.md', ''));
    const names = RULES.map(({ name }) => name).sort();

    expect(files.sort()).toEqual(names);
    expect(fixtures.sort()).toEqual(names);
    for (const name of names) for (const { fix } of lint(`rules/${name}.md`)) expect(fix).toMatch(/[.?]$/);
  });
});
