/** The course library of trainers. */
export const library = {
  heading: 'Course library',
  lead: 'Open a module to see it as learners do. Nothing you do there is recorded in the gradebook.',
  placed: 'In this LMS course',
  copied:
    'This LMS course is a copy. Modules that came with it show here once somebody opens them. Before you add a module, look if it is in the course already.',
  preview: 'Preview',
  none: 'There are no courses yet. Put a folder with a {file} into the courses folder.',
  admin: 'Admin pages',
  code: 'Your code, if somebody makes you an admin of this tool:',
  older: 'The file has errors. Learners see the last good version.',
  closed: 'The file has errors. Learners cannot open it.',
  place: '{file}, line {line}',
  suggestions: '{count, plural, one {1 suggestion} other {# suggestions}}',
  error: 'Error',
  fix: 'Fix:',
  minutes: '{minutes} min',
  trouble: '{count, plural, one {One file has errors. See below.} other {# files have errors. See below.}}',
};
