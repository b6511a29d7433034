import type { PickableModule, PickPage } from '../../src/actions/list-pickable.ts';
import type { LearnerRow, ModuleGradesPage, ReviewPage } from '../../src/actions/trainer-views.ts';
import type { ItemStep, ResultPage, StepPage } from '../../src/actions/views.ts';
import type { Html, Module, Screen, Task } from '../../src/domain/course.ts';
import type { ChoiceItem, MultipleResponseItem, ShortAnswerItem } from '../../src/domain/items/item.ts';

export const html = (text: string): Html => text as Html;

const base = {
  stem: html('Which note helps the team?'),
  stemText: 'Which note helps the team?',
  body: html(''),
  words: 20,
  points: 1,
  hints: [],
  shuffle: true,
  confidence: false,
};

export const aChoice = (changes: Partial<ChoiceItem> = {}): ChoiceItem => ({
  ...base,
  id: 'which-note',
  type: 'choice',
  options: [
    {
      html: html('He was rude'),
      text: 'He was rude',
      right: false,
      feedback: { html: html('<p>A judgment.</p>') },
    },
    {
      html: html('He left his seat'),
      text: 'He left his seat',
      right: true,
      feedback: { html: html('<p>Yes.</p>') },
    },
  ],
  ...changes,
});

export const aMultipleResponse = (): MultipleResponseItem => ({ ...aChoice(), type: 'multiple-response' });

export const aShortAnswer = (): ShortAnswerItem => ({
  ...base,
  id: 'short',
  type: 'short-answer',
  accepted: [{ text: 'antecedent' }],
  expectedWrong: [],
  exact: false,
});

export const aScreen = (changes: Partial<Screen> = {}): Screen => ({
  id: 'quiz',
  kind: 'quiz',
  title: 'Quiz',
  html: html('<p>Ready?</p>'),
  words: 1,
  items: [],
  ...changes,
});

export const aTask = (changes: Partial<Task> = {}): Task => ({
  id: 'job',
  dueDays: 7,
  title: 'On the job',
  html: html('<p>Write three notes.</p>'),
  checklist: [{ id: 'three', html: html('Three notes are written'), text: 'Three notes are written' }],
  ...changes,
});

export const aModule = (changes: Partial<Module> = {}): Module => ({
  courseId: 'behavior-support',
  id: 'abc-notes',
  key: 'behavior-support/abc-notes',
  version: 'v1',
  language: 'en',
  title: 'What happened? <ABC> notes',
  minutes: 8,
  objectives: ['Write a behavior in words that anyone could count'],
  standards: [],
  hours: {},
  pass: 0.8,
  mastery: false,
  credit: 'measured',
  terms: [],
  screens: [aScreen()],
  ...changes,
});

export const anItemStep = (changes: Partial<ItemStep> = {}): ItemStep => ({
  item: aChoice(),
  order: [1, 0],
  mode: 'graded',
  position: { number: 2, of: 5 },
  ...changes,
});

/** The wrong option of `aChoice` was chosen; a graded answer is locked and says which one is right. */
export const aWrongAnswer = (open = false): NonNullable<ItemStep['answer']> => ({
  response: { kind: 'options', options: [0] },
  score: 0,
  right: false,
  answered: {
    lines: [
      { html: html('He left his seat'), chosen: false, right: !open },
      { html: html('He was rude'), chosen: true, right: false, feedback: html('<p>A judgment.</p>') },
    ],
    mixUps: [],
  },
  open,
  shown: false,
  tries: 1,
});

export const aStepPage = (changes: Partial<StepPage> = {}): StepPage => ({
  module: aModule(),
  standing: 'learner',
  attemptId: 'attempt-1',
  number: 3,
  total: 12,
  screen: aScreen(),
  showText: true,
  item: anItemStep(),
  minutesLeft: 4,
  previous: 2,
  next: 4,
  finished: false,
  retry: false,
  fileBroken: false,
  ...changes,
});

export const aResultPage = (changes: Partial<ResultPage> = {}): ResultPage => ({
  module: aModule(),
  standing: 'learner',
  lmsName: 'Canvas',
  score: 0.8,
  passed: true,
  rightCount: 4,
  itemCount: 5,
  best: 0.8,
  passedAt: Date.UTC(2026, 10, 24, 10, 2),
  attempts: 1,
  unmastered: false,
  parts: [],
  mayRetry: true,
  retryAsks: [],
  items: [{ item: aChoice(), right: false, score: 0, answered: aWrongAnswer().answered }],
  personal: [],
  grades: [],
  ungraded: false,
  timed: false,
  ...changes,
});

export const aPickable = (changes: Partial<PickableModule> = {}): PickableModule => ({
  key: 'behavior-support/abc-notes',
  title: 'What happened? <ABC> notes',
  language: 'en',
  minutes: 9,
  objectives: ['Write a note', 'Leave opinions out'],
  chosen: false,
  serving: 'current',
  errors: [],
  ...changes,
});

/** One course of two modules, for an LMS that takes several. */
export const aPickPage = (changes: Partial<PickPage> = {}): PickPage => {
  const modules = [aPickable(), aPickable({ key: 'behavior-support/praise', title: 'Praise', minutes: 8 })];
  return {
    contextTitle: 'PD for paras',
    lms: 'canvas',
    lmsName: 'District LMS',
    takesLinks: true,
    acceptTypes: ['ltiResourceLink'],
    several: true,
    lineItems: true,
    dates: true,
    courses: [
      {
        id: 'behavior-support',
        title: 'Behavior support',
        summary: 'Two modules.',
        language: 'en',
        modules,
        rest: modules.map(({ key }) => key),
        served: 2,
        here: 0,
      },
    ],
    alsoChosen: [],
    record: false,
    chosenCount: 0,
    found: 2,
    ...changes,
  };
};

/** A record key made of one digit. */
export const aKey = (digit: string): string => digit.repeat(40);

export const aLearnerRow = (changes: Partial<LearnerRow> = {}): LearnerRow => ({
  learnerId: aKey('1'),
  name: 'Pat <Para>',
  active: true,
  state: 'passed',
  best: 0.8,
  excused: false,
  usedUp: false,
  grades: [],
  ...changes,
});

export const aModuleGradesPage = (changes: Partial<ModuleGradesPage> = {}): ModuleGradesPage => ({
  moduleKey: 'behavior-support/abc-notes',
  moduleTitle: 'What happened? <ABC> notes',
  lmsName: 'Canvas',
  placements: [{ id: aKey('a'), title: 'ABC notes', column: 'there', mayCreate: true, sendWhen: 'always' }],
  roster: { listed: true, readAt: Date.UTC(2026, 10, 24, 9, 48), reading: false, mayAsk: true },
  learners: [aLearnerRow()],
  total: 1,
  passed: 1,
  stuck: 0,
  page: 1,
  pages: 1,
  ...changes,
});

export const aReviewPage = (changes: Partial<ReviewPage> = {}): ReviewPage => ({
  moduleKey: 'behavior-support/abc-notes',
  moduleTitle: 'What happened? <ABC> notes',
  lmsName: 'Canvas',
  learnerId: aKey('1'),
  name: 'Pat <Para>',
  best: 0.8,
  excused: false,
  grades: [],
  attempts: [
    { id: 'attempt-2', number: 2, submittedAt: Date.UTC(2026, 10, 24, 9, 50), score: 0.8, passed: true },
    { id: 'attempt-1', number: 1, submittedAt: Date.UTC(2026, 10, 24, 9, 30), score: 0.4, passed: false },
  ],
  shown: {
    id: 'attempt-2',
    module: aModule(),
    score: 0.8,
    passed: true,
    unmastered: false,
    parts: [],
    rightCount: 4,
    itemCount: 5,
    items: [{ item: aChoice(), right: false, score: 0, answered: aWrongAnswer().answered }],
  },
  ...changes,
});
