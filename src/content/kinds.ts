import type { ScreenKind } from '../domain/course.ts';

/** The section names that mean something, as they are written in files. */
export const KIND_NAMES: Readonly<Record<Exclude<ScreenKind, 'opening' | 'text'>, string>> = {
  'warm-up': 'Warm-up',
  example: 'Example',
  check: 'Check',
  scenario: 'Scenario',
  quiz: 'Quiz',
  plan: 'Plan',
  'on-the-job': 'On the job',
  review: 'Review',
  sources: 'Sources',
};

/** Kinds in which each `###` is an item of its own, or a step of the one item that the section is. */
export const isItemKind = (kind: ScreenKind): boolean => ITEM_KINDS.has(kind);

const ITEM_KINDS: ReadonlySet<ScreenKind> = new Set<ScreenKind>([
  'warm-up',
  'check',
  'scenario',
  'quiz',
  'plan',
  'review',
]);

/** The kind a `##` heading names, with the title behind its colon. Other headings are plain screens. */
export function kindOf(heading: string): { kind: ScreenKind; ownTitle?: string } {
  const colon = heading.indexOf(':');
  const name = (colon === -1 ? heading : heading.slice(0, colon)).trim();
  const title = colon === -1 ? '' : heading.slice(colon + 1).trim();
  for (const [kind, kindName] of Object.entries(KIND_NAMES) as [ScreenKind, string][]) {
    if (name.toLowerCase() === kindName.toLowerCase()) return title ? { kind, ownTitle: title } : { kind };
  }
  return { kind: 'text', ownTitle: heading };
}
