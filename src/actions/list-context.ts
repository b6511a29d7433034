import type { Module } from '../domain/course.ts';
import { inLanguage } from '../domain/in-language.ts';
import type { Launch } from '../domain/launch.ts';
import { openPlans } from '../domain/personal.ts';
import type { WorkRecord } from '../records/work.ts';
import type { Deps } from './deps.ts';
import { progressOf } from './progress.ts';
import { standingOf } from './standing.ts';
import type { ContextPage, ListedModule } from './views.ts';

/** The modules placed in this context, in the library's order, with how far this person is. */
export async function listContext(deps: Deps, launch: Launch): Promise<ContextPage> {
  const { contextId, learnerId } = launch;
  const preview = standingOf(launch) === 'preview';
  const [placements, works] = await Promise.all([
    deps.records.placements.find({ contextId }, { limit: 1000 }),
    deps.records.work.find({ learnerId, contextId }, { limit: 1000 }),
  ]);
  const placed = new Set(placements.map((placement) => placement.moduleKey));
  const own = new Map(
    works.filter((work) => work.preview === preview).map((work) => [work.moduleKey, work] as const),
  );
  const modules = deps.library
    .courses()
    .flatMap((course) => course.modules)
    .flatMap(({ key, module }) =>
      module && placed.has(key) ? [{ key, ...namesOf(module, launch), ...listed(module, own.get(key)) }] : [],
    );
  return { ...(launch.contextTitle !== undefined && { contextTitle: launch.contextTitle }), modules };
}

/** In the reader's language, where it is there. */
function namesOf(
  module: Module,
  { languages = [] }: Launch,
): Pick<ListedModule, 'title' | 'language' | 'minutes'> {
  const { title, language, minutes } = inLanguage(module, languages);
  return { title, language, minutes };
}

function listed(
  module: Module,
  work: WorkRecord | undefined,
): Pick<ListedModule, 'state' | 'best' | 'planOpen'> {
  const progress = progressOf(work);
  const submitted = progress.state === 'submitted' || progress.state === 'passed';
  // A pass that was earned elsewhere had its plan there.
  const isOpen = submitted && work?.usedPass === undefined && openPlans(module, work?.personal).length > 0;
  return { ...progress, ...(isOpen && { planOpen: true as const }) };
}
