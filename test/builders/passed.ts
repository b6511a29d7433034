import { answerItem } from '../../src/actions/answer-item.ts';
import { enterLaunch } from '../../src/actions/enter-launch.ts';
import { openStep } from '../../src/actions/open-step.ts';
import { ANSWER_FIELD } from '../../src/domain/items/item-type.ts';
import type { Launch } from '../../src/domain/launch.ts';
import type { District } from './district.ts';

const question = (id: string, extra = ''): string => `### What is right in ${id}? {#${id}}

- [x] The right one of ${id}
  > Yes, this is it.
- [ ] The first wrong one of ${id}
  > Not this one.
- [ ] The second wrong one of ${id}
  > Not this one either.
${extra}
`;

/** A module with a quiz of two out of three, two review questions that ask how sure, and a task with two steps. */
export const aReviewedModule = (
  title: string,
  changes: { extra?: string; reviews?: string } = {},
): string => `---
title: ${title}
minutes: 2
objectives:
  - Try things out
standards:
  - WA FCS 07
---

An opening text. ${changes.extra ?? ''}

## Quiz
Pick: 2
Shuffle: no
Confidence: yes

${['q1', 'q2', 'q3'].map((id) => question(id)).join('')}
## On the job: Write two notes
Due: 7 days

Write two notes this week.

- [ ] The note says what was seen. {#seen}
- [ ] The note has a time. {#time}

## Review
Confidence: yes
Shuffle: no

${changes.reviews ?? `${question('r1', 'Like: q1')}${question('r2')}`}`;

export const COURSE_FILE =
  '---\ntitle: Small course\nsummary: For tests.\nreview-time: yes\n---\n\nA course for tests.\n';

/** Walks a learner through all questions of a module; `options` by item id, 0 is right. */
export async function passModule(
  { deps }: Pick<District, 'deps'>,
  launch: Launch,
  moduleKey: string,
  options: Readonly<Record<string, { option: number; confidence?: 'sure' | 'unsure' }>> = {},
): Promise<void> {
  await enterLaunch(deps, launch);
  let number: number | undefined = 1;
  while (number !== undefined) {
    const page = await openStep(deps, launch, moduleKey, number);
    if (page === 'submitted') return;
    const { item } = page;
    if (item?.mode === 'graded' && !item.answer) {
      const { option = 0, confidence = 'sure' } = options[item.item.id] ?? {};
      await answerItem(deps, launch, {
        moduleKey,
        attemptId: page.attemptId,
        itemId: item.item.id,
        fields: { [ANSWER_FIELD]: String(option), confidence },
      });
    }
    number = page.next;
  }
}
