import { faultWords } from '../fault-words.ts';
import type { Rule } from '../rule.ts';
import { placeOf } from '../rule-helpers.ts';
import { scanLinks } from '../scan-links.ts';

export const imageWithoutAlt: Rule = {
  name: 'image-without-alt',
  severity: 'error',
  *check(context) {
    for (const link of scanLinks(context)) {
      if (!link.image || link.text !== '') continue;
      yield {
        ...placeOf(link),
        ...faultWords('lintText.image-without-alt'),
      };
    }
  },
};
