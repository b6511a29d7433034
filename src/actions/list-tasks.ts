import type { Module, Task } from '../domain/course.ts';
import type { FollowUp, FollowUps } from '../domain/follow-up.ts';
import { inLanguage } from '../domain/in-language.ts';
import type { SchoolCalendar } from '../domain/school-days.ts';
import { taskState } from '../domain/task-progress.ts';
import type { Deps } from './deps.ts';

/** The task of a passed module, and where it stands. */
export interface TaskPage extends ReturnType<typeof taskState> {
  readonly module: Module;
  readonly task: Task;
  readonly followUp: FollowUp;
}

/** The tasks of this person's passed modules that are served now, the one that is asked first before the others. */
export const listTasks = (
  { library, clock }: Pick<Deps, 'library' | 'clock'>,
  { modules }: Pick<FollowUps, 'modules'>,
  calendar: SchoolCalendar,
  languages: readonly string[] = [],
): TaskPage[] =>
  Object.entries(modules)
    .flatMap(([key, followUp]) => {
      const served = library.find(key)?.module;
      const module = served && inLanguage(served, languages);
      if (!module?.task) return [];
      return [
        { module, task: module.task, followUp, ...taskState(module.task, followUp, clock(), calendar) },
      ];
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.followUp.passedAt - b.followUp.passedAt));
