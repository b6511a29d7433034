import type { LearnerFollowUp, ModuleFollowUps } from '../actions/list-module-follow-ups.ts';
import type { Html } from '../domain/course.ts';
import { boxesOf } from '../domain/task-progress.ts';
import type { Translator } from '../i18n/translator.ts';
import { type LanguageView, languageView } from './language-view.ts';

/** What follows a learner's pass, for their trainer: counts and states. */
export interface FollowUpView {
  readonly reviews: string;
  /** '' where the module has no task. */
  readonly task: string;
  readonly confirmed: boolean;
  /** '' where nothing can be confirmed. */
  readonly confirm: string;
  readonly what: string;
  readonly boxes: readonly { readonly value: number; readonly html: Html }[];
  readonly language: LanguageView;
}

function taskWords({ task }: LearnerFollowUp, t: Translator): string {
  if (!task) return '';
  const { state, confirmed } = task;
  return confirmed && state === 'confirmed'
    ? t('task.grades.confirmed', { seen: confirmed.seen, of: confirmed.of })
    : t(`task.grades.${state === 'confirmed' ? 'tried' : state}`);
}

/** Undefined for learners whose pass nothing follows. */
export function followUpView(
  { task, language, learners }: ModuleFollowUps,
  learnerId: string,
  name: string,
  t: Translator,
): FollowUpView | undefined {
  const learner = learners.get(learnerId);
  if (!learner) return undefined;
  const confirmed = learner.task?.confirmed !== undefined;
  return {
    reviews: t('task.grades.reviews', { count: learner.reviews }),
    task: taskWords(learner, t),
    confirmed,
    confirm: task ? t(confirmed ? 'task.grades.confirm.again' : 'task.grades.confirm') : '',
    what: t('task.grades.confirm.what', { name }),
    boxes: task ? boxesOf(task).map(({ html }, value) => ({ value, html })) : [],
    language: languageView(language),
  };
}
