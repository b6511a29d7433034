import { lint } from './lint.ts';
import { UsageError, type Verb } from './verb.ts';

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
  options: [{ name: 'dir', value: 'FOLDER', help: 'The courses folder. Default: the configured one.' }],
  notes: ['Errors keep a module from being published and end with exit code 1; warnings alone do not.'],
  async run(context, given) {
    const dir = given.text('dir') ?? (await context.coursesDir());
    const { output, exitCode } = await lint({
      dir,
      json: given.json,
      paths: given.args,
      color: context.color,
    });
    if (exitCode === 2) throw new UsageError(given.json ? String(JSON.parse(output).error) : output);
    return { output, exitCode };
  },
};
