import type { ScaffoldParts } from './scaffold-parts.ts';

export const ENGLISH_PARTS: ScaffoldParts = {
  marker: 'Replace this',

  course: {
    summary: 'Replace this with one sentence that says who the course is for and what it is about.',
    certificate: 'This confirms that the person named here completed the course.',
    greeting: 'Replace this: greet the reader and say in a few short sentences what the modules are about.',
  },

  objective: 'Replace this with what a para can do after this module',
  opening: 'Replace this: say in two or three short sentences what this is about and why it helps.',

  question: (id, name) => `### ${name}: replace this with what you ask {#${id}}

- [x] ${name}: replace this with the right answer
  > Yes. Replace this: say why it is right.
- [ ] ${name}: replace this with a slip that many make
  > Replace this: say what is true, and blame no one.
  > Mix-up: replace this with what is mixed up
- [ ] ${name}: replace this with one more slip
  > Replace this: say why it looks right and is not.
  > Mix-up: replace this with what is mixed up here
`,

  names: {
    guess: 'First guess',
    practice: 'Practice',
    question: (number) => `Question ${number}`,
    review: (number) => `Review ${number}`,
  },

  guess: 'Take a guess. It is not graded.',

  learn: `## Replace this: the one idea of this screen {#idea}

Replace this text. One screen holds one idea. Use short words and short sentences. Say what to do, then say why.

- Replace this: the first step
- Replace this: the next step

## Example: Replace this with a short story {#example}

Replace this text. Show how someone in a school does it well. Say what she saw, what she did and what came of it. Use a
name that you made up.
`,

  scenario: `## Scenario: Replace this with its title {#scenario}

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
`,

  after: `## Plan

### Your plan {#my-plan}

Plan: If [replace this: when it happens at school], then I will [replace this: the first thing I do]

## On the job
Due: 7 days

Replace this: say what to try this week, and with whom to talk it over.

- [ ] Replace this: what a supervisor can see was done
`,

  sources:
    '- [Replace this with the name of the source](https://example.org/replace-this) - replace this: what it is, where it holds, when you checked it',
};
