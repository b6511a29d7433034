import type { ScreenKind } from '../../domain/course.ts';
import type { Rule } from '../rule.ts';
import { placeOf, questionName } from '../rule-helpers.ts';

/** Options that fit, by item type: three or four to choose one from, a few more to pick several from. */
const FITTING: Readonly<Record<string, { least: number; most: number; words: string }>> = {
  choice: { least: 3, most: 4, words: 'three or four' },
  'multiple-response': { least: 3, most: 6, words: 'three to six' },
};

/** A warm-up is a guess, and may be between two. */
const ASKED: ReadonlySet<ScreenKind> = new Set<ScreenKind>(['check', 'quiz', 'review']);

export const optionCount: Rule = {
  name: 'option-count',
  severity: 'warning',
  *check(context) {
    for (const read of context.items) {
      const fitting = FITTING[read.type?.type ?? ''];
      const count = read.block.lines.length;
      const counts = ASKED.has(read.section.kind);
      if (!fitting || !counts || (count >= fitting.least && count <= fitting.most)) continue;
      yield {
        ...placeOf(read.item.heading),
        message: `${questionName(read, context)} has ${count} answers; ${fitting.words} work best.`,
        fix:
          count < fitting.least
            ? 'Add a wrong answer that a busy person might give.'
            : 'Take out the ones that no one would choose.',
      };
    }
  },
};
