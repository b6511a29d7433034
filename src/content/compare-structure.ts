import type { Module } from '../domain/course.ts';
import type { Item } from '../domain/items/item.ts';
import { shapeOf } from '../domain/items/shape-of.ts';
import type { ReadItem } from './build-item.ts';
import type { ModuleDraft, SectionDraft } from './draft.ts';
import type { Finding } from './rule.ts';
import { kindName, placeOf, quote, sectionPlace } from './rule-helpers.ts';

/** A module file as far as it was read. */
export interface ReadModule {
  /** Its name, for messages. */
  readonly file: string;
  readonly draft: ModuleDraft;
  readonly items: readonly ReadItem[];
  readonly module: Module;
}

/** Every difference of structure between a translation and its source, none if learners can switch between them. */
export function compareStructure(source: ReadModule, own: ReadModule): Finding[] {
  const screens = compareScreens(source, own);
  if (screens.length > 0) return screens;
  return own.draft.sections.flatMap((section, index) => {
    const from = source.draft.sections[index];
    return from ? [...compareTexts(source, from, section), ...compareItems(source, from, own, section)] : [];
  });
}

/** The first screen that is another one; what follows could only be guessed. */
function compareScreens(source: ReadModule, own: ReadModule): Finding[] {
  const theirs = source.draft.sections;
  const ours = own.draft.sections;
  const index = ours.findIndex((section, at) => section.kind !== theirs[at]?.kind);
  const [here, there] = [ours[index], theirs[index]];
  if (here) {
    const message = there
      ? `Here stands a ${kindName(here)}, where ${source.file} has a ${kindName(there)} (${nameOf(there)}).`
      : `${source.file} has no screen here: it ends with the one before.`;
    return [{ ...sectionPlace(here), message, fix: 'A translation has the same screens in the same order.' }];
  }
  const missing = theirs[ours.length];
  if (!missing) return [];
  return [
    {
      line: own.draft.lines.length,
      column: 1,
      message: `The ${kindName(missing)} ${nameOf(missing)} of ${source.file} (line ${sectionPlace(missing).line}) is missing here, and what follows it.`,
      fix: 'Translate it too: a translation has the same screens in the same order.',
    },
  ];
}

const nameOf = (section: SectionDraft): string => quote(section.heading?.text ?? 'opening');

/** A screen with text and one without have different pages. */
function compareTexts(source: ReadModule, from: SectionDraft, section: SectionDraft): Finding[] {
  const [there, here] = [from, section].map(({ text }) => text.some((line) => line.text.trim() !== ''));
  if (there === here) return [];
  return [
    {
      ...sectionPlace(section),
      message: there
        ? `The text of this screen is missing; ${source.file} has it (line ${sectionPlace(from).line}).`
        : `This screen has a text here and none in ${source.file}.`,
      fix: 'A translation says what its source says.',
    },
  ];
}

const inSection = (items: readonly ReadItem[], section: SectionDraft): ReadItem[] =>
  items.filter((item) => item.section === section);

function compareItems(
  source: ReadModule,
  from: SectionDraft,
  own: ReadModule,
  section: SectionDraft,
): Finding[] {
  const theirs = inSection(source.items, from);
  const ours = inSection(own.items, section);
  const paired = ours.flatMap((item, index) => {
    const other = theirs[index];
    return other ? compareItem(source, other, own, item) : [tooMany(source, item)];
  });
  const missing = theirs.slice(ours.length).map(
    ({ item }): Finding => ({
      ...sectionPlace(section),
      message: `The question "${item.id}" of ${source.file} (line ${item.heading.line}) is missing in this screen.`,
      fix: 'Translate it too.',
    }),
  );
  return [...paired, ...missing];
}

const tooMany = (source: ReadModule, { item }: ReadItem): Finding => ({
  ...placeOf(item.heading),
  message: `${source.file} has no question in this place.`,
  fix: 'Take it out here, or write it there too.',
});

function compareItem(source: ReadModule, theirs: ReadItem, own: ReadModule, ours: ReadItem): Finding[] {
  if (theirs.item.id !== ours.item.id) return [otherId(source, theirs, own, ours)];
  if (theirs.personal || ours.personal) {
    return theirs.personal?.type === ours.personal?.type ? [] : [otherType(source, ours)];
  }
  const [there, here] = [builtIn(source, theirs), builtIn(own, ours)];
  return there && here ? compareShapes(source, there, ours, here) : [];
}

const builtIn = ({ module }: ReadModule, { item }: ReadItem): Item | undefined =>
  module.screens.flatMap(({ items }) => items).find(({ id }) => id === item.id);

/** Only an id that was made from the words can be written in: one that somebody wrote is meant. */
function otherId(source: ReadModule, theirs: ReadItem, own: ReadModule, { item }: ReadItem): Finding {
  const { heading, id } = item;
  const wanted = theirs.item.id;
  const line = own.draft.lines[heading.line - 1]?.text ?? '';
  const column = line.trimEnd().length + 1;
  return {
    ...placeOf(heading.id ?? heading),
    message: `This question has the id "${id}", and the one in its place in ${source.file} (line ${theirs.item.heading.line}) has "${wanted}".`,
    fix: heading.id
      ? 'A translation has the same questions in the same order, with the same ids.'
      : `Write \`{#${wanted}}\` behind this heading.`,
    ...(heading.id ? {} : { edits: [{ line: heading.line, column, length: 0, text: ` {#${wanted}}` }] }),
  };
}

const otherType = ({ file }: ReadModule, { item }: ReadItem): Finding => ({
  ...placeOf(item.heading),
  message: `This question is of another type than in ${file}.`,
  fix: 'Write its answers the same way.',
});

function compareShapes(source: ReadModule, there: Item, ours: ReadItem, here: Item): Finding[] {
  const [theirs, own] = [shapeOf(there), shapeOf(here)];
  if (theirs.type !== own.type) return [otherType(source, ours)];
  const isStory = own.type === 'scenario';
  if (theirs.parts.length !== own.parts.length) {
    return [
      {
        ...placeOf(ours.item.heading),
        message: `There are ${own.parts.length} ${isStory ? 'steps' : 'answers'} here and ${theirs.parts.length} in ${source.file}.`,
        fix: `A translation has the same ${isStory ? 'steps' : 'answers'} in the same order.`,
      },
    ];
  }
  return own.parts.flatMap((part, index) =>
    part === theirs.parts[index] ? [] : [otherPart(source, ours, index, isStory)],
  );
}

function otherPart(
  { file }: ReadModule,
  { item, section }: ReadItem,
  index: number,
  isStory: boolean,
): Finding {
  const place = isStory ? section.items[index]?.heading : item.answers[index];
  return {
    ...placeOf(place ?? item.heading),
    message: isStory
      ? `Step ${index + 1} of the story has another id than in ${file}, or its choices count or lead elsewhere.`
      : `Answer ${index + 1} does not count the same as in ${file}.`,
    fix: isStory
      ? 'Write the same `{#id}` behind the step, the same marks, and the same targets behind the arrows.'
      : 'A translation has the same answers in the same order, with the same marks.',
  };
}
