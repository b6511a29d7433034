import type { ScreenKind } from '../../domain/course.ts';
import { faultWords } from '../fault-words.ts';
import type { Rule } from '../rule.ts';
import { placeOf, questionText } from '../rule-helpers.ts';

const CHOSEN: ReadonlySet<string> = new Set(['choice', 'multiple-response']);
/** A warm-up is a guess. */
const ASKED: ReadonlySet<ScreenKind> = new Set<ScreenKind>(['check', 'quiz', 'review']);

export const mixUpMissing: Rule = {
  name: 'mix-up-missing',
  severity: 'warning',
  *check(context) {
    for (const read of context.items) {
      if (!CHOSEN.has(read.type?.type ?? '') || !ASKED.has(read.section.kind)) continue;
      // Without any feedback it is another fault.
      const count = read.block.lines.filter(
        ({ ticked, feedback }) => !ticked && feedback !== undefined && feedback.mixUp === undefined,
      ).length;
      if (count === 0) continue;
      const words = { question: questionText(read, context), count };
      yield { ...placeOf(read.item.heading), ...faultWords('lintAnswers.mix-up-missing', words) };
    }
  },
};
