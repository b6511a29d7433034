import type { ScreenKind } from '../../domain/course.ts';
import { phrase } from '../../i18n/phrase.ts';
import type { Rule } from '../rule.ts';
import { placeOf, questionText } from '../rule-helpers.ts';

/** Options that fit, by item type: three or four to choose one from, a few more to pick several from. */
const FITTING: Readonly<Record<string, { least: number; most: number; picks: 'one' | 'several' }>> = {
  choice: { least: 3, most: 4, picks: 'one' },
  'multiple-response': { least: 3, most: 6, picks: 'several' },
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
        message: phrase(`lintAnswers.option-count.${fitting.picks}`, {
          question: questionText(read, context),
          count,
        }),
        fix: phrase(`lintAnswers.option-count.${count < fitting.least ? 'few' : 'many'}`),
      };
    }
  },
};
