import type { Diagnostic, Edit } from '../domain/diagnostic.ts';
import { applyEdits } from './apply-edits.ts';

/** How a text is judged while it is mended. */
export interface FixJudge {
  diagnose(text: string): readonly Diagnostic[];
  /** Ids of its questions: every one must survive. */
  itemIds(text: string): readonly string[];
  /** What else may be written into a text without errors. */
  finish(text: string): readonly Edit[];
}

export interface FixedText {
  readonly text: string;
  /** Edits made. */
  readonly count: number;
}

/** A mended fault can uncover another one; this many layers are enough for any real file. */
const MOST_ROUNDS = 10;

/**
 * Makes every edit that the diagnostics are sure of, checks again, and goes on until nothing is left. An edit that
 * would bring new errors or lose a question is not made. Pure; doing it twice is doing it once.
 */
export function fixText(text: string, judge: FixJudge): FixedText {
  let state = { text, count: 0 };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = judge.diagnose(state.text).flatMap((diagnostic) => diagnostic.edits ?? []);
    const next = improve(state, edits, judge);
    if (next.count === state.count) break;
    state = next;
  }
  return errorsOf(state.text, judge) > 0 ? state : improve(state, judge.finish(state.text), judge);
}

/** All edits at once; where together they do harm, each for itself. */
function improve(state: FixedText, edits: readonly Edit[], judge: FixJudge): FixedText {
  if (edits.length === 0) return state;
  const all = step(state, edits, judge);
  if (all) return all;
  // From the end, so that the places of those before stay right.
  const each = [...edits].sort((a, b) => b.line - a.line || b.column - a.column);
  return each.reduce((reached, edit) => step(reached, [edit], judge) ?? reached, state);
}

function step(state: FixedText, edits: readonly Edit[], judge: FixJudge): FixedText | undefined {
  const { text, made } = applyEdits(state.text, edits);
  if (made.length === 0 || text === state.text) return undefined;
  const next = { text, count: state.count + made.length };
  if (isHarmless(state, next, judge)) return next;
  const followed = mendUncovered(next, judge);
  return isHarmless(state, followed, judge) ? followed : undefined;
}

/** A question that was not read until now may have faults of its own, which have sure edits too. */
function mendUncovered(state: FixedText, judge: FixJudge): FixedText {
  let { text, count } = state;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = judge.diagnose(text).flatMap((diagnostic) => diagnostic.edits ?? []);
    const next = applyEdits(text, edits);
    if (next.text === text) break;
    text = next.text;
    count += next.made.length;
  }
  return { text, count };
}

function isHarmless(before: FixedText, after: FixedText, judge: FixJudge): boolean {
  const kept = new Set(judge.itemIds(after.text));
  return (
    errorsOf(after.text, judge) <= errorsOf(before.text, judge) &&
    judge.itemIds(before.text).every((id) => kept.has(id))
  );
}

const errorsOf = (text: string, judge: FixJudge): number =>
  judge.diagnose(text).filter(({ severity }) => severity === 'error').length;
