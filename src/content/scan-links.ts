import type { Place } from './draft.ts';
import type { LintContext } from './rule.ts';
import { textLines, withoutCodeSpans } from './rule-helpers.ts';

/** A link or an image as it stands in the file. */
export interface WrittenLink extends Place {
  readonly image: boolean;
  /** The link's text, or the image's alt text. */
  readonly text: string;
  /** Absent for `[text][name]`, whose address stands elsewhere. */
  readonly address?: string;
  readonly addressPlace: Place;
}

const LINK = /(!?)\[([^[\]]*)\](?:\(([ \t]*<?)([^()\s<>]*)|(?=\[[^\]]*\]))/g;
const DEFINITION = /^ {0,3}\[[^[\]]+\]:[ \t]*(\S+)/;

/** Every link and image of a module, in order. */
export function* scanLinks(context: LintContext): Iterable<WrittenLink> {
  for (const line of textLines(context)) {
    const text = withoutCodeSpans(line.text);
    const definition = DEFINITION.exec(text);
    if (definition?.[1] !== undefined) {
      const place = { line: line.number, column: text.indexOf(definition[1]) + 1 };
      yield { image: false, text: '', address: definition[1], ...place, addressPlace: place };
    }
    for (const match of text.matchAll(LINK)) {
      if (text[match.index - 1] === '\\') continue;
      const [all, bang = '', words = '', before, address] = match;
      const place = { line: line.number, column: match.index + 1 };
      const link = { image: bang === '!', text: words.trim(), ...place };
      if (before === undefined || address === undefined) yield { ...link, addressPlace: place };
      else
        yield {
          ...link,
          address,
          addressPlace: { ...place, column: match.index + all.length - address.length + 1 },
        };
    }
  }
}
