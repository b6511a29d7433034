import { nearest } from '../config/nearest.ts';
import { AppError, SetupError } from '../domain/errors.ts';
import { StoreError } from '../ports/document-store.ts';
import { listHelp, verbHelp } from './help.ts';
import { parseGiven } from './parse.ts';
import { typedPrinter } from './typed-printer.ts';
import { type CliContext, type Outcome, UsageError, type Verb } from './verb.ts';

/** Where what is printed goes. Wrong use is told on `err`, unless JSON is asked for. */
export interface Printer {
  out(text: string): void;
  err(text: string): void;
}

const wantsHelp = (words: readonly string[]): boolean => words.includes('--help') || words.includes('-h');

interface Choice {
  readonly verb: Verb;
  readonly rest: readonly string[];
}

const choose = (verbs: readonly Verb[], words: readonly string[]): Choice | undefined => {
  for (const length of [2, 1]) {
    const verb = verbs.find(({ name }) => name === words.slice(0, length).join(' '));
    if (verb) return { verb, rest: words.slice(length) };
  }
  return undefined;
};

const unknownVerb = (verbs: readonly Verb[], words: readonly string[]): string => {
  const [first = '', second = ''] = words;
  const group = verbs.filter(({ name }) => name.split(' ')[0] === first);
  if (group.length > 0 && (second === '' || second.startsWith('-'))) {
    return `"${first}" needs one more word.\n\n${listHelp(verbs, first)}`;
  }
  const said = group.length > 0 ? `${first} ${second}` : first;
  const meant =
    nearest(
      said,
      verbs.map(({ name }) => name),
    ) ??
    nearest(
      said,
      verbs.map(({ name }) => name.split(' ')[0] ?? ''),
    );
  return `There is no command "${said}".${meant ? ` Did you mean "${meant}"?` : ''} aidewell --help lists all.`;
};

/** Faults that an admin can act on; others are ours and keep their stack. */
const isExpected = (error: unknown): error is Error =>
  error instanceof StoreError ||
  error instanceof AppError ||
  error instanceof SetupError ||
  (error instanceof Error && error.name === 'ConfigError');

const runVerb = async ({ verb, rest }: Choice, context: CliContext): Promise<Outcome> => {
  if (wantsHelp(rest)) return { exitCode: 0, output: verbHelp(verb) };
  return verb.run(context, parseGiven(verb, rest));
};

/** Runs one command line and answers its exit code. */
export const runCli = async (
  verbs: readonly Verb[],
  words: readonly string[],
  context: CliContext,
  plain: Printer,
): Promise<number> => {
  const json = words.includes('--json');
  const printer = json ? plain : typedPrinter(plain, context.env, verbs);
  const tell = (problem: string, exitCode: 1 | 2): number => {
    if (json) printer.out(JSON.stringify({ error: problem }, undefined, 2));
    else printer.err(problem);
    return exitCode;
  };
  const choice = choose(verbs, words);
  if (!choice) {
    const isList = words.length === 0 || wantsHelp(words.slice(0, 2));
    if (!isList) return tell(unknownVerb(verbs, words), 2);
    const first = words[0]?.startsWith('-') ? undefined : words[0];
    const known = verbs.some(({ name }) => name.split(' ')[0] === first);
    if (first !== undefined && !known) return tell(unknownVerb(verbs, words), 2);
    printer.out(listHelp(verbs, first));
    return words.length === 0 ? 2 : 0;
  }
  try {
    const { output, exitCode } = await runVerb(choice, context);
    if (output !== '') printer.out(output);
    return exitCode;
  } catch (error) {
    if (error instanceof UsageError)
      return tell(`${error.message}\n\naidewell ${choice.verb.name} --help`, 2);
    if (isExpected(error)) return tell(error.message, 1);
    throw error;
  }
};
