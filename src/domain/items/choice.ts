import type { ChoiceItem } from './item.ts';
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

/** One `[x]`: all or nothing. */
export const choice: ItemType<ChoiceItem, OptionsResponse> = {
  type: 'choice',

  recognises: (block) => isBoxes(block) && tickedCount(block) === 1,

  build: (base, block, render) => ({ ...base, type: 'choice', options: buildOptions(block, render) }),

  readResponse(item, fields) {
    const options = readPositions(fields, item.options.length);
    return options?.length === 1 ? { kind: 'options', options } : undefined;
  },

  grade(item, response) {
    const [position, ...others] = chosenPositions(item.options, response);
    const right = position !== undefined && others.length === 0 && item.options[position]?.right === true;
    return { score: right ? 1 : 0, right };
  },

  answered: (item, response, order, reveal) => answeredOptions(item.options, response, order, reveal),

  key: (item) => ({ kind: 'options', options: [item.options.findIndex((option) => option.right)] }),
};
