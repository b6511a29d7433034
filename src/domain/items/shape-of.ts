import type { Item } from './item.ts';

/** What of an item is the same in every language: its type, and for each answer what it counts or leads to. */
export interface Shape {
  readonly type: Item['type'];
  readonly parts: readonly string[];
}

function partsOf(item: Item): string[] {
  switch (item.type) {
    case 'choice':
    case 'multiple-response':
      return item.options.map(({ right }) => String(right));
    case 'short-answer':
      return [];
    case 'numeric':
      return item.accepted.map(({ from, to }) => `${from} ${to}`);
    case 'match':
      return item.terms.map(({ definition }) => String(definition));
    case 'order':
      return item.entries.map(() => '');
    case 'blanks':
      return item.blanks.map((blank) =>
        blank.kind === 'typed' ? 'typed' : blank.choices.map(({ right }) => right).join(),
      );
    case 'scenario':
      return item.steps.map(({ id, choices }) =>
        [id, ...choices.map(({ credit, to }) => `${credit}>${to ?? ''}`)].join(' '),
      );
  }
}

export const shapeOf = (item: Item): Shape => ({ type: item.type, parts: partsOf(item) });
