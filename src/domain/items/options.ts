import type { Answered, AnsweredLine } from './answered.ts';
import type { Feedback, Fields, ItemResponse, Option } from './item.ts';
import { ANSWER_FIELD, type AnswerBlock, type AnswerLine, type Render } from './item-type.ts';

export type OptionsResponse = Extract<ItemResponse, { kind: 'options' }>;

export const isBoxes = (block: AnswerBlock): boolean =>
  block.lines.length > 0 && !block.blanks && block.lines.every((line) => line.mark === 'box');

export const tickedCount = (block: AnswerBlock): number => block.lines.filter((line) => line.ticked).length;

/** The feedback of an answer line, in the shape that spreads into an option or an expected answer. */
export function buildFeedback(line: AnswerLine, render: Render): { feedback?: Feedback } {
  if (!line.feedback) return {};
  const { markdown, mixUp } = line.feedback;
  return { feedback: { html: render.block(markdown), ...(mixUp === undefined ? {} : { mixUp }) } };
}

export const buildOptions = (block: AnswerBlock, render: Render): Option[] =>
  block.lines.map((line) => ({
    html: render.inline(line.markdown),
    text: render.text(line.markdown),
    right: line.ticked,
    ...buildFeedback(line, render),
  }));

/** Positions posted for this many options, sorted, each once; undefined when none or when one is forged. */
export function readPositions(fields: Fields, optionCount: number): number[] | undefined {
  const posted = Object.hasOwn(fields, ANSWER_FIELD) ? fields[ANSWER_FIELD] : undefined;
  const values = typeof posted === 'string' ? [posted] : posted;
  if (!Array.isArray(values) || values.length === 0 || values.length > optionCount) return undefined;
  const positions = new Set<number>();
  for (const value of values) {
    if (typeof value !== 'string' || !/^(0|[1-9]\d{0,3})$/.test(value)) return undefined;
    if (Number(value) >= optionCount) return undefined;
    positions.add(Number(value));
  }
  return [...positions].sort((a, b) => a - b);
}

/** The positions of a stored response that the options have; none for a response of another shape. */
export function chosenPositions(options: readonly Option[], response: ItemResponse): Set<number> {
  if (response?.kind !== 'options' || !Array.isArray(response.options)) return new Set();
  return new Set(response.options.filter((position) => options[position] !== undefined));
}

/** Options in `order`; what was not chosen keeps its feedback and its rightness to itself unless `reveal`. */
export function answeredOptions(
  options: readonly Option[],
  response: ItemResponse,
  order: readonly number[],
  reveal: boolean,
): Answered {
  const chosen = chosenPositions(options, response);
  const lines: AnsweredLine[] = [];
  for (const position of order) {
    const option = options[position];
    if (!option) continue;
    const open = reveal || chosen.has(position);
    lines.push({
      html: option.html,
      chosen: chosen.has(position),
      right: open && option.right,
      ...(open && option.feedback ? { feedback: option.feedback.html } : {}),
    });
  }
  const mixUps = [...chosen].flatMap((position) => options[position]?.feedback?.mixUp ?? []);
  return { lines, mixUps: [...new Set(mixUps)] };
}
