import { plan } from '../../domain/items/plan.ts';
import { readPlan } from '../../domain/items/plan-syntax.ts';
import type { Rule } from '../rule.ts';
import { placeOf, questionName } from '../rule-helpers.ts';

export const planForm: Rule = {
  name: 'plan-form',
  severity: 'error',
  *check(context) {
    for (const read of context.items) {
      const keyword = read.item.keywords.find(({ name }) => name === 'Plan');
      if (!keyword || plan.recognises(read.block)) continue;
      yield {
        ...placeOf(keyword),
        message: `${questionName(read, context)} has a plan ${faultOf(keyword.value)}.`,
        fix: 'Write `Plan: If [cue], then I will [action]`, with an example in each pair of brackets.',
      };
    }
  },
};

function faultOf(text: string): string {
  const { brackets } = readPlan(text);
  if (brackets.length === 0) return 'without its two parts in brackets';
  if (brackets.length === 1) return 'with one part in brackets; a cue and an action are needed';
  if (brackets.length > 2) return `with ${brackets.length} parts in brackets; a cue and an action are needed`;
  if (brackets.includes('')) return 'with nothing in a pair of brackets';
  return 'without words before its brackets';
}
