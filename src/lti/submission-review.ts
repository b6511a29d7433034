/**
 * Goes into every line item that we ask for: the LMS then offers to open a learner's answers from its gradebook, by
 * way of the tool's launch URL. Moodle does; Canvas passes it over. @see LTI Submission Review 1.0, section 2
 */
export const SUBMISSION_REVIEW = {
  reviewableStatus: ['InProgress', 'Submitted', 'Completed'],
  label: 'Open the answers',
} as const;
