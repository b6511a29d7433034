/** The list of a context’s modules. */
export const modules = {
  heading: 'Your modules',
  none: 'There are no modules in this course yet. Your trainer can add some.',
  minutes: '{minutes} min',
  new: 'New',
  started: 'Started',
  submitted: 'Not passed yet',
  'submitted.best': 'Not passed yet · best {best}',
  passed: 'Passed',
  'passed.best': 'Passed · best {best}',
  'new.action': 'Start',
  'started.action': 'Go on',
  'submitted.action': 'See result',
  'passed.action': 'See result',
  all: 'All passed. Well done.',
  some: '{passed} of {total} passed.',
};
