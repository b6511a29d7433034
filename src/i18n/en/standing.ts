/** Who looks at a module, when it is no learner, and what that means. */
export const standing = {
  preview: 'Preview.',
  'preview.what': 'You see what learners see. Nothing is recorded in the gradebook.',
  grades: 'Learners and grades',
  ungraded: 'No gradebook column.',
  'ungraded.what': 'This link sends no grades to the gradebook.',
  'ungraded.todo': 'Create a gradebook column',
  broken: 'The file has errors.',
  'broken.what': 'You see its last good version. What is wrong and how to mend it:',
  readOnly: 'View only.',
  'readOnly.what': 'You can read this module. Your role in this course does not answer questions.',
  'unnamed.what': 'You can read this module. To answer the questions, sign in to your LMS and open it again.',
};
