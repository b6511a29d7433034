import type { LibraryModule, ModuleVersion } from '../content/library.ts';
import type { Module } from '../domain/course.ts';
import { AppError } from '../domain/errors.ts';
import { StoreError } from '../ports/document-store.ts';
import { moduleVersionKey } from '../records/keys.ts';
import type { Deps } from './deps.ts';

/**
 * The module that the library serves now.
 * @throws AppError MODULE_UNKNOWN when there is none, or none without errors.
 */
export function servedModule(deps: Pick<Deps, 'library'>, moduleKey: string): Module {
  const entry = deps.library.find(moduleKey);
  if (entry?.module) return entry.module;
  throw new AppError('MODULE_UNKNOWN', `no module "${moduleKey}" is served`, {
    module: moduleKey,
    ...(entry ? { broken: 'yes' } : { nearest: deps.library.nearest(moduleKey).join(', ') }),
  });
}

/**
 * Stores the source of a served version, so that an attempt pinned to it survives an edit and a restart.
 * @param preview for a trainer who only tries it
 */
export async function keepVersion(
  deps: Pick<Deps, 'records' | 'clock'>,
  entry: LibraryModule,
  preview = false,
): Promise<void> {
  const { module, source } = entry;
  if (!module || source === undefined) return;
  const id = moduleVersionKey(module.key, module.version);
  const kept = await deps.records.moduleVersions.get(id);
  if (kept) {
    // Lost only when somebody else wrote the same at this moment.
    if (!preview && kept.createdAt === undefined)
      await deps.records.moduleVersions.replace({ ...kept, createdAt: deps.clock() }, kept.version);
    return;
  }
  try {
    await deps.records.moduleVersions.insert({
      id,
      moduleKey: module.key,
      file: entry.file,
      language: module.language,
      source,
      ...(entry.translations && entry.translations.length > 0 && { translations: entry.translations }),
      ...(!preview && { createdAt: deps.clock() }),
    });
  } catch (error) {
    if (!(error instanceof StoreError && error.code === 'DUPLICATE')) throw error;
  }
}

/** The newest version of this module that a learner worked on. */
export async function newestVersion(
  { moduleVersions }: Pick<Deps['records'], 'moduleVersions'>,
  moduleKey: string,
): Promise<ModuleVersion | undefined> {
  const [newest] = await moduleVersions.find(
    { moduleKey },
    { sort: 'createdAt', descending: true, limit: 1 },
  );
  return newest;
}

/**
 * The module as an attempt was started on it: the served one if it is still that version, else from its source.
 * @throws AppError MODULE_UNKNOWN when its source is gone.
 */
export async function moduleAt(
  deps: Pick<Deps, 'records' | 'library'>,
  moduleKey: string,
  version: string,
): Promise<Module> {
  const served = deps.library.find(moduleKey)?.module;
  if (served?.version === version) return served;
  const kept = await deps.records.moduleVersions.get(moduleVersionKey(moduleKey, version));
  if (!kept) throw new AppError('MODULE_UNKNOWN', `version ${version} is not stored`, { module: moduleKey });
  return deps.library.pinned(kept);
}
