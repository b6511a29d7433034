import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readLanguage } from '../content/front-matter-values.ts';
import { scaffoldCourse } from '../content/scaffold-course.ts';
import { scaffoldPartsIn } from '../content/scaffold-parts-in.ts';
import type { Clock } from '../ports/clock.ts';
import { askFacts, type Fact, optionsOf } from './ask-facts.ts';
import { makeFile } from './make-file.ts';
import { idFact, titleFact } from './title-facts.ts';
import { done, failed, type Verb } from './verb.ts';

const language: Fact = {
  option: 'language',
  question: 'Language',
  value: 'TAG',
  help: 'The language that the course is written in, such as en or es.',
  usual: () => 'en',
  problem: (tag) => (readLanguage(tag) ? undefined : `"${tag}" is no language tag such as en, es or es-MX.`),
};

const owner: Fact = {
  option: 'owner',
  question: 'Who answers for it (may stay empty)',
  value: 'NAME',
  help: 'The office or person that answers for the course. Default: nobody.',
  usual: () => '',
  problem: (name) => (/[\r\n]/.test(name) ? 'A name is one line of text.' : undefined),
};

const FACTS: readonly Fact[] = [
  titleFact('course'),
  idFact('Folder', 'Name of the folder; LMSs know the course by it.', () => undefined),
  language,
  owner,
];

const editionOf = (clock: Clock): string => `${new Date(clock()).getUTCFullYear()}.1`;

export const newCourse: Verb = {
  name: 'new course',
  summary: 'Makes the folder of a new course with its course.md.',
  options: [
    ...optionsOf(FACTS),
    { name: 'dir', value: 'FOLDER', help: 'The courses folder. Default: the configured one.' },
  ],
  notes: ['It asks for what is not given. It never changes a folder that is there.'],
  async run(context, given) {
    const dir = given.text('dir') ?? (await context.coursesDir());
    const { title = '', id = '', ...rest } = await askFacts(context, given, FACTS);
    const folder = join(dir, id);
    if (await stat(folder).catch(() => undefined)) {
      return failed(
        given,
        `${folder} is there already. Choose another name with --id, or add a module to it: aidewell new module ${id}`,
      );
    }
    const file = join(folder, 'course.md');
    const facts = { title, language: rest['language'] ?? 'en', owner: rest['owner'] ?? '' };
    await makeFile(file, scaffoldCourse({ ...facts, edition: editionOf(context.clock) }));
    const next = [
      `Made ${file}.`,
      '',
      'Next:',
      `  1. Open it and put your words where it says "${scaffoldPartsIn(facts.language).marker}".`,
      `  2. Make the first module: aidewell new module ${id}`,
    ];
    return done(given, { id, folder, file }, next.join('\n'));
  },
};
