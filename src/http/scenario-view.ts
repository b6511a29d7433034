import type { ItemStep, StepPage } from '../actions/views.ts';
import type { Html } from '../domain/course.ts';
import type { ScenarioItem } from '../domain/items/item.ts';
import { firstChoiceOf, writeTurn } from '../domain/items/scenario.ts';
import { standingIn, type Walk } from '../domain/items/scenario-path.ts';
import type { Translator } from '../i18n/translator.ts';
import { type StoryView, storyView, type TurnView, turnView } from './story-view.ts';

interface ChoiceView {
  readonly value: number;
  readonly html: Html;
}

/** The step of the story that asks for a choice. */
interface AskView {
  readonly turn: string;
  readonly heading: Html;
  readonly body: Html;
  readonly choices: readonly ChoiceView[];
}

/** How it went, once nothing is left to choose. */
interface OutcomeView {
  readonly word: string;
  readonly kind: 'right' | 'partly' | 'not-yet';
  readonly score: string;
}

export interface ScenarioView {
  readonly id: string;
  readonly kicker: string;
  /** Nothing was chosen yet in this try. */
  readonly atStart: boolean;
  readonly hints: readonly Html[];
  /** The choice made last, with what came of it. */
  readonly last: TurnView | undefined;
  /** The way here, when it is longer than that. */
  readonly soFar: readonly TurnView[];
  /** The first try ended and was not right: how it went, and what to do. */
  readonly ended: { readonly count: string; readonly again: string } | undefined;
  readonly ask: AskView | undefined;
  readonly outcome: OutcomeView | undefined;
  readonly story: StoryView | undefined;
  readonly disabled: boolean;
  readonly empty: boolean;
}

const turnsOf = (walk: Walk | undefined, t: Translator): TurnView[] =>
  (walk?.turns ?? []).map(({ step, choice }) =>
    turnView(
      {
        step: step.heading,
        choice: choice.html,
        credit: choice.credit,
        ...(choice.feedback && { consequence: choice.feedback.html }),
      },
      t,
    ),
  );

function askView(
  item: ScenarioItem,
  order: readonly number[],
  round: number,
  walk: Walk,
): AskView | undefined {
  const step = walk.at === undefined ? undefined : item.steps[walk.at];
  if (!step || walk.at === undefined) return undefined;
  const first = firstChoiceOf(item, walk.at);
  const values = order.map((position) => position - first);
  return {
    turn: writeTurn(round, walk.turns.length),
    heading: step.heading,
    body: step.body,
    choices: values.flatMap((value) => {
      const choice = step.choices[value];
      return choice ? [{ value, html: choice.html }] : [];
    }),
  };
}

function outcomeView({ answer }: ItemStep, t: Translator): OutcomeView | undefined {
  const tries = answer?.answered.story?.tries ?? [];
  if (!answer || tries.length === 0) return undefined;
  const score = t('scenario.score', { percent: t.percent(answer.score) });
  if (tries[0]?.right) return { word: t('scenario.verdict.first'), kind: 'right', score };
  return tries.some(({ right }) => right)
    ? { word: t('scenario.verdict.second'), kind: 'right', score }
    : { word: t('scenario.verdict.none'), kind: 'not-yet', score };
}

const endedView = (ended: Walk, mastery: boolean, t: Translator): ScenarioView['ended'] => ({
  count: t('scenario.ended.count', {
    best: ended.turns.filter(({ choice }) => choice.credit === 1).length,
    all: ended.turns.length,
  }),
  again: mastery ? t('scenario.ended.mastery') : t('scenario.ended.again'),
});

/** What the page of a scenario shows: the next choice with what came of the last one, or how it went. */
export function scenarioView(
  { module, standing }: Pick<StepPage, 'module' | 'standing'>,
  step: ItemStep,
  item: ScenarioItem,
  empty: boolean,
  t: Translator,
): ScenarioView {
  const { answer } = step;
  const { round, walk, ended, whole } = standingIn(item, answer?.response ?? step.underway);
  const turns = turnsOf(ended ?? walk, t);
  const story = answer?.answered.story;
  return {
    id: item.id,
    kicker: round === 0 || whole ? t('scenario.kicker') : t('scenario.kicker.second'),
    atStart: turns.length === 0,
    hints: whole ? [] : item.hints,
    last: turns.at(-1),
    soFar: ended || turns.length < 2 ? [] : turns,
    ended: ended && endedView(ended, module.mastery, t),
    ask: answer ? undefined : askView(item, step.order, round, walk),
    outcome: outcomeView(step, t),
    story: story && storyView(story, t, true),
    disabled: standing === 'read-only',
    empty: empty && !answer,
  };
}
