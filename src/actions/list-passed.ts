import type { Module } from '../domain/course.ts';
import { inLanguage } from '../domain/in-language.ts';
import type { Launch } from '../domain/launch.ts';
import type { Deps } from './deps.ts';

export interface PassedModule {
  readonly key: string;
  readonly title: string;
  readonly passedAt: number;
  /** 0..1 */
  readonly best: number;
}

const titleOf = (module: Module | undefined, languages: readonly string[]): string | undefined =>
  module && inLanguage(module, languages).title;

/** What this person passed, in whatever context, the newest first. A trainer's previews are nobody's passes. */
export async function listPassed(
  { records, library }: Pick<Deps, 'records' | 'library'>,
  { learnerId, languages = [] }: Pick<Launch, 'learnerId' | 'languages'>,
): Promise<readonly PassedModule[]> {
  const works = await records.work.find({ learnerId }, { limit: 1000 });
  return works
    .flatMap(({ preview, passedAt, best, moduleKey }) =>
      preview || passedAt === undefined || !best
        ? []
        : [
            {
              key: moduleKey,
              title: titleOf(library.find(moduleKey)?.module, languages) ?? moduleKey,
              passedAt,
              best: best.score,
            },
          ],
    )
    .sort((a, b) => b.passedAt - a.passedAt);
}
