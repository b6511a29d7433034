export interface ModuleFacts {
  readonly title: string;
  readonly id: string;
  /** Whole minutes. */
  readonly minutes: number;
}

/** Questions in the pool, and how many of them an attempt draws. */
const POOL = 8;
const PICK = 5;

/**
 * A module with every part that a good one has, in words that say what to put in their place. The check finds nothing
 * wrong with it.
 */
export const scaffoldModule = (facts: ModuleFacts): string =>
  [settings(facts), LEARN, SCENARIO, quiz(), AFTER].join('\n');

const settings = ({ title, id, minutes }: ModuleFacts): string => `---
title: ${title}
id: ${id}
minutes: ${minutes}
objectives:
  - Replace this with what a para can do after this module
---

Replace this: say in two or three short sentences what this is about and why it helps.
`;

/** A choice of three; `name` keeps the questions apart until the author has words for them. */
const question = (id: string, name: string): string => `### ${name}: replace this with what you ask {#${id}}

- [x] ${name}: replace this with the right answer
  > Yes. Replace this: say why it is right.
- [ ] ${name}: replace this with a slip that many make
  > Replace this: say what is true, and blame no one.
- [ ] ${name}: replace this with one more slip
  > Replace this: say why it looks right and is not.
`;

const LEARN = `## Warm-up

Take a guess. It is not graded.

${question('first-guess', 'First guess')}
## Replace this: the one idea of this screen {#idea}

Replace this text. One screen holds one idea. Use short words and short sentences. Say what to do, then say why.

- Replace this: the first step
- Replace this: the next step

## Example: Replace this with a short story {#example}

Replace this text. Show how someone in a school does it well. Say what she saw, what she did and what came of it. Use a
name that you made up.

## Check

${question('practice', 'Practice')}`;

const SCENARIO = `## Scenario: Replace this with its title {#scenario}

### Replace this: how it starts {#start}

Replace this text. Say who is there, what happens and what the para must do now.

- [x] Replace this: the best thing to do -> Replace this: it goes well
  > Replace this: say what happens next.
- [~] Replace this: a thing that is fair, but not the best -> Replace this: it gets hard
  > Replace this: say what happens, and what it costs.
- [ ] Replace this: a thing that does not help -> Replace this: it gets hard
  > Replace this: say what happens, and blame no one.

### Replace this: it gets hard {#hard}

Replace this text. Say what is harder now. There is still a good way out.

- [x] Replace this: the way out -> Replace this: it goes well
  > Replace this: say how it gets better.
- [ ] Replace this: more of the same
  > Replace this: say how it ends.

### Replace this: it goes well {#well}

Replace this text. Say what the student does now. One last thing is left to do.

- [x] Replace this: the best way to end it
  > Replace this: say what comes of it.
- [ ] Replace this: a thing to leave out
  > Replace this: say what gets lost.
`;

const quiz = (): string => `## Quiz
Pick: ${PICK}

${Array.from({ length: POOL }, (_, index) => question(`question-${index + 1}`, `Question ${index + 1}`)).join('\n')}`;

const AFTER = `## Plan

### Your plan {#my-plan}

Plan: If [replace this: when it happens at school], then I will [replace this: the first thing I do]

## On the job
Due: 7 days

Replace this: say what to try this week, and with whom to talk it over.

- [ ] Replace this: what a supervisor can see was done

## Review

${question('review-1', 'Review 1')}
${question('review-2', 'Review 2')}
## Sources

- [Replace this with the name of the source](https://example.org/replace-this) - replace this: what it is, where it holds, when you checked it
`;
