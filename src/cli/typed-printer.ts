import type { Printer } from './run.ts';

/** The program's name before one of its commands, not as part of a path or of a longer word. */
const CALL = /(?<![\w./-])aidewell (?=--help|<command>|[a-z]+)/g;

/** Commands in what is printed stand as this person types them: by npm in the program's folder, else by name. */
export const typedPrinter = (
  printer: Printer,
  env: Readonly<Record<string, string | undefined>>,
  verbs: readonly { readonly name: string }[],
): Printer => {
  if (env['npm_lifecycle_event'] !== 'cli') return printer;
  const first = new Set(verbs.map(({ name }) => name.split(' ')[0]));
  const typed = (text: string): string =>
    text.replace(CALL, (call, at: number) => {
      const [word = ''] = /^[^\s`]+/.exec(text.slice(at + call.length)) ?? [];
      return word.startsWith('-') || word.startsWith('<') || first.has(word) ? 'npm run cli -- ' : call;
    });
  return { out: (text) => printer.out(typed(text)), err: (text) => printer.err(typed(text)) };
};
