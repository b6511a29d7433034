import type { LedgerEntry } from '../domain/ledger.ts';
import { type SeenTaskRow, seenTasks } from '../domain/seen-tasks.ts';
import { type TranscriptRow, transcriptOf } from '../domain/transcript.ts';
import type { Page, Where } from '../ports/document-store.ts';
import type { LedgerRecord } from '../records/ledger.ts';
import type { Deps } from './deps.ts';

/** What one person has in some part of the ledger. */
export interface PersonPd {
  readonly learnerId: string;
  /** The newest that is known there. */
  readonly name?: string;
  /** Oldest first. */
  readonly rows: readonly TranscriptRow[];
  /** Newest first. */
  readonly seen: readonly SeenTaskRow[];
}

const PAGE = 500;

/** Rows in the order of their people, page by page. */
async function* eachEntry(
  { records }: Pick<Deps, 'records'>,
  where: Where<LedgerRecord>,
): AsyncGenerator<LedgerRecord> {
  let after: LedgerRecord | undefined;
  do {
    const page: Page<LedgerRecord> = { sort: 'learnerId', limit: PAGE, ...(after && { after }) };
    const found: readonly LedgerRecord[] = await records.ledger.find(where, page);
    yield* found;
    after = found.length === PAGE ? found.at(-1) : undefined;
  } while (after);
}

/** A confirmed name counts more than what an LMS said, then the newest. */
function nameOf(entries: readonly LedgerEntry[]): string | undefined {
  const named = entries.filter(({ learnerName }) => learnerName !== undefined).sort((a, b) => b.at - a.at);
  const confirmed = named.find(({ detail }) => detail.kind === 'legal-name');
  return (confirmed ?? named[0])?.learnerName;
}

function personOf(learnerId: string, entries: readonly LedgerEntry[]): PersonPd {
  const name = nameOf(entries);
  const rows = transcriptOf(entries).map((row) => (name === undefined ? row : { ...row, learnerName: name }));
  return { learnerId, ...(name !== undefined && { name }), rows, seen: seenTasks(entries) };
}

/**
 * Everybody with PD in a district or a context and a school year, one after the other in the order of their keys: no
 * more than one person's rows are held, and none is asked for by itself.
 */
export async function* eachPerson(
  deps: Pick<Deps, 'records'>,
  where: { readonly schoolYear: number } & ({ readonly tenantId: string } | { readonly contextId: string }),
): AsyncGenerator<PersonPd> {
  let entries: LedgerRecord[] = [];
  for await (const entry of eachEntry(deps, where)) {
    const [first] = entries;
    if (first && first.learnerId !== entry.learnerId) {
      yield personOf(first.learnerId, entries);
      entries = [];
    }
    entries.push(entry);
  }
  const [first] = entries;
  if (first) yield personOf(first.learnerId, entries);
}
