import type { CourseLibrary } from '../content/library.ts';
import type { DocumentStore } from '../ports/document-store.ts';
import type { Readiness } from './site.ts';

/** Whether the tool can work: its store answers, and there is a module to open. */
export async function readReadiness(
  store: Pick<DocumentStore, 'check'>,
  library: Pick<CourseLibrary, 'courses'>,
): Promise<Readiness> {
  const storeCheck = await store.check().then(
    () => 'ok',
    (error: unknown) => (error instanceof Error ? error.message : 'failed'),
  );
  const served = library.courses().flatMap((course) => course.modules.filter((entry) => entry.module));
  const libraryCheck = served.length > 0 ? 'ok' : 'no module can be opened';
  return {
    ok: storeCheck === 'ok' && libraryCheck === 'ok',
    checks: { store: storeCheck, library: libraryCheck },
  };
}
