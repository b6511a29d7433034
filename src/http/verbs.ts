import { answerItem } from '../actions/answer-item.ts';
import { cancelPick } from '../actions/cancel-pick.ts';
import { confirmRegistration } from '../actions/confirm-registration.ts';
import { enterLaunch } from '../actions/enter-launch.ts';
import { listContext } from '../actions/list-context.ts';
import { listLibrary } from '../actions/list-library.ts';
import { listPickable } from '../actions/list-pickable.ts';
import { openStep } from '../actions/open-step.ts';
import { pickContent } from '../actions/pick-content.ts';
import { readRegistration } from '../actions/read-registration.ts';
import { readResult } from '../actions/read-result.ts';
import { replaceRegistered } from '../actions/replace-registered.ts';
import { showAnswer } from '../actions/show-answer.ts';
import { startAttempt } from '../actions/start-attempt.ts';

/** The actions that pages call; tests of pages put their own in place. */
export const VERBS = {
  enterLaunch,
  openStep,
  answerItem,
  showAnswer,
  startAttempt,
  readResult,
  listContext,
  listLibrary,
  listPickable,
  pickContent,
  cancelPick,
  readRegistration,
  confirmRegistration,
  replaceRegistered,
};

export type Verbs = typeof VERBS;
