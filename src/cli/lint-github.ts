import type { SaidDiagnostic } from './said-diagnostic.ts';

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** A workflow command that shows the fault beside its line. `path` is the file's from the top of the repository. */
export function githubAnnotation(
  { line, column, severity, rule, message, fix }: SaidDiagnostic,
  path: string,
) {
  const where = `file=${property(path)},line=${line},col=${column},title=${property(rule)}`;
  return `::${severity} ${where}::${data(fix === undefined ? message : `${message} ${fix}`)}`;
}
