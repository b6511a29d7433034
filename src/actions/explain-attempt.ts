import { type Attempt, type PartResult, partResults } from '../domain/attempt.ts';
import type { Module } from '../domain/course.ts';
import { inLanguage } from '../domain/in-language.ts';
import type { Deps } from './deps.ts';
import { moduleAt } from './module-versions.ts';
import { reviewedItems } from './reviewed-items.ts';
import type { PartSummary, ReviewedItem } from './views.ts';

export interface ExplainedAttempt {
  readonly items: readonly ReviewedItem[];
  readonly parts: readonly PartSummary[];
  readonly rightCount: number;
  readonly itemCount: number;
}

const summaryOf = (part: PartResult, carried: boolean): PartSummary => ({
  kind: part.kind,
  score: part.possible === 0 ? 1 : part.earned / part.possible,
  rightCount: part.answers.filter(({ right }) => right).length,
  itemCount: part.answers.length,
  mastered: part.mastered,
  carried,
});

/** Scenarios come before the quiz. */
const byKind = (a: { kind: PartSummary['kind'] }, b: { kind: PartSummary['kind'] }): number =>
  Number(a.kind === 'quiz') - Number(b.kind === 'quiz');

/** A submitted attempt with every item explained, those of carried parts as the attempt that asked them had them. */
export async function explainAttempt(
  deps: Pick<Deps, 'records' | 'library'>,
  attempt: Attempt,
  module: Module,
  languages: readonly string[] = [],
): Promise<ExplainedAttempt> {
  const { id: attemptId, moduleVersion, moduleKey } = attempt;
  const own = partResults(module, attempt.answers).map((part) => ({ ...part, attemptId, moduleVersion }));
  const parts = [...(attempt.carried ?? []), ...own].sort(byKind);
  const items: ReviewedItem[] = [];
  for (const part of parts) {
    const then = inLanguage(await moduleAt(deps, moduleKey, part.moduleVersion), languages);
    const reviewed = reviewedItems(then, part.attemptId, part.answers);
    const carried = part.attemptId !== attemptId;
    items.push(...reviewed.map((item) => (carried ? { ...item, carried } : item)));
  }
  const summaries = parts.map((part) => summaryOf(part, part.attemptId !== attemptId));
  return {
    items,
    parts: summaries,
    rightCount: summaries.reduce((sum, { rightCount }) => sum + rightCount, 0),
    itemCount: summaries.reduce((sum, { itemCount }) => sum + itemCount, 0),
  };
}
