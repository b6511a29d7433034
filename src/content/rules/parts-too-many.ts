import type { AnswerMark } from '../../domain/items/item-type.ts';
import type { ReadItem } from '../build-item.ts';
import type { Rule } from '../rule.ts';
import { placeOf, questionName } from '../rule-helpers.ts';

/** Answers that are fields of the form; what a typed answer may be is not. */
const FIELDS: ReadonlySet<AnswerMark> = new Set<AnswerMark>(['box', 'pair', 'numbered']);

/** A form of more parts is refused when it is sent, or larger than a form may be once all are filled in. */
const MOST = 30;

export const partsTooMany: Rule = {
  name: 'parts-too-many',
  severity: 'error',
  *check(context) {
    for (const read of context.items) {
      const { count, name } = partsOf(read);
      if (count <= MOST) continue;
      yield {
        ...placeOf(read.item.heading),
        message: `${questionName(read, context)} has ${count} ${name}; one form holds at most ${MOST}.`,
        fix: 'Split it into several questions. Four to six parts are enough for one.',
      };
    }
  },
};

const partsOf = ({ block }: ReadItem): { count: number; name: string } =>
  block.blanks
    ? { count: block.blanks.blanks.length, name: 'blanks' }
    : { count: block.lines.filter(({ mark }) => FIELDS.has(mark)).length, name: 'answers' };
