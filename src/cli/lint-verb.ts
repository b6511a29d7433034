import { type LintFormat, lint } from './lint.ts';
import { mendFiles } from './lint-fix.ts';
import { findTargets, NoSuchPath } from './lint-targets.ts';
import { type CliContext, type Given, UsageError, type Verb } from './verb.ts';

export const lintVerb: Verb = {
  name: 'lint',
  summary: 'Checks course files and says what is wrong with them, with file and line.',
  args: [
    {
      name: 'path',
      multiple: true,
      help: 'Courses or module files to report on, as paths or as course/file. Default: all.',
    },
  ],
  options: [
    { name: 'dir', value: 'FOLDER', help: 'The courses folder. Default: the configured one.' },
    {
      name: 'fix',
      help: 'Mend what only one thing can be meant by, and write the ids of headings into the files.',
    },
    { name: 'dry-run', help: 'With --fix: show what would change, and change nothing.' },
    {
      name: 'files-only',
      help: 'Look at the files alone, not at the versions that learners have.',
    },
    {
      name: 'format',
      value: 'FORMAT',
      oneOf: ['text', 'github'],
      help: 'text, or github for annotations in a GitHub workflow. Default: text, in such a workflow github.',
    },
  ],
  notes: [
    'Where the tool keeps its data in its data folder, the files are compared with the versions that learners have: a ' +
      'question that is gone is a warning. The data is only read. Elsewhere, as in a workflow, nothing is compared.',
    'Errors keep a module from being published and end with exit code 1; warnings alone do not.',
    'Colors are shown on a terminal only, and not where NO_COLOR is set.',
  ],
  async run(context, given) {
    const dir = given.text('dir') ?? (await context.coursesDir());
    const format = formatOf(context, given);
    const mended = await mend(dir, given);
    const published = given.has('files-only') ? undefined : await context.published();
    const { output, exitCode } = await lint({
      dir,
      format,
      paths: given.args,
      color: context.color,
      workspace: context.env['GITHUB_WORKSPACE'],
      ...(mended && { mended }),
      ...(published && { published }),
    });
    if (exitCode === 2) throw new UsageError(format === 'json' ? String(JSON.parse(output).error) : output);
    return { output, exitCode };
  },
};

function formatOf({ env }: CliContext, given: Given): LintFormat {
  const asked = given.text('format') as LintFormat | undefined;
  if (given.json && asked !== undefined) {
    throw new UsageError(`--json and --format ${asked} contradict each other.`);
  }
  return given.json ? 'json' : (asked ?? (env['GITHUB_ACTIONS'] === 'true' ? 'github' : 'text'));
}

async function mend(dir: string, given: Given) {
  const dryRun = given.has('dry-run');
  if (dryRun && !given.has('fix')) throw new UsageError('--dry-run goes with --fix.');
  if (!given.has('fix')) return undefined;
  try {
    return await mendFiles(await findTargets(dir, given.args), dryRun);
  } catch (error) {
    if (error instanceof NoSuchPath) throw new UsageError(error.message);
    throw error;
  }
}
