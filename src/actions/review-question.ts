import { findItem, type Module, type Screen } from '../domain/course.ts';
import { AppError } from '../domain/errors.ts';
import { inLanguage } from '../domain/in-language.ts';
import type { Item } from '../domain/items/item.ts';
import type { ReviewQuestion } from '../domain/review-session.ts';
import type { Deps } from './deps.ts';
import { moduleAt } from './module-versions.ts';

export interface ReadQuestion {
  readonly module: Module;
  readonly screen: Screen;
  readonly item: Item;
}

/**
 * The question as it was drawn, in the first of these languages that it is there in; undefined where its version cannot
 * be read any more.
 */
export async function readQuestion(
  deps: Pick<Deps, 'records' | 'library'>,
  { moduleKey, moduleVersion, itemId }: ReviewQuestion,
  languages: readonly string[] = [],
): Promise<ReadQuestion | undefined> {
  try {
    const module = inLanguage(await moduleAt(deps, moduleKey, moduleVersion), languages);
    const found = findItem(module, itemId);
    return found && { module, ...found };
  } catch (error) {
    if (error instanceof AppError && error.code === 'MODULE_UNKNOWN') return undefined;
    throw error;
  }
}
