import { shuffled } from '../shuffle.ts';
import { escapeText } from './escape-text.ts';
import type { Fields, ItemResponse, MatchItem, MatchTerm } from './item.ts';
import type { AnswerBlock, ItemType, Render } from './item-type.ts';
import { buildFeedback } from './options.ts';
import { readPair } from './pair-syntax.ts';
import { emptyParts, explained, gradeParts, mixUpsOf, postedPosition } from './parts.ts';

type PairsResponse = Extract<ItemResponse, { kind: 'pairs' }>;

/** Definitions that differ in capitals or spaces only are one choice. */
const sameDefinition = (text: string): string => text.normalize('NFC').toLowerCase();

function buildPairs(block: AnswerBlock, render: Render): Pick<MatchItem, 'terms' | 'definitions'> {
  const definitions = new Map<string, { text: string; position: number }>();
  const terms: MatchTerm[] = block.lines.map((line) => {
    const { term, definition } = readPair(line.markdown);
    const text = render.text(definition);
    const known = definitions.get(sameDefinition(text)) ?? { text, position: definitions.size };
    definitions.set(sameDefinition(text), known);
    return {
      html: render.inline(term),
      text: render.text(term),
      definition: known.position,
      ...buildFeedback(line, render),
    };
  });
  return { terms, definitions: [...definitions.values()].map(({ text }) => text) };
}

/** For each term the definition chosen, as far as the item has it. */
function chosenOf(item: MatchItem, response: ItemResponse): (number | undefined)[] {
  const chosen: readonly unknown[] =
    response?.kind === 'pairs' && Array.isArray(response.definitions) ? response.definitions : [];
  return item.terms.map((_, part) => {
    const definition = chosen[part];
    return typeof definition === 'number' && item.definitions[definition] !== undefined
      ? definition
      : undefined;
  });
}

const posted = (item: MatchItem, fields: Fields): (number | undefined)[] =>
  item.terms.map((_, part) => postedPosition(fields, part, item.definitions.length));

/** `- term => definition`: the share of terms matched right. Definitions always come in an order of their own. */
export const match: ItemType<MatchItem, PairsResponse> = {
  type: 'match',

  recognises: (block) =>
    !block.blanks && block.lines.length > 0 && block.lines.every((line) => line.mark === 'pair'),

  build: (base, block, render) => ({ ...base, type: 'match', ...buildPairs(block, render) }),

  order: (item, seed) => shuffled([...item.definitions.keys()], seed),

  readResponse(item, fields) {
    const chosen = posted(item, fields).filter((definition) => definition !== undefined);
    return chosen.length === item.terms.length ? { kind: 'pairs', definitions: chosen } : undefined;
  },

  unfinished(item, fields) {
    const chosen = posted(item, fields);
    const definitions = chosen.map((definition) => definition ?? -1);
    return { response: { kind: 'pairs', definitions }, missing: emptyParts(chosen) };
  },

  grade(item, response) {
    const chosen = chosenOf(item, response);
    return gradeParts(item.terms.map(({ definition }, part) => chosen[part] === definition));
  },

  answered(item, response, _order, reveal) {
    const chosen = chosenOf(item, response);
    const lines = item.terms.map((term, part) => {
      const definition = chosen[part];
      const right = definition === term.definition;
      const instead = reveal && !right ? escapeText(item.definitions[term.definition] ?? '') : undefined;
      const answer = definition === undefined ? '' : (item.definitions[definition] ?? '');
      // What explains the pair would give it away while it may be tried again.
      const why = explained(right || reveal ? term.feedback?.html : undefined, instead);
      return { part: term.html, html: escapeText(answer), chosen: true, right, ...why };
    });
    const missed = item.terms.filter(({ definition }, part) => chosen[part] !== definition);
    return { lines, mixUps: mixUpsOf(missed.map(({ feedback }) => feedback?.mixUp)) };
  },

  key: (item) => ({ kind: 'pairs', definitions: item.terms.map(({ definition }) => definition) }),
};
