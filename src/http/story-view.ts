import type { Html } from '../domain/course.ts';
import type { Story, StoryChoice, StoryStep, StoryTurn } from '../domain/items/answered.ts';
import type { ChoiceCredit } from '../domain/items/item.ts';
import type { Translator } from '../i18n/translator.ts';

/** How good a choice is, in words and as a class name. */
interface CreditView {
  readonly word: string;
  readonly kind: 'right' | 'partly' | 'wrong';
}

export interface TurnView {
  readonly step: Html;
  readonly choice: Html;
  readonly credit: CreditView;
  readonly consequence: Html | undefined;
}

interface MapChoiceView {
  readonly html: Html;
  readonly credit: CreditView;
  /** In which tries it was chosen; '' for none. */
  readonly chosen: string;
  readonly consequence: Html | undefined;
  readonly to: Html | undefined;
}

interface MapStepView {
  readonly place: string;
  readonly heading: Html;
  readonly choices: readonly MapChoiceView[];
  readonly why: Html | undefined;
}

/** A scenario that was played to the end. */
export interface StoryView {
  readonly tries: readonly { readonly name: string; readonly turns: readonly TurnView[] }[];
  readonly best: readonly MapStepView[];
  readonly others: readonly MapStepView[];
  readonly open: boolean;
}

function creditView(credit: ChoiceCredit, t: Translator): CreditView {
  if (credit === 1) return { word: t('scenario.credit.best'), kind: 'right' };
  return credit === 0.5
    ? { word: t('scenario.credit.half'), kind: 'partly' }
    : { word: t('scenario.credit.none'), kind: 'wrong' };
}

export const turnView = ({ step, choice, credit, consequence }: StoryTurn, t: Translator): TurnView => ({
  step,
  choice,
  credit: creditView(credit, t),
  consequence,
});

function chosenWords(tries: readonly number[], t: Translator): string {
  if (tries.length > 1) return t('scenario.chosen.both');
  if (tries.length === 0) return '';
  return tries[0] === 1 ? t('scenario.chosen.1') : t('scenario.chosen.2');
}

const choiceView = (choice: StoryChoice, t: Translator): MapChoiceView => ({
  html: choice.html,
  credit: creditView(choice.credit, t),
  chosen: chosenWords(choice.chosenIn, t),
  consequence: choice.consequence,
  to: choice.to,
});

const stepView = ({ place, heading, choices, why }: StoryStep, t: Translator): MapStepView => ({
  place: place === undefined ? '' : t('scenario.map.place', { place }),
  heading,
  choices: choices.map((choice) => choiceView(choice, t)),
  why,
});

/** `open`: the map is shown right away. */
export function storyView({ tries, map = [] }: Story, t: Translator, open = false): StoryView {
  return {
    tries: tries.map(({ turns }, index) => ({
      name: index === 0 ? t('scenario.try.1') : t('scenario.try.2'),
      turns: turns.map((turn) => turnView(turn, t)),
    })),
    best: map.filter(({ place }) => place !== undefined).map((step) => stepView(step, t)),
    others: map.filter(({ place }) => place === undefined).map((step) => stepView(step, t)),
    open,
  };
}
