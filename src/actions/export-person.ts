import type { Doc } from '../ports/document-store.ts';
import { collectionOf } from '../records/collection-of.ts';
import { PERSONAL_DATA } from '../records/personal-data.ts';
import { DEED_SOURCES } from './deeds.ts';
import type { Deps } from './deps.ts';
import { eachDocument } from './each-document.ts';
import { kindsAboutOne, type PersonDoc, type PersonKey, recordsAbout } from './person-data.ts';
import { shownTo } from './shown-to.ts';

/** A piece of a person's file: what the records behind it are, or the next of them. */
export type PersonPiece =
  | { readonly kind: 'part'; readonly name: string; readonly what: string }
  | { readonly kind: 'record'; readonly record: object };

const part = (name: string, what: string): PersonPiece => ({ kind: 'part', name, what });
const one = (record: object): PersonPiece => ({ kind: 'record', record });

/**
 * Everything that is stored about one person, piece by piece, whatever its size. No data of others; a trainer or an
 * admin is a record key only. `ownWords`: with plans, reflections and notes, which are for their writer alone.
 */
export async function* exportPerson(
  deps: Pick<Deps, 'records'>,
  person: PersonKey,
  ownWords: boolean,
): AsyncGenerator<PersonPiece> {
  const contexts = new Set<string>();
  for (const kind of kindsAboutOne()) {
    const where = recordsAbout(kind, person.learnerId);
    if (!where) continue;
    yield part(kind, PERSONAL_DATA[kind]?.what ?? '');
    for await (const record of eachDocument(collectionOf<PersonDoc>(deps.records, kind), where)) {
      noteContext(contexts, record);
      yield one(shownTo(kind, record, ownWords));
    }
  }
  yield* rosterLines(deps, person);
  yield part('contexts', 'The LMS courses that your records name.');
  for (const id of contexts) {
    const context = await deps.records.contexts.get(id);
    if (context) yield one({ id, ...(context.title !== undefined && { title: context.title }) });
  }
  yield part(
    'deeds',
    'What you did as a trainer or an admin, without whom it was about: excuses, further tries, sign-offs, admins and settings.',
  );
  for (const source of DEED_SOURCES)
    for await (const deed of source.list(deps.records, person.learnerId)) yield one(deed);
}

function noteContext(contexts: Set<string>, record: Doc): void {
  if ('contextId' in record && typeof record.contextId === 'string') contexts.add(record.contextId);
}

/** Only the person's own line of each list. */
async function* rosterLines(
  { records }: Pick<Deps, 'records'>,
  { platformId, sub }: PersonKey,
): AsyncGenerator<PersonPiece> {
  yield part('rosters', PERSONAL_DATA['rosters']?.what ?? '');
  if (sub === undefined) return;
  for await (const { id, learners, readAt } of eachDocument(records.rosters, { platformId })) {
    const line = learners.find((learner) => learner.sub === sub);
    if (line) yield one({ contextId: id, ...line, ...(readAt !== undefined && { readAt }) });
  }
}
