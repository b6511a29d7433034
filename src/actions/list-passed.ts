import type { Module } from '../domain/course.ts';
import { inLanguage } from '../domain/in-language.ts';
import type { Launch } from '../domain/launch.ts';
import type { Deps } from './deps.ts';

export interface PassedModule {
  readonly key: string;
  readonly title: string;
  /** BCP 47 of the title; '' where the library no longer has the module. */
  readonly language: string;
  readonly passedAt: number;
  /** 0..1 */
  readonly best: number;
}

function titled(module: Module | undefined, key: string, languages: readonly string[]) {
  if (!module) return { title: key, language: '' };
  const { title, language } = inLanguage(module, languages);
  return { title, language };
}

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
              ...titled(library.find(moduleKey)?.module, moduleKey, languages),
              passedAt,
              best: best.score,
            },
          ],
    )
    .sort((a, b) => b.passedAt - a.passedAt);
}
