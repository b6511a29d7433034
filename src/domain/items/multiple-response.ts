import type { MultipleResponseItem } from './item.ts';
import type { ItemType } from './item-type.ts';
import {
  answeredOptions,
  buildOptions,
  chosenPositions,
  isBoxes,
  type OptionsResponse,
  readPositions,
  tickedCount,
} from './options.ts';

/** Several `[x]`: (right ticks - wrong ticks) / right options, at least 0. */
export const multipleResponse: ItemType<MultipleResponseItem, OptionsResponse> = {
  type: 'multiple-response',

  recognises: (block) => isBoxes(block) && tickedCount(block) > 1,

  build: (base, block, render) => ({
    ...base,
    type: 'multiple-response',
    options: buildOptions(block, render),
  }),

  readResponse(item, fields) {
    const options = readPositions(fields, item.options.length);
    return options ? { kind: 'options', options } : undefined;
  },

  grade(item, response) {
    const rightOptions = item.options.filter((option) => option.right).length;
    let balance = 0;
    for (const position of chosenPositions(item.options, response)) {
      balance += item.options[position]?.right ? 1 : -1;
    }
    const score = rightOptions === 0 ? 0 : Math.max(0, balance / rightOptions);
    return { score, right: score === 1 };
  },

  answered: (item, response, order, reveal) => answeredOptions(item.options, response, order, reveal),

  key: (item) => ({
    kind: 'options',
    options: item.options.flatMap((option, position) => (option.right ? [position] : [])),
  }),
};
