/** The result of a try. */
export const result = {
  title: '{heading} - {module}',
  passed: 'You passed',
  notPassed: 'Not passed yet',
  'sentence.passed': '{right} of {total} right, {score}. You needed {mark}.',
  'sentence.notPassed': '{right} of {total} right, {score}. You need {mark} to pass.',
  'sentence.earlier': 'Your best is {best}, and it counts. This last try: {right} of {total} right, {score}.',
  best: 'Your best so far is {best}. The best one counts.',
  usedUp: 'You have used all your tries for this module. If you would like another, ask your trainer.',
  grade: 'Your grade in {lms}',
  'grade.none':
    'Your LMS has no gradebook column for this link, so nothing is sent. Your result is kept here.',
  'grade.unsent': 'Nothing has been sent yet. Open the module once from your course to send it.',
  'grade.reload': 'Load this page again to see whether it has arrived.',
  next: 'What is next',
  ahead:
    'Your first review comes on {review}. There is also a task to try at work: we ask you on {task} how it went.',
  'ahead.review': 'Your first review comes on {review}.',
  'ahead.task': 'There is a task to try at work: we ask you on {task} how it went.',
  'next.module': 'Next module:',
  'next.minutes': '({minutes} min)',
  back: 'Back to {lms}',
  retry: 'Try the questions again',
  answers: 'Your answers',
};
