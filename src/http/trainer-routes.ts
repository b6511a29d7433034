import {
  postColumn,
  postCompare,
  postExcuse,
  postGrant,
  postKeepGrade,
  postRoster,
  postSendGrade,
  postSendWhen,
  postTaskSeen,
  showGrades,
  showModuleGrades,
  showReview,
} from './grades.ts';
import { postCancel, postPick, postPreview, showPicker } from './picker.ts';
import { showQuestions } from './questions.ts';
import type { Handler } from './site.ts';
import { previewModule, showLibrary } from './trainer.ts';
import { postMark, sendContextRows, sendContextTotals, showContextPd, showPersonPd } from './trainer-pd.ts';

/** The pages of trainers, for the router's table. */
export const TRAINER_ROUTES: readonly (readonly ['get' | 'post', string, Handler])[] = [
  ['get', '/trainer/:handle', showLibrary],
  ['get', '/trainer/:handle/pick', showPicker],
  ['post', '/trainer/:handle/pick', postPick],
  ['post', '/trainer/:handle/pick/cancel', postCancel],
  ['post', '/trainer/:handle/pick/preview/:course/:module', postPreview],
  ['get', '/trainer/:handle/grades', showGrades],
  ['get', '/trainer/:handle/grades/:course/:module', showModuleGrades],
  ['post', '/trainer/:handle/grades/:course/:module/send', postSendGrade],
  ['post', '/trainer/:handle/grades/:course/:module/keep', postKeepGrade],
  ['post', '/trainer/:handle/grades/:course/:module/excuse', postExcuse],
  ['post', '/trainer/:handle/grades/:course/:module/grant', postGrant],
  ['post', '/trainer/:handle/grades/:course/:module/task', postTaskSeen],
  ['post', '/trainer/:handle/grades/:course/:module/column', postColumn],
  ['post', '/trainer/:handle/grades/:course/:module/when', postSendWhen],
  ['post', '/trainer/:handle/grades/:course/:module/compare', postCompare],
  ['post', '/trainer/:handle/grades/:course/:module/roster', postRoster],
  ['get', '/trainer/:handle/grades/:course/:module/questions', showQuestions],
  ['get', '/trainer/:handle/work/:learner/:course/:module', showReview],
  ['get', '/trainer/:handle/pd', showContextPd],
  ['get', '/trainer/:handle/pd/rows.csv', sendContextRows],
  ['get', '/trainer/:handle/pd/totals.csv', sendContextTotals],
  ['post', '/trainer/:handle/pd/mark', postMark],
  ['get', '/trainer/:handle/pd/:learner', showPersonPd],
  ['get', '/trainer/:handle/:course/:module', previewModule],
];
