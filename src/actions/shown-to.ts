import type { Doc } from '../ports/document-store.ts';
import type { FollowUpsRecord } from '../records/follow-ups.ts';
import type { LedgerRecord } from '../records/ledger.ts';
import type { SessionRecord } from '../records/session.ts';
import type { WorkRecord } from '../records/work.ts';

type Shown = (doc: never, ownWords: boolean) => object;

/** What is left out of a record, by the name of its collection: secrets, and what belongs to others. */
const SHOWN: Readonly<Record<string, Shown>> = {
  sessions: ({ secretHash: _secret, launch, ...rest }: SessionRecord) => {
    const { reviewOf: _whose, reviewAttempt: _attempt, ...own } = launch;
    return { ...rest, launch: own };
  },
  // The id is the hash of what opens it.
  supervisor_links: ({ id: _id, ...rest }: Doc) => rest,
  ledger: ({ byName: _name, detail, ...rest }: LedgerRecord) => ({ ...rest, detail: withoutSigner(detail) }),
  work: ({ personal, unledgered, ...rest }: WorkRecord, ownWords) => ({
    ...rest,
    ...(ownWords && personal && { personal }),
    ...(unledgered && { unledgered: unledgered.map(withoutNames) }),
  }),
  follow_ups: ({ modules, unledgered, ...rest }: FollowUpsRecord, ownWords) => ({
    ...rest,
    unledgered: unledgered.map(withoutNames),
    modules: Object.fromEntries(
      Object.entries(modules).map(([key, { task, ...followUp }]) => [
        key,
        { ...followUp, ...(task && { task: taskOf(task, ownWords) }) },
      ]),
    ),
  }),
};

type Entry = FollowUpsRecord['unledgered'][number];
type Task = NonNullable<FollowUpsRecord['modules'][string]['task']>;

function withoutNames({ byName: _name, detail, ...rest }: Entry): object {
  return { ...rest, detail: withoutSigner(detail) };
}

function withoutSigner(detail: Entry['detail']): object {
  if (detail.kind !== 'task-seen') return detail;
  const { name: _name, ...signer } = detail.signer;
  return { ...detail, signer };
}

function taskOf({ note, link, confirmed, ...task }: Task, ownWords: boolean): object {
  const { name: _name, link: _used, ...seen } = confirmed ?? {};
  return {
    ...task,
    ...(ownWords && note !== undefined && { note }),
    ...(link && { linkUntil: link.until }),
    ...(confirmed && { confirmed: seen }),
  };
}

/** A record as the person it is about may have it. `ownWords`: with what only its writer sees. */
export function shownTo(kind: string, doc: Doc, ownWords: boolean): object {
  const { version: _version, ...record } = doc;
  const shown = SHOWN[kind];
  return shown ? shown(record as never, ownWords) : record;
}
