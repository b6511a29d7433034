/** A person's own record: time, passes, transcript. */
export const me = {
  heading: 'My learning record',
  link: 'My learning record',
  'nobody.what': 'Your LMS did not tell us who you are, so we cannot show a record, and we cannot keep one.',
  'nobody.todo':
    'Sign in to your LMS and open this page again. If you are signed in, tell the person who runs your LMS.',
  trainer: 'You are a trainer in this course. Modules that you try as a trainer do not count as your own PD.',
  'passed.heading': 'Modules you passed',
  'passed.none': 'Nothing yet. A module shows up here as soon as you pass it.',
  'passed.facts': 'Passed {date}, best score {percent}',
};
