import { type CliContext, type Given, type OptionSpec, UsageError } from './verb.ts';

/** Something that a command must know: an option, a question, or its usual answer. */
export interface Fact {
  /** The option that gives it, without the dashes. */
  readonly option: string;
  /** What a person is asked. */
  readonly question: string;
  readonly value: string;
  readonly help: string;
  /** The usual answer, from what is known already; undefined: there is none. */
  usual(known: Facts): string | undefined;
  /** Why this cannot be, in a sentence; undefined when it can. */
  problem(answer: string, known: Facts): string | undefined;
}

/** By option. */
export type Facts = Readonly<Record<string, string>>;

const YES: OptionSpec = {
  name: 'yes',
  help: 'Ask nothing and take the usual answer for what is not given.',
};

export const optionsOf = (facts: readonly Fact[]): OptionSpec[] => [
  ...facts.map(({ option, value, help }) => ({ name: option, value, help })),
  YES,
];

/**
 * Every fact: as given, else asked for where somebody sits at a terminal, else with `--yes` the usual one.
 * @throws UsageError when one is missing or cannot be
 */
export async function askFacts(context: CliContext, given: Given, facts: readonly Fact[]): Promise<Facts> {
  const known: Record<string, string> = {};
  for (const fact of facts) {
    const said = given.text(fact.option)?.trim();
    known[fact.option] =
      said === undefined ? await find(context, given, fact, known) : must(fact, said, known);
  }
  return known;
}

function must(fact: Fact, answer: string, known: Facts): string {
  const problem = fact.problem(answer, known);
  if (problem !== undefined) throw new UsageError(`--${fact.option}: ${problem}`);
  return answer;
}

async function find(context: CliContext, given: Given, fact: Fact, known: Facts): Promise<string> {
  const usual = fact.usual(known);
  if (!given.has('yes') && !given.json && context.ask) return converse(context, context.ask, fact, known);
  if (usual === undefined) throw new UsageError(`--${fact.option} is missing: ${fact.help}`);
  if (given.has('yes')) return must(fact, usual, known);
  throw new UsageError(
    `--${fact.option} is missing, and nobody sits at a terminal to be asked. Give it, or --yes for the usual "${usual}".`,
  );
}

/** Asks until the answer can be. */
async function converse(
  { say }: CliContext,
  ask: NonNullable<CliContext['ask']>,
  fact: Fact,
  known: Facts,
): Promise<string> {
  const usual = fact.usual(known);
  for (;;) {
    const answer = (await ask(`${fact.question}${usual ? ` [${usual}]` : ''}: `)).trim() || usual || '';
    const problem = fact.problem(answer, known);
    if (problem === undefined) return answer;
    say(problem);
  }
}
