import { faultWords } from '../fault-words.ts';
import { isId } from '../front-matter-values.ts';
import { slugOf } from '../read-heading.ts';
import type { Rule } from '../rule.ts';
import { placeOf } from '../rule-helpers.ts';

export const idMalformed: Rule = {
  name: 'id-malformed',
  severity: 'error',
  *check({ draft }) {
    const headings = draft.sections.flatMap(({ heading, items }) => [
      heading,
      ...items.map((item) => item.heading),
    ]);
    for (const heading of headings) {
      const id = heading?.id;
      if (!id || isId(id.value)) continue;
      const slug = slugOf(id.value);
      yield {
        ...placeOf(id),
        ...faultWords('lintText.id-malformed', { id: id.value, mark: `{#${slug || 'a-short-name'}}` }),
        ...(isId(slug) && { edits: [{ ...placeOf(id), length: id.value.length + 3, text: `{#${slug}}` }] }),
      };
    }
  },
};
