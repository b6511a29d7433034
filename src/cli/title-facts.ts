import { isId } from '../content/front-matter-values.ts';
import { slugOf } from '../content/read-heading.ts';
import type { Fact, Facts } from './ask-facts.ts';

const LONGEST_TITLE = 120;

// biome-ignore lint/suspicious/noControlCharactersInRegex: a title is one line of text
const CONTROL = /[\u0000-\u001f\u007f]/;

export const titleFact = (what: string): Fact => ({
  option: 'title',
  question: `Title of the ${what}`,
  value: 'TITLE',
  help: `The ${what}'s title, as learners read it.`,
  usual: () => undefined,
  problem: (title) => {
    if (title === '') return 'A title is needed.';
    if (CONTROL.test(title)) return 'A title is one line of text.';
    return title.length > LONGEST_TITLE ? `A title has at most ${LONGEST_TITLE} characters.` : undefined;
  },
});

/** `taken` says why an id that is well formed cannot be. */
export const idFact = (
  question: string,
  help: string,
  taken: (id: string, known: Facts) => string | undefined,
): Fact => ({
  option: 'id',
  question,
  value: 'ID',
  help: `${help} Default: made from the title.`,
  usual: ({ title = '' }) => {
    const id = slugOf(title);
    return isId(id) ? id : undefined;
  },
  problem: (id, known) =>
    isId(id)
      ? taken(id, known)
      : `"${id}" has something else than small letters a-z, digits and single hyphens, or is too long.`,
});
