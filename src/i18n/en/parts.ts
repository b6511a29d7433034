/** The parts of a module's score, mastery, and further tries. */
export const parts = {
  'score.passed': 'Your score is {score}. You needed {mark}.',
  'score.notPassed': 'Your score is {score}. You need {mark} to pass.',
  'score.earlier': 'Your best is {best}, and it counts. This last try: {score}.',
  'score.enough': 'Your score is {score}. Those are enough points: {mark} are needed.',
  scenario: 'Scenario: {score}',
  quiz: 'Quiz: {right} of {total} right, {score}',
  'scenario.kept': 'Scenario: {score}, kept from an earlier try',
  'quiz.kept': 'Quiz: {right} of {total} right, {score}, kept from an earlier try',
  carried: 'From an earlier try',
  mastery:
    'One thing is missing. To pass this module, go through the scenario with only best choices, in your first or second try.',
  capped: 'Until then, your grade in {lms} is {capped} at most, just below the pass mark of {mark}.',
  'capped.own': 'Until then, {capped} counts, just below the pass mark of {mark}.',
  'retry.scenario': 'Play the scenario again',
  'retry.quiz': 'Take the quiz again',
  'retry.keeps.scenario': 'Your result in the quiz stays.',
  'retry.keeps.quiz': 'Your result in the scenario stays.',
  'retry.left': '{count, plural, one {You have # try left.} other {You have # tries left.}}',
  grant: 'Give another try',
  usedUp: 'No try left',
  'review.unmastered': 'Enough points, but the scenario was not played right by its second try.',
};
