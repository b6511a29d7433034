import { isGraded, isShown, type Module, type Screen } from './course.ts';
import type { Item } from './items/item.ts';
import type { PersonalItem } from './items/personal-item.ts';
import { itemSeconds, personalSeconds, readingSeconds } from './reading-time.ts';

/** One page of a module: a screen's text, one of its items, or something to write. */
export interface Step {
  /** Stable across attempts: the screen's id, or `screen/item`. */
  readonly key: string;
  readonly screen: Screen;
  readonly item?: Item;
  readonly personal?: PersonalItem;
  /** The screen's text stands on this page. */
  readonly showText: boolean;
}

/** Text this short stands above the first item; a longer one is an idea of its own and gets its own page. */
const SHORT_TEXT_WORDS = 40;

/** The pages of a module for an attempt that drew these graded items. */
export function stepsOf(module: Module, drawn: readonly string[]): Step[] {
  return module.screens.filter(isShown).flatMap((screen) => stepsOfScreen(screen, new Set(drawn)));
}

function stepsOfScreen(screen: Screen, drawn: ReadonlySet<string>): Step[] {
  const items = isGraded(screen) ? screen.items.filter((item) => drawn.has(item.id)) : screen.items;
  const asked = [
    ...items.map((item) => ({ item })),
    ...(screen.personal ?? []).map((personal) => ({ personal })),
  ];
  if (asked.length === 0) return isGraded(screen) ? [] : [{ key: screen.id, screen, showText: true }];
  const ownPage = screen.words > SHORT_TEXT_WORDS;
  const pages: Step[] = asked.map((one, index) => ({
    key: `${screen.id}/${('item' in one ? one.item : one.personal).id}`,
    screen,
    ...one,
    showText: !ownPage && index === 0 && screen.html !== '',
  }));
  return ownPage ? [{ key: screen.id, screen, showText: true }, ...pages] : pages;
}

const secondsOf = (step: Step): number =>
  (step.showText ? readingSeconds(step.screen.words) : 0) +
  (step.item ? itemSeconds(step.item) : 0) +
  (step.personal ? personalSeconds(step.personal) : 0);

/** Whole minutes that these pages take, rounded up; 0 for none. */
export const minutesOfSteps = (steps: readonly Step[]): number =>
  Math.ceil(steps.reduce((sum, step) => sum + secondsOf(step), 0) / 60);
