import { basename, join, resolve } from 'node:path';
import { applyEdits } from '../content/apply-edits.ts';
import { compileCourse } from '../content/compile-course.ts';
import { readCourseFolder, readCourseFolders } from '../content/course-library-reader.ts';
import { entryOf, readFrontMatter } from '../content/front-matter.ts';
import { nearestTo } from '../content/nearest.ts';
import { readLines } from '../content/read-lines.ts';
import { scaffoldModule } from '../content/scaffold-module.ts';
import { scaffoldPartsIn } from '../content/scaffold-parts-in.ts';
import { askFacts, type Fact, optionsOf } from './ask-facts.ts';
import { makeFile } from './make-file.ts';
import { readWholeText } from './read-whole-text.ts';
import { idFact, titleFact } from './title-facts.ts';
import { type CliContext, done, type Given, UsageError, type Verb } from './verb.ts';
import { writeAtomically } from './write-atomically.ts';

/** A module with every part takes six; content guides name ten as the most. */
const MINUTES = { least: 6, most: 10, usual: 8 };

const minutes: Fact = {
  option: 'minutes',
  question: 'Minutes',
  value: 'NUMBER',
  help: `How long it takes, ${MINUTES.least} to ${MINUTES.most}.`,
  usual: () => String(MINUTES.usual),
  problem: (text) =>
    /^\d{1,2}$/.test(text) && Number(text) >= MINUTES.least && Number(text) <= MINUTES.most
      ? undefined
      : `Write a whole number from ${MINUTES.least} to ${MINUTES.most}. The file can say something else later.`,
};

/** An existing course of this folder. */
const courseFact = (courses: readonly string[]): Fact => ({
  option: 'course',
  question: `Course (${courses.join(', ')})`,
  value: 'COURSE',
  help: 'The course, by the name of its folder.',
  usual: () => undefined,
  problem: (name) => {
    if (courses.includes(name)) return undefined;
    const nearest = nearestTo(name, courses);
    const meant = nearest ? `Did you mean ${nearest}?` : 'Make it with: aidewell new course';
    return `There is no course "${name}" here. ${meant}`;
  },
});

const moduleFacts = (ids: readonly string[]): Fact[] => [
  titleFact('module'),
  idFact('Name for the LMS', 'The module by its name for LMSs; it never changes.', (id) =>
    ids.includes(id) ? `The course has a module "${id}" already.` : undefined,
  ),
  minutes,
];

export const newModule: Verb = {
  name: 'new module',
  summary: 'Makes the file of a new module, with all the parts that a good one has.',
  args: [{ name: 'course', help: 'The course, by the name of its folder. Default: the only one.' }],
  options: [
    ...optionsOf(moduleFacts([])),
    { name: 'dir', value: 'FOLDER', help: 'The courses folder. Default: the configured one.' },
  ],
  notes: [
    'It asks for what is not given. The new file comes last in the course, and nothing wrong is found in it.',
    'Its words to replace are Spanish in a course in Spanish, else English.',
    'Where course.md lists its modules, the new one is added to the list.',
  ],
  async run(context, given) {
    const dir = given.text('dir') ?? (await context.coursesDir());
    const course = await courseOf(context, given, dir);
    const folder = await readCourseFolder(dir, course);
    const { library } = compileCourse(folder);
    const { language } = library.course;
    const ids = library.modules.map(({ key }) => key.slice(course.length + 1));
    const facts = await askFacts(context, given, moduleFacts(ids));
    const { title = '', id = '' } = facts;
    const file = join(dir, course, `${nextNumber(folder.modules.map(({ name }) => name))}-${id}.md`);
    const text = scaffoldModule({ title, id, minutes: Number(facts['minutes']), language });
    await makeFile(file, text);
    const listed = await addToList(join(dir, course, 'course.md'), id);
    return done(
      given,
      { key: `${course}/${id}`, file, listed },
      wordsFor(course, file, { listed, marker: scaffoldPartsIn(language).marker }),
    );
  },
};

async function courseOf(context: CliContext, given: Given, dir: string): Promise<string> {
  const courses = (await readCourseFolders(dir).catch(() => []))
    .filter(({ courseText }) => courseText !== undefined)
    .map(({ id }) => id);
  if (courses.length === 0) {
    throw new UsageError(`There is no course in ${dir} yet. Make one with: aidewell new course`);
  }
  const fact = courseFact(courses);
  const named = given.args[0] ?? (courses.length === 1 ? courses[0] : undefined);
  if (named === undefined) {
    if (!context.ask || given.json || given.has('yes')) {
      throw new UsageError(`<course> is missing. There are ${courses.join(', ')}.`);
    }
    return (await askFacts(context, { ...given, text: () => undefined }, [fact]))['course'] ?? '';
  }
  const name = basename(resolve(named));
  const problem = fact.problem(name, {});
  if (problem !== undefined) throw new UsageError(problem);
  return name;
}

/** One more than the highest, with at least two digits. */
function nextNumber(names: readonly string[]): string {
  const numbers = names.map((name) => Number(/^\d{1,6}/.exec(name)?.[0] ?? 0));
  return String(Math.max(0, ...numbers) + 1).padStart(2, '0');
}

/** Adds the module behind the last one of the course's own list, if it has one. Answers whether it did. */
async function addToList(file: string, id: string): Promise<boolean> {
  const text = await readWholeText(file);
  if (text === undefined) return false;
  const { lines } = readLines(text);
  const last = entryOf(readFrontMatter(lines).frontMatter, 'modules')?.list.at(-1);
  if (!last) return false;
  const indent = lines[last.line - 1]?.text.slice(0, last.column - 1) ?? '';
  const edit = { line: last.line + 1, column: 1, length: 0, text: `${indent}- ${id}\n` };
  await writeAtomically(file, applyEdits(text, [edit]).text);
  return true;
}

const wordsFor = (course: string, file: string, made: { listed: boolean; marker: string }): string =>
  [
    `Made ${file}.`,
    ...(made.listed ? ['It is the last in the list of course.md now.'] : []),
    '',
    'Next:',
    `  1. Put your words where it says "${made.marker}". Take out what you do not need.`,
    `  2. Watch it as learners see it, while you write: aidewell preview ${file}`,
    `  3. Check it: aidewell lint ${course}`,
  ].join('\n');
