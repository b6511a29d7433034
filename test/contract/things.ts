import type {
  Collection,
  CollectionSpec,
  Doc,
  DocumentStore,
  Draft,
} from '../../src/ports/document-store.ts';

/** A record type with everything that a declaration can say. */
export interface Thing extends Doc {
  readonly group?: string;
  readonly rank?: number;
  readonly owner?: string;
  readonly code?: string;
  readonly note?: unknown;
}

export const THINGS: CollectionSpec<Thing> = {
  name: 'things',
  fields: { group: 'string', rank: 'number', owner: 'string', code: 'string' },
  indexes: [{ on: ['group', 'rank'] }, { on: ['owner'] }, { on: ['code'], unique: true }],
};

export interface Pair extends Doc {
  readonly left: string;
  readonly right: string;
}

export const PAIRS: CollectionSpec<Pair> = {
  name: 'pairs',
  fields: { left: 'string', right: 'string' },
  indexes: [{ on: ['left', 'right'], unique: true }],
};

export const SPECS = [THINGS, PAIRS] as unknown as readonly CollectionSpec<Doc>[];

/** Where a store keeps its data. Opening it twice is what two processes do. */
export interface Place {
  open(options?: {
    readonly specs?: readonly CollectionSpec<Doc>[];
    readonly clock?: () => number;
  }): Promise<DocumentStore>;
  dispose(): Promise<void>;
}

/** What a server for tests cannot show, though the adapter keeps to it. */
export interface Limits {
  /** Characters above U+FFFF come after all others. */
  readonly sortsBeyondFFFF: boolean;
}

/** The state of one test: a fresh place, one store, and a clock that only the test moves. */
export interface Bench {
  now: number;
  readonly place: Place;
  readonly store: DocumentStore;
  readonly things: Collection<Thing>;
}

/** Called inside `describe`: answers the bench of the running test. */
export function useBench(makePlace: () => Promise<Place>): () => Bench {
  let bench: Bench | undefined;

  beforeEach(async () => {
    const place = await makePlace();
    const clock = (): number => bench?.now ?? 0;
    const store = await place.open({ clock });
    bench = { now: 1_800_000_000_000, place, store, things: store.collection(THINGS) };
  });

  afterEach(async () => {
    await bench?.store.close();
    await bench?.place.dispose();
  });

  return () => {
    if (bench === undefined) throw new Error('The bench is there only while a test runs');
    return bench;
  };
}

/** `count` things of one group with ids t000, t001, ... and ranks 0, 1, ... */
export const someThings = (count: number, group = 'g'): Draft<Thing>[] =>
  Array.from({ length: count }, (_, rank) => ({ id: `t${String(rank).padStart(3, '0')}`, group, rank }));

export const idsOf = (docs: readonly Doc[]): string[] => docs.map(({ id }) => id);

export const insertAll = async <T extends Doc>(collection: Collection<T>, drafts: readonly Draft<T>[]) => {
  for (const draft of drafts) await collection.insert(draft);
};
