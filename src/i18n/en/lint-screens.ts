/** What screens a module has, and what stands under which of them. */
export const lintScreens = {
  'warm-up-missing': 'The module has no warm-up.',
  'warm-up-missing.fix': 'Start with `## Warm-up` and one question to guess before reading.',
  'warm-up-size': 'The warm-up has {count} questions; one is enough to get curious.',
  'warm-up-size.fix': 'Keep one, and move the others to a `## Check`.',
  'example-missing': 'The module has no worked example.',
  'example-missing.fix': 'Add `## Example` with a short story that shows the skill in use.',
  'example-late': 'The first worked example comes after the first case, Screen "{screen}".',
  'example-late.fix': 'Move the example up: learners see the skill done well before they try it.',
  'items-too-few':
    'The module has {count, plural, =0 {no questions} one {only # question} other {only # questions}}; at least {least} are needed to learn from it.',
  'items-too-few.fix': 'Add questions to `## Check` or `## Quiz`.',
  'scenario-missing': 'The module has no scenario.',
  'scenario-missing.fix': 'Add `## Scenario` with a short story in which learners decide what to do.',
  'review-too-small':
    'The module has {count, plural, =0 {no questions} other {only 1 question}} for the days after; two are needed to keep it fresh.',
  'review-too-small.fix':
    'Add questions to `## Review`: the same idea in a new story, with `Like: ` and the id of the question it repeats.',
  'pick-too-large':
    'The quiz draws {pick} questions and has {count, plural, one {# question} other {# questions}}.',
  'pick-too-large.fix': 'Add questions, or write `Pick: {possible}`.',
  'like-unknown': 'Question "{question}" is like "{id}", which is no question of this module.',
  'like-unknown.fix': 'Write the id of a question of this module.',
  'task-missing': 'The module has no task for the workplace.',
  'task-missing.fix':
    'Add `## On the job` with `Due: 7 days`, what to do, and a checklist for the supervisor.',
  'task-twice': 'The module has a task on line {line} already; a module has one.',
  'task-twice.fix': 'Bring both together under one `## On the job`, with one date and one checklist.',
  'task-without-due': 'Screen "{screen}" does not say when it is due; 7 days are taken.',
  'task-without-due.fix': 'Write `Due: 7 days` on the line below its heading.',
  'checklist-missing': 'Screen "{screen}" has no checklist, so a supervisor cannot confirm it.',
  'checklist-missing.fix': 'Add lines `- [ ] ` with what a supervisor can see when it is done.',
  'check-empty': 'Screen "{screen}" has a line in its checklist without words.',
  'check-empty.fix': 'Write behind the box what a supervisor can see, or take the line out.',
  'plan-missing': 'The module has no if-then plan.',
  'plan-missing.fix':
    'Add `## Plan` with a line `### Your plan` and a line `Plan: If [cue], then I will [action]`.',
  'plan-form.none': 'Question "{question}" has a plan without its two parts in brackets.',
  'plan-form.count':
    'Question "{question}" has a plan with {count, plural, one {one part} other {# parts}} in brackets; a cue and an action are needed.',
  'plan-form.empty': 'Question "{question}" has a plan with nothing in a pair of brackets.',
  'plan-form.before': 'Question "{question}" has a plan without words before its brackets.',
  'plan-form.fix': 'Write `Plan: If [cue], then I will [action]`, with an example in each pair of brackets.',
  'plan-not-if-then': 'Question "{question}" has a plan that does not read "If ..., then I will ...".',
  'plan-not-if-then.fix':
    'Name a cue, then what the learner does: plans of this form are the ones that get done.',
  'plan-with-answers.plan':
    'Question "{question}" is an if-then plan, so nothing in it is right or wrong, and it holds answers.',
  'plan-with-answers.reflection':
    'Question "{question}" is a reflection, so nothing in it is right or wrong, and it holds answers.',
  'plan-with-answers.fix':
    'Take them out, or give them a question of their own. A list that is only to read belongs above the `### ` line.',
  'plan-and-reflection': 'Question "{question}" is a plan and a reflection at once.',
  'plan-and-reflection.fix': 'Put a line `### ` with words of its own above the `Reflect:` line.',
  'question-in-plan': 'Question "{question}" stands under `## Plan` and is neither a plan nor a reflection.',
  'question-in-plan.fix':
    'Add a line `Plan: If [cue], then I will [action]` or `Reflect: ` below it, or move it under `## Check`.',
  'reflect-empty': 'Question "{question}" is a reflection that asks nothing.',
  'reflect-empty.fix':
    'Write what to think about on the same line: `Reflect: What would you do another time?`.',
};
