import { type ParseArgsConfig, parseArgs } from 'node:util';
import { nearest } from '../config/nearest.ts';
import { type Given, type OptionSpec, UsageError, type Verb } from './verb.ts';

/** Options that every verb has. */
export const COMMON: readonly OptionSpec[] = [
  { name: 'json', help: 'Print the result as JSON.' },
  { name: 'help', help: 'Explain the command.' },
];

type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

const parserOptions = (specs: readonly OptionSpec[]): ParseArgsConfig['options'] =>
  Object.fromEntries(
    specs.map(({ name, value }) => [
      name,
      // Always several: one given twice by mistake is told instead of dropped.
      value === undefined ? { type: 'boolean' as const } : { type: 'string' as const, multiple: true },
    ]),
  );

const explain = (error: unknown, specs: readonly OptionSpec[]): string => {
  const message = error instanceof Error ? error.message : String(error);
  const name = /Unknown option '--([^']+)'/.exec(message)?.[1];
  if (name === undefined) return `${message.split(/\. |\n/)[0]?.replace(/\.$/, '')}.`;
  const meant = nearest(
    name,
    specs.map((spec) => spec.name),
  );
  return `There is no option --${name}.${meant === undefined ? '' : ` Did you mean --${meant}?`}`;
};

const textsOf = (values: Values, name: string): readonly string[] => {
  const value = values[name];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
};

const checkOption = (spec: OptionSpec, values: Values): void => {
  const texts = textsOf(values, spec.name);
  if (spec.required && texts.length === 0) throw new UsageError(`--${spec.name} is missing: ${spec.help}`);
  if (!spec.multiple && texts.length > 1)
    throw new UsageError(`--${spec.name} is given ${texts.length} times.`);
  for (const text of texts) {
    if (spec.required && text.trim() === '') throw new UsageError(`--${spec.name} is empty.`);
    if (spec.oneOf && !spec.oneOf.includes(text)) {
      throw new UsageError(`--${spec.name} is "${text}". Allowed: ${spec.oneOf.join(', ')}.`);
    }
  }
};

const checkArguments = (verb: Verb, args: readonly string[]): void => {
  const specs = verb.args ?? [];
  const missing = specs[args.length];
  if (missing?.required) throw new UsageError(`<${missing.name}> is missing: ${missing.help}`);
  const extra = args[specs.length];
  if (extra !== undefined && !specs.at(-1)?.multiple) {
    throw new UsageError(`"${extra}" is too much here. A text with spaces needs quotes around it.`);
  }
};

const asGiven = (values: Values, args: readonly string[]): Given => ({
  json: values['json'] === true,
  args,
  text: (name) => textsOf(values, name)[0],
  texts: (name) => textsOf(values, name),
  has: (name) => values[name] === true || textsOf(values, name).length > 0,
});

/** Options are words or one letter: a longer text behind one dash is a text, such as an id that begins with it. */
const DASHED = /^-[^-]./;
const SHIELD = '\u0000';

const shielded = (word: string): string => (DASHED.test(word) ? `${SHIELD}${word}` : word);

const unshielded = <T>(value: T): T | string =>
  typeof value === 'string' && value.startsWith(SHIELD) ? value.slice(SHIELD.length) : value;

/** As `parseArgs` has it, and with texts that begin with one dash. */
function parseWords(words: readonly string[], options: ParseArgsConfig['options']) {
  const { values, positionals } = parseArgs({
    args: words.map(shielded),
    options: options ?? {},
    allowPositionals: true,
  });
  const whole = Object.entries(values).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.map(unshielded) : value,
  ]);
  return { values: Object.fromEntries(whole) as Values, positionals: positionals.map(unshielded) };
}

/**
 * Reads what follows the verb. With `--help` nothing is checked.
 * @throws UsageError
 */
export const parseGiven = (verb: Verb, words: readonly string[]): Given => {
  const specs = [...verb.options, ...COMMON];
  let parsed: { values: Values; positionals: string[] };
  try {
    parsed = parseWords(words, parserOptions(specs));
  } catch (error) {
    throw new UsageError(explain(error, specs));
  }
  const given = asGiven(parsed.values, parsed.positionals);
  if (given.has('help')) return given;
  for (const spec of specs) checkOption(spec, parsed.values);
  checkArguments(verb, parsed.positionals);
  return given;
};
