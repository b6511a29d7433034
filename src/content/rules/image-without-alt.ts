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
        message: 'A picture has no words for people who cannot see it.',
        fix: 'Say in the square brackets what it shows, or write ![decorative](...) when it only adorns.',
      };
    }
  },
};
