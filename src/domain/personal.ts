import type { Module, Screen } from './course.ts';
import type { Fields } from './items/item.ts';
import { postedPart } from './items/parts.ts';
import type { PersonalItem } from './items/personal-item.ts';
import { personalTypeOf } from './items/personal-types.ts';

/** What a learner wrote for a personal item. Only its writer ever sees it. */
export interface PersonalEntry {
  /** A plan's cue and action; a reflection's text. */
  readonly parts: readonly string[];
  /** Of the latest change. */
  readonly at: number;
  /** Plans: the action as it was written again from memory. Gone once the plan changes. */
  readonly rehearsal?: string;
  /** Plans: once rehearsed, a plan stays so. */
  readonly rehearsedAt?: number;
}

/** By item id. */
export type PersonalEntries = Readonly<Record<string, PersonalEntry>>;

export function findPersonal(
  module: Module,
  itemId: string,
): { readonly screen: Screen; readonly item: PersonalItem } | undefined {
  for (const screen of module.screens) {
    const item = screen.personal?.find((candidate) => candidate.id === itemId);
    if (item) return { screen, item };
  }
  return undefined;
}

/** What was written for this item; an entry that was written when the id named another kind is none. */
export function entryFor(
  entries: PersonalEntries | undefined,
  item: PersonalItem,
): PersonalEntry | undefined {
  const entry = entries && Object.hasOwn(entries, item.id) ? entries[item.id] : undefined;
  return entry?.parts.length === personalTypeOf(item).longest.length ? entry : undefined;
}

/** Nothing more is asked of the learner here. */
export const isSettled = (entries: PersonalEntries | undefined, item: PersonalItem): boolean =>
  !personalTypeOf(item).required || entryFor(entries, item)?.rehearsedAt !== undefined;

/** The plans that are not written and rehearsed yet: with one of them a module is not finished. */
export const openPlans = (module: Module, entries: PersonalEntries | undefined): PersonalItem[] =>
  module.screens.flatMap(({ personal = [] }) => personal.filter((item) => !isSettled(entries, item)));

/** Control characters and broken pairs out, line breaks as they were meant. */
const clean = (text: string): string =>
  text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();

export interface Written {
  readonly parts: readonly string[];
  /** Positions of parts without a word. */
  readonly missing: readonly number[];
  /** Positions of parts that are too long. */
  readonly tooLong: readonly number[];
}

/** What a form holds for this item, fit to be kept where nothing is missing or too long. Never throws. */
export function readWritten(item: PersonalItem, fields: Fields): Written {
  const type = personalTypeOf(item);
  const parts = type.longest.map((_, part) => type.tidy(item, clean(postedPart(fields, part) ?? ''), part));
  const positions = (is: (text: string, part: number) => boolean): number[] =>
    parts.flatMap((text, part) => (is(text, part) ? [part] : []));
  return {
    parts,
    missing: positions((text) => text === ''),
    tooLong: positions((text, part) => text.length > (type.longest[part] ?? 0)),
  };
}
