import { faultWords } from '../fault-words.ts';
import type { Rule } from '../rule.ts';
import { placeOf } from '../rule-helpers.ts';
import { scanLinks } from '../scan-links.ts';

/** Characters that a screen reader says in one breath. */
const MOST = 125;

export const imageTextTooLong: Rule = {
  name: 'image-text-too-long',
  severity: 'warning',
  *check(context) {
    for (const link of scanLinks(context)) {
      const length = [...link.text].length;
      if (!link.image || length <= MOST) continue;
      yield { ...placeOf(link), ...faultWords('lintText.image-text-too-long', { length, most: MOST }) };
    }
  },
};
