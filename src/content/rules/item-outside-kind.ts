import { phrase } from '../../i18n/phrase.ts';
import { readHeading } from '../read-heading.ts';
import { readListEntry } from '../read-mark.ts';
import type { Rule } from '../rule.ts';
import { placeOf, screenName, shorten } from '../rule-helpers.ts';
import { almostKind } from './kind-misspelled.ts';

/** Kinds whose `###` headings are no items. */
const PLAIN: ReadonlySet<string> = new Set(['opening', 'text', 'example']);

export const itemOutsideKind: Rule = {
  name: 'item-outside-kind',
  severity: 'error',
  *check({ draft }) {
    for (const section of draft.sections) {
      if (!PLAIN.has(section.kind)) continue;
      let heading: ReturnType<typeof readHeading>;
      for (const line of section.text) {
        heading = readHeading(line) ?? heading;
        const entry = line.code ? undefined : readListEntry(line.text);
        if (heading?.level !== 3 || entry?.mark !== 'box' || !entry.ticked) continue;
        const meant = almostKind(section.heading?.text ?? '') ?? 'Check';
        yield {
          ...placeOf(heading),
          message: phrase('lintText.item-outside-kind', {
            screen: screenName(section),
            question: shorten(heading.text),
          }),
          fix: phrase('lint.nearest.code', { name: `## ${meant}` }),
        };
        heading = undefined;
      }
    }
  },
};
