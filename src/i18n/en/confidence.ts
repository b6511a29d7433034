/** How sure somebody was of an answer. */
export const confidence = {
  sure: 'You were sure.',
  unsure: 'You were not sure.',
  'sure.wrong':
    'You felt sure here, and it was not right, or not all of it. That happens to everyone, and what you correct now tends to stick. Read why below. This question comes back early in your review.',
  'unsure.right': 'You were not sure, and you were right.',
  'learner.sure': 'The learner was sure.',
  'learner.unsure': 'The learner was not sure.',
};
