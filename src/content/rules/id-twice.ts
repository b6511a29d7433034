import type { HeadingDraft } from '../draft.ts';
import { faultWords } from '../fault-words.ts';
import type { Rule } from '../rule.ts';
import { placeOf, shorten } from '../rule-helpers.ts';

export const idTwice: Rule = {
  name: 'id-twice',
  severity: 'error',
  *check({ draft }) {
    const first = new Map<string, HeadingDraft>();
    const named = draft.sections.flatMap(({ id, heading, items }) => [
      { id, heading },
      ...items.map((item) => ({ id: item.id, heading: item.heading })),
    ]);
    for (const { id, heading } of named) {
      const earlier = first.get(id);
      if (heading && !earlier) first.set(id, heading);
      if (!heading || !earlier) continue;
      yield {
        ...placeOf(heading.id ?? heading),
        ...faultWords(heading.id ? 'lintText.id-twice' : 'lintText.heading-twice', {
          id,
          text: shorten(heading.text),
          line: earlier.line,
          mark: '{#second-try}',
        }),
      };
    }
  },
};
