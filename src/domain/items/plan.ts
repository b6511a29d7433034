import type { PersonalType, PlanItem } from './personal-item.ts';
import { isPlan, readPlan } from './plan-syntax.ts';

/** A cue and an action are one clause each. */
const LONGEST_CLAUSE = 300;

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}'\u2019]+/gu) ?? [];

/** The text without the words that stand before its field: people write the whole sentence into the first one. */
function withoutLead(text: string, lead: string): string {
  const words = wordsOf(lead);
  let rest = text;
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = withoutFirst(rest, words);
  }
  return rest;
}

function withoutFirst(text: string, words: readonly string[]): string {
  for (let first = 0; first < words.length; first++) {
    const rest = words.slice(first);
    // One word of several may be the learner's own.
    if (first > 0 && rest.length < 2) break;
    const pattern = rest.map((word) => word.replace(/'/g, "['\u2019]")).join('[\\s,]+');
    const found = new RegExp(`^${pattern}[\\s,]+(?=\\S)`, 'iu').exec(text);
    if (found) return text.slice(found[0].length);
  }
  return text;
}

/** An if-then plan: required, rehearsed once, never scored. */
export const plan: PersonalType<PlanItem> = {
  type: 'plan',
  longest: [LONGEST_CLAUSE, LONGEST_CLAUSE],
  required: true,

  claims: (block) => block.plan !== undefined,

  recognises: (block) => block.plan !== undefined && isPlan(readPlan(block.plan)),

  build(base, block) {
    const { around, brackets } = readPlan(block.plan ?? '');
    const [before = '', between = '', after = ''] = around;
    const [cue = '', action = ''] = brackets;
    return { ...base, type: 'plan', sentence: [before, between, after], examples: [cue, action] };
  },

  tidy: (item, text, part) => withoutLead(text, item.sentence[part] ?? ''),
};
