import type { Module, Screen, Task } from './course.ts';
import type { BlanksItem, ExpectedText, Item, NumericItem, ShortAnswerItem } from './items/item.ts';

type Typed = ShortAnswerItem | BlanksItem | NumericItem;

const isTyped = (item: Item): item is Typed =>
  item.type === 'short-answer' || item.type === 'blanks' || item.type === 'numeric';

/** Each text once, in order. */
const once = <T>(items: readonly T[], textOf: (item: T) => string): T[] =>
  items.filter((item, index) => items.findIndex((other) => textOf(other) === textOf(item)) === index);

const textOf = ({ text }: ExpectedText): string => text;

function joinShortAnswer(own: ShortAnswerItem, others: readonly Item[]): ShortAnswerItem {
  const all = [own, ...others.filter((item) => item.type === 'short-answer')];
  return {
    ...own,
    accepted: once(
      all.flatMap(({ accepted }) => accepted),
      textOf,
    ),
    expectedWrong: once(
      all.flatMap(({ expectedWrong }) => expectedWrong),
      textOf,
    ),
  };
}

function joinBlanks(own: BlanksItem, others: readonly Item[]): BlanksItem {
  const all = [own, ...others.filter((item) => item.type === 'blanks')];
  const acceptedOf = (part: number): string[] =>
    all.flatMap(({ blanks }) => {
      const blank = blanks[part];
      return blank?.kind === 'typed' ? blank.accepted : [];
    });
  return {
    ...own,
    blanks: own.blanks.map((blank, part) =>
      blank.kind === 'typed' ? { ...blank, accepted: once(acceptedOf(part), (text) => text) } : blank,
    ),
    expectedWrong: once(
      all.flatMap(({ expectedWrong }) => expectedWrong),
      textOf,
    ),
  };
}

/** A word behind a number may be one of the question in any language. */
const joinNumeric = (own: NumericItem, others: readonly Item[]): NumericItem =>
  others.length === 0 ? own : { ...own, askedToo: others.map(({ stemText }) => stemText) };

/**
 * What is typed counts in every language of the module: people learn the words of their workplace in one language and
 * think in another, and an answer must score the same on whatever page it is looked at.
 */
const joinTyped = (own: Item, others: readonly Item[]): Item => {
  if (!isTyped(own)) return own;
  if (own.type === 'numeric') return joinNumeric(own, others);
  return own.type === 'short-answer' ? joinShortAnswer(own, others) : joinBlanks(own, others);
};

const itemsOf = (module: Module): ReadonlyMap<string, Item> =>
  new Map(module.screens.flatMap(({ items }) => items.map((item) => [item.id, item] as const)));

function withJoined(module: Module, others: readonly Module[]): Module {
  const known = others.map(itemsOf);
  const join = (item: Item): Item =>
    joinTyped(
      item,
      known.flatMap((items) => items.get(item.id) ?? []),
    );
  return {
    ...module,
    screens: module.screens.map((screen) => ({ ...screen, items: screen.items.map(join) })),
  };
}

/** Words count as in the source, so that both have the same pages and the same minutes. */
function alignItem(own: Item, source: Item | undefined): Item {
  if (!source) return own;
  const { like: _like, feedbackWords: _words, ...rest } = own;
  const { points, shuffle, confidence, words, feedbackWords, like } = source;
  return {
    ...rest,
    points,
    shuffle,
    confidence,
    words,
    ...(feedbackWords !== undefined && { feedbackWords }),
    ...(like !== undefined && { like }),
    ...('exact' in source && { exact: source.exact }),
  } as Item;
}

function alignScreen(own: Screen, source: Screen): Screen {
  const { pick: _pick, ...rest } = own;
  const { id, words, pick } = source;
  const items = own.items.map((item, index) => alignItem(item, source.items[index]));
  return { ...rest, id, words, items, ...(pick !== undefined && { pick }) };
}

function alignTask(own: Task, { id, dueDays, checklist }: Task): Task {
  const named = own.checklist.map((entry, index) => ({ ...entry, id: checklist[index]?.id ?? entry.id }));
  return { ...own, id, dueDays, checklist: named };
}

/** The words of the translation with the rules of its source: everything that counts, and the ids of screens. */
function align(own: Module, source: Module): Module {
  const { attempts: _attempts, task, ...words } = own;
  const { courseId, id, key, version, minutes, standards, hours, pass, attempts, mastery, credit } = source;
  return {
    ...words,
    ...{ courseId, id, key, version, minutes, standards, hours, pass, mastery, credit },
    ...(attempts !== undefined && { attempts }),
    ...(task && source.task && { task: alignTask(task, source.task) }),
    screens: own.screens.map((screen, index) => alignScreen(screen, source.screens[index] ?? screen)),
  };
}

/**
 * A module with its translations, each of the same structure as the source.
 * @param version names source and translations together
 */
export function joinTranslations(source: Module, translations: readonly Module[], version: string): Module {
  const named = { ...source, version };
  const aligned = translations.map((translation) => align(translation, named));
  const others = (module: Module): Module[] => [named, ...aligned].filter((other) => other !== module);
  return {
    ...withJoined(named, others(named)),
    translations: aligned.map((module) => withJoined(module, others(module))),
  };
}
