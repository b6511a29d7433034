import type { Task } from './course.ts';
import { escapeText } from './items/escape-text.ts';
import { hasCome, type SchoolCalendar, schoolDayAfter } from './school-days.ts';

export type TaskAnswer = 'tried' | 'not-yet' | 'not-fit';

/** Who saw the task done. */
export interface TaskConfirmation {
  readonly at: number;
  readonly name: string;
  /** As a supervisor typed it; absent where a trainer of the context confirmed. */
  readonly role?: string;
  readonly via: 'link' | 'trainer';
  /** Record key of the link that was used. */
  readonly link?: string;
  /** How many steps of the checklist were seen, of how many. */
  readonly seen: number;
  readonly of: number;
}

/** How far somebody is with a module's task for the workplace. */
export interface TaskProgress {
  readonly answer?: TaskAnswer;
  readonly answeredAt?: number;
  /** Only its writer sees it: no page, export or log for anybody else may read this. */
  readonly note?: string;
  /** The newest link for a supervisor: an earlier one is void. */
  readonly link?: { readonly id: string; readonly until: number } | undefined;
  /** When links were made within the last day. */
  readonly linksAt?: readonly number[];
  readonly confirmed?: TaskConfirmation;
}

/** "Not yet" is asked again after this many days. */
const ASK_AGAIN_DAYS = 7;

export type TaskState =
  /** Not due yet, or "not yet" was said: `day` is when it is asked. */
  'waiting' | 'asking' | 'tried' | 'not-fit' | 'confirmed';

/** Where a task stands now. */
export function taskState(
  { dueDays }: Pick<Task, 'dueDays'>,
  { passedAt, task }: { readonly passedAt: number; readonly task?: TaskProgress },
  now: number,
  calendar: SchoolCalendar,
): { readonly state: TaskState; readonly day: string } {
  const notYet = task?.answer === 'not-yet' ? task.answeredAt : undefined;
  const day = schoolDayAfter(notYet ?? passedAt, notYet === undefined ? dueDays : ASK_AGAIN_DAYS, calendar);
  if (task?.confirmed) return { state: 'confirmed', day };
  if (task?.answer === 'tried' || task?.answer === 'not-fit') return { state: task.answer, day };
  return { state: hasCome(day, now, calendar) ? 'asking' : 'waiting', day };
}

type Box = Task['checklist'][number];

/** What whoever confirms a task ticks: its checklist, or the task itself where it has none. */
export const boxesOf = ({
  id,
  title,
  checklist,
}: Pick<Task, 'id' | 'title' | 'checklist'>): readonly Box[] =>
  checklist.length > 0 ? checklist : [{ id, text: title, html: escapeText(title) }];
