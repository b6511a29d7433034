import { type Attempt, type CarriedPart, type PartResult, partResults, reachesPass } from './attempt.ts';
import { isGraded, type Module, type Screen } from './course.ts';

/** By itself it reaches the pass mark, and a scenario is mastered where the module asks for it. */
function isPassed({ earned, possible, mastered }: PartResult, module: Module): boolean {
  const enough = possible === 0 || reachesPass(earned / possible, module);
  return enough && (mastered || !module.mastery);
}

/** A screen's items belong to a part that carries over: a scenario by its id, the quiz as a whole. */
export const isCarried = (screen: Screen, carried: readonly CarriedPart[]): boolean =>
  screen.kind === 'scenario'
    ? carried.some(({ kind, answers }) => kind === 'scenario' && answers[0]?.itemId === screen.items[0]?.id)
    : carried.some(({ kind }) => kind === 'quiz');

/**
 * The parts of a submitted attempt that the next one does not ask again: each one that is passed by itself and that the
 * module still has. None when nothing would be left to ask. `then` is the version that the attempt was on.
 */
export function carryOver(latest: Attempt, then: Module, now: Module): CarriedPart[] {
  const { id: attemptId, moduleVersion } = latest;
  const own = partResults(then, latest.answers).map((part) => ({ ...part, attemptId, moduleVersion }));
  const passed = [...(latest.carried ?? []), ...own].filter((part) => isPassed(part, now));
  const screens = now.screens.filter((screen) => isGraded(screen) && screen.items.length > 0);
  const carried = passed.filter((part) => screens.some((screen) => isCarried(screen, [part])));
  return screens.every((screen) => isCarried(screen, carried)) ? [] : carried;
}
