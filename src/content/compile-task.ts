import type { Task } from '../domain/course.ts';
import type { Render } from '../domain/items/item-type.ts';
import { countWords } from './build-item.ts';
import type { SectionDraft } from './draft.ts';
import { readDays } from './front-matter-values.ts';
import { screenMarkdown } from './plain-sections.ts';
import { readTask } from './read-task.ts';

const DEFAULT_DUE_DAYS = 7;

/** The task of an `## On the job` section. */
export function compileTask(section: SectionDraft, title: string, render: Render): Task {
  const due = section.keywords.find(({ name }) => name === 'Due')?.value;
  return {
    id: section.id,
    dueDays: readDays(due ?? '') ?? DEFAULT_DUE_DAYS,
    title,
    html: render.block(screenMarkdown(section)),
    checklist: readTask(section.text).checklist.map(({ id, markdown }) => ({
      id,
      html: render.inline(markdown),
      text: render.text(markdown),
    })),
  };
}

/** Words of the checklist, which is no part of the screen's text; 0 for other sections. */
export const checklistWords = (section: SectionDraft, render: Render): number =>
  section.kind === 'on-the-job'
    ? readTask(section.text).checklist.reduce(
        (sum, { markdown }) => sum + countWords(render.text(markdown)),
        0,
      )
    : 0;
