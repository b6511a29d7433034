import type { Launch } from '../domain/launch.ts';
import type { TranscriptPrinter } from '../ports/transcript-printer.ts';
import type { Deps } from './deps.ts';
import { personCode } from './find-person.ts';
import { launchTenant } from './launch-tenant.ts';
import { readLegalNameOf } from './legal-name.ts';
import { readTranscript, type TranscriptFilter } from './read-transcript.ts';
import { readSettings } from './tenant-settings.ts';

/** The transcript of this launch's person as a PDF, as it is now. */
export async function printTranscript(
  deps: Pick<Deps, 'records' | 'clock'> & { readonly printer: TranscriptPrinter },
  launch: Launch,
  filter: TranscriptFilter,
  language: 'en' | 'es',
): Promise<Uint8Array> {
  const [transcript, name, settings] = await Promise.all([
    readTranscript(deps, launch, filter),
    readLegalNameOf(deps, launch),
    launchTenant(deps, launch).then((tenantId) => readSettings(deps, tenantId)),
  ]);
  return deps.printer.print({
    name: name.suggested,
    personCode: personCode(launch.learnerId),
    provider: settings.provider.name,
    rows: transcript.rows,
    totals: transcript.totals,
    seen: transcript.seen,
    ...filter,
    timeZone: transcript.timeZone,
    printedAt: deps.clock(),
    language,
  });
}
