import { answerItem } from '../actions/answer-item.ts';
import { cancelPick } from '../actions/cancel-pick.ts';
import { compareGrades } from '../actions/compare-grades.ts';
import { confirmRegistration } from '../actions/confirm-registration.ts';
import { createColumn } from '../actions/create-column.ts';
import { enterLaunch } from '../actions/enter-launch.ts';
import { excuseLearner } from '../actions/excuse-learner.ts';
import { grantTry } from '../actions/grant-try.ts';
import { keepLmsGrade } from '../actions/keep-lms-grade.ts';
import { listContext } from '../actions/list-context.ts';
import { listGrades } from '../actions/list-grades.ts';
import { listLibrary } from '../actions/list-library.ts';
import { listModuleGrades } from '../actions/list-module-grades.ts';
import { listPickable } from '../actions/list-pickable.ts';
import { openStep } from '../actions/open-step.ts';
import { pickContent } from '../actions/pick-content.ts';
import { readPass } from '../actions/read-pass.ts';
import { readRegistration } from '../actions/read-registration.ts';
import { readResult } from '../actions/read-result.ts';
import { readReview } from '../actions/read-review.ts';
import { refreshRoster } from '../actions/refresh-roster.ts';
import { rehearsePlan } from '../actions/rehearse-plan.ts';
import { replaceRegistered } from '../actions/replace-registered.ts';
import { reportTime } from '../actions/report-time.ts';
import { resendGrade } from '../actions/resend-grade.ts';
import { setSendWhen } from '../actions/set-send-when.ts';
import { showAnswer } from '../actions/show-answer.ts';
import { startAttempt } from '../actions/start-attempt.ts';
import { usePass } from '../actions/use-pass.ts';
import { writePersonal } from '../actions/write-personal.ts';

/** The actions that pages call; tests of pages put their own in place. */
export const VERBS = {
  enterLaunch,
  openStep,
  answerItem,
  showAnswer,
  writePersonal,
  rehearsePlan,
  startAttempt,
  readPass,
  readResult,
  reportTime,
  listContext,
  listLibrary,
  listPickable,
  pickContent,
  cancelPick,
  readRegistration,
  confirmRegistration,
  replaceRegistered,
  listGrades,
  listModuleGrades,
  readReview,
  resendGrade,
  keepLmsGrade,
  excuseLearner,
  grantTry,
  createColumn,
  setSendWhen,
  compareGrades,
  refreshRoster,
  usePass,
};

export type Verbs = typeof VERBS;
