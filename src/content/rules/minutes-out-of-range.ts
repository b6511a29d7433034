import { entryOf } from '../front-matter.ts';
import { readMinutes } from '../front-matter-values.ts';
import type { Rule } from '../rule.ts';

const LEAST = 5;
const MOST = 10;

export const minutesOutOfRange: Rule = {
  name: 'minutes-out-of-range',
  severity: 'warning',
  *check({ draft }) {
    const entry = entryOf(draft.frontMatter, 'minutes');
    const minutes = entry && readMinutes(entry.value);
    if (!entry || minutes === undefined || (minutes >= LEAST && minutes <= MOST)) return;
    const counted = minutes === 1 ? '1 minute' : `${minutes} minutes`;
    yield {
      ...entry.valuePlace,
      message: `The module is set to ${counted}; a module takes ${LEAST} to ${MOST}.`,
      fix: minutes > MOST ? 'Split it into two modules.' : 'Join it with another module.',
    };
  },
};
