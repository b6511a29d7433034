import type { AnswerMark } from '../../domain/items/item-type.ts';
import { phrase } from '../../i18n/phrase.ts';
import type { ReadItem } from '../build-item.ts';
import type { Rule } from '../rule.ts';
import { placeOf, questionText } from '../rule-helpers.ts';

/** Answers that are fields of the form; what a typed answer may be is not. */
const FIELDS: ReadonlySet<AnswerMark> = new Set<AnswerMark>(['box', 'pair', 'numbered']);

/** A form of more parts is refused when it is sent, or larger than a form may be once all are filled in. */
const MOST = 30;

export const partsTooMany: Rule = {
  name: 'parts-too-many',
  severity: 'error',
  *check(context) {
    for (const read of context.items) {
      const { count, what } = partsOf(read);
      if (count <= MOST) continue;
      yield {
        ...placeOf(read.item.heading),
        message: phrase(`lintAnswers.parts-too-many.${what}`, {
          question: questionText(read, context),
          count,
          most: MOST,
        }),
        fix: phrase('lintAnswers.parts-too-many.fix'),
      };
    }
  },
};

const partsOf = ({ block }: ReadItem): { count: number; what: 'blanks' | 'answers' } =>
  block.blanks
    ? { count: block.blanks.blanks.length, what: 'blanks' }
    : { count: block.lines.filter(({ mark }) => FIELDS.has(mark)).length, what: 'answers' };
