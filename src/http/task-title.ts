import type { Module, Task } from '../domain/course.ts';
import { translatorFor } from '../i18n/translator.ts';

const english = translatorFor('en');

/** A task's own title; '' where it is only called what its kind is called. */
export const ownTaskTitle = ({ title }: Pick<Task, 'title'>): string =>
  title === english('kind.on-the-job') ? '' : title;

/** What a task is called among others: by its own title, else as its module. */
export const taskTitle = (task: Pick<Task, 'title'>, { title }: Pick<Module, 'title'>): string =>
  ownTaskTitle(task) || title;
