import { plan } from '../../domain/items/plan.ts';
import { readPlan } from '../../domain/items/plan-syntax.ts';
import { type Phrase, phrase } from '../../i18n/phrase.ts';
import type { Rule } from '../rule.ts';
import { placeOf, questionText } from '../rule-helpers.ts';

export const planForm: Rule = {
  name: 'plan-form',
  severity: 'error',
  *check(context) {
    for (const read of context.items) {
      const keyword = read.item.keywords.find(({ name }) => name === 'Plan');
      if (!keyword || plan.recognises(read.block)) continue;
      yield {
        ...placeOf(keyword),
        message: messageOf(keyword.value, questionText(read, context)),
        fix: phrase('lintScreens.plan-form.fix'),
      };
    }
  },
};

function messageOf(text: string, question: string): Phrase {
  const { brackets } = readPlan(text);
  const count = brackets.length;
  if (count === 0) return phrase('lintScreens.plan-form.none', { question });
  if (count !== 2) return phrase('lintScreens.plan-form.count', { question, count });
  if (brackets.includes('')) return phrase('lintScreens.plan-form.empty', { question });
  return phrase('lintScreens.plan-form.before', { question });
}
