import { compileCourse } from '../../src/content/compile-course.ts';
import type { Html, Module, Screen } from '../../src/domain/course.ts';
import type {
  BlanksItem,
  ChoiceItem,
  Feedback,
  ItemBase,
  MatchItem,
  MultipleResponseItem,
  NumericItem,
  Option,
  OrderItem,
  ScenarioItem,
  ScenarioStep,
  ShortAnswerItem,
} from '../../src/domain/items/item.ts';

/** Any text as a fragment. Tests only: the real ones come out of `content/markdown.ts`. */
export const html = (text: string): Html => text as Html;

export const aFeedback = (text: string, mixUp?: string): Feedback => ({
  html: html(`<p>${text}</p>`),
  ...(mixUp === undefined ? {} : { mixUp }),
});

export const anOption = (text: string, with_: Partial<Option> = {}): Option => ({
  html: html(text),
  text,
  right: false,
  feedback: aFeedback(`About ${text}.`),
  ...with_,
});

const anItemBase = (with_: Partial<ItemBase>): ItemBase => ({
  id: 'an-item',
  stem: html('Which one?'),
  stemText: 'Which one?',
  body: html(''),
  words: 10,
  points: 1,
  hints: [],
  shuffle: false,
  confidence: false,
  ...with_,
});

/** Three options, the second one right. */
export const aChoice = (with_: Partial<ChoiceItem> = {}): ChoiceItem => ({
  ...anItemBase(with_),
  type: 'choice',
  options: with_.options ?? [anOption('A'), anOption('B', { right: true }), anOption('C')],
});

/** Four options, the first and the third right. */
export const aMultipleResponse = (with_: Partial<MultipleResponseItem> = {}): MultipleResponseItem => ({
  ...anItemBase(with_),
  type: 'multiple-response',
  options: with_.options ?? [
    anOption('A', { right: true }),
    anOption('B'),
    anOption('C', { right: true }),
    anOption('D'),
  ],
});

/** `antecedent` is right, `consequence` is an expected wrong answer. */
export const aShortAnswer = (with_: Partial<ShortAnswerItem> = {}): ShortAnswerItem => ({
  ...anItemBase(with_),
  type: 'short-answer',
  accepted: with_.accepted ?? [{ text: 'antecedent' }],
  expectedWrong: with_.expectedWrong ?? [{ text: 'consequence', feedback: aFeedback('That comes after.') }],
  exact: with_.exact ?? false,
});

/** 12 is right. */
export const aNumeric = (with_: Partial<NumericItem> = {}): NumericItem => ({
  ...anItemBase({ stem: html('How many times?'), stemText: 'How many times?', ...with_ }),
  type: 'numeric',
  accepted: with_.accepted ?? [{ from: 12, to: 12, text: '12' }],
  expectedWrong: with_.expectedWrong ?? [],
});

/** Two terms are a device, the second of three is a service. */
export const aMatch = (with_: Partial<MatchItem> = {}): MatchItem => ({
  ...anItemBase(with_),
  type: 'match',
  definitions: with_.definitions ?? ['device', 'service'],
  terms: with_.terms ?? [
    { html: html('Board'), text: 'Board', definition: 0, feedback: aFeedback('An item.') },
    {
      html: html('Repair'),
      text: 'Repair',
      definition: 1,
      feedback: aFeedback('Help.', 'repair is a thing'),
    },
    { html: html('Grip'), text: 'Grip', definition: 0 },
  ],
});

/** `improves` is typed, `every IEP` is picked from three. */
export const aBlanks = (with_: Partial<BlanksItem> = {}): BlanksItem => ({
  ...anItemBase(with_),
  type: 'blanks',
  text: with_.text ?? [html('<p>It '), html(' a skill at '), html('.</p>')],
  blanks: with_.blanks ?? [
    { kind: 'typed', context: 'It \u2026 a skill at \u2026.', accepted: ['improves', 'betters'] },
    {
      kind: 'picked',
      context: 'It \u2026 a skill at \u2026.',
      choices: [
        { text: 'every IEP', right: true },
        { text: 'severe cases', right: false },
        { text: 'evaluations', right: false },
      ],
    },
  ],
  expectedWrong: with_.expectedWrong ?? [
    { text: 'severe cases', feedback: aFeedback('The rule covers each IEP.', 'severe only') },
    { text: 'increases', feedback: aFeedback('That stands there already.') },
  ],
  exact: with_.exact ?? false,
});

/** Four entries in the right order: A, B, C, D. */
export const anOrder = (with_: Partial<OrderItem> = {}): OrderItem => ({
  ...anItemBase(with_),
  type: 'order',
  entries:
    with_.entries ??
    ['A', 'B', 'C', 'D'].map((text) => ({
      html: html(text),
      text,
      feedback: aFeedback(`About ${text}.`, text),
    })),
});

/** A step whose choices lead to these positions; absent: the story ends. The first is best, the second acceptable. */
export const aScenarioStep = (
  id: string,
  targets: readonly (number | undefined)[],
  with_: Partial<ScenarioStep> = {},
): ScenarioStep => ({
  id,
  heading: html(`At ${id}`),
  headingText: `At ${id}`,
  body: html(`<p>You are at ${id}.</p>`),
  choices: targets.map((to, index) => ({
    html: html(`${id} ${index}`),
    text: `${id} ${index}`,
    credit: index === 0 ? 1 : index === 1 ? 0.5 : 0,
    feedback: aFeedback(`After ${id} ${index}.`, `mix-up ${id} ${index}`),
    ...(to === undefined ? {} : { to }),
  })),
  why: html(`<p>Why ${id}.</p>`),
  ...with_,
});

/** Start, detour, end: the best path leads from the first to the third step. */
export const aScenario = (with_: Partial<ScenarioItem> = {}): ScenarioItem => ({
  ...anItemBase({ id: 'a-scenario', stem: html('A story'), stemText: 'A story', ...with_ }),
  type: 'scenario',
  steps: with_.steps ?? [
    aScenarioStep('start', [2, 1, 1]),
    aScenarioStep('detour', [2, undefined]),
    aScenarioStep('end', [undefined, undefined, 0]),
  ],
});

export const aScreen = (with_: Partial<Screen> = {}): Screen => ({
  id: 'a-screen',
  kind: 'text',
  title: 'A screen',
  html: html('<p>Some text.</p>'),
  words: 2,
  items: [],
  ...with_,
});

/** An opening screen and a quiz of two choices, one point each. */
export const aModule = (with_: Partial<Module> = {}): Module => {
  const courseId = with_.courseId ?? 'a-course';
  const id = with_.id ?? 'a-module';
  return {
    courseId,
    id,
    key: `${courseId}/${id}`,
    version: 'a'.repeat(64),
    language: 'en',
    title: 'A module',
    minutes: 8,
    objectives: ['Do one thing'],
    standards: [],
    hours: {},
    pass: 0.8,
    mastery: false,
    credit: 'measured',
    screens: [
      aScreen({ id: 'opening', kind: 'opening', title: 'A module' }),
      aScreen({
        id: 'quiz',
        kind: 'quiz',
        title: 'Quiz',
        html: html(''),
        words: 0,
        items: [aChoice({ id: 'first' }), aChoice({ id: 'second' })],
      }),
    ],
    ...with_,
  };
};

/** The module that these Markdown lines make; throws with the diagnostics when they have errors. */
export function moduleFrom(markdown: string, { courseId = 'a-course', id = 'a-module' } = {}): Module {
  const folder = {
    id: courseId,
    modules: [{ name: `${id}.md`, text: markdown }],
    media: new Map<string, string>(),
  };
  const [entry] = compileCourse(folder).library.modules;
  if (!entry?.module) throw new Error(JSON.stringify(entry?.diagnostics, null, 2));
  return entry.module;
}
