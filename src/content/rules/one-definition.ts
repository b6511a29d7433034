import { faultWords } from '../fault-words.ts';
import type { Rule } from '../rule.ts';
import { placeOf, questionText } from '../rule-helpers.ts';

export const oneDefinition: Rule = {
  name: 'one-definition',
  severity: 'error',
  *check(context) {
    const built = new Map(
      context.module.screens.flatMap(({ items }) => items).map((item) => [item.id, item]),
    );
    for (const read of context.items) {
      const item = built.get(read.item.id);
      if (read.type?.type !== 'match' || item?.type !== 'match' || item.definitions.length > 1) continue;
      yield {
        ...placeOf(read.item.heading),
        ...faultWords('lintBlanks.one-definition', { question: questionText(read, context) }),
      };
    }
  },
};
