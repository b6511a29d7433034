/** A pass of another course that the learner may use here. */
export const pass = {
  'offered.title': 'You passed this module already',
  'offered.what':
    'You passed “{module}” on {date} in another course, with {score}. You can use that pass here. The score then goes to your gradebook in {lms}.',
  'offered.time': 'Your PD time for this school year is counted already. Using the pass adds no time.',
  'offered.use': 'Use my pass',
  'offered.work': 'Work through the module',
  'used.title': 'You passed',
  'used.what': 'Your pass from another course counts here: {score}, passed on {date}.',
  'used.time': 'It adds no new PD time. The time of that pass is in your learning record.',
  'used.again': 'Try the module again',
  'used.again.what': 'For practice. Your best score always counts.',
  'grade.heading': 'Your grade in {lms}',
  'grade.none':
    'Your LMS has no gradebook column for this link, so nothing is sent. Your result is kept here.',
  next: 'What is next',
};
