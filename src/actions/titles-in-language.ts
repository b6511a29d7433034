import { inLanguage } from '../domain/in-language.ts';
import type { EarnedTime } from '../domain/ledger.ts';
import type { Deps } from './deps.ts';

export interface Titled {
  readonly title: string;
  /** BCP 47; '' where nobody knows any more. */
  readonly language: string;
}

interface Written extends Titled {
  readonly translations?: readonly Written[];
}

/**
 * How the courses and modules that a record names are called in a reader's language. A record keeps the title of its
 * day: where the library has none, or another one by now, it stands as it was written.
 */
export interface TitlesInLanguage {
  course(record: Pick<EarnedTime, 'courseId' | 'courseTitle'>): Titled;
  module(record: Pick<EarnedTime, 'moduleKey' | 'title'>): Titled;
}

/** @param languages BCP 47, best first */
export function titlesInLanguage(
  { library }: Pick<Deps, 'library'>,
  languages: readonly string[],
): TitlesInLanguage {
  const courses = new Map(library.courses().map(({ course }) => [course.id, course]));
  const titled = (written: Written | undefined, recorded: string): Titled => {
    if (written?.title !== recorded) return { title: recorded, language: '' };
    const { title, language } = inLanguage<Written>(written, languages);
    return { title, language };
  };
  return {
    course: ({ courseId, courseTitle }) => titled(courses.get(courseId), courseTitle),
    module: ({ moduleKey, title }) => titled(library.find(moduleKey)?.module, title),
  };
}
