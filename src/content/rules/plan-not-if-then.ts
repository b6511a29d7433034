import { isPlan, readPlan } from '../../domain/items/plan-syntax.ts';
import { faultWords } from '../fault-words.ts';
import type { Rule } from '../rule.ts';
import { placeOf, questionText } from '../rule-helpers.ts';

export const planNotIfThen: Rule = {
  name: 'plan-not-if-then',
  severity: 'warning',
  *check(context) {
    if (!/^en\b/i.test(context.module.language)) return;
    for (const read of context.items) {
      const keyword = read.item.keywords.find(({ name }) => name === 'Plan');
      const text = keyword && readPlan(keyword.value);
      if (!keyword || !text || !isPlan(text)) continue;
      const [before = '', between = ''] = text.around;
      if (/^(?:if|when)\b/i.test(before.trim()) && /\bi will\b|\bi'll\b/i.test(between)) continue;
      yield {
        ...placeOf(keyword),
        ...faultWords('lintScreens.plan-not-if-then', { question: questionText(read, context) }),
      };
    }
  },
};
