import type { ScreenKind } from '../../domain/course.ts';
import { faultWords } from '../fault-words.ts';
import type { Rule } from '../rule.ts';
import { screenText, sectionPlace } from '../rule-helpers.ts';

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
      ...faultWords('lintScreens.example-late', { screen: screenText(before) }),
    };
  },
};
