import { shuffled } from '../shuffle.ts';
import type { AnsweredLine } from './answered.ts';
import type { WrittenBlank } from './blank-syntax.ts';
import { escapeText } from './escape-text.ts';
import type { Blank, BlanksItem, ExpectedText, Feedback, Fields, ItemResponse } from './item.ts';
import { type AnswerBlock, type ItemType, MAX_TYPED_LENGTH, type Render } from './item-type.ts';
import { buildFeedback } from './options.ts';
import { emptyParts, explained, gradeParts, mixUpsOf, postedPart, postedPosition } from './parts.ts';
import { matchText, sameAnswer } from './short-answer.ts';
import { sentencesAround, splitAtBlanks } from './split-blanks.ts';

type BlanksResponse = Extract<ItemResponse, { kind: 'blanks' }>;
type Given = string | number | undefined;

function buildBlank({ parts, picked }: WrittenBlank, context: string, render: Render): Blank {
  const texts = parts.map(({ markdown, starred }) => ({ text: render.text(markdown), right: starred }));
  return picked
    ? { kind: 'picked', context, choices: texts }
    : { kind: 'typed', context, accepted: texts.map(({ text }) => text) };
}

function buildText(block: AnswerBlock, render: Render): Pick<BlanksItem, 'text' | 'blanks'> {
  const { markdown, blanks } = block.blanks ?? { markdown: '', blanks: [] };
  const { pieces, placed } = splitAtBlanks(render.block(markdown));
  const contexts = sentencesAround(render.text(markdown));
  return {
    text: pieces,
    blanks: placed.flatMap((position) => {
      const written = blanks[position];
      return written ? [buildBlank(written, contexts.get(position) ?? '', render)] : [];
    }),
  };
}

/** Position of a blank's first choice, where the choices of all blanks are counted through. */
export const firstChoice = (blanks: readonly Blank[], part: number): number =>
  blanks.slice(0, part).reduce((sum, blank) => sum + choiceCount(blank), 0);

const choiceCount = (blank: Blank): number => (blank.kind === 'picked' ? blank.choices.length : 0);

function posted(item: BlanksItem, fields: Fields): Given[] {
  return item.blanks.map((blank, part) => {
    if (blank.kind === 'picked') return postedPosition(fields, part, blank.choices.length);
    const text = postedPart(fields, part)?.trim();
    return text === '' || (text?.length ?? 0) > MAX_TYPED_LENGTH ? undefined : text;
  });
}

interface Judged {
  readonly text: string;
  readonly right: boolean;
  readonly feedback?: Feedback | undefined;
}

/** A typed answer of another blank is never a typo of this one. */
function matchTyped(
  item: BlanksItem,
  blank: Extract<Blank, { kind: 'typed' }>,
  text: string,
): ReturnType<typeof matchText> {
  const others = item.blanks.flatMap((other) =>
    other.kind === 'typed' && other !== blank ? other.accepted.map((accepted) => ({ text: accepted })) : [],
  );
  return matchText(
    {
      accepted: blank.accepted.map((accepted) => ({ text: accepted })),
      expectedWrong: [...item.expectedWrong, ...others],
      exact: item.exact,
    },
    text,
  );
}

function judgeTyped(item: BlanksItem, blank: Extract<Blank, { kind: 'typed' }>, text: string): Judged {
  const { right, match } = matchTyped(item, blank, text);
  return { text, right, feedback: match?.feedback };
}

function judge(item: BlanksItem, blank: Blank, given: unknown): Judged {
  if (blank.kind === 'typed') {
    return typeof given === 'string' && given !== ''
      ? judgeTyped(item, blank, given)
      : { text: '', right: false };
  }
  const choice = typeof given === 'number' ? blank.choices[given] : undefined;
  if (!choice) return { text: '', right: false };
  const wrong = item.expectedWrong.find(({ text }) => !choice.right && sameAnswer(choice.text, text));
  return { ...choice, feedback: wrong?.feedback };
}

function judgeAll(item: BlanksItem, response: ItemResponse): Judged[] {
  const given: readonly unknown[] =
    response?.kind === 'blanks' && Array.isArray(response.answers) ? response.answers : [];
  return item.blanks.map((blank, part) => judge(item, blank, given[part]));
}

const rightText = (blank: Blank): string =>
  (blank.kind === 'typed' ? blank.accepted[0] : blank.choices.find(({ right }) => right)?.text) ?? '';

const buildWrong = (block: AnswerBlock, render: Render): ExpectedText[] =>
  block.lines.map((line) => ({ text: render.text(line.markdown), ...buildFeedback(line, render) }));

/** Text with `[[typed|accepted too]]` and `[[*right|picked]]`: the share of blanks filled right. */
export const blanks: ItemType<BlanksItem, BlanksResponse> = {
  type: 'blanks',

  recognises: (block) =>
    block.blanks !== undefined && block.lines.every((line) => line.mark === 'expected-wrong'),

  build: (base, block, render) => ({
    ...base,
    type: 'blanks',
    ...buildText(block, render),
    expectedWrong: buildWrong(block, render),
    exact: block.exact,
  }),

  /** Choices of all blanks counted through; each blank's are mixed among themselves. */
  order: (item, seed) =>
    item.blanks.flatMap((blank, part) => {
      const first = firstChoice(item.blanks, part);
      const positions = Array.from({ length: choiceCount(blank) }, (_, index) => first + index);
      return shuffled(positions, `${seed} ${part}`);
    }),

  readResponse(item, fields) {
    const answers = posted(item, fields).filter((answer) => answer !== undefined);
    const isWhole = answers.length === item.blanks.length && answers.length > 0;
    return isWhole ? { kind: 'blanks', answers } : undefined;
  },

  unfinished(item, fields) {
    const answers = posted(item, fields);
    const kept = answers.map((answer) => answer ?? '');
    return { response: { kind: 'blanks', answers: kept }, missing: emptyParts(answers) };
  },

  grade: (item, response) => gradeParts(judgeAll(item, response).map(({ right }) => right)),

  answered(item, response, _order, reveal) {
    const judged = judgeAll(item, response);
    const lines = judged.map(({ text, right, feedback }, part): AnsweredLine => {
      const blank = item.blanks[part];
      const instead = reveal && !right && blank ? escapeText(rightText(blank)) : undefined;
      const why = explained(feedback?.html, instead);
      return { place: part + 1, html: escapeText(text), chosen: true, right, ...why };
    });
    const filled = item.text.map((html, part) => {
      const fill = judged[part];
      return fill ? { html, fill: { place: part + 1, text: fill.text, right: fill.right } } : { html };
    });
    return { lines, filled, mixUps: mixUpsOf(judged.map(({ feedback }) => feedback?.mixUp)) };
  },

  key: (item) => ({
    kind: 'blanks',
    answers: item.blanks.map((blank) =>
      blank.kind === 'typed' ? (blank.accepted[0] ?? '') : blank.choices.findIndex(({ right }) => right),
    ),
  }),

  typedAs(item, text, part) {
    const blank = item.blanks[part];
    return blank?.kind === 'typed' ? matchTyped(item, blank, text).match?.text : undefined;
  },
};
