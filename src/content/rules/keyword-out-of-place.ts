import type { ScreenKind } from '../../domain/course.ts';
import { type Phrase, phrase } from '../../i18n/phrase.ts';
import type { Keyword, KeywordName, SectionDraft } from '../draft.ts';
import type { Finding, Rule } from '../rule.ts';
import { kindName, placeOf } from '../rule-helpers.ts';

/** Keywords that only some kinds of screen or only some places know. */
const PLACES: Readonly<Partial<Record<KeywordName, { kinds: readonly ScreenKind[]; fix: Phrase }>>> = {
  Pick: { kinds: ['quiz'], fix: phrase('lintKeywords.move.Pick') },
  Points: { kinds: ['quiz', 'scenario'], fix: phrase('lintKeywords.move.Points') },
  Confidence: { kinds: ['quiz', 'review'], fix: phrase('lintKeywords.move.Confidence') },
  Like: { kinds: ['review'], fix: phrase('lintKeywords.move.Like') },
  Plan: { kinds: ['plan'], fix: phrase('lintKeywords.move.Plan') },
  Reflect: { kinds: ['plan', 'check'], fix: phrase('lintKeywords.move.Reflect') },
  Due: { kinds: ['on-the-job'], fix: phrase('lintKeywords.move.Due') },
};

/** Keywords that hold for one question only, and those that hold for a whole screen only. */
const ITEM_ONLY: ReadonlySet<string> = new Set<KeywordName>(['Hint', 'Like', 'Plan', 'Reflect']);
const SECTION_ONLY: ReadonlySet<string> = new Set<KeywordName>(['Pick', 'Due']);

/** A scenario is one item: these hold for all of it, and nothing for a step. */
const SCENARIO: ReadonlySet<string> = new Set<KeywordName>(['Hint', 'Points', 'Shuffle']);

export const keywordOutOfPlace: Rule = {
  name: 'keyword-out-of-place',
  severity: 'error',
  *check({ draft }) {
    for (const section of draft.sections) {
      if (section.kind === 'scenario') {
        yield* judgeScenario(section);
        continue;
      }
      for (const keyword of section.keywords) yield* judge(keyword, section, ITEM_ONLY);
      for (const item of section.items) {
        for (const keyword of item.keywords) yield* judge(keyword, section, SECTION_ONLY);
      }
    }
  },
};

function* judgeScenario({ keywords, items }: SectionDraft): Iterable<Finding> {
  const known = ({ name }: Keyword): boolean => SCENARIO.has(name);
  for (const keyword of keywords.filter((one) => !known(one)))
    yield {
      ...placeOf(keyword),
      message: phrase('lintKeywords.keyword-in-scenario', { name: keyword.name }),
      fix: phrase('lintKeywords.take-out'),
    };
  for (const keyword of items.flatMap((step) => step.keywords))
    yield {
      ...placeOf(keyword),
      message: phrase('lintKeywords.keyword-in-step', { name: keyword.name }),
      fix: phrase(known(keyword) ? 'lintKeywords.keyword-in-step.move' : 'lintKeywords.take-out'),
    };
}

function* judge(keyword: Keyword, section: SectionDraft, refused: ReadonlySet<string>): Iterable<Finding> {
  const place = PLACES[keyword.name];
  if (!refused.has(keyword.name) && (!place || place.kinds.includes(section.kind))) return;
  const { name } = keyword;
  yield {
    ...placeOf(keyword),
    message:
      refused === ITEM_ONLY
        ? phrase('lintKeywords.keyword-directly', { name, kind: kindName(section) })
        : phrase('lintKeywords.keyword-here', { name }),
    fix: place?.fix ?? phrase('lintKeywords.move'),
  };
}
