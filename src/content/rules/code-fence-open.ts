import type { Rule } from '../rule.ts';

export const codeFenceOpen: Rule = {
  name: 'code-fence-open',
  severity: 'error',
  *check({ draft: { openFence } }) {
    if (!openFence) return;
    yield {
      ...openFence,
      message: 'The code block that starts here never ends, so everything below it is shown as code.',
      fix: 'Close it with a line of the same marks.',
    };
  },
};
