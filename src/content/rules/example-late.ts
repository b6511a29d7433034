import type { ScreenKind } from '../../domain/course.ts';
import type { Rule } from '../rule.ts';
import { screenName, sectionPlace } from '../rule-helpers.ts';

/** Where learners work on a case by themselves. */
const CASES: ReadonlySet<ScreenKind> = new Set<ScreenKind>(['check', 'scenario', 'quiz']);

export const exampleLate: Rule = {
  name: 'example-late',
  severity: 'warning',
  *check({ draft: { sections } }) {
    const example = sections.findIndex(({ kind }) => kind === 'example');
    const first = sections.findIndex(({ kind }) => CASES.has(kind));
    const [late, before] = [sections[example], sections[first]];
    if (!late || !before || example < first) return;
    yield {
      ...sectionPlace(late),
      message: `The first worked example comes after the first case, ${screenName(before)}.`,
      fix: 'Move the example up: learners see the skill done well before they try it.',
    };
  },
};
