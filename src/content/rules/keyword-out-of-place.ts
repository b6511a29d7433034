import type { ScreenKind } from '../../domain/course.ts';
import type { Keyword, KeywordName, SectionDraft } from '../draft.ts';
import type { Finding, Rule } from '../rule.ts';
import { kindName, placeOf } from '../rule-helpers.ts';

/** Keywords that only some kinds of screen or only some places know. */
const PLACES: Readonly<Partial<Record<KeywordName, { kinds: readonly ScreenKind[]; where: string }>>> = {
  Pick: { kinds: ['quiz'], where: 'directly under `## Quiz`' },
  Points: { kinds: ['quiz', 'scenario'], where: 'in a `## Quiz` or a `## Scenario`, where points count' },
  Confidence: { kinds: ['quiz', 'review'], where: 'in a `## Quiz` or `## Review`' },
  Like: { kinds: ['review'], where: 'under a question of `## Review`' },
  Plan: { kinds: ['plan'], where: 'under a line `### ` of `## Plan`' },
  Reflect: { kinds: ['plan', 'check'], where: 'under a line `### ` of `## Plan` or `## Check`' },
  Due: { kinds: ['on-the-job'], where: 'under `## On the job`' },
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
      message: `"${keyword.name}:" means nothing in a scenario.`,
      fix: 'Take it out.',
    };
  for (const keyword of items.flatMap((step) => step.keywords))
    yield {
      ...placeOf(keyword),
      message: `"${keyword.name}:" means nothing under a step.`,
      fix: known(keyword) ? 'Move it directly under `## Scenario`.' : 'Take it out.',
    };
}

function* judge(keyword: Keyword, section: SectionDraft, refused: ReadonlySet<string>): Iterable<Finding> {
  const place = PLACES[keyword.name];
  if (!refused.has(keyword.name) && (!place || place.kinds.includes(section.kind))) return;
  const above = refused === ITEM_ONLY ? `directly under \`## ${kindName(section)}\`` : 'here';
  yield {
    ...placeOf(keyword),
    message: `"${keyword.name}:" means nothing ${above}.`,
    fix: `Move it ${place?.where ?? 'under the question it is for'}, or take it out.`,
  };
}
