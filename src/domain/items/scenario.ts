import { shuffled } from '../shuffle.ts';
import type { AnsweredLine, Story, StoryTurn } from './answered.ts';
import type { Fields, ItemResponse, ScenarioChoice, ScenarioItem, ScenarioStep } from './item.ts';
import { ANSWER_FIELD, type ChoiceBlock, type ItemType, type Render, type StepBlock } from './item-type.ts';
import { mixUpsOf } from './parts.ts';
import { bestPath, isRight, scoreOf, standingIn, triesOf, type Walk, walk } from './scenario-path.ts';
import { storyMap } from './story-map.ts';

type PathResponse = Extract<ItemResponse, { kind: 'path' }>;

/** The form field that says which choice is asked for: its try and its number there, both from 1. */
const TURN_FIELD = 'turn';

/** The choice that is asked for next, as its form field. */
export const writeTurn = (round: number, turn: number): string => `${round + 1}.${turn + 1}`;

function buildChoice({ markdown, credit, to, feedback }: ChoiceBlock, render: Render): ScenarioChoice {
  const { mixUp } = feedback ?? {};
  return {
    html: render.inline(markdown),
    text: render.text(markdown),
    credit,
    ...(to === undefined ? {} : { to }),
    ...(feedback && {
      feedback: { html: render.block(feedback.markdown), ...(mixUp === undefined ? {} : { mixUp }) },
    }),
  };
}

const buildStep = ({ id, heading, body, why, choices }: StepBlock, render: Render): ScenarioStep => ({
  id,
  heading: render.inline(heading),
  headingText: render.text(heading),
  body: render.block(body),
  choices: choices.map((choice) => buildChoice(choice, render)),
  ...(why === undefined ? {} : { why: render.block(why) }),
});

/** Position of a step's first choice, where the choices of all steps are counted through. */
export const firstChoiceOf = (item: ScenarioItem, step: number): number =>
  item.steps.slice(0, step).reduce((sum, { choices }) => sum + choices.length, 0);

const textAt = (fields: Fields, name: string): string | undefined => {
  const posted = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return typeof posted === 'string' ? posted : undefined;
};

function readTurn(fields: Fields): { round: number; turn: number } | undefined {
  const [, round, turn] = /^([12])\.([1-9]\d?)$/.exec(textAt(fields, TURN_FIELD) ?? '') ?? [];
  return round === undefined || turn === undefined
    ? undefined
    : { round: Number(round) - 1, turn: Number(turn) - 1 };
}

function readChoice(fields: Fields): number | undefined {
  const text = textAt(fields, ANSWER_FIELD);
  return text !== undefined && /^\d$/.test(text) ? Number(text) : undefined;
}

/** The choices of all tries with one more at the end of this one. */
const withChoice = (tries: readonly (readonly unknown[])[], round: number, chosen: number): PathResponse => ({
  kind: 'path',
  tries: [...tries.slice(0, round), [...(tries[round] ?? []), chosen]].map((choices) => choices.map(Number)),
});

const turnsOf = ({ turns }: Walk): StoryTurn[] =>
  turns.map(({ step, choice }) => ({
    step: step.heading,
    choice: choice.html,
    credit: choice.credit,
    ...(choice.feedback && { consequence: choice.feedback.html }),
  }));

const linesOf = (turns: readonly StoryTurn[]): AnsweredLine[] =>
  turns.map(({ step, choice, credit, consequence }, index) => ({
    part: step,
    place: index + 1,
    html: choice,
    chosen: true,
    right: credit === 1,
    ...(consequence && { feedback: consequence }),
  }));

function storyOf(item: ScenarioItem, walks: readonly Walk[], reveal: boolean): Story {
  const tries = walks.map((way) => ({ turns: turnsOf(way), right: isRight(item, way) }));
  return reveal ? { tries, map: storyMap(item, walks) } : { tries };
}

/** A story that branches: first choices (best 1, acceptable 1/2) / the larger of steps visited and best-path length. */
export const scenario: ItemType<ScenarioItem, PathResponse> = {
  type: 'scenario',

  recognises: ({ steps }) => steps !== undefined && steps.length > 0,

  build: (base, block, render) => ({
    ...base,
    type: 'scenario',
    steps: (block.steps ?? []).map((step) => buildStep(step, render)),
  }),

  /** Choices of all steps counted through; each step's are mixed among themselves when the item says so. */
  order: (item, seed) =>
    item.steps.flatMap(({ id, choices }, step) => {
      const positions = choices.map((_, index) => firstChoiceOf(item, step) + index);
      return item.shuffle ? shuffled(positions, `${seed} ${id}`) : positions;
    }),

  readResponse(item, fields) {
    const taken = scenario.take?.(item, undefined, fields);
    return taken?.kind === 'taken' ? taken.response : undefined;
  },

  take(item, before, fields) {
    const asked = readTurn(fields);
    const chosen = readChoice(fields);
    if (!asked) return { kind: 'forged' };
    const tries = triesOf(before);
    const earlier = tries[asked.round]?.[asked.turn];
    if (earlier !== undefined) return { kind: 'repeated', same: earlier === chosen };
    const { round, walk: way, whole } = standingIn(item, before);
    if (whole || asked.round !== round || asked.turn !== way.turns.length) return { kind: 'forged' };
    const step = way.at === undefined ? undefined : item.steps[way.at];
    if (chosen === undefined || !step?.choices[chosen]) return { kind: 'nothing' };
    return { kind: 'taken', response: withChoice(tries, round, chosen) };
  },

  isWhole: (item, response) => standingIn(item, response).whole,

  grade(item, response) {
    const score = scoreOf(item, walk(item, triesOf(response)[0] ?? []));
    return { score, right: score === 1 };
  },

  answered(item, response, _order, reveal) {
    const walks = triesOf(response).map((choices) => walk(item, choices));
    const story = storyOf(item, walks, reveal);
    const mixUps = (walks[0]?.turns ?? []).map(({ choice }) => choice.feedback?.mixUp);
    return { lines: linesOf(story.tries[0]?.turns ?? []), mixUps: mixUpsOf(mixUps), story };
  },

  key: (item) => ({ kind: 'path', tries: [bestPath(item)] }),
};
