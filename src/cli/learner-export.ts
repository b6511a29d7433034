import { resolve } from 'node:path';
import { exportPerson } from '../actions/export-person.ts';
import { personCode } from '../actions/find-person.ts';
import { type PersonFileHead, personHtml, personJson } from '../domain/person-file.ts';
import { countWords, LEARNER_OPTIONS, namedLearner } from './named-learner.ts';
import { done, type Verb } from './verb.ts';
import { writeNewFile } from './write-new-file.ts';

const WRITERS = { json: personJson, html: personHtml } as const;

export const learnerExport: Verb = {
  name: 'learner export',
  summary: 'Writes everything that is stored about one person into a file.',
  options: [
    ...LEARNER_OPTIONS,
    {
      name: 'out',
      value: 'FILE',
      help: 'The file; it must not exist. Default: aidewell-person-CODE in this folder.',
    },
    {
      name: 'format',
      value: 'FORMAT',
      oneOf: Object.keys(WRITERS),
      help: 'For programs (json, the default) or as a page to read.',
    },
    {
      name: 'without-own-words',
      help: 'Leave out plans, reflections and notes, which the program shows to their writer only.',
    },
  ],
  notes: [
    'No data of other people is in it: who graded or signed is a record id.',
    'It is meant for the person. Whoever has the file reads their answers and, without the last option, their plans and reflections.',
  ],
  async run(context, given) {
    const records = await context.records();
    const named = await namedLearner(records, given);
    if ('problem' in named) return named.problem;
    const { person, platform, counts } = named;
    const format = given.text('format') === 'html' ? 'html' : 'json';
    const file = resolve(given.text('out') ?? `aidewell-person-${personCode(person.learnerId)}.${format}`);
    const ownWords = !given.has('without-own-words');
    const head: PersonFileHead = {
      madeAt: new Date(context.clock()).toISOString(),
      product: 'Aidewell',
      person: person.learnerId,
      ...(platform && { lms: platform.name }),
      notes: [
        'Moments are milliseconds since 1970 (UTC). People other than you are record ids.',
        'The log of launches and the program’s own log hold no person. What your LMS stores is not in here: ask its owner.',
        ...(ownWords ? [] : ['Plans, reflections and notes are left out.']),
      ],
    };
    const bytes = await writeNewFile(
      file,
      WRITERS[format](head, exportPerson({ records }, person, ownWords)),
    );
    const words = `Wrote ${file} (${Math.ceil(bytes / 1024)} KB): ${countWords(counts)}.\nGive it to the person in a safe way, then delete it.`;
    return done(given, { file, bytes, learner: person.learnerId, counts }, words);
  },
};
