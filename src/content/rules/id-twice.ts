import type { HeadingDraft } from '../draft.ts';
import type { Rule } from '../rule.ts';
import { placeOf, quote } from '../rule-helpers.ts';

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
      const what = heading.id ? `The id "${id}"` : `The heading ${quote(heading.text)}`;
      yield {
        ...placeOf(heading.id ?? heading),
        message: `${what} is already used on line ${earlier.line}.`,
        fix: heading.id
          ? 'Choose another id.'
          : 'Change the words, or add an id of its own such as `{#second-try}` after them.',
      };
    }
  },
};
