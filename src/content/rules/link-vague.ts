import { faultWords } from '../fault-words.ts';
import type { Rule } from '../rule.ts';
import { placeOf } from '../rule-helpers.ts';
import { scanLinks } from '../scan-links.ts';

/** Words that say nothing where links are read one after the other, in English and Spanish. */
const VAGUE = new Set([
  ...['click here', 'here', 'this', 'this link', 'this page', 'link', 'more', 'read more', 'learn more'],
  ...['haga clic aquí', 'clic aquí', 'aquí', 'este enlace', 'esta página', 'enlace', 'más', 'leer más'],
]);

const bare = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L} ]/gu, '')
    .trim();

export const linkVague: Rule = {
  name: 'link-vague',
  severity: 'warning',
  *check(context) {
    for (const link of scanLinks(context)) {
      if (link.image || !VAGUE.has(bare(link.text))) continue;
      yield { ...placeOf(link), ...faultWords('lintText.link-vague', { words: link.text }) };
    }
  },
};
