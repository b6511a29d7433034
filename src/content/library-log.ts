import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Phrase } from '../i18n/phrase.ts';
import type { LibraryCourse, LibraryModule } from './library.ts';

/** Where the library says what it loaded and why a file is broken. */
export interface LibraryLog {
  info(message: string): void;
  warn(message: string): void;
}

export interface LogOptions {
  readonly log: LibraryLog;
  /** What was found in a file, in the log's language. */
  readonly say: (found: Phrase) => string;
}

/** Errors that one file's line in the log names; the linter shows the rest. */
const SHOWN = 3;

/** Says what a reload changed: broken and mended files, new and changed modules. */
export function describeChange(
  before: LibraryCourse | undefined,
  now: LibraryCourse,
  options: LogOptions,
): void {
  const count = now.modules.length;
  if (!before) options.log.info(`Course "${now.course.id}": ${count} ${count === 1 ? 'module' : 'modules'}`);
  if (JSON.stringify(before?.diagnostics) !== JSON.stringify(now.diagnostics)) {
    warn(options, `${now.course.id}/course.md`, errorsOf(now.diagnostics), '');
  }
  const old = new Map(before?.modules.map((module) => [module.file, module]));
  for (const module of now.modules) {
    if (old.get(module.file) !== module) describeModule(module, before !== undefined, options);
  }
}

function describeModule(module: LibraryModule, reloaded: boolean, options: LogOptions): void {
  const serving = module.module
    ? ' Learners still get the last good version.'
    : ' It is not shown to learners.';
  if (module.broken) warn(options, module.file, errorsOf(module.diagnostics), serving);
  else if (reloaded) options.log.info(`${module.file} is loaded`);
}

const errorsOf = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.filter(({ severity }) => severity === 'error');

function warn({ log, say }: LogOptions, file: string, errors: readonly Diagnostic[], serving: string): void {
  if (errors.length === 0) return;
  const shown = errors
    .slice(0, SHOWN)
    .map(({ line, column, message }) => `Line ${line}:${column}: ${say(message)}`);
  const more = errors.length > SHOWN ? ` (and ${errors.length - SHOWN} more)` : '';
  log.warn(`${file} has errors.${serving} ${shown.join(' ')}${more}`);
}
