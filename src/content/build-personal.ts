import type { Render } from '../domain/items/item-type.ts';
import type { PersonalItem } from '../domain/items/personal-item.ts';
import { countWords, type ReadItem } from './build-item.ts';
import { markdownOf } from './read-lines.ts';

/** The personal item, ready to show; undefined when it is none, or not well formed. */
export function buildPersonal({ item, block, personal }: ReadItem, render: Render): PersonalItem | undefined {
  if (!personal?.recognises(block)) return undefined;
  const body = markdownOf(item.body);
  const read = [item.heading.text, body, block.plan ?? block.reflect ?? ''];
  const base = {
    id: item.id,
    stem: render.inline(item.heading.text),
    stemText: render.text(item.heading.text),
    body: render.block(body),
    words: read.reduce((sum, markdown) => sum + countWords(render.text(markdown)), 0),
    hints: item.keywords.filter(({ name }) => name === 'Hint').map(({ value }) => render.inline(value)),
  };
  return personal.build(base, block, render);
}
