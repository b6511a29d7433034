import type { ModuleDraft } from '../content/draft.ts';

/** Where learners see this line: a screen's id, or `screen/item`. Undefined for the settings. */
export function placeOfLine({ sections }: Pick<ModuleDraft, 'sections'>, line: number): string | undefined {
  let place: string | undefined;
  for (const { id, heading, text, items } of sections) {
    const start = heading?.line ?? text[0]?.number ?? Number.POSITIVE_INFINITY;
    if (start > line) break;
    place = id;
    for (const item of items) if (item.heading.line <= line) place = `${id}/${item.id}`;
  }
  return place;
}
