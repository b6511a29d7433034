import { resolve } from 'node:path';
import { type Preview, startPreview } from '../preview/start-preview.ts';
import { findTargets, type LintTarget, NoSuchPath } from './lint-targets.ts';
import { type CliContext, done, type Given, UsageError, type Verb } from './verb.ts';
import { wholeNumber } from './whole-number.ts';

export const preview: Verb = {
  name: 'preview',
  summary: 'Shows courses in the browser as learners see them, and every saved change at once.',
  args: [{ name: 'path', help: 'A course, a module file or a folder of courses. Default: all courses.' }],
  options: [
    { name: 'dir', value: 'FOLDER', help: 'The courses folder. Default: the configured one.' },
    { name: 'port', value: 'PORT', help: 'Where the preview listens. Default: any port that is free.' },
  ],
  notes: [
    'It answers only to this computer, needs no LMS, and keeps no answers. Stop it with Ctrl+C.',
    'Beside each module stands what the check says of its file, with line and fix.',
  ],
  async run(context, given) {
    const { dir, only, file } = await whatToShow(context, given);
    const port = wholeNumber(given, 'port', { least: 0, most: 65_535, standard: 0 });
    const started = await startPreview({
      coursesDir: dir,
      port,
      clock: context.clock,
      ...(await context.previewDeps()),
      ...(only && { only }),
    });
    try {
      const url = urlOf(started, file);
      context.say(given.json ? JSON.stringify({ url }) : `The preview is at ${url}\nStop it with Ctrl+C.`);
      await context.untilStopped();
    } finally {
      await started.close();
    }
    return done(given, { stopped: true }, '');
  },
};

interface Shown {
  readonly dir: string;
  /** Names of the course folders; absent: all. */
  readonly only?: readonly string[];
  /** The one module file that was named. */
  readonly file?: string;
}

async function whatToShow(context: CliContext, given: Given): Promise<Shown> {
  const coursesDir = resolve(given.text('dir') ?? (await context.coursesDir()));
  const targets = await findTargets(coursesDir, given.args).catch((error: unknown) => {
    throw error instanceof NoSuchPath ? new UsageError(error.message) : error;
  });
  const [first] = targets;
  if (!first || given.args.length === 0) return { dir: coursesDir };
  const file = targets.length === 1 ? namedModule(first) : undefined;
  return { dir: resolve(first.dir), only: targets.map(({ folder }) => folder.id), ...(file && { file }) };
}

const namedModule = ({ files }: LintTarget): string | undefined =>
  files.length === 1 && !files[0]?.endsWith('/course.md') ? files[0] : undefined;

function urlOf({ url, library }: Preview, file: string | undefined): string {
  const entry = library
    .courses()
    .flatMap(({ modules }) => modules)
    .find((module) => module.file === file);
  return entry ? `${url}/module/${entry.key.split('/').map(encodeURIComponent).join('/')}` : `${url}/`;
}
