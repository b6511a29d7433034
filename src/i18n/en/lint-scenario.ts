/** Scenarios: their steps, and where their choices lead. */
export const lintScenario = {
  'scenario-choice-count':
    'Step "{step}" has {count, plural, =0 {no choices} one {only # choice} other {# choices}}; a step has two to four.',
  'scenario-choice-count.none':
    'Make its last list the choices: `- [x] ` before the best one, `- [ ] ` before the others.',
  'scenario-choice-count.few': 'Add a choice that a busy person might make.',
  'scenario-choice-count.many': 'Take out the ones that no one would choose.',
  'scenario-choice-unmarked': 'Step "{step}" has the choice "{choice}" without a box before it.',
  'scenario-choice-unmarked.fix':
    'Start it with `- [x] ` for the best choice, `- [~] ` for an acceptable one, `- [ ] ` for the others.',
  'scenario-choice-empty': 'Step "{step}" has a choice without words.',
  'scenario-choice-empty.fix': 'Write what one can do there, before the arrow if it has one.',
  'scenario-choice-twice': 'Step "{step}" has the choice "{choice}" twice.',
  'scenario-choice-twice.fix': 'Change the words of one of them, or take it out.',
  'scenario-best-missing': 'Step "{step}" has no best choice.',
  'scenario-best-missing.fix': 'Put [x] before the best choice.',
  'scenario-only-best': 'Step "{step}" has only best choices, so there is nothing to decide.',
  'scenario-only-best.fix':
    'Mark with [~] what is acceptable, and with [ ] what a busy person might do instead.',
  'scenario-choice-without-consequence': 'Step "{step}" does not tell what comes of "{choice}".',
  'scenario-choice-without-consequence.fix':
    'Add a line under it that starts with > and tells what happens then.',
  'scenario-target-unknown': 'The choice "{choice}" leads to "{target}", which is no step of this scenario.',
  'scenario-target-empty': 'The choice "{choice}" has an arrow with nothing behind it.',
  'scenario-target-unknown.end': 'Take the arrow out to end the story here.',
  'scenario-target-unknown.fix':
    'Write the heading or the id of a step behind the arrow, or take the arrow out to end the story here.',
  'scenario-step-unreachable': 'Step "{step}" is never reached: no way from the first step leads there.',
  'scenario-step-unreachable.fix': 'Let a choice lead to it with `-> {heading}`, or take it out.',
  'scenario-loop-without-exit': 'Step "{step}" is a trap: whoever comes there never gets to the end.',
  'scenario-loop-without-exit.fix':
    'Let one of its choices lead on, or end the story there by taking its arrow out.',
  'scenario-without-end': 'Screen "{screen}" has no end: every choice leads to another step.',
  'scenario-without-end.fix': 'Take the arrow out behind the choices that end the story.',
  'scenario-best-in-circle': 'Step "{step}" is where the best choices begin to go round in a circle.',
  'scenario-best-in-circle.fix': 'Let the choices with [x] lead on to the end of the story.',
};
