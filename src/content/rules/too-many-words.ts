import { isShown } from '../../domain/course.ts';
import { faultWords } from '../fault-words.ts';
import type { Rule } from '../rule.ts';

const MOST = 900;

export const tooManyWords: Rule = {
  name: 'too-many-words',
  severity: 'warning',
  *check({ module }) {
    const words = module.screens.filter(isShown).reduce((sum, screen) => sum + screen.words, 0);
    if (words <= MOST) return;
    yield {
      line: 1,
      column: 1,
      ...faultWords('lintText.too-many-words', { words, most: MOST }),
    };
  },
};
