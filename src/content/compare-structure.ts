import type { Module } from '../domain/course.ts';
import type { Item } from '../domain/items/item.ts';
import { shapeOf } from '../domain/items/shape-of.ts';
import { type Phrase, phrase } from '../i18n/phrase.ts';
import type { ReadItem } from './build-item.ts';
import type { ModuleDraft, SectionDraft } from './draft.ts';
import { faultWords } from './fault-words.ts';
import type { Finding } from './rule.ts';
import { kindName, placeOf, screenText, sectionPlace } from './rule-helpers.ts';

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
    const { file } = source;
    const message = there
      ? phrase('lintTranslation.screen-other', {
          here: kindName(here),
          file,
          there: kindName(there),
          name: nameOf(there),
        })
      : phrase('lintTranslation.screen-extra', { file });
    return [{ ...sectionPlace(here), message, fix: phrase('lintTranslation.same-screens') }];
  }
  const missing = theirs[ours.length];
  if (!missing) return [];
  return [
    {
      line: own.draft.lines.length,
      column: 1,
      ...faultWords('lintTranslation.screen-missing', {
        kind: kindName(missing),
        name: nameOf(missing),
        file: source.file,
        line: sectionPlace(missing).line,
      }),
    },
  ];
}

const nameOf = (section: SectionDraft): Phrase =>
  section.heading
    ? phrase('lintTranslation.screen.named', { name: screenText(section) })
    : phrase('lintTranslation.screen.opening');

/** A screen with text and one without have different pages. */
function compareTexts(source: ReadModule, from: SectionDraft, section: SectionDraft): Finding[] {
  const [there, here] = [from, section].map(({ text }) => text.some((line) => line.text.trim() !== ''));
  if (there === here) return [];
  return [
    {
      ...sectionPlace(section),
      message: phrase(`lintTranslation.text-${there ? 'missing' : 'extra'}`, {
        file: source.file,
        line: sectionPlace(from).line,
      }),
      fix: phrase('lintTranslation.same-text'),
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
      ...faultWords('lintTranslation.question-missing', {
        id: item.id,
        file: source.file,
        line: item.heading.line,
      }),
    }),
  );
  return [...paired, ...missing];
}

const tooMany = (source: ReadModule, { item }: ReadItem): Finding => ({
  ...placeOf(item.heading),
  ...faultWords('lintTranslation.question-extra', { file: source.file }),
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
    message: phrase('lintTranslation.question-id', {
      id,
      file: source.file,
      line: theirs.item.heading.line,
      wanted,
    }),
    fix: heading.id
      ? phrase('lintTranslation.question-id.written')
      : phrase('lintTranslation.question-id.derived', { mark: `{#${wanted}}` }),
    ...(heading.id ? {} : { edits: [{ line: heading.line, column, length: 0, text: ` {#${wanted}}` }] }),
  };
}

const otherType = ({ file }: ReadModule, { item }: ReadItem): Finding => ({
  ...placeOf(item.heading),
  ...faultWords('lintTranslation.question-type', { file }),
});

function compareShapes(source: ReadModule, there: Item, ours: ReadItem, here: Item): Finding[] {
  const [theirs, own] = [shapeOf(there), shapeOf(here)];
  if (theirs.type !== own.type) return [otherType(source, ours)];
  const isStory = own.type === 'scenario';
  if (theirs.parts.length !== own.parts.length) {
    return [
      {
        ...placeOf(ours.item.heading),
        ...faultWords(`lintTranslation.${isStory ? 'step' : 'answer'}-count`, {
          here: own.parts.length,
          there: theirs.parts.length,
          file: source.file,
        }),
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
    ...faultWords(`lintTranslation.${isStory ? 'step' : 'answer'}-other`, {
      number: index + 1,
      file,
      mark: '{#id}',
    }),
  };
}
