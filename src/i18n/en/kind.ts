/** What kinds of screens are called; files name them in English, whatever language they are in. */
export const kind = {
  'warm-up': 'Warm-up',
  example: 'Example',
  check: 'Check',
  scenario: 'Scenario',
  quiz: 'Quiz',
  plan: 'Plan',
  'on-the-job': 'On the job',
  review: 'Review',
  sources: 'Sources',
};
