import { phrase } from '../../i18n/phrase.ts';
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
    yield {
      ...entry.valuePlace,
      message: phrase('lintSettings.minutes-out-of-range', { minutes, least: LEAST, most: MOST }),
      fix: phrase(`lintSettings.minutes-out-of-range.${minutes > MOST ? 'long' : 'short'}`),
    };
  },
};
