import { isShown, type Module, type Screen } from './course.ts';
import type { Item } from './items/item.ts';
import type { PersonalItem } from './items/personal-item.ts';

const WORDS_PER_MINUTE = 180;
/** Thinking and answering, besides reading. */
const SECONDS_PER_ITEM = 20;

/** Seconds to read this many words. */
export const readingSeconds = (words: number): number => (words / WORDS_PER_MINUTE) * 60;

/** Seconds for one item: reading it, answering it, and one feedback. */
export const itemSeconds = (item: Pick<Item, 'words' | 'feedbackWords'>): number =>
  readingSeconds(item.words + (item.feedbackWords ?? 0)) + SECONDS_PER_ITEM;

/** Seconds for a plan or a reflection. */
export const personalSeconds = (item: Pick<PersonalItem, 'words'>): number =>
  readingSeconds(item.words) + SECONDS_PER_ITEM;

/** Seconds that one learner spends on a screen: its text, what to write, as many items as an attempt draws. */
export function screenSeconds(screen: Pick<Screen, 'words' | 'items' | 'pick' | 'personal'>): number {
  const count = screen.items.length;
  const drawn = Math.min(screen.pick ?? count, count);
  const all = screen.items.reduce((sum, item) => sum + itemSeconds(item), 0);
  const written = (screen.personal ?? []).reduce((sum, item) => sum + personalSeconds(item), 0);
  return readingSeconds(screen.words) + (count === 0 ? 0 : (all / count) * drawn) + written;
}

/** Seconds that one learner spends on a module. */
export const moduleSeconds = (module: Pick<Module, 'screens'>): number =>
  module.screens.filter(isShown).reduce((sum, screen) => sum + screenSeconds(screen), 0);
