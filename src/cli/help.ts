import { COMMON } from './parse.ts';
import { columns } from './table.ts';
import type { ArgumentSpec, OptionSpec, Verb } from './verb.ts';

const PROGRAM = 'aidewell';

const argumentWords = ({ name, required, multiple }: ArgumentSpec): string => {
  const word = `<${name}>${multiple ? ' ...' : ''}`;
  return required ? word : `[${word}]`;
};

const optionWords = ({ name, value }: OptionSpec): string => (value ? `--${name} ${value}` : `--${name}`);

const usageWords = (option: OptionSpec): string => {
  const word = `${optionWords(option)}${option.multiple ? ' ...' : ''}`;
  return option.required ? word : `[${word}]`;
};

const optionHelp = (option: OptionSpec): string => {
  const notes = [
    ...(option.required ? ['required'] : []),
    ...(option.multiple ? ['may be repeated'] : []),
    ...(option.oneOf ? [option.oneOf.join(' | ')] : []),
  ];
  return notes.length === 0 ? option.help : `${option.help} (${notes.join(', ')})`;
};

/** The help of one verb, from its table. */
export const verbHelp = (verb: Verb): string => {
  const args = verb.args ?? [];
  const usage = [PROGRAM, verb.name, ...args.map(argumentWords), ...verb.options.map(usageWords)].join(' ');
  const options = [...verb.options, ...COMMON].map((one) => [optionWords(one), optionHelp(one)] as const);
  return [
    verb.summary,
    `\nUsage: ${usage} [--json]`,
    ...(args.length > 0 ? ['', columns(args.map(({ name, help }) => [`<${name}>`, help] as const))] : []),
    `\nOptions:\n${columns(options)}`,
    ...(verb.notes?.length ? [`\n${verb.notes.join('\n')}`] : []),
    '\nExit code: 0 success, 1 found problems, 2 wrong use.',
  ].join('\n');
};

/** The list of verbs, or of those that begin with this word. */
export const listHelp = (verbs: readonly Verb[], first?: string): string => {
  const rows = verbs
    .filter(({ name }) => first === undefined || name.split(' ')[0] === first)
    .map(({ name, summary }) => [name, summary] as const);
  return [
    `Usage: ${PROGRAM} <command> [options]`,
    `\nCommands:\n${columns(rows)}`,
    `\n${PROGRAM} <command> --help explains a command. In the program's folder: npm run cli -- <command>`,
  ].join('\n');
};
