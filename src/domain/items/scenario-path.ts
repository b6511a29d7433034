import type { ItemResponse, ScenarioChoice, ScenarioItem, ScenarioStep } from './item.ts';

/** A choice made. */
export interface Turn {
  /** Position of the step. */
  readonly at: number;
  readonly step: ScenarioStep;
  readonly chosen: number;
  readonly choice: ScenarioChoice;
}

export interface Walk {
  readonly turns: readonly Turn[];
  /** Position of the step that waits for a choice; absent: the story ended. */
  readonly at?: number;
}

/** Who goes round in circles longer than this is at the end: what is stored stays small. */
const MOST_TURNS = 60;

/** A scenario is played at most twice in one attempt. */
const MOST_TRIES = 2;

/** The story as these choices make it go; what the item does not have ends the reading. */
export function walk(item: ScenarioItem, choices: readonly unknown[]): Walk {
  const turns: Turn[] = [];
  let at: number | undefined = item.steps.length > 0 ? 0 : undefined;
  for (const chosen of choices) {
    const step: ScenarioStep | undefined = at === undefined ? undefined : item.steps[at];
    const choice = typeof chosen === 'number' ? step?.choices[chosen] : undefined;
    if (at === undefined || !step || !choice) break;
    turns.push({ at, step, chosen: Number(chosen), choice });
    at = turns.length < MOST_TURNS ? choice.to : undefined;
  }
  return at === undefined ? { turns } : { turns, at };
}

/** What of a scenario decides where it goes. */
interface Branches {
  readonly steps: readonly { readonly choices: readonly Pick<ScenarioChoice, 'credit' | 'to'>[] }[];
}

/** The choices of the shortest way from start to end by best choices only; empty when there is none. */
export function bestPath(item: Branches): number[] {
  const seen = new Set<number>([0]);
  let open: { at: number; path: number[] }[] = item.steps.length > 0 ? [{ at: 0, path: [] }] : [];
  while (open.length > 0) {
    const next: typeof open = [];
    for (const { at, path } of open) {
      for (const [position, choice] of (item.steps[at]?.choices ?? []).entries()) {
        if (choice.credit !== 1) continue;
        if (choice.to === undefined) return [...path, position];
        if (seen.has(choice.to)) continue;
        seen.add(choice.to);
        next.push({ at: choice.to, path: [...path, position] });
      }
    }
    open = next;
  }
  return [];
}

/** The tries of a stored response; none for a response of another shape. */
export function triesOf(response: ItemResponse | undefined): (readonly unknown[])[] {
  const tries: readonly unknown[] =
    response?.kind === 'path' && Array.isArray(response.tries) ? response.tries : [];
  return tries.slice(0, MOST_TRIES).filter((one): one is readonly unknown[] => Array.isArray(one));
}

/** Sum of the first choices at each step / the larger of steps visited and the best path's length. 0 before the end. */
export function scoreOf(item: ScenarioItem, { turns, at }: Walk): number {
  if (at !== undefined || turns.length === 0) return 0;
  const first = new Map<number, number>();
  for (const turn of turns) if (!first.has(turn.at)) first.set(turn.at, turn.choice.credit);
  const sum = [...first.values()].reduce((total, credit) => total + credit, 0);
  return sum / Math.max(first.size, bestPath(item).length);
}

/** To the end by best choices only. */
export const isRight = (item: ScenarioItem, way: Walk): boolean => scoreOf(item, way) === 1;

/** Right by its second start-to-end try. */
export const isMastered = (item: ScenarioItem, response: ItemResponse): boolean =>
  triesOf(response).some((choices) => isRight(item, walk(item, choices)));

/** Where somebody is in a scenario. */
export interface Standing {
  /** The try that is open, from 0; the last one once there is nothing left to choose. */
  readonly round: number;
  readonly walk: Walk;
  /** The try that just ended and was not right: the story starts again. */
  readonly ended?: Walk;
  /** Nothing is left to choose. */
  readonly whole: boolean;
}

export function standingIn(item: ScenarioItem, response: ItemResponse | undefined): Standing {
  const walks = triesOf(response).map((choices) => walk(item, choices));
  const last = walks.at(-1);
  const round = Math.max(0, walks.length - 1);
  if (!last) return { round, walk: walk(item, []), whole: item.steps.length === 0 };
  if (last.at !== undefined) return { round, walk: last, whole: false };
  const whole = walks.length === MOST_TRIES || isRight(item, last);
  return whole
    ? { round, walk: last, whole }
    : { round: walks.length, walk: walk(item, []), ended: last, whole };
}
