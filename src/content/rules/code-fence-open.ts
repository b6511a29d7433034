import { faultWords } from '../fault-words.ts';
import type { Rule } from '../rule.ts';

export const codeFenceOpen: Rule = {
  name: 'code-fence-open',
  severity: 'error',
  *check({ draft: { openFence } }) {
    if (!openFence) return;
    yield {
      ...openFence,
      ...faultWords('lintFile.code-fence-open'),
    };
  },
};
