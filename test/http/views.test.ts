import type { ParkReason, RetryReason } from '../../src/domain/delivery.ts';
import { gradeWords } from '../../src/http/grade-words.ts';
import { itemView, verdictView } from '../../src/http/item-view.ts';
import { languageView } from '../../src/http/language-view.ts';
import { libraryView } from '../../src/http/library-view.ts';
import { linksFor } from '../../src/http/links.ts';
import { modulesView } from '../../src/http/modules-view.ts';
import { resultView } from '../../src/http/result-view.ts';
import type { Session } from '../../src/http/session.ts';
import { stepView } from '../../src/http/step-view.ts';
import { timeView } from '../../src/http/time-view.ts';
import { phrase } from '../../src/i18n/phrase.ts';
import { translatorFor } from '../../src/i18n/translator.ts';
import { aLaunch } from '../builders/launch.ts';
import { aDelivery, T0 } from '../builders/work.ts';
import {
  aChoice,
  aModule,
  aMultipleResponse,
  anItemStep,
  aResultPage,
  aScreen,
  aShortAnswer,
  aStepPage,
  aTask,
  aWrongAnswer,
  html,
} from './page-data.ts';

const t = translatorFor('en');
const links = linksFor('', 'handle');
const session = (changes: Parameters<typeof aLaunch>[0] = {}): Session => ({
  handle: 'handle',
  launch: aLaunch(changes),
  frameAncestors: [],
  csrf: 'token',
  t,
});

test.each([
  [1, true, false, 'Right'],
  [0.5, false, false, 'Partly right'],
  [0, false, true, 'Not yet'],
  [0, false, false, 'Not right'],
])('score %d, right %s, open %s reads %s', (score, right, open, word) => {
  expect(verdictView(score, right, t, open).word).toBe(word);
});

test.each([
  [0.8, '80%'],
  [0.79999, '79%'],
  [2 / 3, '66%'],
  [0.29, '29%'],
  [1, '100%'],
])('percent of %d is %s: never rounded up to a mark that was not reached', (score, text) => {
  expect(t.percent(score)).toBe(text);
});

test('times are UTC, with the day when it is another one', () => {
  expect(timeView(T0 + 120_000, T0, t)).toEqual({ iso: '2026-11-24T10:02:00.000Z', text: '10:02 AM UTC' });
  expect(timeView(T0 - 86_400_000, T0, t).text).toBe('Nov 23, 10:00 AM UTC');
});

test('direction follows the language', () => {
  expect(languageView('ar-EG')).toEqual({ lang: 'ar-EG', dir: 'rtl' });
  expect(languageView('es').dir).toBe('ltr');
});

describe('items', () => {
  test('a single wrong choice is not chosen again, ticks stay', () => {
    const answer = aWrongAnswer(true);

    const choice = itemView(anItemStep({ mode: 'practice', answer }), 'learner', t, false);
    const ticks = itemView(
      anItemStep({ item: aMultipleResponse(), mode: 'practice', answer }),
      'learner',
      t,
      false,
    );

    expect(choice.options.map(({ value, tried, checked }) => [value, tried, checked])).toEqual([
      [1, false, false],
      [0, true, false],
    ]);
    expect(ticks.options.map(({ checked }) => checked)).toEqual([false, true]);
  });

  test('an answer that was shown without a try was chosen by nobody', () => {
    const right = { html: html('He left his seat'), chosen: true, right: true };
    const answer = { ...aWrongAnswer(), shown: true, tries: 0, answered: { lines: [right], mixUps: [] } };

    const view = itemView(anItemStep({ mode: 'practice', answer }), 'learner', t, false);

    expect(view.lines?.map(({ mark }) => mark)).toEqual(['The right answer']);
    expect(view.verdict).toBeUndefined();
  });

  test('several hints are told apart', () => {
    const names = (hints: string[]) =>
      itemView(anItemStep({ item: aChoice({ hints: hints.map(html) }) }), 'learner', t, false).hints.map(
        ({ name }) => name,
      );

    expect([names(['a']), names(['a', 'b'])]).toEqual([['Hint'], ['Hint 1', 'Hint 2']]);
  });

  test('typed answers ask for typing', () => {
    const view = itemView(anItemStep({ item: aShortAnswer(), order: [] }), 'learner', t, true);

    expect([view.partial, view.emptyWord]).toEqual(['items/short-answer', 'Type an answer first.']);
  });
});

describe('steps', () => {
  const view = (changes: Parameters<typeof aStepPage>[0]) =>
    stepView(aStepPage(changes), session(), links, false);

  test('the main button is the one thing to do now', () => {
    const words = (changes: Parameters<typeof aStepPage>[0]) => {
      const { next } = view(changes);
      return [next?.word, next?.main];
    };

    expect(words({})).toEqual(['Answer later', false]);
    expect(words({ item: anItemStep({ mode: 'practice' }) })).toEqual(['Skip practice', false]);
    expect(words({ item: anItemStep({ answer: aWrongAnswer(true), mode: 'practice' }) })).toEqual([
      'Next',
      false,
    ]);
    expect(words({ item: anItemStep({ answer: aWrongAnswer() }) })).toEqual(['Next', true]);
    expect(words({ standing: 'read-only' })).toEqual(['Next', true]);
  });

  test('the last step leads to the result, or to what waits for an answer', () => {
    const { next: _next, item: _item, ...last } = aStepPage();

    const done = stepView({ ...last, finished: true }, session(), links, false);
    const open = stepView({ ...last, unanswered: 5 }, session(), links, false);

    expect(done.next).toMatchObject({ href: links.result('behavior-support/abc-notes'), main: true });
    expect(open.next).toBeUndefined();
    expect(open.unanswered).toBe(links.step('behavior-support/abc-notes', 5));
  });

  test('a screen shows the parts its kind has', () => {
    const source = { html: html('34 CFR 300.5'), text: '34 CFR 300.5', law: true };

    const opening = view({ screen: aScreen({ kind: 'opening' }) });
    const sources = view({ screen: aScreen({ kind: 'sources', sources: [source] }) });
    const task = view({
      screen: aScreen({ id: 'job', kind: 'on-the-job' }),
      module: aModule({ task: aTask() }),
    });

    expect(opening.objectives).toHaveLength(1);
    expect([sources.law, sources.sources]).toEqual([true, [source]]);
    expect(task.dueText).toBe('Try it within 7 days.');
    expect(task.checklist).toEqual(['Three notes are written']);
    expect([opening.checklist, opening.dueText]).toEqual([[], '']);
  });
});

describe('grades', () => {
  const REASONS: readonly (RetryReason | ParkReason)[] = [
    'unreachable',
    'timeout',
    'lms-error',
    'rate-limited',
    'token-unavailable',
    'not-published',
    'line-item-gone',
    'learner-unknown',
    'not-accepting',
    'attempts-used',
    'grade-locked',
    'not-allowed',
    'scope-missing',
    'rejected',
    'newer-grade',
    'platform-off',
    'gave-up',
  ];

  test.each(REASONS)('%s is said with the name of the LMS and what to do', (reason) => {
    const words = gradeWords(aDelivery({ reason }), 'Canvas', t);

    expect(words.what).toMatch(/^(Waiting|Not sent): .*Canvas.*\.$/);
    expect(words.todo).toMatch(/\.$/);
  });

  test('a confirmed grade shows what the LMS holds and since when', () => {
    const receipt = { score: 0.8, at: T0 + 120_000, status: 200 };
    const page = aResultPage({ grades: [{ delivery: aDelivery({ state: 'confirmed', receipt }) }] });

    const [grade] = resultView(page, session(), links, T0).grades;

    expect(grade).toMatchObject({
      kind: 'sent',
      what: 'Sent to Canvas: 80%',
      time: { text: '10:02 AM UTC' },
    });
  });

  test('a grade that just waits says so; several are told apart by their placement', () => {
    const grade = { delivery: aDelivery({ state: 'pending' }), placementTitle: 'Week 1' };

    const alone = resultView(aResultPage({ grades: [grade] }), session(), links, T0);
    const two = resultView(aResultPage({ grades: [grade, grade] }), session(), links, T0);

    expect(alone.grades[0]).toMatchObject({ kind: 'waiting', what: 'On its way to Canvas.', placement: '' });
    expect(two.grades.map(({ placement }) => placement)).toEqual(['Week 1', 'Week 1']);
  });
});

describe('for trainers', () => {
  const key = 'behavior-support/abc-notes';

  test('a preview that was opened from the course leads to learners and grades, others do not', () => {
    const href = (changes: Parameters<typeof aLaunch>[0]) =>
      stepView(aStepPage({ standing: 'preview' }), session(changes), links, false).gradesHref;

    expect(href({ role: 'trainer', module: key })).toBe(links.moduleGrades(key));
    expect(href({ role: 'trainer', module: 'another/one' })).toBe('');
    expect(href({ role: 'learner', module: key })).toBe('');
  });

  test('what was stopped on purpose is neither stuck nor waited for', () => {
    const delivery = aDelivery({ state: 'stopped', reason: 'excused' });

    const { grades, waiting } = resultView(aResultPage({ grades: [{ delivery }] }), session(), links, T0);

    expect([grades[0]?.kind, waiting]).toEqual(['stopped', false]);
  });
});

describe('results', () => {
  test('only a web address leads back to the LMS', () => {
    const back = (returnUrl: string) =>
      resultView(aResultPage(), session({ returnUrl }), links, T0).returnUrl;

    expect(back('https://lms.example/course/1')).toBe('https://lms.example/course/1');
    expect(back('javascript:alert(1)')).toBe('');
    expect(back('not a url')).toBe('');
  });

  test('an earlier pass stays, a better try counts', () => {
    const view = (changes: Parameters<typeof aResultPage>[0]) =>
      resultView(aResultPage(changes), session(), links, T0);
    const best = (changes: Parameters<typeof aResultPage>[0]) => view(changes).best;
    const worse = view({ passed: false, score: 0.4, best: 0.9 });

    expect([worse.heading, worse.passed, worse.best]).toEqual(['You passed', true, '']);
    expect(worse.sentence).toMatch(/^Your best is 90%, and it counts\. This last try: .* 40%\.$/);
    expect(best({ score: 0.8, best: 0.9 })).toBe('Your best so far is 90%. The best one counts.');
    expect(best({})).toBe('');
  });

  test('a retry is offered while one is left', () => {
    const { passedAt: _passedAt, ...page } = aResultPage({ passed: false, score: 0.4, best: 0.4 });

    const open = resultView(page, session(), links, T0);
    const usedUp = resultView({ ...page, mayRetry: false }, session(), links, T0);

    expect([open.retry?.main, open.usedUp]).toEqual([true, false]);
    expect([usedUp.retry, usedUp.usedUp]).toEqual([undefined, true]);
  });
});

test('the list says how far each module is', () => {
  const base = { title: 'ABC', language: 'en', minutes: 8, key: 'a/b' };
  const page = {
    modules: [
      { ...base, state: 'new' as const },
      { ...base, state: 'submitted' as const, best: 0.6 },
      { ...base, state: 'passed' as const, best: 1 },
    ],
  };

  const view = modulesView(page, links, translatorFor('en'));

  expect(view.heading).toBe('Your modules');
  expect(view.summary).toBe('1 of 3 passed.');
  expect(view.modules.map(({ state }) => state)).toEqual([
    'New',
    'Not passed yet · best 60%',
    'Passed · best 100%',
  ]);
});

test('the library says what is broken, where, why and how to mend it', () => {
  const fault = {
    file: 'a/01-b.md',
    line: 31,
    column: 3,
    rule: 'r',
    message: phrase('lintFile.block-too-long', { most: 4000 }),
    fix: phrase('lintFile.block-too-long.fix'),
  };
  const module = { key: 'a/b', title: 'B', serving: 'none' as const, placed: false };
  const page = {
    courses: [
      {
        id: 'a',
        title: 'A',
        summary: '',
        language: 'en',
        diagnostics: [],
        modules: [
          {
            ...module,
            diagnostics: [
              { ...fault, severity: 'error' as const },
              { ...fault, severity: 'warning' as const },
            ],
          },
        ],
      },
    ],
  };

  const view = libraryView(page, links, t);

  expect(view.trouble).toBe('One file has errors. See below.');
  expect(view.courses[0]?.modules[0]).toMatchObject({
    href: '',
    state: 'The file has errors. Learners cannot open it.',
    errors: [
      {
        place: 'a/01-b.md, line 31',
        message: 'This paragraph has more than 4000 characters.',
        fix: 'Split it with an empty line.',
      },
    ],
    warningsWord: '1 suggestion',
  });
});
