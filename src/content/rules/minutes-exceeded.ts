import { moduleSeconds } from '../../domain/reading-time.ts';
import { faultWords } from '../fault-words.ts';
import { entryOf } from '../front-matter.ts';
import { readMinutes } from '../front-matter-values.ts';
import type { Rule } from '../rule.ts';

/** Rounding of the whole minutes that a trainer writes. */
const GRACE = 0.5;

export const minutesExceeded: Rule = {
  name: 'minutes-exceeded',
  severity: 'warning',
  *check({ draft, module }) {
    const entry = entryOf(draft.frontMatter, 'minutes');
    const stated = entry && readMinutes(entry.value);
    const needed = moduleSeconds(module) / 60;
    if (!entry || stated === undefined || needed <= stated + GRACE) return;
    yield {
      ...entry.valuePlace,
      ...faultWords('lintSettings.minutes-exceeded', { needed: Math.ceil(needed), stated }),
    };
  },
};
